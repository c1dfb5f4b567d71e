// rocksdb_dump DIR [--summary]: every pair of a RocksDB database as text, for checks that must not rely on
// Transload's own code. Only RocksDB's C interface is used; the database is opened for reading only.
//
// One line per pair: the name of the column family, the key and the value, each in hex, one space between.
// With --summary one line per family: its name, a tab, the number of pairs.

#include <rocksdb/c.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

// Ends the program when RocksDB reported an error; it hands over an allocated text.
void check(const char* what, char* error)
{
    if (!error)
        return;
    std::fprintf(stderr, "rocksdb_dump: %s: %s\n", what, error);
    std::exit(1);
}

std::string hex(const char* bytes, std::size_t size)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(2 * size);
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

unsigned long long dump(rocksdb_iterator_t* iterator, const std::string& family, bool summary)
{
    unsigned long long pairs = 0;
    for (rocksdb_iter_seek_to_first(iterator); rocksdb_iter_valid(iterator); rocksdb_iter_next(iterator)) {
        ++pairs;
        if (summary)
            continue;
        std::size_t keySize = 0;
        std::size_t valueSize = 0;
        const char* key = rocksdb_iter_key(iterator, &keySize);
        const char* value = rocksdb_iter_value(iterator, &valueSize);
        const std::string line = hex(family.data(), family.size()) + ' ' + hex(key, keySize) + ' '
            + hex(value, valueSize) + '\n';
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) {
            std::perror("rocksdb_dump: output");
            std::exit(1);
        }
    }
    char* error = nullptr;
    rocksdb_iter_get_error(iterator, &error);
    check(("reading " + family).c_str(), error);
    return pairs;
}

} // namespace

int main(int argc, char** argv)
{
    const bool summary = argc == 3 && std::string(argv[2]) == "--summary";
    if (argc != 2 && !summary) {
        std::fputs("usage: rocksdb_dump DIR [--summary]\n", stderr);
        return 2;
    }
    char* error = nullptr;
    rocksdb_options_t* options = rocksdb_options_create();
    // Without a log of its own kind RocksDB would create the file LOG in the database.
    rocksdb_logger_t* log = rocksdb_logger_create_stderr_logger(4 /* fatal */, "rocksdb_dump");
    rocksdb_options_set_info_log(options, log);
    std::size_t count = 0;
    char** names = rocksdb_list_column_families(options, argv[1], &count, &error);
    check("listing column families", error);

    const std::vector<const rocksdb_options_t*> familyOptions(count, options);
    std::vector<rocksdb_column_family_handle_t*> handles(count, nullptr);
    rocksdb_t* db = rocksdb_open_for_read_only_column_families(
        options, argv[1], static_cast<int>(count), names, familyOptions.data(), handles.data(), 0, &error);
    check("opening", error);

    rocksdb_readoptions_t* read = rocksdb_readoptions_create();
    rocksdb_readoptions_set_verify_checksums(read, 1);
    rocksdb_readoptions_set_fill_cache(read, 0);
    rocksdb_readoptions_set_total_order_seek(read, 1);
    for (std::size_t i = 0; i < count; ++i) {
        rocksdb_iterator_t* iterator = rocksdb_create_iterator_cf(db, read, handles[i]);
        const unsigned long long pairs = dump(iterator, names[i], summary);
        if (summary)
            std::printf("%s\t%llu\n", names[i], pairs);
        rocksdb_iter_destroy(iterator);
        rocksdb_column_family_handle_destroy(handles[i]);
    }
    rocksdb_readoptions_destroy(read);
    rocksdb_close(db);
    rocksdb_list_column_families_destroy(names, count);
    rocksdb_options_destroy(options);
    rocksdb_logger_destroy(log);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
