// SPDX-License-Identifier: Apache-2.0
// Settings of the workspace: a described struct with its defaults as member initialisers, kept as one JSON row per
// changed field ("workspace.currency"). A field that was never changed has its default, also when it came with a newer
// version of the program. What belongs to one account or to the server process is not here.
//
// A settings struct names itself: `static constexpr std::string_view settings_name = "workspace";`.
#pragma once

#include "platform/workspace.h"
#include "reflect/type.h"

#include <string>
#include <string_view>

namespace espalier::platform {

struct WorkspaceSettings
{
    static constexpr std::string_view settings_name = "workspace";

    Text<1, 120> name = "My organisation";
    Text<3, 3> currency = "EUR";        // ISO 4217; all money of the workspace
    Text<2, 10> language = "en";        // of people who have not chosen theirs
    Text<1, 64> time_zone = "UTC";      // IANA name; of people without one
    bool is_demo = false;               // the demo organisation: every page says so
    Whole<1, 3650> tasks_kept_days{30}; // how long ended background work can be looked up
    std::int64_t version = 1;           // moves with each change that somebody makes
};
BOOST_DESCRIBE_STRUCT(WorkspaceSettings, (), (name, currency, language, time_zone, is_demo, tasks_kept_days, version))

// The languages of the web UI's texts.
constexpr std::string_view spoken_languages[] = {"en", "de"};

namespace settings {

void read_fields(db::Transaction& tx, std::string_view name, reflect::Type const& type, void* settings);
void change_fields(Context& context, std::string_view name, reflect::Type const& type, void const* before,
                   void const* after);
bool are_same(reflect::Type const& type, void const* one, void const* other);

template <class T> T read(db::Transaction& tx)
{
    T settings;
    read_fields(tx, T::settings_name, reflect::type_of<T>(), &settings);
    return settings;
}

// Stores the fields that differ from what is stored, and records one event "settings.changed" that tells from what to
// what. Nothing differs: nothing happens.
template <class T> void change(Context& context, T const& after)
{
    auto const before = read<T>(context.tx);
    change_fields(context, T::settings_name, reflect::type_of<T>(), &before, &after);
}

// The same for settings that somebody has read, changed and sends back with the version that was read; answers what is
// stored then. Fault stale when somebody else was faster.
template <class T> T change_as_read(Context& context, T after)
{
    auto const& type = reflect::type_of<T>();
    auto const before = read<T>(context.tx);
    if (after.version != before.version)
        throw stale("set of rules");
    if (are_same(type, &before, &after))
        return after;
    ++after.version;
    change_fields(context, T::settings_name, type, &before, &after);
    return after;
}

} // namespace settings

} // namespace espalier::platform
