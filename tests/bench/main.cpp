// transload-bench: measures the program against the best known other ways, as ratios between runs in turn.

#include "bench/Series.h"
#include "core/Memory.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <exception>

namespace {

using namespace transload::bench;

constexpr const char* kUsage
    = "usage: transload-bench [--scale N] [--runs N] [--only ID]... [--folder DIR] [--json]\n"
      "Measures moving, verifying and backing up against other ways, run in turn. Only ratios are "
      "comparable\n"
      "between machines; the machine should do nothing else.\n"
      "  --scale N     how much data: 50 makes about 2 million records and 500 MB (default 50)\n"
      "  --runs N      counted runs of each side, after one that is not (default 5)\n"
      "  --only ID     one series; can be given several times:\n"
      "                ";

struct Arguments {
    Settings settings;
    QStringList only;
    bool json = false;
};

bool takeNumber(const QString& text, int& number)
{
    bool isNumber = false;
    number = text.toInt(&isNumber);
    return isNumber && number > 0;
}

bool parse(const QStringList& words, Arguments& arguments)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--json")) {
            arguments.json = true;
            continue;
        }
        if (i + 1 == words.size())
            return false;
        const QString option = words[i];
        const QString value = words[++i];
        int number = int(arguments.settings.scale);
        if (option == QLatin1String("--scale") && takeNumber(value, number))
            arguments.settings.scale = unsigned(number);
        else if (option == QLatin1String("--runs") && takeNumber(value, arguments.settings.runs))
            continue;
        else if (option == QLatin1String("--only") && seriesIds().contains(value))
            arguments.only << value;
        else if (option == QLatin1String("--folder"))
            arguments.settings.folder = QDir(value).absolutePath();
        else
            return false;
    }
    return true;
}

void measure(const Arguments& arguments)
{
    for (const QString& id : arguments.only.isEmpty() ? seriesIds() : arguments.only) {
        std::fprintf(stderr, "measuring %s ...\n", qUtf8Printable(id));
        const SeriesResult result = runSeries(id, arguments.settings);
        if (arguments.json)
            printJson(result);
        else
            printTable(result);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv)
{
    transload::returnFreedMemory(); // as the programs do
    Arguments arguments;
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    if (!parse(words, arguments)) {
        std::fprintf(stderr, "%s%s\n%s", kUsage, qUtf8Printable(seriesIds().join(QLatin1Char(' '))),
            "  --folder DIR  where the data is made and kept for the next time (default: a temporary "
            "folder)\n"
            "  --json        one object per series and line\n");
        return 2;
    }
    const QTemporaryDir temporary;
    if (arguments.settings.folder.isEmpty())
        arguments.settings.folder = temporary.path();
    try {
        if (!QDir().mkpath(arguments.settings.folder))
            throw std::runtime_error("the folder cannot be made");
        measure(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "transload-bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
