// SPDX-License-Identifier: Apache-2.0
// JSON values by Boost.JSON.
#include "support/json_value.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

namespace espalier::test {

std::optional<std::string> json_at(std::string_view json, std::string_view pointer)
{
    boost::system::error_code error;
    auto const value = boost::json::parse({json.data(), json.size()}, error);
    if (error)
        return std::nullopt;
    auto const* found = value.find_pointer({pointer.data(), pointer.size()}, error);
    return found && !error ? std::optional(boost::json::serialize(*found)) : std::nullopt;
}

std::string normal_json(std::string_view json)
{
    auto const value = json_at(json, "");
    REQUIRE_MESSAGE(value, "no JSON: ", std::string(json));
    return *value;
}

std::string without_quotes(std::string_view json)
{
    if (json.size() >= 2 && json.front() == '"' && json.back() == '"')
        json = json.substr(1, json.size() - 2);
    return std::string(json);
}

} // namespace espalier::test
