# SPDX-License-Identifier: Apache-2.0
# How a library, a program and a test program of this tree are made from a folder.
# Sources are globbed and the glob is looked at again before each build: a new file needs no line anywhere.
# A folder without sources gives an empty library, so the tree configures while parts of it are still to come.

# The sources below FOLDERS that belong to the library (WANT_TESTS FALSE) or to its tests (TRUE).
function(espalier_sources result want_tests)
    set(patterns ${ARGN})
    list(TRANSFORM patterns PREPEND ${CMAKE_SOURCE_DIR}/)
    list(TRANSFORM patterns APPEND /*.cpp)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${patterns})
    if(want_tests)
        list(FILTER found INCLUDE REGEX "_test\\.cpp$")
    else()
        list(FILTER found EXCLUDE REGEX "_test\\.cpp$")
    endif()
    set(${result} ${found} PARENT_SCOPE)
endfunction()

# espalier_library(NAME [FOLDER folder] [APART] USES targets… [HIDES targets…]): the library espalier_NAME from src/NAME or
# src/FOLDER. What it hides only its own sources include: others compile without knowing it.
# APART: its sources never go into one unit; GCC 12 refuses coroutines there that hold types of unnamed namespaces.
function(espalier_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg APART FOLDER "USES;HIDES")
    if(NOT arg_FOLDER)
        set(arg_FOLDER ${name})
    endif()
    espalier_sources(sources FALSE src/${arg_FOLDER})
    if(sources)
        add_library(espalier_${name} STATIC ${sources})
        target_link_libraries(espalier_${name} PUBLIC espalier_options ${arg_USES} PRIVATE ${arg_HIDES})
        if(NOT arg_APART)
            set_target_properties(espalier_${name} PROPERTIES UNITY_BUILD ${ESPALIER_UNITY} UNITY_BUILD_BATCH_SIZE 8)
        endif()
    else()
        add_library(espalier_${name} INTERFACE)
        target_link_libraries(espalier_${name} INTERFACE espalier_options ${arg_USES})
    endif()
endfunction()

# Reads the lines `feature NAME: OTHERS…` of src/LAYERS, the one list of features and of the edges between them;
# makes a library of each and sets ESPALIER_FEATURES and ESPALIER_FEATURE_LIBRARIES.
function(espalier_features)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/LAYERS)
    file(STRINGS ${CMAKE_SOURCE_DIR}/src/LAYERS lines REGEX "^feature ")
    set(features "")
    set(libraries "")
    foreach(line ${lines})
        string(REGEX MATCH "^feature ([a-z_]+): *(.*)$" matched "${line}")
        if(NOT matched)
            message(FATAL_ERROR "src/LAYERS: cannot read '${line}'")
        endif()
        set(name ${CMAKE_MATCH_1})
        separate_arguments(uses UNIX_COMMAND "${CMAKE_MATCH_2}")
        list(TRANSFORM uses PREPEND espalier_)
        espalier_library(${name} FOLDER features/${name} USES ${uses} espalier_platform)
        list(APPEND features ${name})
        list(APPEND libraries espalier_${name})
    endforeach()
    set(ESPALIER_FEATURES ${features} PARENT_SCOPE)
    set(ESPALIER_FEATURE_LIBRARIES ${libraries} PARENT_SCOPE)
endfunction()

# espalier_program(NAME patterns… USES targets…): a program at the top of the build folder, if it has sources.
function(espalier_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" USES)
    set(patterns ${arg_UNPARSED_ARGUMENTS})
    list(TRANSFORM patterns PREPEND ${CMAKE_SOURCE_DIR}/)
    file(GLOB sources CONFIGURE_DEPENDS ${patterns})
    if(sources)
        add_executable(${name} ${sources})
        target_link_libraries(${name} PRIVATE ${arg_USES})
    endif()
endfunction()

# What tests share: doctest's main, a raw HTTP client and server (tests/network), and the helpers of tests/support. Three
# archives, because the helpers know the database: a linker may take a helper for a template instance that it shares with
# rapidcheck, and then needs all of db.
function(espalier_test_support)
    if(NOT ESPALIER_TESTS)
        return()
    endif()
    set(main ${CMAKE_SOURCE_DIR}/tests/support/test_main.cpp)
    add_library(espalier_test_main STATIC ${main})
    target_include_directories(espalier_test_main PUBLIC ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(espalier_test_main PUBLIC espalier_options doctest::doctest rapidcheck Boost::headers)
    espalier_sources(sources FALSE tests/network)
    add_library(espalier_test_network STATIC ${sources})
    target_link_libraries(espalier_test_network PUBLIC espalier_test_main)
    espalier_sources(sources FALSE tests/support)
    list(REMOVE_ITEM sources ${main})
    add_library(espalier_test_support STATIC ${sources})
    target_link_libraries(espalier_test_support PUBLIC espalier_test_main PkgConfig::ARCHIVE)
endfunction()

# espalier_tests(NAME FOLDER USES targets… [PROGRAM program] [WITHOUT_SUPPORT]): the test program test_NAME from FOLDER's
# *_test.cpp, known to ctest. WITHOUT_SUPPORT, for layers beside or below db, links only the main.
# With PROGRAM it finds that program's path in the environment variable ESPALIER_PROGRAM.
function(espalier_tests name folder)
    cmake_parse_arguments(PARSE_ARGV 2 arg WITHOUT_SUPPORT PROGRAM USES)
    espalier_sources(sources TRUE ${folder})
    if(NOT sources OR NOT ESPALIER_TESTS)
        return()
    endif()
    add_executable(test_${name} ${sources})
    if(arg_WITHOUT_SUPPORT)
        target_link_libraries(test_${name} PRIVATE espalier_test_main ${arg_USES})
    else()
        target_link_libraries(test_${name} PRIVATE espalier_test_support ${arg_USES})
    endif()
    add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
    if(arg_PROGRAM AND TARGET ${arg_PROGRAM})
        add_dependencies(test_${name} ${arg_PROGRAM})
        # Begun first: it mostly waits for programs that it started, while the others use the cores.
        set_tests_properties(${name} PROPERTIES COST 100 ENVIRONMENT ESPALIER_PROGRAM=$<TARGET_FILE:${arg_PROGRAM}>)
    endif()
endfunction()

# Each *.cpp below FOLDER is one libFuzzer program, fuzz_NAME.
function(espalier_fuzzers folder)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        add_executable(fuzz_${name} ${source})
        target_link_libraries(fuzz_${name} PRIVATE espalier_http)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    endforeach()
endfunction()
