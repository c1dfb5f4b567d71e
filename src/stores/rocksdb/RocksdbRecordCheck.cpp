#include "stores/rocksdb/RocksdbRecordCheck.h"

#include "core/Batch.h"
#include "stores/FieldRules.h"

namespace transload::store_rocksdb {

std::optional<Misfit> RocksdbRecordCheck::misfit(std::string_view record)
{
    if (record.size() > kMaxValueBytes)
        return Misfit { Misfit::kTooLarge, 0 };
    const std::vector<FieldSchema>& fields = collection().fields;
    std::size_t index = 0;
    for (FieldCursor field(record); index < fields.size() && field.next(); ++index) {
        const bool isHeld = collection().isKeyValue ? field.value().kind == ValueKind::Bytes
                                                    : fits(fields[index], field.value());
        if (!isHeld)
            return Misfit { Misfit::kOtherKind, index };
    }
    return std::nullopt;
}

} // namespace transload::store_rocksdb
