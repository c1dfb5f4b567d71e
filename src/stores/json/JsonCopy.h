#pragma once

#include "stores/Store.h"
#include "stores/json/JsonPlacing.h"

namespace transload::store_json {

/// JSON files that were copied before, on their way to a place: a folder of them, or one with the description
/// beside it. See CopyTarget.
class JsonCopy : public CopyTarget {
public:
    /// Errors: Unsupported (the place's name says something else than the copied file's, or there are files
    /// that do not belong to the store).
    static Result<std::unique_ptr<CopyTarget>> create(const TargetOptions& options, const Inspection& copy);

    QString folder() const override;
    Status finish(RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override { return m_placing.withdraw(); }

private:
    JsonCopy(JsonPlacing placing, bool replaces, QString name)
        : m_placing(std::move(placing)), m_replaces(replaces), m_name(std::move(name))
    {
    }

    JsonPlacing m_placing;
    bool m_replaces;
    QString m_name; // of the one file in the copy
    bool m_isFinished = false;
};

/// JSON files that leave their place.
class JsonRemoval : public Placement {
public:
    static Result<std::unique_ptr<Placement>> create(const QString& path, const QString& runId);

    Status publish() override { return m_placing.takeAway(); }
    Status withdraw() override { return m_placing.bringBack(); }

private:
    explicit JsonRemoval(JsonPlacing placing) : m_placing(std::move(placing)) { }

    JsonPlacing m_placing;
};

} // namespace transload::store_json
