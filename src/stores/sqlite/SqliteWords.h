#pragma once

#include <QSet>
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

/// One rule that only SQLite's own words tell.
struct OwnRule {
    QString name; ///< of a constraint; may be empty
    QString expression; ///< without its parentheses
};

/// The CHECKs of a CREATE TABLE statement, in order.
std::vector<OwnRule> checksIn(const QString& definition);

/// What the generated columns of a CREATE TABLE statement are computed by, in order.
std::vector<OwnRule> generatedIn(const QString& definition);

/// The names, in lower case, that stand before a parenthesis in a statement, and the operators "->" and
/// "->>": every function that it can call is among them.
QSet<QString> callsIn(const QString& sql);

} // namespace transload::store_sqlite
