#pragma once

#include "stores/Store.h"
#include "stores/json/JsonPlacing.h"
#include "stores/json/JsonWriter.h"

#include <deque>

namespace transload::store_json {

/// JSON files being built in their staging folder: one file where the path ends like one, otherwise a folder
/// with a file for each collection; and beside the data the description (Sidecar) that brings everything back
/// exactly. See Target.
class JsonTarget : public Target {
public:
    /// Store options: `style` (`compact`: a record on each line; `pretty`), `shape` (one .json file:
    /// `sections`, an object with an array for each collection; `array`, for the only one), `format` (in a
    /// folder: `json`, `jsonl`, `json.gz`, `jsonl.gz`). Errors: AccessDenied, Full, Unsupported (an unknown
    /// option).
    static Result<std::unique_ptr<Target>> create(const TargetOptions& options);

    Result<std::unique_ptr<Writer>> openWriter(const CollectionSchema& collection) override;
    Status finish(const StoreSchema& schema, RunContext& context) override;
    Location staged() const override;
    Status publish() override;
    Status withdraw() override;

private:
    enum class Form { Folder, Sections, Array, Lines };

    JsonTarget(JsonPlacing placing, Form form, WriteStyle style, QString suffix)
        : m_placing(std::move(placing)), m_form(form), m_style(style), m_suffix(std::move(suffix))
    {
    }
    Status start();
    Status openOutput(const QString& path);
    Status endCollection();
    Status endFile();
    Status refuseTwins(RunContext& context);
    Status refuseTwinsOf(const WrittenCollection& written, RunContext& context);
    Status writeSidecar(const QByteArray& carried);

    JsonPlacing m_placing;
    Form m_form;
    WriteStyle m_style;
    QString m_suffix; // of the files in a folder, or of the one file
    QStringList m_fileBases; // in use in the folder
    std::unique_ptr<JsonOutput> m_output; // null: no file is open
    std::deque<WrittenCollection> m_written; // never move: writers refer to them
    bool m_replacesExisting = false; // see TargetOptions
    bool m_isCollectionOpen = false;
    bool m_isFinished = false;
};

} // namespace transload::store_json
