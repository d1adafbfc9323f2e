// SPDX-License-Identifier: Apache-2.0
// Database URLs and files.
#include "app/database_url.h"

#include "base/fault.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

namespace espalier::app {

namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";

std::filesystem::path data_home()
{
    if (auto const* home = std::getenv("XDG_DATA_HOME"); home && *home)
        return home;
    auto const* home = std::getenv("HOME");
    return std::filesystem::path(home && *home ? home : "/var/lib") / ".local" / "share";
}

} // namespace

std::string default_database()
{
    return std::string(sqlite_scheme) + (data_home() / "espalier" / "espalier.sqlite").string();
}

bool is_default_database(std::string_view database_url)
{
    return database_url == default_database();
}

std::optional<std::filesystem::path> sqlite_file(std::string_view database_url)
{
    if (!database_url.starts_with(sqlite_scheme))
        return std::nullopt;
    return std::filesystem::path(database_url.substr(sqlite_scheme.size()));
}

void require_database(std::string_view database_url)
{
    auto const file = sqlite_file(database_url);
    if (file && !std::filesystem::exists(*file))
        throw Fault(FaultCode::not_found, "no_database",
                    fmt::format("There is no database at {}. Check --database; espalier migrate makes an empty one.",
                                file->string()));
}

std::filesystem::path copy_name(std::filesystem::path const& file, Instant now)
{
    auto stamp = to_text(now);
    std::replace_if(
        stamp.begin(), stamp.end(), [](char c) { return c == ':' || c == '.'; }, '-');
    return file.string() + "." + stamp;
}

} // namespace espalier::app
