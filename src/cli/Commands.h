#pragma once

#include "core/Result.h"

#include <functional>

namespace CLI {
class App;
}

namespace transload {

class Session;

/// What a chosen command does once the arguments are read; gives the exit status.
using CommandAction = std::function<int(Session&)>;

/// Each adds its command, with options and help, to `app`, and sets `action` when it is the one chosen.
void addInspectCommand(CLI::App& app, CommandAction& action);
void addPlanCommand(CLI::App& app, CommandAction& action);
void addMigrateCommand(CLI::App& app, CommandAction& action);
void addResumeCommand(CLI::App& app, CommandAction& action);
void addVerifyCommand(CLI::App& app, CommandAction& action);
void addBackupCommand(CLI::App& app, CommandAction& action);
void addBackupsCommand(CLI::App& app, CommandAction& action);
void addCheckCommand(CLI::App& app, CommandAction& action);
void addRetryCommand(CLI::App& app, CommandAction& action);
void addRestoreCommand(CLI::App& app, CommandAction& action);
void addUndoCommand(CLI::App& app, CommandAction& action);
void addHistoryCommand(CLI::App& app, CommandAction& action);

/// The exit statuses that commands give (DESIGN: the same in code, help and README).
namespace exitStatus {
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kRefused = 3;
inline constexpr int kDifferent = 5;
inline constexpr int kQuarantined = 6;
inline constexpr int kUnverified = 7;
} // namespace exitStatus

/// The exit status when a source or target was no good before anything began.
inline int refusalStatus(const Error& error)
{
    return error.code == ErrorCode::Cancelled ? exitStatus::kFailed : exitStatus::kRefused;
}

} // namespace transload
