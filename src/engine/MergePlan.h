#pragma once

#include "engine/Plan.h"

namespace transload {

/// Turns a plan for a new store into one that adds to the store at the target: its collections, objects and
/// settings stay as they are, those of the plan that have the same name go into them by their rule, the
/// others stand beside them. Counts what is equal, different and new by reading both sides. What forbids it
/// is a finding with severity Stop. Does nothing when the target is absent or empty. Errors: what the stores
/// report, Cancelled.
Status addToTarget(Plan& plan, const Registry& registry, const ProfileLibrary& profiles, RunContext& context);

/// One translated sentence about the records of all merged collections.
QString conflictSentence(const Plan& plan);

} // namespace transload
