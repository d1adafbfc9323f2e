// SPDX-License-Identifier: Apache-2.0
// Finds the route of a method and path. A tree of path segments: literal ones before {members}.
#pragma once

#include "platform/routes.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier::platform {

struct RouteMatch
{
    Route const* route = nullptr;                                  // nullptr: no such path, or another method
    std::vector<std::pair<std::string_view, std::string>> members; // name, decoded segment
    std::vector<http::Method> allowed; // methods the path has, when only the method is wrong
};

class RouteTree
{
public:
    explicit RouteTree(Routes const& routes);
    RouteMatch find(http::Method method, std::string_view path) const; // path below api_root

private:
    struct Node
    {
        std::map<std::string_view, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> member;
        std::vector<Route const*> routes; // ends here; at most one a method
    };
    Node root_;
};

} // namespace espalier::platform
