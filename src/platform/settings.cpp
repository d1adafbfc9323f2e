// SPDX-License-Identifier: Apache-2.0
// Settings from and to their rows, field by field over the type table.
#include "platform/settings.h"

#include "platform/events.h"
#include "platform/settings_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::platform::settings {

namespace {

std::string json_of(reflect::Field const& field, void const* settings)
{
    std::string json;
    reflect::write_json(json, *field.type, static_cast<char const*>(settings) + field.offset);
    return json;
}

} // namespace

void read_fields(db::Transaction& tx, std::string_view name, reflect::Type const& type, void* settings)
{
    for (auto const& row : store::settings_of(tx, name)) {
        auto const field_name = std::string_view(row.name).substr(name.size() + 1);
        auto const field = std::find_if(type.fields.begin(), type.fields.end(),
                                        [&](auto const& one) { return one.name == field_name; });
        if (field == type.fields.end())
            continue; // of another version of the program
        try {
            reflect::read_json(row.value.json, *field->type, static_cast<char*>(settings) + field->offset);
        } catch (Fault const& fault) {
            throw Fault(FaultCode::internal, "broken_setting", "A stored setting cannot be read.")
                .with_private_note(fmt::format("setting {}: {}", row.name, fault.message()));
        }
    }
}

void change_fields(Context& context, std::string_view name, reflect::Type const& type, void const* before,
                   void const* after)
{
    std::string changes;
    for (auto const& field : type.fields) {
        auto const from = json_of(field, before);
        auto const to = json_of(field, after);
        if (from == to)
            continue;
        store::put_setting(context.tx, fmt::format("{}.{}", name, field.name), to, context.now, context.actor());
        changes += fmt::format(R"({}"{}":[{},{}])", changes.empty() ? "" : ",", field.name, from, to);
    }
    if (!changes.empty())
        record(context,
               {.kind = "settings.changed",
                .person_id = {},
                .thing = "settings",
                .thing_id = 0,
                .detail = fmt::format(R"({{"settings":"{}","changes":{{{}}}}})", name, changes)});
}

bool are_same(reflect::Type const& type, void const* one, void const* other)
{
    return std::all_of(type.fields.begin(), type.fields.end(),
                       [&](auto const& field) { return json_of(field, one) == json_of(field, other); });
}

} // namespace espalier::platform::settings
