# SPDX-License-Identifier: Apache-2.0
# Puts files into the program. espalier_embed(NAME FOLDER [COMPRESSED] [MATCHING regex]) makes the library espalier_embedded_NAME, which
# defines `espalier::embedded_NAME()` of src/base/embedded.h over every file below FOLDER, sorted by path.
# The assembler copies the bytes (.incbin), so megabytes cost milliseconds. COMPRESSED adds FILE.gz beside each text file;
# MATCHING takes only the files whose path the regular expression finds.

function(espalier_embed name folder)
    cmake_parse_arguments(PARSE_ARGV 2 arg COMPRESSED MATCHING "")
    set(root ${CMAKE_SOURCE_DIR}/${folder})
    set(table ${CMAKE_BINARY_DIR}/embedded/${name}.cpp)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*)
    if(arg_MATCHING)
        list(FILTER files INCLUDE REGEX ${arg_MATCHING})
    endif()
    list(SORT files)
    set(on_disk ${files})
    list(TRANSFORM on_disk PREPEND ${root}/)
    if(arg_COMPRESSED)
        foreach(file ${files})
            if(file MATCHES "\\.(html|js|mjs|css|svg|json|txt|webmanifest|map)$")
                set(packed ${CMAKE_BINARY_DIR}/embedded/${name}/${file}.gz)
                get_filename_component(packed_folder ${packed} DIRECTORY)
                file(MAKE_DIRECTORY ${packed_folder})
                add_custom_command(OUTPUT ${packed} DEPENDS ${root}/${file} VERBATIM
                    COMMAND gzip -9 -n -c ${root}/${file} > ${packed})
                list(APPEND files ${file}.gz)
                list(APPEND on_disk ${packed})
            endif()
        endforeach()
    endif()

    # Assembly at file scope: each file between two labels, then a table of views over the labels.
    set(bytes "")
    set(labels "")
    set(rows "")
    set(number 0)
    foreach(file path IN ZIP_LISTS files on_disk)
        set(label espalier_${name}_${number})
        string(APPEND bytes "__asm__(\".section .rodata\\n${label}:\\n.incbin \\\"${path}\\\"\\n${label}_end:\\n.byte 0\\n.previous\\n\");\n")
        string(APPEND labels "extern \"C\" const char ${label}[], ${label}_end[];\n")
        string(APPEND rows "        espalier::EmbeddedFile{\"${file}\", {${label}, std::size_t(${label}_end - ${label})}},\n")
        math(EXPR number "${number} + 1")
    endforeach()
    if(number EQUAL 0)
        set(body "    return {};\n")
    else()
        set(body "    static const std::array<espalier::EmbeddedFile, ${number}> files{{\n${rows}    }};\n    return files;\n")
    endif()
    file(CONFIGURE OUTPUT ${table} @ONLY CONTENT "// Made by cmake/EspalierEmbed.cmake.
#include \"base/embedded.h\"

#include <array>
@bytes@
@labels@
std::span<const espalier::EmbeddedFile> espalier::embedded_@name@() {
@body@}
")
    add_library(espalier_embedded_${name} STATIC ${table})
    target_link_libraries(espalier_embedded_${name} PRIVATE espalier_options)
    set_source_files_properties(${table} PROPERTIES OBJECT_DEPENDS "${on_disk}")
endfunction()
