#pragma once

#include "engine/MigrationRunner.h"
#include "engine/PlaceSurvey.h"
#include "gui/models/Fact.h"
#include "gui/models/Preferences.h"
#include "gui/models/ServerModel.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace transload {

/// Where the data is: looks at the place in the background and tells what was found there. GUI thread.
class SourceModel : public QObject {
    Q_OBJECT
public:
    /// Choosing: several databases lie at the place, and the person has not said yet which is meant.
    enum class State { Empty, Looking, Choosing, Found, Failed };

    SourceModel(const Workshop& workshop, Preferences& preferences, QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    /// Looks at the place after a short pause in typing.
    void setText(const QString& text);
    /// Looks at the place at once: for a dropped or chosen one.
    void choose(const QString& place);
    /// The kinds of stores that lie behind servers, each with its form.
    const std::vector<std::unique_ptr<ServerModel>>& servers() const { return m_servers; }
    /// Looks at a server's data at once, with the password that the location brings.
    void chooseServer(const Location& location);
    /// Looks once more: after the person closed the application, or changed the language.
    void lookAgain();
    /// Stops counting: before a run starts.
    void stopCounting();

    State state() const { return m_state; }
    /// The databases to choose from, each with its reasons; none while there is nothing to choose.
    std::vector<Possibility> possibilities() const;
    /// Which of them was chosen; -1 before.
    int chosen() const;
    /// Takes one of them and looks at it.
    void choosePossibility(int index);
    /// What lies at a place where nothing was found, instead of a database.
    Facts foundInstead() const;
    bool isCounting() const { return m_counting; }
    /// What was found; null unless state is Found.
    const Detection* detection() const { return m_detection ? &*m_detection : nullptr; }
    /// Of the application found; null in generic mode.
    const Profile* profile() const;
    /// The application's name, or the kind of store.
    QString headline() const;
    /// What the card says about it.
    Facts facts() const;
    /// Why the source cannot be used, in three lines; nothing while it can, or while nothing is known yet.
    std::optional<Explanation> problem() const;
    /// Things to know about a readable source.
    Findings findings() const;
    bool isReadable() const;
    /// Why one cannot go on, in one sentence; empty when one can.
    QString whyNot() const;
    QStringList recentPlaces() const { return m_preferences.recentPlaces(); }

Q_SIGNALS:
    void textChanged(const QString& text);
    void changed();

private:
    void look();
    void lookAt(const Location& location);
    void takeSurvey(const Result<PlaceSurvey>& survey);
    void show(const Result<Detection>& found);

    Workshop m_workshop;
    Preferences& m_preferences;
    QString m_text;
    State m_state = State::Empty;
    bool m_counting = false;
    std::optional<PlaceSurvey> m_survey; // of the text as it is
    Location m_chosen; // of the survey's possibilities
    std::vector<std::unique_ptr<ServerModel>> m_servers;
    Location m_server; // the last one chosen by its form, with its password
    Location m_lookingAt; // what the next detection must be of; empty while none is awaited
    int m_look = 0; // which look an answer belongs to
    std::optional<Detection> m_detection;
    Error m_error;
    QTimer m_pause;
    MigrationRunner m_runner;
};

} // namespace transload
