// SPDX-License-Identifier: Apache-2.0
// JSON text as a light tree: what stands where, before anybody asks what it should mean. Numbers keep their text and
// members their order, so duplicates can be told. For text of foreign shape; our own types are read by json.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::reflect {

enum class JsonKind : std::uint8_t
{
    null,
    boolean, // text is "true" or "false"
    number,  // text as written
    text,
    list,
    object, // children are name, value, name, value, …
    name
};

struct JsonNode
{
    JsonKind kind;
    std::uint32_t end;     // the position after this node and everything in it
    std::string_view text; // unescaped; valid while the tree and its source live
};

// Nodes in the order of the text: a node's first child stands right after it, its next sibling at `end`.
struct JsonTree
{
    std::vector<JsonNode> nodes;
    std::string unescaped; // what the texts of strings and names point into
};

// Throws Fault invalid (malformed_json, not_utf8 or too_deep) with line and column in words. `json` must outlive the tree.
JsonTree parse_json(std::string_view json);

// The node at a position as compact JSON.
void write_node(std::string& out, JsonTree const& tree, std::uint32_t at);

} // namespace espalier::reflect
