#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace transload::store_sqlite {

/// The bare words of a statement in upper case, without names in quotes, texts, comments and signs.
QStringList bareWords(const QString& sql);

/// When a foreign key is checked: the one thing that no pragma tells.
struct Deferral {
    bool isDeferrable = false;
    bool isInitiallyDeferred = false;
};

/// One for each foreign key of a CREATE TABLE statement, in order.
std::vector<Deferral> deferralsIn(const QString& definition);

} // namespace transload::store_sqlite
