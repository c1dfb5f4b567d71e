#pragma once

#include "core/Result.h"
#include "stores/Location.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace transload {

/// Where passwords come from on the command line: a private file, standard input, or the terminal; never an
/// argument or the environment. Used by the main thread only.
class Passwords {
public:
    enum class Side { From, To };

    std::string fromFile; ///< --from-password-file
    std::string toFile; ///< --to-password-file
    bool fromStdin = false; ///< --password-stdin: the first line, for both sides

    /// What the options give for a side; null when they give nothing. Errors: NotFound, AccessDenied (a file
    /// that others can read), Unsupported (empty, or more than one line).
    Result<std::shared_ptr<const Secret>> given(Side side);
    /// Asks at the terminal, without showing what is typed. Errors: Unsupported without a terminal: nothing
    /// is asked then; Cancelled.
    Result<std::shared_ptr<const Secret>> ask(const Location& location);

private:
    std::shared_ptr<const Secret> m_typed; // what standard input gave, once
};

/// Adds the options that say where passwords come from; every command takes them.
void addPasswordOptions(CLI::App& app, Passwords& passwords);

/// The password in a file, without the line's end. It must belong to this user and be closed to all others.
Result<std::shared_ptr<const Secret>> readPasswordFile(const QString& path);

} // namespace transload
