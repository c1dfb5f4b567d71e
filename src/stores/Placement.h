#pragma once

#include "core/Result.h"
#include "core/RunContext.h"
#include "stores/Location.h"

#include <QString>

namespace transload {

/// One atomic step that brings a store to its place or takes it from there, and can be taken back.
/// Thread: one thread at a time, any thread.
class Placement {
public:
    virtual ~Placement() = default;

    /// The step. Errors: Conflict (what stands at the place is not what stood there when this object was
    /// made), Busy (a program uses it); then the place is as it was.
    virtual Status publish() = 0;
    /// Takes the step back: for a second check that failed. Only what this object did.
    virtual Status withdraw() = 0;
};

/// A store in staging that is made of finished files: those of a proven copy, byte for byte. Leaves nothing
/// behind when it is destroyed without `publish`; what `publish` replaced is removed with it.
class CopyTarget : public Placement {
public:
    /// The private, empty folder that the files are to be copied into, by the names they have in the copy.
    virtual QString folder() const = 0;
    /// After the last file: makes of them the store that will stand at the place: its name, its settings,
    /// private and durable.
    virtual Status finish(RunContext& context) = 0;
    /// Where it lies after `finish`, to be looked at with `Store::openPreview`.
    virtual Location staged() const = 0;
};

} // namespace transload
