// SPDX-License-Identifier: Apache-2.0
// Which fields of a body are references, and whether they lead anywhere.
#include "platform/references.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

namespace espalier::platform {

namespace {

bool has_body(Route const& route)
{
    return route.endpoint.input && route.text_body.empty() && route.method != http::Method::get &&
        route.method != http::Method::remove;
}

bool is_in_path(Route const& route, std::string_view name)
{
    return route.path.find(fmt::format("{{{}}}", name)) != std::string_view::npos;
}

std::optional<std::int64_t> id_in(reflect::Field const& field, void const* input)
{
    auto const* value = static_cast<void const*>(static_cast<char const*>(input) + field.offset);
    if (field.type->kind != reflect::Kind::id) {
        if (field.type->count(value) == 0)
            return std::nullopt;
        value = field.type->at(value, 0);
    }
    return *static_cast<std::int64_t const*>(value);
}

} // namespace

BodyReferences::BodyReferences(Routes const& routes, References const& references)
{
    for (auto const& route : routes.all()) {
        if (!has_body(route))
            continue;
        for (auto const& field : route.endpoint.input->fields) {
            auto const& type = field.type->value_type();
            if (type.kind != reflect::Kind::id || is_in_path(route, field.name))
                continue;
            auto const found =
                std::find_if(references.begin(), references.end(), [&](auto const& one) { return one.id == &type; });
            if (found == references.end())
                throw std::logic_error(fmt::format("{}: nobody said what {} refers to", route.operation, field.name));
            members_[&route].push_back(
                {&field, found->thing, fmt::format("SELECT id FROM {} WHERE id = $1", found->table)});
        }
    }
}

void BodyReferences::require_existing(db::Transaction& tx, Route const& route, void const* input) const
{
    auto const members = members_.find(&route);
    if (members == members_.end())
        return;
    Violations violations;
    for (auto const& [field, thing, statement] : members->second)
        if (auto const id = id_in(*field, input); id && !tx.row<std::int64_t>(statement, *id))
            violations.add(fmt::format("/{}", field->name), "unknown_reference",
                           fmt::format("There is no such {} (any more). Choose another one.", thing));
    violations.throw_if_any();
}

} // namespace espalier::platform
