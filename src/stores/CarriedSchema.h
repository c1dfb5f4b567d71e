#pragma once

#include "core/Result.h"
#include "stores/Schema.h"

#include <optional>
#include <vector>

namespace transload {

/// One collection in the words of one store, with what belongs to it. The store is the collection's dialect.
struct CarriedForm {
    CollectionSchema collection;
    std::vector<SchemaObject> objects; ///< indexes, constraints, sequences, ...
    /// Rules by which the values of its fields became what was built from it, by the field's name here.
    QMap<QString, QString> rules {};
};

/// One collection as a target built it, and as the stores that it came through declared it.
struct CarriedCollection {
    CollectionSchema built;
    std::vector<CarriedForm> forms; ///< at most one of a dialect
};

/// The structure that data brings along from store to store, so that it can go home: types, constraints and
/// objects that have no place where the data lies now. A target keeps it as one document beside the records.
struct CarriedSchema {
    std::vector<CarriedCollection> collections;
    std::vector<SchemaObject> objects; ///< of no collection: types, views, functions; in any dialect
    QMap<QString, QMap<QString, QString>> settings; ///< of a whole store, by dialect

    bool isEmpty() const { return collections.empty() && objects.empty(); }
    /// What a collection, as it stands in a store now, was built as; null when it is unknown here or was
    /// changed since: other fields, types or keys.
    const CarriedCollection* find(const CollectionSchema& collection) const;
    /// The collection in the words of `dialect`; null when it never was there or was changed since.
    const CarriedForm* form(const CollectionSchema& collection, const QString& dialect) const;

    /// The document, in UTF-8; empty when there is nothing to carry.
    QByteArray toJson() const;
    /// Errors: Corrupt, Unsupported (written by a newer version of this program).
    static Result<CarriedSchema> fromJson(const QByteArray& document);
};

/// Gives the collections of `schema` the kinds of values that `schema.carried` knows; those that were changed
/// since stay as they are. A document that cannot be read is left alone: without it the data is only less
/// typed. Every Source::schema ends with this.
void applyCarried(StoreSchema& schema);

} // namespace transload
