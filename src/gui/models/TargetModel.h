#pragma once

#include "engine/MigrationRunner.h"
#include "gui/models/Fact.h"
#include "gui/models/ServerModel.h"
#include "gui/models/SourceModel.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace transload {

/// One kind of store the data could go to.
struct TargetChoice {
    QString storeId;
    QString name; ///< "SQLite, one file"
    QString label; ///< why one would choose it; may be empty
    bool isSensible = false; ///< to be shown first; otherwise under "More"
    bool isRefused = false; ///< must not be used
    QString reason; ///< why it is refused
    QString nextStep; ///< what to do instead
};

/// Where the data should go: which kinds make sense, a path beside the source, and what stands there already.
/// GUI thread.
class TargetModel : public QObject {
    Q_OBJECT
public:
    enum class State { Incomplete, Looking, Free, Occupied };

    TargetModel(const Workshop& workshop, const SourceModel& source, QObject* parent = nullptr);

    /// Makes the suggestions for the source; keeps what was entered when the source is still the same.
    void prepare();

    const std::vector<TargetChoice>& choices() const { return m_choices; }
    const QString& storeId() const { return m_storeId; }
    /// Chooses a kind; a path that the person did not edit follows it. A refused kind is not taken.
    void setStore(const QString& storeId);
    const QString& path() const { return m_path; }
    void setPath(const QString& path);
    /// A free path beside the source, never inside it.
    QString suggestedPath(const QString& storeId) const;
    void useSuggestedPath();
    Location location() const;
    /// The form of the chosen kind when it lies behind a server; null when it lies in files.
    ServerModel* server() const { return m_server.get(); }
    bool isFolder() const;
    /// The name of the chosen kind.
    QString storeName() const;

    State state() const { return m_state; }
    /// What stands at the path already, when state is Occupied.
    QString existingHeadline() const;
    Facts existing() const;
    /// Whether the new data may go into what stands there: it can be read, and is of the chosen kind.
    bool mayAdd() const;
    /// What becomes of records that are there already, when the person wants to add; nothing: another place
    /// is to be chosen.
    std::optional<OnConflict> adding() const { return mayAdd() ? m_adding : std::nullopt; }
    void setAdding(std::optional<OnConflict> choice);
    bool isComplete() const { return m_state == State::Free || adding().has_value(); }
    /// Why one cannot go on; empty when one can.
    QString whyNot() const;
    /// What will be there, when state is Free.
    QString promise() const;

Q_SIGNALS:
    void choicesChanged();
    void pathChanged(const QString& path);
    void changed();

private:
    void makeChoices();
    void useServer();
    void checkServer();
    void check();
    QString obstacle() const;

    Workshop m_workshop;
    const SourceModel& m_source;
    Location m_preparedFor;
    QString m_preparedProfile;
    std::vector<TargetChoice> m_choices;
    QString m_storeId;
    QString m_path;
    bool m_pathIsOurs = true;
    State m_state = State::Incomplete;
    QString m_obstacle;
    std::optional<Detection> m_existing;
    std::optional<OnConflict> m_adding;
    Location m_addingAt; ///< the place that m_adding was said of
    std::unique_ptr<ServerModel> m_server;
    int m_question = 0; // which of the questions to the server an answer belongs to
    QTimer m_pause;
    MigrationRunner m_runner;
};

} // namespace transload
