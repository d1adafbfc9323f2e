# SPDX-License-Identifier: Apache-2.0
# Compiler and linker flags of our own code, as one interface library that every target uses.

option(ESPALIER_UNITY "Compile several sources of a library as one: faster whole builds, slower edits" OFF)
option(ESPALIER_TESTS "Build the test programs" ON)
option(ESPALIER_FUZZ "Build the fuzzers in tests/fuzz (needs Clang)" OFF)
set(ESPALIER_SANITIZE "" CACHE STRING "Value for -fsanitize=, empty for none")
option(ESPALIER_COVERAGE "Count the lines that tests reach" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Debug)
endif()

# The same text compiles to the same object wherever the tree lies, so a fresh clone finds its objects in the cache.
find_program(ESPALIER_CCACHE ccache)
if(ESPALIER_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=true ${ESPALIER_CCACHE})
endif()

add_library(espalier_options INTERFACE)
target_include_directories(espalier_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(espalier_options INTERFACE _GLIBCXX_ASSERTIONS ESPALIER_VERSION="${PROJECT_VERSION}")
target_compile_options(espalier_options INTERFACE
    -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    -Wformat=2 -Wextra-semi -Wimplicit-fallthrough)
target_link_options(espalier_options INTERFACE -fuse-ld=lld -Wl,--gc-sections)

if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # GCC 12 warns wrongly here about std::string at -O2 (its bug 105651), and about optional members under sanitizers.
    target_compile_options(espalier_options INTERFACE -Wduplicated-cond -Wlogical-op -Wno-restrict -Wno-missing-field-initializers)
    if(ESPALIER_SANITIZE OR CMAKE_BUILD_TYPE STREQUAL Release)
        target_compile_options(espalier_options INTERFACE -Wno-maybe-uninitialized)
    endif()
    if(ESPALIER_SANITIZE STREQUAL thread)
        # Asio has fences, which the sanitizer does not see; the locks beside them are enough for it.
        target_compile_options(espalier_options INTERFACE -Wno-tsan)
    endif()
endif()

if(CMAKE_BUILD_TYPE STREQUAL Release)
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
    target_compile_options(espalier_options INTERFACE -ffunction-sections -fdata-sections -fstack-protector-strong)
    target_compile_definitions(espalier_options INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(espalier_options INTERFACE -pie -Wl,-z,relro,-z,now)
endif()

if(ESPALIER_SANITIZE)
    target_compile_options(espalier_options INTERFACE
        -fsanitize=${ESPALIER_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(espalier_options INTERFACE -fsanitize=${ESPALIER_SANITIZE})
    if(ESPALIER_SANITIZE MATCHES undefined)
        # Checks at every access of a member cost a quarter of each compilation, and what they find stops the program in
        # the address sanitizer, too.
        target_compile_options(espalier_options INTERFACE -fno-sanitize=null,alignment,vptr)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        # Clang 14 cannot write this check's data before a coroutine ("difference across sections").
        target_compile_options(espalier_options INTERFACE -fno-sanitize=function)
    endif()
endif()

if(ESPALIER_COVERAGE)
    target_compile_options(espalier_options INTERFACE --coverage)
    target_link_options(espalier_options INTERFACE --coverage)
endif()
