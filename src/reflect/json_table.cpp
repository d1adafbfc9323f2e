// SPDX-License-Identifier: Apache-2.0
// Two walks over the tree: the columns first, as they come, then the rows.
#include "reflect/json_table.h"

#include "base/fault.h"
#include "base/text.h"
#include "reflect/csv.h"
#include "reflect/json_tree.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace espalier::reflect {

namespace {

constexpr std::size_t most_columns = 200;

template <class Use> void each_member(JsonTree const& tree, std::uint32_t object, Use use)
{
    for (auto name = object + 1; name < tree.nodes[object].end; name = tree.nodes[name + 1].end)
        use(tree.nodes[name].text, name + 1);
}

template <class Use> void each_element(JsonTree const& tree, std::uint32_t list, Use use)
{
    for (auto at = list + 1; at < tree.nodes[list].end; at = tree.nodes[at].end)
        use(at);
}

std::string cell(JsonTree const& tree, std::uint32_t at)
{
    auto const& node = tree.nodes[at];
    std::string text;
    auto const add = [&](std::string_view between, std::uint32_t value) {
        auto const piece = cell(tree, value);
        if (!piece.empty())
            text += (text.empty() ? "" : std::string(between)) + piece;
    };
    if (node.kind == JsonKind::list)
        each_element(tree, at, [&](std::uint32_t value) { add("; ", value); });
    else if (node.kind == JsonKind::object)
        each_member(tree, at, [&](std::string_view, std::uint32_t value) { add(" ", value); });
    else
        text = node.text;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

struct Table
{
    std::uint32_t list = 0;
    std::vector<std::pair<std::string, std::string>> shared; // cells of every row, by column
};

Table find_table(JsonTree const& tree)
{
    Table table;
    std::optional<std::uint32_t> list;
    if (tree.nodes.front().kind == JsonKind::list)
        list = 0;
    else if (tree.nodes.front().kind == JsonKind::object)
        each_member(tree, 0, [&](std::string_view name, std::uint32_t value) {
            if (tree.nodes[value].kind == JsonKind::list && !list)
                list = value;
            else
                table.shared.emplace_back(name, cell(tree, value));
        });
    auto are_objects = list.has_value();
    if (list)
        each_element(tree, *list,
                     [&](std::uint32_t at) { are_objects = are_objects && tree.nodes[at].kind == JsonKind::object; });
    if (!are_objects)
        throw invalid("", "no_list", "This JSON is no list of objects, and holds none.");
    table.list = *list;
    return table;
}

void write_line(std::string& out, std::vector<std::string> const& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        write_csv_cell(out, cells[i]);
    }
    out += '\n';
}

} // namespace

bool looks_like_json(std::string_view text)
{
    auto const first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
}

std::string csv_of_json(std::string_view json)
{
    if (json.starts_with("\xEF\xBB\xBF"))
        json.remove_prefix(3);
    auto const tree = parse_json(json);
    auto const table = find_table(tree);
    std::vector<std::string> header;
    auto const place = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    auto const know = [&](std::string_view name) {
        if (place(name) == header.size() && header.size() < most_columns)
            header.emplace_back(name);
    };
    for (auto const& [name, unused] : table.shared)
        know(name);
    each_element(tree, table.list, [&](std::uint32_t row) {
        each_member(tree, row, [&](std::string_view name, std::uint32_t) { know(name); });
    });
    std::string csv;
    write_line(csv, header);
    each_element(tree, table.list, [&](std::uint32_t row) {
        std::vector<std::string> cells(header.size());
        for (auto const& [name, value] : table.shared)
            cells[place(name)] = value;
        each_member(tree, row, [&](std::string_view name, std::uint32_t value) {
            if (auto const column = place(name); column < cells.size())
                cells[column] = cell(tree, value);
        });
        write_line(csv, cells);
    });
    return csv;
}

} // namespace espalier::reflect
