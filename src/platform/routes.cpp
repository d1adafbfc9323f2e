// SPDX-License-Identifier: Apache-2.0
// Registering routes, with the checks that catch a mistake at start, and writing answers.
#include "platform/routes.h"

#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

namespace espalier::platform {

namespace {

bool holds_secret(reflect::Type const& type)
{
    if (type.kind == reflect::Kind::secret)
        return true;
    if (type.element)
        return holds_secret(*type.element);
    return std::any_of(type.fields.begin(), type.fields.end(), [](auto const& f) { return holds_secret(*f.type); });
}

void check_path_members(Route const& route)
{
    for (auto rest = route.path; rest.find('{') != std::string_view::npos;) {
        auto const from = rest.find('{') + 1;
        auto const to = rest.find('}');
        auto const name = rest.substr(from, to - from);
        auto const known = route.endpoint.input &&
            std::any_of(route.endpoint.input->fields.begin(), route.endpoint.input->fields.end(),
                        [&](auto const& field) { return field.name == name; });
        if (!known)
            throw std::logic_error(fmt::format("{}: the input has no member {}", route.operation, name));
        rest.remove_prefix(to + 1);
    }
}

} // namespace

Route& Routes::add(Route route)
{
    for (auto const& other : routes_) {
        if (other.operation == route.operation)
            throw std::logic_error(fmt::format("two routes are called {}", route.operation));
        if (other.method == route.method && other.path == route.path)
            throw std::logic_error(fmt::format("{} and {} share a path", other.operation, route.operation));
    }
    if (route.permission->name.empty())
        throw std::logic_error(fmt::format("{} has no permission", route.operation));
    if (route.endpoint.output && holds_secret(*route.endpoint.output))
        throw std::logic_error(fmt::format("{} would show a secret", route.operation));
    check_path_members(route);
    return routes_.emplace_back(std::move(route));
}

namespace detail {

void write_output(http::Response& response, reflect::Type const& type, void const* output)
{
    response.set_header("content-type", "application/json");
    reflect::write_json(response.body, type, output);
}

void write_download(http::Response& response, Download download)
{
    response.set_header("content-type", std::move(download.content_type));
    std::string name;
    for (auto const c : download.file_name) // a quoted-string of plain characters
        name += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
            ? c
            : '_';
    response.set_header("content-disposition", fmt::format("attachment; filename=\"{}\"", name));
    response.body = std::move(download.content);
}

void write_live(http::Response& response, Live live)
{
    response.events = std::make_shared<http::EventStream>();
    live.start(response.events);
}

std::shared_ptr<void> owned(void* object, void (*destroy)(void*))
{
    return {object, destroy};
}

} // namespace detail

} // namespace espalier::platform
