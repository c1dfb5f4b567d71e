#pragma once

#include "stores/RecordCheck.h"

namespace transload::store_rocksdb {

/// What RocksdbWriter refuses, told beforehand. Keys are equal when their encodings are, as kind and bytes.
class RocksdbRecordCheck : public RecordCheck {
public:
    using RecordCheck::RecordCheck;

    std::optional<Misfit> misfit(std::string_view record) override;
};

} // namespace transload::store_rocksdb
