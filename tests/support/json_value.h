// SPDX-License-Identifier: Apache-2.0
// Looking into JSON answers without their types.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace espalier::test {

// The JSON at a pointer ("/items/0/id"), written without white space; nothing when there is nothing, or no JSON at all.
std::optional<std::string> json_at(std::string_view json, std::string_view pointer);

// The same value, written as json_at writes it. Fails the test when it is no JSON.
std::string normal_json(std::string_view json);

// "abc" → abc; other values as they are.
std::string without_quotes(std::string_view json);

} // namespace espalier::test
