// SPDX-License-Identifier: Apache-2.0
// Files that were put into the program when it was built: migrations, the web UI, the demo organisation.
// Only their bytes: what they mean is known by those who ask for them. Made by cmake/EspalierEmbed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace espalier {

struct EmbeddedFile
{
    std::string_view path;    // below the embedded folder, with '/', e.g. "assets/index.js"
    std::string_view content; // followed by a zero byte that is not counted
};

// Each list is sorted by path and lives as long as the program; it is empty where the folder was when building.

// db/migrations/*.sql
std::span<EmbeddedFile const> embedded_migrations();

// web/dist; a text file FILE is followed, after all raw files, by its gzip form "FILE.gz".
std::span<EmbeddedFile const> embedded_web();

// web/src/locales/*.json: the texts of the web UI in each language.
std::span<EmbeddedFile const> embedded_locales();

// questionnaires/*.json
std::span<EmbeddedFile const> embedded_questionnaires();

// demo/
std::span<EmbeddedFile const> embedded_demo();

} // namespace espalier
