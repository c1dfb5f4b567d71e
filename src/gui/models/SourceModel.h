#pragma once

#include "engine/MigrationRunner.h"
#include "gui/models/Fact.h"
#include "gui/models/Preferences.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace transload {

/// Where the data is: looks at the place in the background and tells what was found there. GUI thread.
class SourceModel : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Looking, Found, Failed };

    SourceModel(const Workshop& workshop, Preferences& preferences, QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    /// Looks at the place after a short pause in typing.
    void setText(const QString& text);
    /// Looks at the place at once: for a dropped or chosen one.
    void choose(const QString& place);
    /// Looks once more: after the person closed the application, or changed the language.
    void lookAgain();
    /// Stops counting: before a run starts.
    void stopCounting();

    State state() const { return m_state; }
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
    void show(const Result<Detection>& found);

    Workshop m_workshop;
    Preferences& m_preferences;
    QString m_text;
    State m_state = State::Empty;
    bool m_counting = false;
    std::optional<Detection> m_detection;
    Error m_error;
    QTimer m_pause;
    MigrationRunner m_runner;
};

} // namespace transload
