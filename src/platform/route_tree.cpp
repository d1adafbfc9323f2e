// SPDX-License-Identifier: Apache-2.0
// Building and walking the tree.
#include "platform/route_tree.h"

namespace espalier::platform {

namespace {

// Takes the next segment off "/plans/17/items".
std::string_view take_segment(std::string_view& path)
{
    path.remove_prefix(1);
    auto const slash = path.find('/');
    auto const segment = path.substr(0, slash);
    path.remove_prefix(segment.size());
    return segment;
}

} // namespace

RouteTree::RouteTree(Routes const& routes)
{
    for (auto const& route : routes.all()) {
        auto* node = &root_;
        for (auto rest = route.path; !rest.empty();) {
            auto const segment = take_segment(rest);
            auto& next = segment.starts_with('{') ? node->member : node->literals[segment];
            if (!next)
                next = std::make_unique<Node>();
            node = next.get();
        }
        node->routes.push_back(&route);
    }
}

RouteMatch RouteTree::find(http::Method method, std::string_view path) const
{
    RouteMatch match;
    auto const* node = &root_;
    std::vector<std::string> values;
    while (!path.empty()) {
        if (path.front() != '/')
            return match;
        auto const segment = take_segment(path);
        if (auto const literal = node->literals.find(segment); literal != node->literals.end()) {
            node = literal->second.get();
        } else if (auto decoded = http::decode_segment(segment); node->member && decoded && !decoded->empty()) {
            values.push_back(std::move(*decoded));
            node = node->member.get();
        } else {
            return match;
        }
    }
    for (auto const* route : node->routes) {
        if (route->method != method) {
            match.allowed.push_back(route->method);
            continue;
        }
        match.route = route;
        std::size_t position = 0;
        for (auto rest = route->path; !rest.empty();) {
            auto const segment = take_segment(rest);
            if (segment.starts_with('{'))
                match.members.emplace_back(segment.substr(1, segment.size() - 2), std::move(values[position++]));
        }
        return match;
    }
    return match;
}

} // namespace espalier::platform
