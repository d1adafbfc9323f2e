// SPDX-License-Identifier: Apache-2.0
// Path, query and body into one struct.
#include "platform/request_input.h"

#include "reflect/json.h"

#include <algorithm>

namespace espalier::platform {

namespace {

using reflect::Field;
using reflect::Kind;

Field const* field_named(reflect::Type const& type, std::string_view name)
{
    auto const found =
        std::find_if(type.fields.begin(), type.fields.end(), [&](auto const& f) { return f.name == name; });
    return found == type.fields.end() ? nullptr : &*found;
}

void* member(void* input, Field const& field)
{
    return static_cast<char*>(input) + field.offset;
}

void read_field(Field const& field, std::string_view text, void* input, Violations& violations)
{
    auto* target = member(input, field);
    auto const& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
    if (field.type->kind == Kind::list)
        target = field.type->append(target); // ?role=a&role=b
    if (auto wrong = reflect::read_text(text, type, target))
        violations.add("/" + std::string(field.name), wrong->key, wrong->message, wrong->parameters);
}

void read_query(RouteMatch const& match, http::Request const& request, void* input, Violations& violations)
{
    auto const pairs = http::decode_query(request.query());
    if (!pairs)
        throw invalid("", "malformed_query", "The address has a query that is not valid percent-encoding.");
    auto const& type = *match.route->endpoint.input;
    std::vector<std::string_view> seen;
    for (auto const& [name, text] : *pairs) {
        auto const* field = field_named(type, name);
        auto const member_name = [](auto const& member) { return std::string_view(member.first); };
        auto const from_path = std::ranges::find(match.members, name, member_name) != match.members.end();
        if (!field || from_path || (!match.route->text_body.empty() && name == "content")) {
            violations.add("/" + name, "unknown_field", "There is no parameter \"" + name + "\" here.");
            continue;
        }
        if (field->type->kind != Kind::list && std::find(seen.begin(), seen.end(), name) != seen.end())
            violations.add("/" + name, "duplicate_field", "\"" + name + "\" is given twice.");
        else
            read_field(*field, text, input, violations);
        seen.push_back(field->name);
    }
    for (auto const& field : type.fields) {
        auto const given = std::find(seen.begin(), seen.end(), field.name) != seen.end() ||
            std::any_of(match.members.begin(), match.members.end(),
                        [&](auto const& one) { return one.first == field.name; });
        auto const is_body = !match.route->text_body.empty() && field.name == "content";
        if (!given && !is_body && !field.type->is_optional_input())
            violations.add("/" + std::string(field.name), "required",
                           "\"" + std::string(field.name) + "\" is required.");
    }
}

void require_content_type(http::Request const& request, std::string_view wanted)
{
    auto const type = lower_ascii(request.header("content-type"));
    if (!type.starts_with(wanted))
        throw invalid("", "content_type", "Send this with the content type " + std::string(wanted) + ".");
}

void read_body(RouteMatch const& match, http::Request const& request, void* input)
{
    std::vector<std::string_view> provided;
    for (auto const& one : match.members)
        provided.push_back(one.first);
    if (!request.body.empty())
        require_content_type(request, "application/json");
    reflect::read_json(request.body.empty() ? "{}" : std::string_view(request.body), *match.route->endpoint.input,
                       input, provided);
}

} // namespace

std::shared_ptr<void> read_input(RouteMatch const& match, http::Request const& request)
{
    auto const& route = *match.route;
    if (!route.endpoint.input)
        return nullptr;
    auto input = route.endpoint.make_input();
    Violations violations;
    for (auto const& [name, text] : match.members)
        read_field(*field_named(*route.endpoint.input, name), text, input.get(), violations);
    if (!violations.empty())
        throw not_found("address"); // "/people/abc": no such id can exist

    auto const has_json =
        route.method == http::Method::post || route.method == http::Method::put || route.method == http::Method::patch;
    if (!route.text_body.empty()) {
        require_content_type(request, route.text_body);
        read_query(match, request, input.get(), violations);
        *static_cast<std::string*>(member(input.get(), *field_named(*route.endpoint.input, "content"))) = request.body;
    } else if (has_json) {
        read_body(match, request, input.get());
    } else {
        read_query(match, request, input.get(), violations);
    }
    violations.throw_if_any();
    return input;
}

std::optional<PersonId> person_of(Route const& route, void const* input)
{
    if (!route.endpoint.input)
        return std::nullopt;
    auto const* field = field_named(*route.endpoint.input, "person_id");
    if (!field || field->type->kind != Kind::id)
        return std::nullopt;
    return *reinterpret_cast<PersonId const*>(static_cast<char const*>(input) + field->offset);
}

} // namespace espalier::platform
