# The three functions all CMakeLists.txt of the project are written with, and the warnings they share.

# transload_add_library(NAME SOURCES a.cpp ... PUBLIC libs... PRIVATE libs...): a static library of the project.
function(transload_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} transload_warnings)
endfunction()

# transload_add_store(ID): builds src/stores/ID, registers it in Registry::builtIn and enrols it in the
# conformance suite. The folder holds a CMakeLists.txt that defines transload_store_ID, and defines
# std::unique_ptr<Store> transload::store_ID::makeStore().
function(transload_add_store id)
    add_subdirectory(${id})
    set_property(GLOBAL APPEND PROPERTY transload_stores ${id})
endfunction()

# transload_add_test(NAME SOURCES a.cpp ... LIBS libs...): a Qt Test program run by ctest, offscreen.
function(transload_add_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE ${arg_LIBS} Qt6::Test transload_warnings)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TRANSLOAD_SOURCE_DIR=${PROJECT_SOURCE_DIR};TRANSLOAD_BINARY_DIR=${PROJECT_BINARY_DIR};TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp")
endfunction()
