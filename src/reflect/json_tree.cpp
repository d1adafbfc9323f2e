// SPDX-License-Identifier: Apache-2.0
// The syntax of JSON by Boost.JSON's parser, with a handler of ours that keeps what its own values would drop:
// duplicate names and the text of numbers.
#include "reflect/json_tree.h"

#include "base/text.h"
#include "reflect/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/core.h>

#include <algorithm>

namespace espalier::reflect {

namespace {

using boost::json::error_code;
using View = boost::json::string_view;

// Called by the parser with each piece of the text.
class TreeHandler
{
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit TreeHandler(std::string_view json)
    {
        // Unescaping never makes text longer, so views into the buffer stay valid; the surplus keeps it on the heap,
        // where it stays when the tree is moved.
        tree.unescaped.reserve(json.size() + 64);
        tree.nodes.reserve(json.size() / 16 + 8);
    }

    JsonTree tree;

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(JsonKind::object); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(JsonKind::list); }
    bool on_array_end(std::size_t, error_code&) { return close(); }
    bool on_key_part(View part, std::size_t, error_code&) { return keep(part); }
    bool on_key(View part, std::size_t size, error_code&) { return add(JsonKind::name, whole(part, size)); }
    bool on_string_part(View part, std::size_t, error_code&) { return keep(part); }
    bool on_string(View part, std::size_t size, error_code&) { return add(JsonKind::text, whole(part, size)); }
    bool on_number_part(View, error_code&) { return true; } // only when the text comes in pieces, which it never does
    bool on_int64(std::int64_t, View text, error_code&) { return add_number(text); }
    bool on_uint64(std::uint64_t, View text, error_code&) { return add_number(text); }
    bool on_double(double, View text, error_code&) { return add_number(text); }
    bool on_bool(bool value, error_code&) { return add(JsonKind::boolean, value ? "true" : "false"); }
    bool on_null(error_code&) { return add(JsonKind::null, {}); }
    bool on_comment_part(View, error_code&) { return true; }
    bool on_comment(View, error_code&) { return true; }

private:
    bool add(JsonKind kind, std::string_view text)
    {
        tree.nodes.push_back({kind, static_cast<std::uint32_t>(tree.nodes.size()) + 1, text});
        return true;
    }
    bool add_number(View text) { return add(JsonKind::number, {text.data(), text.size()}); }
    bool open(JsonKind kind)
    {
        open_.push_back(tree.nodes.size());
        return add(kind, {});
    }
    bool close()
    {
        tree.nodes[open_.back()].end = static_cast<std::uint32_t>(tree.nodes.size());
        open_.pop_back();
        return true;
    }
    bool keep(View part)
    {
        tree.unescaped.append(part.data(), part.size());
        return true;
    }
    // The text of `size` bytes that ends with `part`: the earlier parts were kept, and this one may be in the buffer
    // that the parser uses for escapes.
    std::string_view whole(View part, std::size_t size)
    {
        keep(part);
        return std::string_view(tree.unescaped).substr(tree.unescaped.size() - size);
    }

    std::vector<std::size_t> open_;
};

std::string place_in_words(std::string_view text, std::size_t offset)
{
    auto const before = text.substr(0, std::min(offset, text.size()));
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    auto const line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return fmt::format("line {}, column {}", line, code_points(before.substr(line_start)) + 1);
}

std::string_view cause_in_words(error_code const& code)
{
    using boost::json::error;
    if (code == error::incomplete)
        return "the text ends before the JSON does";
    if (code == error::extra_data)
        return "there is more text after the end of the JSON";
    if (code == error::exponent_overflow)
        return "a number's exponent is too large";
    if (code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate ||
        code == error::expected_utf16_escape || code == error::expected_hex_digit)
        return "a \\u escape is not complete";
    return "something else was expected here";
}

Fault syntax_fault(std::string_view json, std::size_t offset, error_code const& code)
{
    auto const place = place_in_words(json, offset);
    if (code == boost::json::error::too_deep)
        return invalid("", "too_deep",
                       fmt::format("The JSON nests deeper than {} levels at {}.", maximum_depth, place));
    return invalid("", "malformed_json",
                   fmt::format("This is not valid JSON: {}, at {}.", cause_in_words(code), place));
}

} // namespace

JsonTree parse_json(std::string_view json)
{
    if (auto const good = valid_utf8_length(json); good < json.size())
        throw invalid("", "not_utf8", "The JSON is not valid UTF-8 text at " + place_in_words(json, good) + ".");
    boost::json::parse_options options;
    options.max_depth = maximum_depth;
    boost::json::basic_parser<TreeHandler> parser(options, json);
    error_code code;
    auto const used = parser.write_some(false, json.data(), json.size(), code);
    if (!code && used < json.size())
        code = boost::json::error::extra_data;
    if (code)
        throw syntax_fault(json, used, code);
    return std::move(parser.handler().tree);
}

void write_node(std::string& out, JsonTree const& tree, std::uint32_t at)
{
    auto const& node = tree.nodes[at];
    switch (node.kind) {
    case JsonKind::null: out += "null"; return;
    case JsonKind::boolean:
    case JsonKind::number: out += node.text; return;
    case JsonKind::text:
    case JsonKind::name: write_json_string(out, node.text); return;
    case JsonKind::list:
    case JsonKind::object: break;
    }
    // A name has nothing in it, so the node before a child is a name exactly when the child is that name's value.
    auto const is_object = node.kind == JsonKind::object;
    out += is_object ? '{' : '[';
    for (auto child = at + 1; child < node.end; child = tree.nodes[child].end) {
        if (child != at + 1 && tree.nodes[child - 1].kind != JsonKind::name)
            out += ',';
        write_node(out, tree, child);
        if (tree.nodes[child].kind == JsonKind::name)
            out += ':';
    }
    out += is_object ? '}' : ']';
}

} // namespace espalier::reflect
