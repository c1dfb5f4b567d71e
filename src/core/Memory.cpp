#include "core/Memory.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace transload {

void returnFreedMemory()
{
#ifdef __GLIBC__
    // By default glibc keeps freed blocks of up to 32 MB as soon as the first of that size was freed. RocksDB
    // frees a reading buffer of 4 MB for every file, on several threads: a quarter of the peak was such
    // blocks.
    ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
#endif
}

} // namespace transload
