#pragma once

#include "engine/Proposals.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace transload {

class Session;

/// What a person says of a move on the command line; `migrate` and `plan` take the same words.
struct MoveOptions {
    std::string from;
    std::string to;
    std::string backup;
    bool noBackup = false;
    bool dryRun = false;
    bool practice = false;
    std::vector<std::string> only;
    std::string profile;
    std::string report;
    std::vector<std::string> onConflict; ///< "skip", or "users=skip" for one collection
    std::string yes; ///< the name of the target that may be added to
    std::string onBadRecord; ///< "stop", "quarantine"; empty: stop
    std::string orphans; ///< empty: as onBadRecord
    std::string duplicates; ///< empty: as onBadRecord
    std::vector<std::string> convert; ///< COLLECTION.FIELD=RULE
    std::vector<std::string> rename; ///< COLLECTION=NAME or COLLECTION.FIELD=NAME
};

/// Adds the options to a command.
void addMoveOptions(CLI::App& command, MoveOptions& options);
/// Adds those that say what becomes of records that cannot go.
void addRecordOptions(CLI::App& command, MoveOptions& options);
/// What they say.
RecordRules recordRules(const MoveOptions& options);

/// Whether it was said where the backup goes, or that none is wanted, where that matters; tells it otherwise.
bool saysBackup(Session& session, const MoveOptions& options);

/// Looks at the source, counts it, and plans what the options say. Asks for passwords where a server wants
/// them. With `proposals` also what could be chosen for each field. Errors: what looking and planning report.
Result<Plan> planMove(Session& session, const MoveOptions& options, ProposalMap* proposals = nullptr);

/// Whoever wants to add to what stands in the target says its name, so that a slip of the hand changes
/// nothing. Errors: Unsupported (another name).
Status readConsent(const std::string& yes, PlanRequest& request);

/// A request for a source that is known, with the target and the other choices that the options name; what
/// they do not name stays as it was.
Result<PlanRequest> withPlaces(Session& session, PlanRequest request, const MoveOptions& options);

/// Plans a request that names both places, as a plan file does. `request.source` gives the place only.
Result<Plan> planMove(Session& session, PlanRequest request);

} // namespace transload
