// SPDX-License-Identifier: Apache-2.0
// Walking the type table.
#include "support/sample_input.h"

#include <fmt/core.h>

namespace espalier::test {

namespace {

using reflect::Kind;
using reflect::Type;

std::string value_of(std::string_view name, SampleValues const& values)
{
    auto const found = values.find(name);
    return found == values.end() ? "1" : found->second;
}

std::string sample(std::string_view name, Type const& type, SampleValues const& values);

std::string object(Type const& type, SampleValues const& values)
{
    std::string json;
    for (auto const& field : type.fields)
        if (!field.type->is_optional_input())
            json += fmt::format("{}\"{}\":{}", json.empty() ? "" : ",", field.name,
                                sample(field.name, *field.type, values));
    return "{" + json + "}";
}

std::string body_of(platform::Route const& route, SampleValues const& values)
{
    std::string json;
    for (auto const& field : route.endpoint.input->fields) {
        auto const own = values.find(fmt::format("{}.{}", route.operation, field.name));
        auto const is_in_path = route.path.find(fmt::format("{{{}}}", field.name)) != std::string_view::npos;
        if (is_in_path || (own == values.end() && field.type->is_optional_input()))
            continue;
        json += fmt::format("{}\"{}\":{}", json.empty() ? "" : ",", field.name,
                            own == values.end() ? sample(field.name, *field.type, values) : own->second);
    }
    return "{" + json + "}";
}

std::string sample(std::string_view name, Type const& type, SampleValues const& values)
{
    switch (type.kind) {
    case Kind::boolean: return "false";
    case Kind::integer: return std::to_string(std::max<std::int64_t>(1, static_cast<std::int64_t>(type.minimum)));
    case Kind::number: return "1";
    case Kind::money: return "1";
    case Kind::text: return fmt::format("\"{}\"", std::string(std::max<std::size_t>(1, type.minimum_length), 'x'));
    case Kind::email: return R"("somebody@cast.example")";
    case Kind::id: return fmt::format("\"{}\"", value_of(name, values));
    case Kind::instant: return R"("2026-03-02T09:00:00Z")";
    case Kind::date: return R"("2026-03-02")";
    case Kind::enumeration: return fmt::format("\"{}\"", type.enumerators.front());
    case Kind::object: return object(type, values);
    case Kind::list: return "[]";
    case Kind::optional:
    case Kind::change: return "null";
    case Kind::document: return "{}";
    case Kind::secret: return R"("tall hedge in may")";
    }
    return "null";
}

std::string without_quotes(std::string text)
{
    return text.starts_with('"') ? text.substr(1, text.size() - 2) : text;
}

} // namespace

SampleCall sample_call(platform::Route const& route, SampleValues const& values)
{
    SampleCall call{.path = std::string(route.path), .body = {}, .content_type = "application/json"};
    auto const in_query =
        route.method == http::Method::get || route.method == http::Method::remove || !route.text_body.empty();
    char separator = '?';
    for (std::size_t i = 0; route.endpoint.input && i < route.endpoint.input->fields.size(); ++i) {
        auto const& field = route.endpoint.input->fields[i];
        auto const own = values.find(fmt::format("{}.{}", route.operation, field.name));
        auto const text = without_quotes(own == values.end() ? sample(field.name, *field.type, values) : own->second);
        auto const place = fmt::format("{{{}}}", field.name);
        if (auto const at = call.path.find(place); at != std::string::npos) {
            call.path.replace(at, place.size(), text);
        } else if (in_query && !field.type->is_optional_input() && field.name != "content") {
            call.path += fmt::format("{}{}={}", separator, field.name, text);
            separator = '&';
        }
    }
    if (!route.text_body.empty()) {
        call.content_type = std::string(route.text_body);
        call.body = "code\nX\n";
    } else if (!in_query && route.endpoint.input) {
        call.body = body_of(route, values);
    }
    return call;
}

} // namespace espalier::test
