#include "stores/postgresql/PgTrial.h"

#include "stores/postgresql/PgError.h"
#include "stores/postgresql/PgSql.h"
#include "stores/postgresql/PgWriter.h"

#include <algorithm>

namespace transload::store_postgresql {

namespace {

constexpr char kSavepoint[] = "SAVEPOINT transload_piece";
constexpr char kBack[] = "ROLLBACK TO SAVEPOINT transload_piece";
constexpr char kForget[] = "RELEASE SAVEPOINT transload_piece";

// A record's own fault: its data (22), rules over it (23), what it is too large or too deep for (54), and
// what functions of the application raise (P0). All else would be as wrong with any other record, and so
// would be mistakes in how records are sent (22P03, 22P04).
bool blamesRecords(const QByteArray& state)
{
    if (state == "22P03" || state == "22P04")
        return false;
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54")
        || state.startsWith("P0");
}

} // namespace

Result<std::unique_ptr<RecordTrial>> PgTrial::open(PgCatalog& staging, const PgTable& table,
    const CollectionSchema& collection, PgOwnRules ownRules, const std::vector<QByteArray>& rules)
{
    std::unique_ptr<PgTrial> trial(new PgTrial(staging, table, collection, std::move(ownRules)));
    if (Status begun = trial->begin(rules); !begun)
        return begun.error();
    return std::unique_ptr<RecordTrial>(std::move(trial));
}

PgTrial::~PgTrial()
{
    if (m_isOpen)
        if (Status ended = end(); !ended)
            qWarning("trial of %s not ended: %s", qUtf8Printable(m_collection.name),
                qUtf8Printable(ended.error().detail));
}

Status PgTrial::run(const QByteArray& sql)
{
    return m_connection.execute(
        sql, PgText::tr("The rules of “%1” could not be tried.").arg(m_collection.name));
}

Status PgTrial::begin(const std::vector<QByteArray>& rules)
{
    if (Status begun = run("BEGIN"); !begun)
        return begun;
    m_isOpen = true;
    // An emptied table lies in files of this transaction: what is tried leaves nothing in the real ones.
    if (Status emptied = run("TRUNCATE " + quoteIdentifier(m_staging.schema(), m_table.name)); !emptied)
        return emptied;
    if (Status entered = m_staging.enter(); !entered)
        return entered;
    for (const QByteArray& rule : rules) {
        if (Status kept = run(kSavepoint); !kept)
            return kept;
        // What needs something that is made after the records only is looked at then.
        if (const Status made = run(rule); !made)
            if (Status back = run(kBack); !back)
                return back;
        if (Status kept = run(kForget); !kept)
            return kept;
    }
    return run("SET CONSTRAINTS ALL IMMEDIATE");
}

Status PgTrial::end()
{
    if (!m_isOpen)
        return ok();
    m_isOpen = false;
    m_connection.abandon();
    return run("ROLLBACK");
}

Status PgTrial::load(const Batch& batch, Piece piece, bool& isRefused)
{
    isRefused = false;
    if (Status kept = run(kSavepoint); !kept)
        return kept;
    const auto copy = [&]() -> Status {
        Result<std::unique_ptr<PgWriter>> writer
            = PgWriter::open(m_connection, m_staging.schema(), m_table, m_collection);
        if (!writer)
            return writer.error();
        for (std::size_t i = piece.first; i < piece.second; ++i)
            if (Status written = (*writer)->writeOne(batch.record(m_wanted[i])); !written)
                return written;
        return (*writer)->finish();
    };
    const Status copied = copy();
    if (copied)
        return run(kForget);
    isRefused = blamesRecords(m_connection.lastState());
    return copied;
}

void PgTrial::divide(Piece piece, std::vector<Piece>& waiting) const
{
    const std::size_t size = piece.second - piece.first;
    const std::size_t told = m_connection.lastRecord();
    const std::size_t middle = piece.first + size / 2;
    // The last one is tried first.
    if (told < 1 || told > size) {
        waiting.insert(waiting.end(), { { middle, piece.second }, { piece.first, middle } });
        return;
    }
    const std::size_t bad = piece.first + told - 1;
    for (const Piece& part :
        { Piece { bad + 1, piece.second }, Piece { bad, bad + 1 }, Piece { piece.first, bad } })
        if (part.first < part.second)
            waiting.push_back(part);
}

Refusal PgTrial::refusal(std::size_t record) const
{
    const QByteArray& state = m_connection.lastState();
    QStringList columns;
    for (const PgColumn& column : m_table.columns)
        columns << column.name;
    // Functions of the application may say anything there.
    QString name = state.startsWith("P0") ? QString() : m_connection.lastRule();
    if (name.isEmpty())
        name = m_connection.lastColumn(columns);
    const QString code = QString::fromLatin1(state);
    return { record, name.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(name, code),
        state == "23505" && m_ownRules.isUniqueKey(name) };
}

Result<std::vector<Refusal>> PgTrial::tryBatch(const Batch& batch)
{
    m_wanted.clear();
    for (std::size_t i = 0; i < batch.recordCount(); ++i)
        if (m_ownRules.mayRefuse(batch.record(i)))
            m_wanted.push_back(i);
    std::vector<Refusal> refusals;
    std::vector<Piece> waiting;
    if (!m_wanted.empty())
        waiting.emplace_back(0, m_wanted.size());
    while (!waiting.empty()) {
        const Piece piece = waiting.back();
        waiting.pop_back();
        bool isRefused = false;
        const Status loaded = load(batch, piece, isRefused);
        if (loaded)
            continue;
        if (!isRefused)
            return loaded.error();
        if (piece.second - piece.first == 1)
            refusals.push_back(refusal(m_wanted[piece.first]));
        else
            divide(piece, waiting);
        for (const char* sql : { kBack, kForget })
            if (Status back = run(sql); !back)
                return back.error();
    }
    std::sort(refusals.begin(), refusals.end(),
        [](const Refusal& one, const Refusal& other) { return one.record < other.record; });
    return refusals;
}

} // namespace transload::store_postgresql
