# Finds RocksDB 9.10 or newer as RocksDB::rocksdb; older ones cannot read what today's applications write (SST
# format 6). Where the system's is older, the bundled build is used (installer/build-rocksdb, once per user).
# TRANSLOAD_SYSTEM_ROCKSDB=ON takes the system's library whatever its version: it then refuses newer databases.
option(TRANSLOAD_SYSTEM_ROCKSDB "Link the system's RocksDB even when it is older than 9.10" OFF)

if(TRANSLOAD_SYSTEM_ROCKSDB)
    find_package(RocksDB REQUIRED)
else()
    find_package(RocksDB 9.10 QUIET)
    if(NOT RocksDB_FOUND)
        execute_process(COMMAND ${CMAKE_COMMAND} -E env CXX=${CMAKE_CXX_COMPILER} ${PROJECT_SOURCE_DIR}/installer/build-rocksdb
            OUTPUT_VARIABLE rocksdb_prefix OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE rocksdb_failed)
        if(rocksdb_failed)
            message(FATAL_ERROR "RocksDB 9.10 could not be built; see the lines above")
        endif()
        find_package(RocksDB 9.10 REQUIRED PATHS ${rocksdb_prefix} NO_DEFAULT_PATH)
    endif()
endif()
message(STATUS "RocksDB ${RocksDB_VERSION}")
