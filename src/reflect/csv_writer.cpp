// SPDX-License-Identifier: Apache-2.0
// CSV out: comma, \r\n, quotes only where they are needed.
#include "reflect/csv.h"
#include "reflect/csv_formula.h"
#include "reflect/json.h"

namespace espalier::reflect {

namespace {

constexpr std::string_view line_end = "\r\n";

bool has_cell(Type const& type)
{
    auto const& value = type.value_type();
    if (value.kind == Kind::list)
        return has_cell(*value.element);
    return value.kind != Kind::object && value.kind != Kind::document;
}

// A line with nothing on it would be passed over when reading.
void end_line(std::string& out, std::size_t line_start)
{
    if (out.size() == line_start)
        out += "\"\"";
    out += line_end;
}

} // namespace

void write_csv_cell(std::string& out, std::string_view text)
{
    auto const guard = needs_formula_guard(text) ? "'" : "";
    if (text.find_first_of(",;\"\r\n\t") == std::string_view::npos) {
        out += guard;
        out += text;
        return;
    }
    out += '"';
    out += guard;
    for (auto const c : text) {
        out += c;
        if (c == '"')
            out += '"';
    }
    out += '"';
}

void write_csv_header(std::string& out, Type const& object_type)
{
    auto const line_start = out.size();
    auto separator = std::string_view();
    for (auto const& field : object_type.fields) {
        if (!has_cell(*field.type))
            continue;
        out += separator;
        out += field.name;
        separator = ",";
    }
    end_line(out, line_start);
}

void write_csv_row(std::string& out, Type const& object_type, void const* object)
{
    auto const line_start = out.size();
    auto separator = std::string_view();
    std::string text;
    for (auto const& field : object_type.fields) {
        if (!has_cell(*field.type))
            continue;
        text.clear();
        write_text(text, *field.type, static_cast<char const*>(object) + field.offset);
        out += separator;
        write_csv_cell(out, text);
        separator = ",";
    }
    end_line(out, line_start);
}

} // namespace espalier::reflect
