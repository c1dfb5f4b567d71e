#pragma once

#include "engine/Plan.h"
#include "engine/SurveyBook.h"

#include <map>
#include <vector>

namespace transload {

/// What a field could become, and why. Nothing of it happens unless the person chooses it.
struct Proposal {
    std::optional<FieldRule> rule; ///< a conversion (PlanRequest::conversions); else `kind`
    std::optional<ValueKind> kind; ///< the one kind that all values are of (PlanRequest::kinds)
    QString reason; ///< translated, one sentence
    QStringList examples; ///< at most three, "1700000000 → 2023-11-14T22:13:20Z": for the screen and the
                          ///< person's own plan, never for a report
};

/// What is known of one field's values, and what follows from it.
struct FieldProposals {
    QString field;
    QString found; ///< translated: "12,044 integers, 3 texts"
    QStringList examples; ///< of its values, at most three
    std::vector<Proposal> proposals; ///< at most one conversion and one kind
};

/// What every value of a collection's fields suggests, in the order of its fields; only what holds for all of
/// them. Fields of keys, and fields that refer to others, get no conversion: other data goes by their values.
/// Key/value pairs get none at all.
std::vector<FieldProposals> proposalsFor(
    const CollectionSchema& collection, const std::vector<FieldSurvey>& surveys);

/// What is known of the fields of several collections, by the collection's name in the source.
using ProposalMap = std::map<QString, std::vector<FieldProposals>>;

/// Whether anything could be chosen for a collection's fields on the way to a kind of target.
bool canPropose(const CollectionSchema& collection, const QString& targetId);

/// Reads all planned collections that something could be chosen for, as far as `surveys` does not know them.
/// Errors: what the source reports, Cancelled.
Result<ProposalMap> proposalsForPlan(const Plan& plan, const Detection& detection, const Registry& registry,
    SurveyBook& surveys, RunContext& context);

/// How many values of each kind a field has, translated: "12,044 integers, 3 texts". Holds no value.
QString foundText(const FieldSurvey& survey);

/// Whether every value of a field fits the conversion, as far as a survey tells.
bool fitsAll(const FieldConversion& conversion, const FieldSurvey& survey);

/// A Stop for each conversion of a planned collection that not every value fits.
Findings findMisfits(const CollectionPlan& collection, const std::vector<FieldSurvey>& surveys);

} // namespace transload
