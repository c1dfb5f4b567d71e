#pragma once

#include "engine/Plan.h"
#include "stores/CarriedSchema.h"

#include <map>

namespace transload {

/// What the person decided about fields and names (PlanRequest::conversions and names), held against what the
/// source has and what the target makes of it by itself. A name that the target gives anyway is no decision:
/// a plan that was written down and read again is the same plan.
class Decisions {
public:
    /// Errors: NotFound (a collection or field that the source has not), Unsupported (a rule that does not
    /// fit its field; a change to what moves word for word between two stores of one kind).
    static Result<Decisions> of(const PlanRequest& request, const Detection& detection,
        const CarriedSchema& carried, const Store& target);

    /// What a collection becomes in the target, with what was decided about it, its fields, and what it
    /// refers to. Errors: as Store::adapt.
    const Result<AdaptedCollection>& formOf(const QString& collection) const;
    /// How its records become the target's by the rules that were chosen, or taken back on the way home.
    Mapping mappingOf(const CollectionSchema& collection) const;

    /// Whether anything gets another name than the target would give it.
    bool hasNewNames() const { return !m_chosen.isEmpty(); }

    /// Adds a Stop to the plan for each chosen name that the target cannot have or that two would share, and
    /// for each rule that makes a field differ in kind from one that it refers to.
    void check(Plan& plan) const;

private:
    Status readRules(const PlanRequest& request, const Detection& detection);
    void readNames(const PlanRequest& request, const Detection& detection);
    void takeBack(const CollectionSchema& collection, const CarriedSchema& carried, const QString& targetId);
    bool touches(const CollectionSchema& collection) const;
    void checkChosenNames(Plan& plan, const CollectionPlan& collection) const;
    void checkReferences(Plan& plan, const CollectionPlan& collection) const;
    CollectionSchema changed(const CollectionSchema& collection, Findings& findings) const;

    std::map<QString, Result<AdaptedCollection>> m_forms; ///< by the collection's name in the source
    std::map<QString, std::vector<FieldConversion>> m_conversions; ///< chosen, by the same name
    std::map<QString, std::vector<FieldConversion>> m_back; ///< taken back on the way home
    ChosenNames m_chosen; ///< what differs from what the target does by itself
    ChosenNames m_all; ///< the names of everything in the target
};

/// The collection with other names, its own, its fields' and those that it refers to.
CollectionSchema renamed(CollectionSchema collection, const ChosenNames& names);

/// Whether its definition moves word for word, so that neither names nor values can change on the way.
bool movesWordForWord(const CollectionSchema& collection, const QString& targetId);

} // namespace transload
