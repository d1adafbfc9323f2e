// SPDX-License-Identifier: Apache-2.0
// The mark as a setting of its own, which no page shows.
#include "app/demo/demo_mark.h"

#include "platform/settings.h"

#include <fmt/core.h>

namespace espalier::app::demo {

namespace {

struct DemoSettings
{
    static constexpr std::string_view settings_name = "demo";

    bool is_being_made = false;
};
BOOST_DESCRIBE_STRUCT(DemoSettings, (), (is_being_made))

} // namespace

void mark_begun(platform::Context& context)
{
    platform::settings::change(context, DemoSettings{.is_being_made = true});
}

void mark_finished(platform::Context& context)
{
    platform::settings::change(context, DemoSettings{.is_being_made = false});
}

std::optional<Unfinished> unfinished(db::Database& database)
{
    if (!database.read([](db::Transaction& tx) { return platform::settings::read<DemoSettings>(tx); }).is_being_made)
        return std::nullopt;
    return Unfinished{
        fmt::format("{} holds only a part of the demo organisation, whose making was stopped.", database.description()),
        database.engine() == db::Engine::sqlite
            ? "Remove the file, with those of the same name that end in -wal and -shm, then run espalier demo again."
            : "Drop its schema (DROP SCHEMA … CASCADE) and create it again, then run espalier demo again."};
}

} // namespace espalier::app::demo
