#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace transload {

/// What kind of failure it was. Callers branch on this, never on text.
enum class ErrorCode {
    Cancelled, ///< the person asked to stop; nothing is wrong
    NotFound, ///< the place or the thing in it does not exist
    AccessDenied, ///< the system refused permission
    Busy, ///< another program holds it; trying again later can help
    Full, ///< no space left
    Corrupt, ///< the data itself is damaged
    Unsupported, ///< healthy, but not something this program can read, write or convert
    PasswordNeeded, ///< the place wants a password, and none was given: ask for it
    Conflict, ///< the target already holds something, or two places are the same
    Internal, ///< everything else, including our own bugs
};

/// One failure, told three ways. Safe to copy between threads.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< plain language, translated, one sentence: what happened
    QString detail; ///< raw engine text for log and report; never translated, never a secret
    QString nextStep; ///< translated: what the person can do now
};

/// A value or an Error. Dropping one on the floor is a compile error.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    T& operator*() { return std::get<0>(m_state); }
    const T& operator*() const { return std::get<0>(m_state); }
    T* operator->() { return &std::get<0>(m_state); }
    const T* operator->() const { return &std::get<0>(m_state); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
using Status = Result<std::monostate>;

/// The successful Status.
inline Status ok() { return std::monostate {}; }

/// The Error of a step that stopped because it was asked to.
inline Error cancelled() { return Error { ErrorCode::Cancelled, {}, QStringLiteral("cancelled"), {} }; }

} // namespace transload
