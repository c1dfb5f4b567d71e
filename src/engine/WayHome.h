#pragma once

#include "engine/Plan.h"
#include "stores/CarriedSchema.h"

namespace transload {

/// What a collection becomes in the target: its own old form when it once came from such a store and was not
/// changed since but by rules that can be taken back (see conversionsHome), otherwise what the target makes
/// of it under its name in `names` (see namesForTwins). Errors: as Store::adapt.
Result<AdaptedCollection> formInTarget(const CollectionSchema& collection,
    const QMap<QString, QString>& names, const CarriedSchema& carried, const Store& target);

/// By which rules its values become what they were in a store of the target's kind; nothing when it does not
/// get its old form there. Empty where they are what they were.
std::optional<std::vector<FieldConversion>> conversionsHome(
    const CollectionSchema& collection, const CarriedSchema& carried, const QString& targetId);

/// Whether records pass between two stores of one kind as they are stored, without a look at the kinds that
/// only the carried schema knows: an application may have written values of other kinds since.
bool movesAsStored(const CollectionSchema& collection, const CarriedSchema& carried, const Store& target);
/// Takes the kinds out of the fields.
void forgetKinds(CollectionSchema& collection);

/// Whether the target gets the object although it cannot take its definition: an index or constraint that the
/// collection's neutral structure holds, or a sequence behind a field that the target numbers itself.
bool isInStructure(const SchemaObject& object, const std::vector<CollectionPlan>& collections);

/// The document that the target keeps so that what is planned can go home (see CarriedSchema): the source's
/// own words and those that it carried itself, without the target's. Empty when nothing would be lost without
/// it.
QByteArray carriedAlong(
    const Plan& plan, const StoreSchema& source, const CarriedSchema& carried, const StoreDescriptor& target);

} // namespace transload
