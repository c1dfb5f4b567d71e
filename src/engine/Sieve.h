#pragma once

#include "engine/QuarantineFile.h"
#include "engine/RecordSift.h"
#include "engine/RecordTrials.h"
#include "engine/RunReport.h"

#include <map>
#include <utility>

namespace transload {

/// What a run does with records that cannot go: finds those that others make bad, hands out the filters that
/// all readings share, and keeps in a file what is set aside. Lives as long as the run. One thread at a time,
/// the rules excepted: they are constant after `sift` and `tryOut`.
class Sieve {
public:
    /// A dry run looks at every record, whatever the choices, and writes no file.
    Sieve(const Plan& plan, const Store& source, const Store& target, QString runId);
    ~Sieve();

    /// Looks for keys that come twice and for orphans: see siftRecords. Before the first filter. Errors:
    /// those of siftRecords; Unsupported when what was found leaves no choice but to stop.
    Status sift(Source& source, RunContext& context);
    /// Shows what is left to the rules that only the target knows: see tryRecords. After `sift`, which is
    /// done again for what then refers to nothing (when `siftsAgain`), and before the first filter. Errors:
    /// those of both.
    Status tryOut(const TrialSides& sides, const StoreSchema& wanted, bool siftsAgain, RunContext& context);
    /// For the one reading whose bad records are kept: the transfer's, or that of a dry run.
    RecordFilter filter(std::size_t collection);
    /// For all other readings of a collection.
    const FilterRules& rules(std::size_t collection) const { return m_rules[collection]; }
    /// What that one reading set aside, into the report of the collection.
    void note(std::size_t collection, const RecordFilter& filter, CollectionReport& report);
    /// What was set aside then.
    const Fingerprint& setAside(std::size_t collection) const { return m_setAside[collection]; }
    std::uint64_t quarantined() const;

    /// What was found, for the report: a Stop where it was not chosen that such records are kept.
    Findings findings() const;
    /// The same by collection and reason, whatever was chosen.
    std::vector<FoundRecords> found() const;
    /// Completes the file, if there is one, reads it back and compares it with what was set aside. Gives its
    /// path, empty without one.
    Result<QString> finishFile();
    /// Takes the finished file away again, for a run that put nothing in place.
    void withdrawFile();

private:
    struct Noted {
        std::uint64_t records = 0;
        QStringList keys;
    };

    Status take(std::size_t collection, const BadRecord& record);
    Status openFile();
    Finding siftFinding(const SiftFinding& found) const;

    const Plan& m_plan;
    const Store& m_source;
    const Store& m_target;
    QString m_runId;
    bool m_isDryRun;
    bool m_targetKeepsReferences;
    std::vector<FilterRules> m_rules; // by collection
    std::vector<SiftFinding> m_sifted;
    std::map<std::tuple<std::size_t, QString, QString>, Noted> m_noted; // by collection, reason, field
    std::vector<Fingerprint> m_setAside; // by collection
    std::unique_ptr<QuarantineWriter> m_file; // made for the first record
};

/// Where a run keeps records that cannot go: beside its report, or with this program's own data.
QString quarantinePath(const PlanRequest& request, const QString& runId);

} // namespace transload
