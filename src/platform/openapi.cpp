// SPDX-License-Identifier: Apache-2.0
// From routes to paths, from types to schemas.
#include "platform/openapi.h"

#include "reflect/json.h"
#include "reflect/schema.h"

#include <fmt/core.h>

#include <map>
#include <set>

namespace espalier::platform {

namespace {

std::string quoted(std::string_view text)
{
    std::string out;
    reflect::write_json_string(out, text);
    return out;
}

std::string join(std::vector<std::string> const& parts)
{
    std::string out;
    for (auto const& part : parts) {
        if (!out.empty())
            out += ',';
        out += part;
    }
    return out;
}

// The feature a permission belongs to groups the operations: "plans" of "plans.agree".
std::string_view tag_of(Route const& route)
{
    return route.permission->name.substr(0, route.permission->name.find('.'));
}

bool in_path(Route const& route, std::string_view name)
{
    return route.path.find(fmt::format("{{{}}}", name)) != std::string_view::npos;
}

bool takes_json(Route const& route)
{
    return route.text_body.empty() && route.method != http::Method::get && route.method != http::Method::remove;
}

std::string parameter(reflect::Schemas& schemas, reflect::Field const& field, bool path)
{
    auto const required = path || !field.type->is_optional_input();
    return fmt::format(R"({{"name":{},"in":"{}","required":{},"schema":{}}})", quoted(field.name),
                       path ? "path" : "query", required, schemas.scalar(*field.type));
}

std::string parameters(reflect::Schemas& schemas, Route const& route)
{
    std::vector<std::string> parts;
    if (!route.endpoint.input)
        return {};
    for (auto const& field : route.endpoint.input->fields) {
        auto const path = in_path(route, field.name);
        auto const is_content = !route.text_body.empty() && field.name == "content";
        if (path || (!takes_json(route) && !is_content))
            parts.push_back(parameter(schemas, field, path));
    }
    return parts.empty() ? "" : fmt::format(R"("parameters":[{}],)", join(parts));
}

// The members of the input that come in the body; an input that is all path has none.
std::string request_body(reflect::Schemas& schemas, Route const& route)
{
    if (!route.text_body.empty())
        return fmt::format(R"("requestBody":{{"required":true,"content":{{{}:{}}}}},)", quoted(route.text_body),
                           // Bytes have no schema in OpenAPI 3.1.
                           route.text_body.starts_with("text/") ? R"({"schema":{"type":"string"}})" : "{}");
    if (!route.endpoint.input || !takes_json(route))
        return {};
    std::vector<std::string> properties, required;
    for (auto const& field : route.endpoint.input->fields) {
        if (in_path(route, field.name))
            continue;
        properties.push_back(
            fmt::format("{}:{}", quoted(field.name), schemas.reference(*field.type, reflect::Direction::input)));
        if (!field.type->is_optional_input())
            required.push_back(quoted(field.name));
    }
    if (properties.empty())
        return {};
    return fmt::format(
        R"("requestBody":{{"required":{},"content":{{"application/json":{{"schema":{{"type":"object","additionalProperties":false,"properties":{{{}}}{}}}}}}}}},)",
        !required.empty(), join(properties),
        required.empty() ? "" : fmt::format(R"(,"required":[{}])", join(required)));
}

// A file that is read piece by piece, in transactions of its own, may be asked for by ranges and by what somebody has already.
constexpr std::string_view of_parts =
    R"(,"206":{"description":"A part of the file.","content":{"*/*":{"schema":{"type":"string"}}}},"304":{"description":"The same as before."},"413":{"description":"Too large to come whole: ask for parts."},"416":{"description":"The file has no such part."})";

std::string success(reflect::Schemas& schemas, Route const& route)
{
    switch (route.endpoint.answer) {
    case Endpoint::Answer::nothing: return R"("204":{"description":"Done."})";
    case Endpoint::Answer::download:
        return R"("200":{"description":"A file.","content":{"*/*":{"schema":{"type":"string"}}}})" +
            std::string(route.has_own_transactions() ? of_parts : "");
    case Endpoint::Answer::live:
        return R"("200":{"description":"Server-sent events.","content":{"text/event-stream":{"schema":{"type":"string"}}}})";
    case Endpoint::Answer::json: break;
    }
    return fmt::format(R"("200":{{"description":"The answer.","content":{{"application/json":{{"schema":{}}}}}}})",
                       schemas.reference(*route.endpoint.output, reflect::Direction::output));
}

std::string responses(reflect::Schemas& schemas, Route const& route)
{
    std::vector<std::string> parts{success(schemas, route)};
    auto const add = [&](int status, std::string_view name) {
        parts.push_back(fmt::format(R"("{}":{{"$ref":"#/components/responses/{}"}})", status, name));
    };
    if (route.permission->audience != Audience::anybody) {
        add(401, "Unauthenticated");
        add(403, "Forbidden");
    }
    if (route.endpoint.input) {
        add(404, "NotFound");
        add(422, "Invalid");
    }
    if (route.method != http::Method::get) {
        add(409, "Conflict");
        add(412, "Stale");
        add(413, "TooLarge");
    }
    add(429, "RateLimited");
    add(503, "Unavailable");
    return join(parts);
}

std::string operation(reflect::Schemas& schemas, Route const& route)
{
    auto const is_public = route.permission->audience == Audience::anybody;
    return fmt::format(
        R"({}:{{"operationId":{},"summary":{},"description":{},"tags":[{}],"x-permission":{},{}{}{}"responses":{{{}}}}})",
        quoted(lower_ascii(to_text(route.method))), quoted(route.operation), quoted(route.summary),
        quoted(fmt::format("Permission {}: {}.", route.permission->name, route.permission->meaning)),
        quoted(tag_of(route)), quoted(route.permission->name), is_public ? R"("security":[],)" : "",
        parameters(schemas, route), request_body(schemas, route), responses(schemas, route));
}

std::string problem_responses()
{
    std::vector<std::string> parts;
    constexpr std::pair<std::string_view, std::string_view> all[] = {
        {"Conflict", "A rule or another record is against it."},
        {"Forbidden", "Signed in, but not permitted."},
        {"Invalid", "Fields are wrong; errors names each of them."},
        {"NotFound", "No such thing, or the viewer may not know of it."},
        {"RateLimited", "Too often; Retry-After says when to come back."},
        {"Stale", "It was changed since it was read."},
        {"TooLarge", "The body is over the limit."},
        {"Unauthenticated", "Nobody is signed in."},
        {"Unavailable", "Not now; try again."},
    };
    for (auto const& [name, meaning] : all)
        parts.push_back(fmt::format(
            R"({}:{{"description":{},"content":{{"application/problem+json":{{"schema":{{"$ref":"#/components/schemas/Problem"}}}}}}}})",
            quoted(name), quoted(meaning)));
    return join(parts);
}

constexpr std::string_view problem_schema =
    R"("Problem":{"type":"object","description":"RFC 9457 problem details.",)"
    R"("required":["type","title","status","detail","key","request_id","parameters","errors"],"properties":{)"
    R"("type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},)"
    R"("key":{"type":"string","description":"Stable name of the problem, for translation."},"request_id":{"type":"string"},)"
    R"("parameters":{"type":"object","description":"What the text of the key speaks of, by name.",)"
    R"("additionalProperties":{"type":"string"}},)"
    R"("errors":{"type":"array","items":{"type":"object","required":["pointer","key","message","parameters"],"properties":{)"
    R"("pointer":{"type":"string","description":"JSON Pointer to the field at fault."},"key":{"type":"string"},)"
    R"("message":{"type":"string"},"parameters":{"type":"object","additionalProperties":{"type":"string"}}}}}}})";

constexpr std::string_view security_schemes =
    R"("session":{"type":"apiKey","in":"cookie","name":"espalier_session"},)"
    R"("token":{"type":"http","scheme":"bearer","description":"An API token."})";

} // namespace

std::string openapi(Routes const& routes, std::string_view program_version)
{
    reflect::Schemas schemas;
    std::map<std::string, std::vector<std::string>> paths;
    std::set<std::string> tags;
    for (auto const& route : routes.all())
        if (route.endpoint.output)
            schemas.expect_output(*route.endpoint.output);
    for (auto const& route : routes.all()) {
        paths[std::string(api_root) + std::string(route.path)].push_back(operation(schemas, route));
        tags.insert(fmt::format(R"({{"name":{},"description":{}}})", quoted(tag_of(route)),
                                quoted(fmt::format("Operations of {}.", tag_of(route)))));
    }
    std::vector<std::string> path_parts, schema_parts{std::string(problem_schema)};
    for (auto const& [path, operations] : paths)
        path_parts.push_back(fmt::format("{}:{{{}}}", quoted(path), join(operations)));
    for (auto const& [name, schema] : schemas.components())
        schema_parts.push_back(fmt::format("{}:{}", quoted(name), schema));
    return fmt::format(
        R"({{"openapi":"3.1.0","info":{{"title":"Espalier","version":{},"description":"Performance management and training around one loop.","license":{{"name":"Apache-2.0","identifier":"Apache-2.0"}},"contact":{{"name":"The Espalier project"}}}},"servers":[{{"url":"/"}}],"security":[{{"session":[]}},{{"token":[]}}],"tags":[{}],"paths":{{{}}},"components":{{"securitySchemes":{{{}}},"responses":{{{}}},"schemas":{{{}}}}}}})",
        quoted(program_version), join({tags.begin(), tags.end()}), join(path_parts), security_schemes,
        problem_responses(), join(schema_parts));
}

} // namespace espalier::platform
