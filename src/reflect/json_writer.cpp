// SPDX-License-Identifier: Apache-2.0
// JSON out: one pass over the type table, straight into the caller's buffer.
#include "reflect/json.h"
#include "reflect/member_access.h"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace espalier::reflect {

namespace {

// What a byte of text becomes: 0 as it is, 'u' a \u00XX escape, else the letter after the backslash.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i)
        table[i] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

template <class Number> void write_number(std::string& out, Number number)
{
    std::array<char, 32> buffer{};
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    out.append(buffer.data(), end);
}

void write_real(std::string& out, double number)
{
    if (!std::isfinite(number))
        throw std::logic_error("a number that is not finite was to be written as JSON");
    write_number(out, number); // the shortest text that reads back as the same number
}

template <class T> void write_quoted(std::string& out, T value)
{
    out += '"';
    append_text(out, value);
    out += '"';
}

void write_object(std::string& out, Type const& type, void const* object)
{
    out += '{';
    auto separator = std::string_view("\"");
    for (auto const& field : type.fields) {
        out += separator;
        out += field.name;
        out += "\":";
        write_json(out, *field.type, static_cast<char const*>(object) + field.offset);
        separator = ",\"";
    }
    out += '}';
}

void write_list(std::string& out, Type const& type, void const* list)
{
    out += '[';
    auto const count = type.count(list);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            out += ',';
        write_json(out, *type.element, type.at(list, i));
    }
    out += ']';
}

} // namespace

void write_json_string(std::string& out, std::string_view text)
{
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    out += '"';
    std::size_t from = 0; // of the run that is copied as it is
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        auto const escape = escapes[byte];
        if (escape == 0)
            continue;
        out.append(text, from, i - from);
        out += '\\';
        out += escape;
        if (escape == 'u') {
            out += "00";
            out += hexadecimal[byte >> 4];
            out += hexadecimal[byte & 15];
        }
        from = i + 1;
    }
    out.append(text, from);
    out += '"';
}

void write_json(std::string& out, Type const& type, void const* object)
{
    switch (type.kind) {
    case Kind::boolean: out += as<bool>(object) ? "true" : "false"; return;
    case Kind::integer: write_number(out, as<std::int64_t>(object)); return;
    case Kind::number: write_real(out, as<double>(object)); return;
    case Kind::text:
    case Kind::email: write_json_string(out, as<std::string>(object)); return;
    case Kind::id:
        out += '"';
        write_number(out, as<std::int64_t>(object));
        out += '"';
        return;
    case Kind::instant: write_quoted(out, as<Instant>(object)); return;
    case Kind::date: write_quoted(out, as<Date>(object)); return;
    case Kind::money: append_text(out, as<Money>(object)); return;
    case Kind::enumeration: write_json_string(out, type.enumerators[static_cast<std::size_t>(as<int>(object))]); return;
    case Kind::object: write_object(out, type, object); return;
    case Kind::list: write_list(out, type, object); return;
    case Kind::optional:
    case Kind::change:
        if (type.count(object) == 0)
            out += "null";
        else
            write_json(out, *type.element, type.at(object, 0));
        return;
    case Kind::document: out += as<Document>(object).json; return;
    case Kind::secret: throw std::logic_error("a secret was to be written as JSON");
    }
}

} // namespace espalier::reflect
