// SPDX-License-Identifier: Apache-2.0
// What holds for every value and every input, tried with many.
#include "reflect/csv.h"
#include "reflect/json.h"
#include "reflect/json_tree.h"
#include "reflect/sample_test.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <cstring>

namespace espalier::reflect {

namespace {

using namespace sample;

// Pieces that text is made of: plain, of two to four bytes, and what has a meaning in JSON, CSV or a spreadsheet.
rc::Gen<std::string> any_piece()
{
    return rc::gen::element<std::string>("a", "Z", "0", " ", "\t", "\n", "\"", "\\", "/", "~", ",", ";", "'", "=", "+",
                                         "-", "@", "|", "ü", "ß", "€", "\u2028", "😀", "e\u0301", "\u200b", "<", "{",
                                         "[");
}

std::string text_of(std::size_t minimum, std::size_t maximum)
{
    auto const pieces = *rc::gen::container<std::vector<std::string>>(any_piece());
    std::string text;
    for (auto const& piece : pieces)
        if (code_points(text) + 2 <= maximum)
            text += piece;
    text = trimmed(text);
    while (code_points(text) < minimum)
        text += 'x';
    return text;
}

double any_number()
{
    auto const bits = *rc::gen::arbitrary<std::uint64_t>();
    double number = 0;
    std::memcpy(&number, &bits, sizeof(number));
    return std::isfinite(number) ? number : 0.1;
}

Part any_part()
{
    Part part;
    part.name = text_of(1, 40);
    part.count = *rc::gen::inRange<std::int64_t>(1, 101);
    return part;
}

Thing any_thing()
{
    Thing thing;
    thing.id = {*rc::gen::inRange<std::int64_t>(1, INT64_MAX)};
    thing.title = text_of(2, 60);
    thing.notes = text_of(0, 500);
    thing.contact.value = "someone@example.org";
    thing.active = *rc::gen::arbitrary<bool>();
    thing.stock = *rc::gen::arbitrary<std::int64_t>();
    thing.share = *rc::gen::inRange(0, 10'001) / 100.0;
    thing.length = any_number();
    thing.price = {*rc::gen::inRange<std::int64_t>(-9'999'999'999'999, 10'000'000'000'000)};
    thing.made_on = {*rc::gen::inRange(-719162, 2932897)};
    thing.seen_at = {*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'800'000)};
    thing.shape = static_cast<Shape>(*rc::gen::inRange(0, 3));
    if (*rc::gen::arbitrary<bool>())
        thing.retired_on = Date{*rc::gen::inRange(-719162, 2932897)};
    if (*rc::gen::arbitrary<bool>())
        thing.spare = any_part();
    for (auto count = *rc::gen::inRange(0, 4); count > 0; --count) {
        thing.parts.push_back(any_part());
        thing.shapes.push_back(static_cast<Shape>(*rc::gen::inRange(0, 3)));
    }
    if (*rc::gen::arbitrary<bool>())
        thing.nickname = text_of(1, 20);
    return thing;
}

// A value of JSON, right for some fields and wrong for others.
rc::Gen<std::string> any_value()
{
    return rc::gen::element<std::string>(
        "null", "true", "0", "-1", "1.5", "1e400", "101", "12345678901234567890", "\"\"", "\"ab\"", "\"2024-02-29\"",
        "\"2026-02-30\"", "\"2026-01-01T00:00:00Z\"", "\"a@b.example\"", "\"round\"", "\"7\"", "\"\\u0000\"", "[]",
        "{}", "[null]", R"([{"name":"x","count":1}])", R"([{"name":"","count":0,"a~/b":1},3])", R"({"name":"x"})",
        R"(["square","oval"])", R"({"name":"x","count":2,"name":"y"})");
}

std::string any_object()
{
    auto const name = rc::gen::element<std::string>(
        "id", "title", "notes", "contact", "active", "stock", "share", "length", "price", "made_on", "seen_at", "shape",
        "retired_on", "spare", "parts", "shapes", "nickname", "titel", "", "a/b", "m~n", "ü");
    auto const members =
        *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(name, any_value()));
    std::string json = "{";
    for (auto const& [key, value] : members) {
        json += json.size() > 1 ? ",\n " : " ";
        write_json_string(json, key);
        json += ": " + value;
    }
    return json + "}";
}

std::string unescaped(std::string token)
{
    for (auto const& [from, to] : {std::pair("~1", "/"), std::pair("~0", "~")})
        for (auto at = token.find(from); at != std::string::npos; at = token.find(from, at + 1))
            token.replace(at, 2, to);
    return token;
}

// The child that a token of a JSON Pointer names.
std::optional<std::uint32_t> child_named(JsonTree const& tree, std::uint32_t parent, std::string const& token)
{
    auto const& node = tree.nodes[parent];
    std::size_t position = 0;
    for (auto child = parent + 1; child < node.end; child = tree.nodes[child].end) {
        if (node.kind == JsonKind::object ? tree.nodes[child++].text == token : std::to_string(position++) == token)
            return child;
    }
    return std::nullopt;
}

// Whether the pointer leads to a value, or, for what is missing, to a name that its object lacks.
bool leads_somewhere(JsonTree const& tree, Violation const& violation)
{
    std::uint32_t at = 0;
    for (std::size_t from = 1; from <= violation.pointer.size();) {
        auto const end = std::min(violation.pointer.find('/', from), violation.pointer.size());
        auto const child = child_named(tree, at, unescaped(violation.pointer.substr(from, end - from)));
        if (!child)
            return end == violation.pointer.size() && violation.key == "required" &&
                tree.nodes[at].kind == JsonKind::object;
        at = *child;
        from = end + 1;
    }
    return true;
}

// Reads whatever comes; true when it was read, false when it was refused as a Fault invalid.
bool is_read(std::string_view json)
{
    try {
        from_json<Thing>(json);
        return true;
    } catch (Fault const& fault) {
        RC_ASSERT(fault.code() == FaultCode::invalid);
        RC_ASSERT(!fault.violations().empty());
        return false;
    }
}

} // namespace

TEST_CASE("JSON for every value")
{
    CHECK(rc::check("what is written reads back equal", [] {
        auto const thing = any_thing();
        auto const json = to_json(thing);
        RC_ASSERT(from_json<Thing>(json) == thing);
        RC_ASSERT(to_json(from_json<Thing>(json)) == json);
    }));
    CHECK(rc::check("a number is written in the shortest text that reads back as it is", [] {
        auto const number = any_number();
        auto const text = to_json(number);
        RC_ASSERT(from_json<double>(text) == number);
        RC_ASSERT(text.size() <= 24);
    }));
}

TEST_CASE("JSON for every input")
{
    CHECK(rc::check("bytes of any kind are read or refused", [](std::string const& bytes) { is_read(bytes); }));
    CHECK(rc::check("what is cut or damaged is read or refused", [] {
        auto json = to_json(any_thing());
        auto const at = *rc::gen::inRange<std::size_t>(0, json.size());
        if (*rc::gen::arbitrary<bool>())
            json.resize(at);
        else
            json[at] = *rc::gen::arbitrary<char>();
        is_read(json);
    }));
    CHECK(rc::check("every violation points to a value or names what is missing", [] {
        auto const json = any_object();
        auto const tree = parse_json(json);
        try {
            from_json<Thing>(json);
        } catch (Fault const& fault) {
            for (auto const& violation : fault.violations())
                RC_ASSERT(leads_somewhere(tree, violation));
        }
    }));
}

TEST_CASE("plain text for every value")
{
    CHECK(rc::check("each scalar reads back equal", [] {
        auto const thing = any_thing();
        Thing back;
        for (auto const& field : type_of<Thing>().fields) {
            auto const& value = field.type->value_type();
            if (value.kind == Kind::object || (value.kind == Kind::list && value.element->kind == Kind::object))
                continue;
            std::string text;
            write_text(text, *field.type, reinterpret_cast<char const*>(&thing) + field.offset);
            RC_ASSERT(!read_text(text, *field.type, reinterpret_cast<char*>(&back) + field.offset));
        }
        back.spare = thing.spare;
        back.parts = thing.parts;
        RC_ASSERT(back == thing);
    }));
}

TEST_CASE("CSV for every input")
{
    CHECK(rc::check("every cell reads back as it was written", [] {
        auto const cells = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::map(
            rc::gen::container<std::vector<std::string>>(any_piece()), [](std::vector<std::string> const& all) {
                std::string cell;
                for (auto const& piece : all)
                    cell += piece == "a" ? "\r" : piece;
                return cell;
            })));
        std::string csv = "first,second\r\n";
        for (auto const& cell : cells) {
            write_csv_cell(csv, cell);
            csv += ',';
            write_csv_cell(csv, cell);
            csv += "\r\n";
        }
        CsvReader reader(csv);
        CsvRow row;
        for (auto const& cell : cells) {
            RC_ASSERT(reader.next(row));
            RC_ASSERT(row.cells == (std::vector<std::string_view>{cell, cell}));
        }
        RC_ASSERT(!reader.next(row));
    }));
    CHECK(rc::check("no cell that is written starts a formula", [] {
        std::string csv;
        write_csv_cell(csv, text_of(0, 60));
        auto const first = csv.substr(csv.starts_with('"') ? 1 : 0, 1);
        RC_ASSERT(first != "=" && first != "@" && first != "\t" && first != "\r");
    }));
    CHECK(rc::check("bytes of any kind are read to the end or refused, and lines only go up",
                    [](std::string const& bytes) {
                        try {
                            CsvReader reader(bytes);
                            std::size_t before = 0;
                            for (CsvRow row; reader.next(row); before = row.line)
                                RC_ASSERT(row.line > before);
                        } catch (Fault const& fault) {
                            RC_ASSERT(fault.violations().front().pointer.starts_with("line "));
                        }
                    }));
}

} // namespace espalier::reflect
