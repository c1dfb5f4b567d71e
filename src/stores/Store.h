#pragma once

#include "core/Batch.h"
#include "core/Finding.h"
#include "core/Result.h"
#include "core/RunContext.h"
#include "stores/Location.h"
#include "stores/Placement.h"
#include "stores/Schema.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace transload {

class RecordCheck;
class RecordTrial;

/// One input that a location of this store needs; the GUI form and the command line are built from these.
struct LocationField {
    enum class Kind { FilePath, FolderPath, Text, Number, Choice, Secret };

    QString id; ///< key into Location::fields, e.g. "path"
    QString label; ///< in the language of the moment
    Kind kind = Kind::Text;
    QString defaultValue;
    QStringList choices {}; ///< for Choice
    bool isRequired = false; ///< a location without it makes no sense
};

/// What a kind of store is and can do. Constant for the life of the program, except for the texts: these are
/// in the language of the moment it was asked for, so nobody keeps them across a change of language.
struct StoreDescriptor {
    QString id; ///< "sqlite": the prefix of a location, the folder under src/stores
    QString name; ///< text, for people: "SQLite, one file"
    QString collectionsName; ///< text, the technical word, shown small: "tables"
    QString signs; ///< text, what `recognises` looks for: "a file that …"; empty behind a server
    std::vector<LocationField> fields;
    QStringList fileSuffixes; ///< suggested endings of a file, without dot; empty for folders
    bool isFolder = false; ///< the store is a folder of files
    bool holdsRelational = false; ///< takes collections of any fields; otherwise key/value only
    bool ordersKeysByBytes = false; ///< key/value readers yield keys in memcmp order
    bool valuesTellKinds = false; ///< integers, reals, texts and bytes are told apart undeclared: SQLite's
    bool needsKinds = false; ///< fields want one kind of value each: PostgreSQL's columns
    bool keepsReferences = false; ///< refuses records whose foreign keys refer to nothing
    bool holdsFiles = true; ///< lies in files of this machine, which can be copied; else behind a server
    QString engineVersion; ///< version of the library linked, e.g. "3.40.1"
};

/// Who has a store open.
struct Holder {
    qint64 pid = 0; ///< 0: not told by the system
    QString program; ///< name of the program, may be empty
};

/// One file that belongs to a store.
struct StoreFile {
    QString name; ///< relative to Inspection::baseFolder, with '/'
    std::uint64_t sizeBytes = 0;
};

/// What a look at a location found without opening the store for reading: nothing was changed or created.
struct Inspection {
    Location location;
    std::uint64_t sizeBytes = 0; ///< of the files that belong to the store
    QDateTime lastModified; ///< UTC; newest of its files
    QString baseFolder; ///< the folder its files lie in
    std::vector<StoreFile> files; ///< only what the store owns, sorted by name
    QStringList foreignEntries; ///< other names in a store that is a folder, sorted (Conduit's `media`, ...)
    QString server; ///< translated: what answered, for a store behind a server: its name and version
    std::optional<Holder> holder; ///< set when a program has the store open
    bool needsFrozenCopy = false; ///< reading in place would leave traces, so it must be copied first
    QString frozenCopyReason; ///< translated, when needsFrozenCopy
    Findings findings; ///< e.g. damaged tail of a log
};

/// What a look at every value of one field has found: what decides its type in another store.
struct FieldSurvey {
    /// The kinds that a Text is tried as.
    static constexpr std::array kTextKinds { ValueKind::Bool, ValueKind::Decimal, ValueKind::Date,
        ValueKind::Time, ValueKind::Timestamp, ValueKind::TimestampTz, ValueKind::Interval, ValueKind::Uuid,
        ValueKind::Json };

    std::array<std::uint64_t, kValueKinds> values {}; ///< how many of each kind; index is the ValueKind
    /// Up to three different values of each kind, cut short and escaped: for the screen only, never for a
    /// report.
    std::array<QStringList, kValueKinds> examples {};
    std::int64_t leastInt = std::numeric_limits<std::int64_t>::max(); ///< of the Ints
    std::int64_t mostInt = std::numeric_limits<std::int64_t>::min();
    std::uint64_t textsWithNul = 0;
    std::uint64_t textsNotUtf8 = 0;
    std::array<bool, kValueKinds> isNotText {}; ///< some Text is not exactly a value of this kind

    std::uint64_t count(ValueKind kind) const { return values[std::size_t(kind)]; }
    /// Whether there are Ints and all are 0 or 1.
    bool intsAreBools() const { return count(ValueKind::Int) > 0 && leastInt >= 0 && mostInt <= 1; }
    /// Whether there are Texts and each is exactly the spelling of a value of this kind.
    bool textsAre(ValueKind kind) const
    {
        return count(ValueKind::Text) > 0 && !isNotText[std::size_t(kind)]
            && std::find(kTextKinds.begin(), kTextKinds.end(), kind) != kTextKinds.end();
    }
};

/// What a collection of another store becomes.
struct AdaptedCollection {
    CollectionSchema collection;
    /// Its indexes, constraints, ... in this store's words, made from the neutral structure; each is
    /// textually what `Source::schema` of the finished target gives back. Empty when the dialect is this
    /// store's own.
    std::vector<SchemaObject> objects {};
    Findings findings {}; ///< what changes on the way, e.g. a name that is too long
};

/// Yields a collection's records in one stable order, one batch at a time. A field with a `kind` comes in
/// this kind wherever the stored value's exact spelling can be made from it again; otherwise as what is
/// stored. Thread: one thread at a time, any thread. Lets go of its source when destroyed; the source must
/// outlive it.
class Reader {
public:
    virtual ~Reader() = default;

    /// Replaces the content of `batch` by the next records, at most `maxBytes` of encoded bytes (a single
    /// larger record comes alone). An empty batch means the end, and is given only when the store itself
    /// confirmed that nothing failed. Errors: Busy (try again), Corrupt (record named in `detail`).
    virtual Status next(Batch& batch, std::size_t maxBytes) = 0;
};

/// Takes a collection's records.
/// Thread: one thread at a time, any thread. The target must outlive it.
class Writer {
public:
    virtual ~Writer() = default;

    /// Stores all records of the batch or fails; records must be of the collection the writer was opened for.
    /// Errors: Unsupported (a value that this store cannot hold exactly; field and key named), Conflict (a
    /// key twice).
    virtual Status write(const Batch& batch) = 0;
    /// Completes the collection; nothing may be written afterwards. Without it the collection is not
    /// complete.
    virtual Status finish() = 0;
};

/// An opened store that is read. The store on disk is never changed, and nothing is created beside it.
/// Thread: one thread at a time, any thread; independent Sources of one store may be used side by side.
class Source {
public:
    virtual ~Source() = default;

    /// From now on waits inside this source and its readers end soon after a request to stop: for stores
    /// whose answers can take long. May be called before anything else.
    virtual void obeyStop(std::stop_token) { }
    /// What the store holds: collections sorted as the store lists them, and everything around them, with the
    /// kinds that a carried schema knows (applyCarried). Record counts are not part of it.
    virtual Result<StoreSchema> schema() = 0;
    /// Bytes and records of a collection as far as they can be told quickly; `isExact` says whether counted.
    virtual Result<CollectionSize> estimate(const CollectionSchema& collection) = 0;
    /// Counts the records exactly, by another way than a Reader goes, so that a scan that ends early shows.
    virtual Result<std::uint64_t> countRecords(const CollectionSchema& collection, RunContext& context) = 0;
    /// What the store's own books say without reading the records: no fewer than there are, more where
    /// records were replaced or deleted. A scan that yields this many has missed none. Nothing when the store
    /// keeps no such books.
    virtual Result<std::optional<std::uint64_t>> mostRecords(const CollectionSchema&)
    {
        return std::optional<std::uint64_t>();
    }
    /// Looks at every value of each field once, in the order of the collection's fields.
    virtual Result<std::vector<FieldSurvey>> survey(const CollectionSchema& collection, RunContext& context)
        = 0;
    /// A key/value collection comes in order of its keys when the descriptor says ordersKeysByBytes.
    virtual Result<std::unique_ptr<Reader>> openReader(const CollectionSchema& collection) = 0;
    /// The same records in the order that is fastest, for who only sums them up.
    virtual Result<std::unique_ptr<Reader>> openScan(const CollectionSchema& collection)
    {
        return openReader(collection);
    }
    /// For a store that freezes its data by a snapshot of its own: the location under which others see the
    /// same state for as long as this Source lives. Nothing where files are frozen by copying them.
    virtual std::optional<Location> frozen() const { return std::nullopt; }
    /// Looks for damage that reading alone would not show; each damage is a finding with severity Stop.
    /// May take as long as reading everything; obeys `context.stop`.
    virtual Result<Findings> checkIntegrity(RunContext& context) = 0;
};

/// A store being built in staging, where nobody can see it. Created empty; leaves nothing behind when it is
/// destroyed without `publish`.
/// Thread: one thread at a time, any thread.
class Target : public Placement {
public:
    /// From now on waits inside this target and its writers end soon after a request to stop: for stores
    /// whose answers can take long. May be called before anything else.
    virtual void obeyStop(std::stop_token) { }
    /// Before the first writer: makes what the records of `schema` need to exist (types, partitions, ...),
    /// where the store has such. Without it each collection is made alone by `openWriter`.
    virtual Status begin(const StoreSchema&, RunContext&) { return ok(); }
    /// After `begin` and before the first writer: a trial of what Store::ownRules speaks of, for one
    /// collection of the schema. Null where there is nothing to try. One at a time.
    virtual Result<std::unique_ptr<RecordTrial>> openTrial(
        const CollectionSchema& collection, const StoreSchema& schema);
    /// Creates the collection and opens it for writing. One writer at a time.
    virtual Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) = 0;
    /// After a writer failed with Busy and was destroyed: makes the collection empty again and the target
    /// ready for `openWriter` of it. False where the target cannot: then the failure stands. May wait for a
    /// server to come back. Errors: Busy, Cancelled.
    virtual Result<bool> startAgain(const CollectionSchema&) { return false; }
    /// After the last writer: builds indexes and other objects of `schema`, keeps `schema.carried`, makes
    /// everything durable and closes the store. Nothing can be written afterwards.
    virtual Status finish(const StoreSchema& schema, RunContext& context) = 0;
    /// Where the staged store lies, to be opened as a Source for verification after `finish`.
    virtual Location staged() const = 0;
    /// The one atomic step: the staged store appears under its final name. Never replaces anything but an
    /// empty folder, or, with TargetOptions::replacesExisting, the store that stood there when this object
    /// was made. Errors: Conflict when something appeared there meanwhile; then the target is as it was.
    Status publish() override = 0;
    /// Takes a published store away again: for a second check that failed. Only what this object published;
    /// what it replaced is in its place again.
    Status withdraw() override = 0;
};

/// What of a collection's rules only the target itself can tell: see Store::ownRules.
enum class OwnRules {
    None, ///< recordCheck tells all
    LongKeys, ///< only whether long values fit into an index
    Any,
};

/// How a target is to be built, beyond its schema.
struct TargetOptions {
    Location location; ///< the final place
    QString runId;
    QMap<QString, QString>
        storeOptions; ///< from the profile or the source's settings; a store ignores what it does not know
    /// What stands at the place gives way to what is built: the engine has backed it up and put into the new
    /// content what is to stay.
    bool replacesExisting = false;
};

/// One kind of store: stateless, any thread. The only way the rest of the program reaches an engine.
class Store {
public:
    virtual ~Store() = default;

    /// Made anew each time, with its texts in the language of the moment.
    virtual StoreDescriptor descriptor() const = 0;

    /// Whether this kind of store lies at `path`, judged by names and magic bytes; nothing is opened by the
    /// engine. A true answer does not promise that it is healthy.
    virtual bool recognises(const QString& path) const = 0;

    /// Looks at a location: its files, size, holder, and how it can be read. Changes nothing.
    /// Errors: NotFound, AccessDenied, Corrupt (is not, or is too damaged to be, such a store), Unsupported.
    virtual Result<Inspection> inspect(const Location& location) const = 0;

    /// Makes a copied set of files (the inspection's `files`, copied into `folder` by their names) readable
    /// in place: recovers logs, so that reading it later leaves no trace. Gives the location of the result.
    /// `settings` gets what has to be set back when the copy is put to use again.
    virtual Result<Location> recoverCopy(
        const Inspection& original, const QString& folder, QMap<QString, QString>& settings) const = 0;

    /// Opens for a look that leaves no trace, also where reading in place would: for names, estimates, counts
    /// and dry runs. What it shows may be changing under it, so a run never reads through it.
    virtual Result<std::unique_ptr<Source>> openPreview(const Location& location) const = 0;

    /// Opens for reading. The location must be readable in place (see Inspection::needsFrozenCopy).
    virtual Result<std::unique_ptr<Source>> openSource(const Location& location) const = 0;

    /// What stands at a location that is to become a target: nothing, something empty, or data in the way.
    virtual Result<TargetState> targetState(const Location& location) const = 0;

    /// Starts an empty store in staging. Creates nothing under the final name.
    virtual Result<std::unique_ptr<Target>> createTarget(const TargetOptions& options) const = 0;

    /// Starts a store in staging that is to be made of the files of `copy`: an inspection of what recoverCopy
    /// once gave. `options.storeOptions` are the settings that it said have to be set back. Creates nothing
    /// under the final name. Errors: Unsupported (not a store in files, or the place's name does not fit the
    /// files).
    virtual Result<std::unique_ptr<CopyTarget>> adoptCopy(
        const TargetOptions& options, const Inspection& copy) const;

    /// Prepares that the store at a location leaves its place: `publish` moves it, with all its files and
    /// nothing else, into a private folder beside it, which is removed with the object. Errors: NotFound,
    /// Unsupported (not a store in files), Conflict (entries in its folder are not the store's).
    virtual Result<std::unique_ptr<Placement>> prepareRemoval(
        const Location& location, const QString& runId) const;

    /// What `collection` from another store becomes here; the same when it fits as it is. Field order stays.
    /// Errors: Unsupported with the reason when this store cannot hold it.
    virtual Result<AdaptedCollection> adapt(const CollectionSchema& collection) const = 0;

    /// What forbids to build a store anew from what is in an existing one and more: things that would be
    /// lost, each a finding with severity Stop.
    virtual Findings obstaclesToAdding(const Inspection& inspection, const StoreSchema& existing) const;

    /// Tells which records of `collection`, as it is adapted to this store, its writers will refuse. Never
    /// null; may be used without a target, and without asking a server.
    virtual std::unique_ptr<RecordCheck> recordCheck(const CollectionSchema& collection) const;

    /// Which records that `recordCheck` lets pass may still be refused, by rules of the store that nobody can
    /// tell but itself. `objects`: all that will stand around the collection.
    virtual OwnRules ownRules(
        const CollectionSchema& collection, const std::vector<SchemaObject>& objects) const;

    /// About how many bytes a collection will take here, indexes included; and the most it takes while being
    /// built.
    virtual std::uint64_t estimatedBytes(
        const CollectionSchema& collection, const CollectionSize& size) const = 0;
};

} // namespace transload
