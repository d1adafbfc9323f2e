// SPDX-License-Identifier: Apache-2.0
// Where the database is: the default place, and the file behind an sqlite: URL. What else a URL may say, db knows.
#pragma once

#include "base/time.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace espalier::app {

// sqlite:$XDG_DATA_HOME/espalier/espalier.sqlite, by default below ~/.local/share.
std::string default_database();
bool is_default_database(std::string_view database_url);

// Nothing for PostgreSQL.
std::optional<std::filesystem::path> sqlite_file(std::string_view database_url);

// Fault not_found when the URL names an SQLite file that is not there: a mistyped path would make an empty database.
void require_database(std::string_view database_url);

// "espalier.sqlite" → "espalier.sqlite.2026-11-22T10-15-30-123Z".
std::filesystem::path copy_name(std::filesystem::path const& file, Instant now);

} // namespace espalier::app
