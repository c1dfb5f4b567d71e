// transload-sample: writes sample databases as the real applications write them, for tests, checks and tries.

#include "sample/ConduitSample.h"

#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace transload::sample;

constexpr const char* kUsage
    = "usage: transload-sample conduit rocksdb|sqlite DIR [--scale N] [--leave-wal]\n"
      "Makes DIR, which must not exist or be empty, and prints the number of pairs of\n"
      "each tree as JSON. --leave-wal leaves the newest pairs in the log, as a crash does.\n";

struct Arguments {
    std::string kind;
    std::string folder;
    unsigned scale = 1;
    bool leaveLog = false;
};

bool parse(const std::vector<std::string_view>& words, Arguments& arguments)
{
    if (words.size() < 3 || words[0] != "conduit" || (words[1] != "rocksdb" && words[1] != "sqlite"))
        return false;
    arguments.kind = words[1];
    arguments.folder = words[2];
    for (std::size_t i = 3; i < words.size(); ++i) {
        if (words[i] == "--leave-wal") {
            arguments.leaveLog = true;
        } else if (words[i] == "--scale" && i + 1 < words.size()) {
            const std::string_view text = words[++i];
            const auto [end, error]
                = std::from_chars(text.data(), text.data() + text.size(), arguments.scale);
            if (error != std::errc() || end != text.data() + text.size() || arguments.scale == 0)
                return false;
        } else {
            return false;
        }
    }
    return true;
}

void write(const Arguments& arguments)
{
    std::filesystem::create_directories(arguments.folder);
    if (!std::filesystem::is_empty(arguments.folder))
        throw std::runtime_error(arguments.folder + " is not empty");
    const auto sink
        = arguments.kind == "rocksdb" ? makeRocksdbSink(arguments.folder) : makeSqliteSink(arguments.folder);
    const TreeCounts counts
        = writeConduitSample(*sink, arguments.folder + "/media", arguments.scale, arguments.leaveLog);
    const char* separator = "{";
    for (const auto& [tree, count] : counts) {
        std::printf("%s\"%s\": %llu", separator, tree.c_str(), static_cast<unsigned long long>(count));
        separator = ",\n ";
    }
    std::printf("}\n");
}

} // namespace

int main(int argc, char** argv)
{
    Arguments arguments;
    if (!parse(std::vector<std::string_view>(argv + 1, argv + argc), arguments)) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    try {
        write(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "transload-sample: %s\n", error.what());
        return 1;
    }
    return 0;
}
