#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// RELIABILITY.md rule 18: names become SQL in one place per engine.
class SqlBuildingTest : public QObject {
    Q_OBJECT

private slots:
    void noOtherCodeBuildsSql();
    void onlyOneFunctionQuotesNames();
};

namespace {

template <typename Use> void forEachLine(Use use)
{
    const QString root = qEnvironmentVariable("TRANSLOAD_SOURCE_DIR") + QStringLiteral("/src/");
    int files = 0;
    for (QDirIterator it(root, { "*.cpp", "*.h" }, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        // The sample is written by the engines' own libraries, as an application would, with no names from
        // outside.
        if (path.startsWith(root + QStringLiteral("sample/")))
            continue;
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        ++files;
        int number = 0;
        while (!file.atEnd())
            use(path.mid(root.size()), ++number, QString::fromUtf8(file.readLine()));
    }
    QVERIFY2(files > 20, "the source folder was found");
}

QString place(const QString& file, int line, const QString& text)
{
    return QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(text.trimmed());
}

} // namespace

void SqlBuildingTest::noOtherCodeBuildsSql()
{
    const QRegularExpression sql(
        QStringLiteral("\"\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH|COPY|GRANT)\\s"));
    // The SQL engines, and the history with a database of its own whose names are all constant.
    const QRegularExpression allowed(QStringLiteral("^(stores/sqlite/|stores/postgresql/|engine/History)"));
    forEachLine([&](const QString& file, int line, const QString& text) {
        if (!allowed.match(file).hasMatch())
            QVERIFY2(!sql.match(text).hasMatch(), qPrintable(place(file, line, text)));
    });
}

void SqlBuildingTest::onlyOneFunctionQuotesNames()
{
    // Text that ends in an opened quoted name, to which something is added.
    const QRegularExpression handmade(QStringLiteral(
        "\"[^\"]*(FROM|INTO|TABLE|INDEX|VIEW|TRIGGER|UPDATE) (main\\.)?(\\\\\"|'|`|\\[)\"? *[+%]"));
    forEachLine([&](const QString& file, int line, const QString& text) {
        if (file.startsWith(QLatin1String("stores/")))
            QVERIFY2(!handmade.match(text).hasMatch(), qPrintable(place(file, line, text)));
        if (text.contains(QLatin1String("replace('\"', \"\\\"\\\"\")")))
            QVERIFY2(file == QLatin1String("stores/sqlite/SqliteSql.cpp")
                    || file == QLatin1String("stores/postgresql/PgSql.cpp"),
                qPrintable(place(file, line, text)));
    });
}

QTEST_GUILESS_MAIN(SqlBuildingTest)
#include "SqlBuildingTest.moc"
