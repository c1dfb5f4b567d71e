#pragma once

#include "engine/MigrationRunner.h"
#include "engine/Proposals.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace transload {

/// Looks at every value of one collection at a time, in the background, and tells what its fields could
/// become. GUI thread.
class SurveyModel : public QObject {
    Q_OBJECT
public:
    enum class State {
        None, ///< nothing to look at
        Looking,
        Known,
        Stopped, ///< by the person
        Failed,
    };

    /// `surveys` outlives the model.
    SurveyModel(const Workshop& workshop, SurveyBook& surveys, QObject* parent = nullptr);

    /// Looks at a collection, unless that is going on or known already; another look is given up.
    void look(const Detection& detection, const CollectionSchema& collection);
    /// Gives up the look that is going on.
    void stop();
    /// Forgets what it was about: nothing is shown.
    void clear();

    /// Says everything anew, in the current language.
    void translate();

    State state() const { return m_state; }
    /// The collection that all of this is about.
    const QString& collection() const { return m_collection.name; }
    /// Of the collection's fields, in their order; empty unless Known.
    const std::vector<FieldProposals>& proposals() const { return m_proposals; }
    /// What was found; null unless Known.
    const FieldSurveys& surveys() const { return m_surveys; }
    /// How much of it was looked at, from 0 to 1; while Looking.
    double fraction() const;
    /// One sentence for the person on how it stands.
    QString sentence() const;

Q_SIGNALS:
    void changed();
    void progressed();

private:
    void finish(int look, const Result<FieldSurveys>& found);
    void setKnown(const FieldSurveys& surveys);

    SurveyBook& m_book;
    Workshop m_workshop;
    State m_state = State::None;
    CollectionSchema m_collection;
    std::uint64_t m_records = 0; // expected
    FieldSurveys m_surveys;
    std::vector<FieldProposals> m_proposals;
    Error m_error;
    int m_look = 0; // of several that were begun, the one whose answer counts
    std::shared_ptr<ProgressMeter> m_meter; // shared with the worker, which may end later
    QTimer m_ticker;
    MigrationRunner m_runner;
};

} // namespace transload
