#include "engine/RecordSift.h"

#include "engine/KeySet.h"
#include "engine/Pipeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace transload {

namespace {

// Each round follows references one step further than the reading order of the records allows.
constexpr int kMostRounds = 100;

struct SiftText {
    Q_DECLARE_TR_FUNCTIONS(RecordSift)
};

// The fields of a collection that foreign keys refer to.
struct Referred {
    std::size_t collection = 0;
    std::vector<std::size_t> fields;
    bool operator<(const Referred& other) const
    {
        return std::tie(collection, fields) < std::tie(other.collection, other.fields);
    }
};

struct Reference {
    std::size_t child = 0;
    std::vector<std::size_t> fields;
    Referred parent;
    bool mayBeNull = true;
};

bool isNamed(const QString& name, const QString& other, Qt::CaseSensitivity sensitivity)
{
    return name.compare(other, sensitivity) == 0;
}

// Some stores do not tell upper from lower case in names: exactly first, then so.
template <typename List, typename NameOf>
std::optional<std::size_t> find(const List& list, const QString& name, NameOf nameOf)
{
    for (const Qt::CaseSensitivity sensitivity : { Qt::CaseSensitive, Qt::CaseInsensitive })
        for (std::size_t i = 0; i < list.size(); ++i)
            if (isNamed(nameOf(list[i]), name, sensitivity))
                return i;
    return std::nullopt;
}

bool isIn(const std::vector<std::size_t>& list, std::size_t index)
{
    return std::find(list.begin(), list.end(), index) != list.end();
}

std::optional<Referred> referredBy(const ForeignKey& key, const std::vector<CollectionPlan>& collections)
{
    const auto parent
        = find(collections, key.collection, [](const CollectionPlan& each) { return each.target.name; });
    if (!parent)
        return std::nullopt; // not moved: nobody can say
    const CollectionSchema& schema = collections[*parent].target;
    Referred referred { *parent, schema.key };
    if (!key.targetFields.isEmpty()) {
        referred.fields.clear();
        for (const QString& name : key.targetFields) {
            const auto field = find(schema.fields, name, [](const FieldSchema& each) { return each.name; });
            if (!field)
                return std::nullopt;
            referred.fields.push_back(*field);
        }
    }
    return referred.fields.size() == key.fields.size() ? std::optional(referred) : std::nullopt;
}

std::vector<Reference> referencesOf(const Plan& plan, const Store& source)
{
    std::vector<Reference> references;
    // Where the source itself refuses orphans there are none, unless a record that goes aside makes some.
    if (source.descriptor().keepsReferences && !plan.request.rules.areActive())
        return references;
    for (std::size_t i = 0; i < plan.collections.size(); ++i) {
        if (plan.collections[i].isKept)
            continue; // what stands in the target stays
        const CollectionSchema& child = plan.collections[i].target;
        for (const ForeignKey& key : child.foreignKeys) {
            const std::optional<Referred> parent = referredBy(key, plan.collections);
            if (!parent || key.fields.empty())
                continue;
            const bool mayBeNull = std::none_of(key.fields.begin(), key.fields.end(),
                [&](std::size_t field) { return child.fields[field].notNull || isIn(child.key, field); });
            references.push_back({ i, key.fields, *parent, mayBeNull });
        }
    }
    return references;
}

// Fields whose values the source may hold twice, as the target compares them.
std::vector<UniqueKey> groupsToCheck(
    const CollectionPlan& collection, const Store& source, const Store& target)
{
    if (collection.isKept)
        return {};
    const FilterRules read = FilterRules::mappingOnly(collection);
    const bool isSameLanguage = !read.source.dialect.isEmpty() && read.source.dialect == read.target.dialect;
    const bool arePairs
        = read.source.isKeyValue && read.target.isKeyValue && source.descriptor().ordersKeysByBytes;
    if (read.mapping.isIdentity() && (isSameLanguage || arePairs))
        return {};
    return target.recordCheck(collection.target)->uniqueKeys();
}

QString namesOf(const CollectionSchema& collection, const std::vector<std::size_t>& fields)
{
    QStringList names;
    for (const std::size_t field : fields)
        names << collection.fields[field].name;
    return names.join(QStringLiteral(", "));
}

// Makes the digest of the values of some fields, as the target compares them.
class KeyMaker {
public:
    /// Without `check`, as SQL compares values of two collections.
    KeyMaker(const RecordCheck* check, std::vector<std::size_t> fields)
        : m_check(check), m_fields(std::move(fields))
    {
    }

    /// Nothing when one of them is Null or Missing.
    std::optional<Digest> keyOf(std::string_view record)
    {
        m_values.clear();
        for (FieldCursor field(record); field.next();)
            m_values.push_back(field.value());
        m_bytes.clear();
        for (const std::size_t index : m_fields) {
            if (index >= m_values.size() || m_values[index].kind == ValueKind::Null
                || m_values[index].kind == ValueKind::Missing)
                return std::nullopt;
            const std::size_t before = m_bytes.size();
            if (m_check)
                m_check->appendComparable(m_bytes, index, m_values[index]);
            else
                appendBySql(m_bytes, m_values[index]);
            m_bytes += std::to_string(m_bytes.size() - before); // so that no border between values can move
        }
        return m_sha.digest(m_bytes);
    }

private:
    const RecordCheck* m_check;
    std::vector<std::size_t> m_fields;
    std::vector<ValueView> m_values;
    std::string m_bytes;
    Sha256 m_sha;
};

using Counts = std::unordered_map<Digest, std::uint64_t, DigestHash>; // of equal records

class Sift {
public:
    Sift(const Plan& plan, Source& source, const Store& sourceStore, std::vector<FilterRules>& rules,
        RunContext& context)
        : m_plan(plan), m_source(source), m_sourceStore(sourceStore), m_rules(rules), m_context(context)
    {
        for (std::size_t i = 0; i < rules.size(); ++i)
            m_checks.push_back(rules[i].store ? rules[i].store->recordCheck(rules[i].target) : nullptr);
    }

    Result<std::vector<SiftFinding>> run()
    {
        for (std::size_t i = 0; i < m_plan.collections.size(); ++i)
            if (Status found = findTwins(i); !found)
                return found.error();
        if (Status found = findOrphans(); !found)
            return found.error();
        return std::move(m_found);
    }

private:
    // `isThere`: the record stands in the target already.
    Status eachGood(std::size_t collection,
        const std::function<Status(std::string_view raw, std::string_view mapped, bool isThere)>& use)
    {
        Result<std::unique_ptr<Reader>> reader = m_source.openReader(m_plan.collections[collection].source);
        if (!reader)
            return reader.error();
        RecordFilter filter(m_rules[collection]);
        filter.follow(**reader);
        Batch raw;
        Batch good;
        std::vector<std::size_t> origins;
        while (!m_context.shouldStop()) {
            if (Status read = (*reader)->next(raw, kBatchBytes); !read)
                return read;
            if (raw.isEmpty())
                return ok();
            if (Status done = filter.apply(raw, good, &origins); !done)
                return done;
            const bool isThere = m_plan.collections[collection].isKept || filter.isAtTarget();
            for (std::size_t i = 0; i < good.recordCount(); ++i)
                if (Status used = use(raw.record(origins[i]), good.record(i), isThere); !used)
                    return used;
            m_context.progress.add(raw.recordCount(), raw.sizeBytes());
        }
        return cancelled();
    }

    std::size_t partsFor(std::size_t collection, std::size_t keysOfEach) const
    {
        return std::size_t(m_plan.collections[collection].size.records) * keysOfEach / KeySet::kMostKeys + 1;
    }

    // Of equal keys the first record in the reader's order stays.
    Status findTwins(std::size_t collection)
    {
        const CollectionPlan& plan = m_plan.collections[collection];
        const Store* target = m_rules[collection].store;
        if (!target)
            return ok(); // nothing comes in there
        for (const UniqueKey& group : groupsToCheck(plan, m_sourceStore, *target)) {
            SiftFinding finding { collection, false, namesOf(plan.target, group.fields), {}, 0, {},
                m_plan.request.rules.duplicates == BadRecords::Stop };
            Counts twins;
            std::size_t parts = partsFor(collection, 1);
            for (std::size_t part = 0; part < parts; ++part) {
                Result<bool> whole = findTwinsIn(collection, group.fields, part, parts, finding, twins);
                if (!whole)
                    return whole.error();
                if (!*whole) { // there are more records than was thought
                    parts *= 2;
                    part = std::size_t(-1);
                    finding.records = 0;
                    finding.keys.clear();
                    twins.clear();
                }
            }
            if (finding.records > 0)
                m_found.push_back(finding);
            for (const auto& [record, count] : twins)
                decide(collection, record, count, reason::kKeyTwice, finding.about);
        }
        return ok();
    }

    Result<bool> findTwinsIn(std::size_t collection, const std::vector<std::size_t>& fields, std::size_t part,
        std::size_t parts, SiftFinding& finding, Counts& twins)
    {
        m_keys.clear();
        KeyMaker maker(m_checks[collection].get(), fields);
        bool isFull = false;
        const auto look = [&](std::string_view raw, std::string_view mapped, bool isThere) -> Status {
            const std::optional<Digest> key = maker.keyOf(mapped);
            if (!key || isFull || !isInPart(*key, part, parts))
                return ok();
            isFull = m_keys.isFull();
            if (isFull || m_keys.insert(*key) || isThere)
                return ok();
            note(finding, raw);
            return finding.isStop ? ok() : count(twins, raw);
        };
        const Status read = eachGood(collection, look);
        if (!read)
            return read.error();
        return !isFull;
    }

    Status findOrphans()
    {
        const std::vector<Reference> references = referencesOf(m_plan, m_sourceStore);
        std::map<Referred, std::vector<std::size_t>> byParent;
        for (std::size_t i = 0; i < references.size(); ++i)
            byParent[references[i].parent].push_back(i);
        std::vector<SiftFinding> findings;
        for (const Reference& reference : references)
            findings.push_back(findingOf(reference));
        bool isChanged = !references.empty();
        for (int round = 0; isChanged; ++round) {
            if (round == kMostRounds)
                return tooManySteps();
            m_round.assign(m_plan.collections.size(), {});
            for (const auto& [parent, users] : byParent)
                if (Status found = findOrphansOf(parent, users, references, findings); !found)
                    return found;
            isChanged = decideRound();
        }
        for (SiftFinding& finding : findings)
            if (finding.records > 0)
                m_found.push_back(std::move(finding));
        return ok();
    }

    SiftFinding findingOf(const Reference& reference) const
    {
        const RecordRules& rules = m_plan.request.rules;
        const bool isStuck
            = rules.orphans == Orphans::SetNull && !reference.mayBeNull && rules.bad == BadRecords::Stop;
        return { reference.child, true, namesOf(m_plan.collections[reference.child].target, reference.fields),
            m_plan.collections[reference.parent.collection].name(), 0, {},
            isStuck || rules.orphans == Orphans::Stop, reference.mayBeNull };
    }

    Status findOrphansOf(const Referred& parent, const std::vector<std::size_t>& users,
        const std::vector<Reference>& references, std::vector<SiftFinding>& findings)
    {
        std::size_t parts = partsFor(parent.collection, 1);
        std::vector<Counts> counted(users.size());
        const std::vector<SiftFinding> before = findings;
        for (std::size_t part = 0; part < parts; ++part) {
            Result<bool> whole = loadKeys(parent, part, parts);
            if (!whole)
                return whole.error();
            if (!*whole) {
                parts *= 2;
                part = std::size_t(-1);
                findings = before;
                counted.assign(users.size(), {});
                continue;
            }
            for (std::size_t i = 0; i < users.size(); ++i)
                if (Status found
                    = findOrphansIn(references[users[i]], part, parts, findings[users[i]], counted[i]);
                    !found)
                    return found;
        }
        // A record that refers to nothing twice is still one.
        for (std::size_t i = 0; i < users.size(); ++i)
            for (const auto& [record, count] : counted[i]) {
                RoundDecision& decision = m_round[references[users[i]].child][record];
                if (isNulled(references[users[i]]))
                    decision.nulled.push_back(&references[users[i]]);
                else if (count > decision.setAside)
                    decision = { count, findings[users[i]].about, decision.nulled };
            }
        return ok();
    }

    bool isNulled(const Reference& reference) const
    {
        return m_plan.request.rules.orphans == Orphans::SetNull && reference.mayBeNull;
    }

    Result<bool> loadKeys(const Referred& parent, std::size_t part, std::size_t parts)
    {
        m_keys.clear();
        KeyMaker maker(nullptr, parent.fields);
        bool isFull = false;
        const auto load = [&](std::string_view, std::string_view mapped, bool) -> Status {
            const std::optional<Digest> key = maker.keyOf(mapped);
            if (!key || isFull || !isInPart(*key, part, parts))
                return ok();
            isFull = m_keys.isFull();
            if (!isFull)
                m_keys.insert(*key);
            return ok();
        };
        const Status read = eachGood(parent.collection, load);
        if (!read)
            return read.error();
        return !isFull;
    }

    Status findOrphansIn(const Reference& reference, std::size_t part, std::size_t parts,
        SiftFinding& finding, Counts& orphans)
    {
        KeyMaker maker(nullptr, reference.fields);
        KeySet gone; // keys of orphans found on the way, for a collection that refers to itself
        const bool isOwn
            = reference.child == reference.parent.collection && !finding.isStop && !isNulled(reference);
        KeyMaker own(nullptr, reference.parent.fields);
        const bool mayLoseParents = finding.isStop && isReplaced(reference.parent.collection);
        const auto look = [&](std::string_view raw, std::string_view mapped, bool isThere) -> Status {
            const std::optional<Digest> key = maker.keyOf(mapped);
            if (!key || !isInPart(*key, part, parts) || (m_keys.contains(*key) && !gone.contains(*key)))
                return ok();
            if (isThere && !mayLoseParents)
                return ok();
            note(finding, raw);
            if (const std::optional<Digest> lost = isOwn ? own.keyOf(mapped) : std::nullopt;
                lost && !gone.isFull())
                gone.insert(*lost);
            return finding.isStop ? ok() : count(orphans, raw);
        };
        return eachGood(reference.child, look);
    }

    // Only where records of the target give way can others of it come to refer to nothing.
    bool isReplaced(std::size_t collection) const
    {
        const std::optional<MergeRule>& merge = m_plan.collections[collection].merge;
        return merge && merge->choice == OnConflict::Overwrite;
    }

    void note(SiftFinding& finding, std::string_view raw) const
    {
        ++finding.records;
        if (finding.keys.size() < kMaxNamedKeys)
            finding.keys << describeKey(raw, m_rules[finding.collection].source);
    }

    Status count(Counts& counts, std::string_view raw)
    {
        ++counts[m_sha.digest(raw)];
        if (++m_decisions <= kMaxDecisions)
            return ok();
        return Error { ErrorCode::Unsupported,
            SiftText::tr("More than a million records cannot go because of others."),
            QStringLiteral("more than %1 twins and orphans").arg(kMaxDecisions),
            SiftText::tr(
                "That is no exception any more: look at what the records refer to, and at their keys.") };
    }

    static Status tooManySteps()
    {
        return Error { ErrorCode::Unsupported,
            SiftText::tr("Records that refer to nothing are themselves referred to, in too many steps."),
            QStringLiteral("more than %1 rounds").arg(kMostRounds),
            SiftText::tr("Mend the records in the source that refer to nothing, then start again.") };
    }

    void decide(std::size_t collection, const Digest& record, std::uint64_t count, const char* id,
        const QString& about)
    {
        RecordDecision& decision = m_rules[collection].decisions[record];
        decision.setAside += count;
        decision.reason = id;
        decision.about = about;
    }

    // Whether anything was set aside: what refers to that has become an orphan.
    bool decideRound()
    {
        bool isChanged = false;
        for (std::size_t i = 0; i < m_round.size(); ++i)
            for (const auto& [record, found] : m_round[i]) {
                if (found.setAside > 0)
                    decide(i, record, found.setAside, reason::kOrphan, found.about);
                isChanged = isChanged || found.setAside > 0;
                std::vector<std::size_t>& nulled = m_rules[i].decisions[record].nulled;
                for (const Reference* reference : found.nulled)
                    nulled.insert(nulled.end(), reference->fields.begin(), reference->fields.end());
            }
        return isChanged;
    }

    struct RoundDecision {
        std::uint64_t setAside = 0;
        QString about;
        std::vector<const Reference*> nulled;
    };

    const Plan& m_plan;
    Source& m_source;
    const Store& m_sourceStore;
    std::vector<FilterRules>& m_rules;
    RunContext& m_context;
    std::vector<std::unique_ptr<RecordCheck>> m_checks; // by collection
    std::vector<SiftFinding> m_found;
    std::vector<std::unordered_map<Digest, RoundDecision, DigestHash>> m_round; // by collection
    KeySet m_keys;
    Sha256 m_sha;
    std::size_t m_decisions = 0;
};

} // namespace

bool needsSifting(const Plan& plan, const Store& source, const Store& target)
{
    return !referencesOf(plan, source).empty()
        || std::any_of(
            plan.collections.begin(), plan.collections.end(), [&](const CollectionPlan& collection) {
                return !groupsToCheck(collection, source, target).empty();
            });
}

Result<std::vector<SiftFinding>> siftRecords(const Plan& plan, Source& source, const Store& sourceStore,
    std::vector<FilterRules>& rules, RunContext& context)
{
    if (rules.empty())
        return std::vector<SiftFinding>();
    return Sift(plan, source, sourceStore, rules, context).run();
}

} // namespace transload
