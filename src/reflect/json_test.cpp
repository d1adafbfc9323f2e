// SPDX-License-Identifier: Apache-2.0
// JSON in and out: what is written, what is refused, and in which words.
#include "reflect/json.h"
#include "reflect/sample_test.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace espalier::reflect {

namespace {

using namespace sample;

Thing example()
{
    Thing thing;
    thing.id = {7'654'321'012'345'678};
    thing.title = "A \"small\" thing";
    thing.notes = "one\ntwo\t\\ \x01 ü";
    thing.contact.value = "thing@example.org";
    thing.active = true;
    thing.stock = -12;
    thing.share = 12.5;
    thing.length = 0.1;
    thing.price = {123'405};
    thing.made_on = date_of(2024, 2, 29);
    thing.seen_at = *parse_instant("2026-11-22T10:15:30.007Z");
    thing.shape = Shape::long_and_thin;
    thing.parts = {{"wheel", 4}, {"axle", 2}};
    thing.shapes = {Shape::square, Shape::round};
    thing.nickname = "Bit";
    return thing;
}

// The least that reads as a Thing, with more fields added or one replaced by giving it again first.
std::string const least =
    R"("id":"1","title":"ab","notes":"","contact":"a@b.example","active":true,"stock":0,"share":1,)"
    R"("length":1,"price":1,"made_on":"2026-01-01","seen_at":"2026-01-01T00:00:00Z","shape":"round")";

std::string replaced(std::string_view from, std::string_view to)
{
    auto text = "{" + least + "}";
    return text.replace(text.find(from), from.size(), to);
}

std::vector<Violation> violations_of(std::string_view json, Type const& type = type_of<Thing>())
{
    Thing thing;
    ThingChange change;
    try {
        read_json(json, type, &type == &type_of<Thing>() ? static_cast<void*>(&thing) : &change);
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::invalid);
        return fault.violations();
    }
    return {};
}

// "pointer key: message" of the only violation.
std::string only_violation(std::string_view json)
{
    auto const found = violations_of(json);
    REQUIRE(found.size() == 1);
    return found[0].pointer + " " + found[0].key + ": " + found[0].message;
}

} // namespace

TEST_CASE("each kind of field is written in its form")
{
    CHECK(to_json(example()) ==
          R"({"id":"7654321012345678","title":"A \"small\" thing","notes":"one\ntwo\t\\ \u0001 ü",)"
          R"("contact":"thing@example.org","active":true,"stock":-12,"share":12.5,"length":0.1,"price":1234.05,)"
          R"("made_on":"2024-02-29","seen_at":"2026-11-22T10:15:30.007Z","shape":"long_and_thin","retired_on":null,)"
          R"("spare":null,"parts":[{"name":"wheel","count":4},{"name":"axle","count":2}],"shapes":["square","round"],)"
          R"("nickname":"Bit"})");
}

TEST_CASE("a number that is not finite is a programming error")
{
    Thing thing;
    thing.length = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(to_json(thing), std::logic_error);
    thing.length = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(to_json(thing), std::logic_error);
}

TEST_CASE("a secret is never written")
{
    std::vector<Secret> const secrets(1);
    CHECK_THROWS_AS(to_json(secrets), std::logic_error);
}

TEST_CASE("a struct comes back as it was written")
{
    auto thing = example();
    thing.notes = "one\ntwo\t\\ ü";
    CHECK(from_json<Thing>(to_json(thing)) == thing);
}

TEST_CASE("text is trimmed and its line ends become plain")
{
    CHECK(from_json<Thing>(replaced(R"("notes":"")", R"("notes":" \u00a0a\r\nb\rc\n ")")).notes == "a\nb\nc");
}

TEST_CASE("optional fields and lists may be left out, null or given")
{
    auto const missing = from_json<Thing>("{" + least + "}");
    CHECK_FALSE(missing.retired_on);
    CHECK(missing.parts.empty());
    auto const given = from_json<Thing>("{" + least + R"(,"retired_on":"2026-02-01","spare":null})");
    CHECK(given.retired_on == date_of(2026, 2, 1));
    CHECK_FALSE(given.spare);
}

TEST_CASE("a change knows absent from cleared from set")
{
    auto const change = from_json<ThingChange>(R"({"title":"New","retired_on":null})");
    CHECK(change.title.present);
    CHECK(change.title.value->value == "New");
    CHECK(change.retired_on.present);
    CHECK_FALSE(change.retired_on.value);
    CHECK_FALSE(from_json<ThingChange>("{}").title.present);
}

TEST_CASE("a document is kept as it came, without white space")
{
    auto const change =
        from_json<ThingChange>(R"({"extra": {"a": [1, 2.50, {"b": null}], "c": "\u00e9\n", "d": {}} })");
    CHECK(change.extra->json == R"({"a":[1,2.50,{"b":null}],"c":"é\n","d":{}})");
    CHECK(violations_of(R"({"extra":{"a":[{"b":1,"b":2}]}})", type_of<ThingChange>())[0].pointer == "/extra/a/0/b");
}

TEST_CASE("every field at fault is reported with its pointer")
{
    auto const found =
        violations_of(R"({"id":"x","titel":"ab","contact":"nobody","active":"yes","stock":1.5,"share":101,
        "length":"1","price":1.234,"made_on":"2023-02-29","seen_at":"2026-01-01","shape":"oval",
        "parts":[{"name":"","count":0},{"name":"ok","count":1,"a/b~c":1}],"active":true})");
    std::vector<std::string> told;
    for (auto const& one : found)
        told.push_back(one.pointer + " " + one.key);
    CHECK(told ==
          std::vector<std::string>{"/id not_an_id", "/titel unknown_field", "/contact not_an_email",
                                   "/active wrong_type", "/stock wrong_type", "/share out_of_range",
                                   "/length wrong_type", "/price not_an_amount", "/made_on not_a_date",
                                   "/seen_at not_an_instant", "/shape unknown_value", "/parts/0/name required",
                                   "/parts/0/count out_of_range", "/parts/1/a~1b~0c unknown_field",
                                   "/active duplicate_field", "/title required", "/notes required"});
}

TEST_CASE("what a message speaks of comes beside it by name, for other languages")
{
    CHECK(violations_of(replaced(R"("share":1)", R"("share":101)"))[0].parameters ==
          FaultParameters{{"minimum", "0"}, {"maximum", "100"}});
    CHECK(violations_of(replaced(R"("title":"ab")", R"("title":"a")"))[0].parameters ==
          FaultParameters{{"minimum", "2"}, {"length", "1"}});
    CHECK(violations_of(replaced(R"("stock":0)", R"("stock":"3")"))[0].parameters ==
          FaultParameters{{"expected", "integer"}});
}

TEST_CASE("the message says what is wrong and what would be right")
{
    CHECK(only_violation(replaced(R"("stock":0)", R"("stock":"3")")) ==
          "/stock wrong_type: Expected a whole number, got text.");
    CHECK(only_violation(replaced(R"("share":1)", R"("share":101)")) ==
          "/share out_of_range: This must be from 0 to 100.");
    CHECK(only_violation(replaced(R"("title":"ab")", R"("title":"a")")) ==
          "/title too_short: Use at least 2 characters; this has 1.");
    CHECK(only_violation("{" + least + R"(,"nickname":"äöüäöüäöüäöüäöüäöüäöü"})") ==
          "/nickname too_long: Use at most 20 characters; this has 21.");
    CHECK(only_violation(replaced(R"("shape":"round")", R"("shape":"oval")")) ==
          "/shape unknown_value: This is not one of the known values: round, square, long_and_thin.");
    CHECK(only_violation("{" + least + R"(,"retird_on":null})") ==
          "/retird_on unknown_field: There is no such field here. Did you mean \"retired_on\"?");
    CHECK(only_violation(replaced(R"("notes":"")", R"("notes":"a\u0000b")")) ==
          "/notes control_character: This holds a control character (U+0000), which cannot be kept. Remove it.");
}

TEST_CASE("numbers are converted exactly")
{
    CHECK(from_json<Thing>(replaced(R"("stock":0)", R"("stock":9223372036854775807)")).stock == INT64_MAX);
    CHECK(from_json<Thing>(replaced(R"("stock":0)", R"("stock":-9223372036854775808)")).stock == INT64_MIN);
    CHECK(from_json<Thing>(replaced(R"("stock":0)", R"("stock":5.00)")).stock == 5);
    CHECK(from_json<Thing>(replaced(R"("length":1)", R"("length":0.1)")).length == 0.1);
    CHECK(from_json<Thing>(replaced(R"("price":1)", R"("price":70.07)")).price.hundredths == 7007);
    CHECK(violations_of(replaced(R"("stock":0)", R"("stock":9223372036854775808)"))[0].key == "number_too_large");
    CHECK(violations_of(replaced(R"("length":1)", R"("length":1e999)"))[0].key == "number_too_large");
}

TEST_CASE("text that is no JSON is one violation with line and column")
{
    CHECK(only_violation("{\n  \"a\": tru\n}") ==
          " malformed_json: This is not valid JSON: something else was expected here, at line 2, column 8.");
    CHECK(only_violation("{\"a\":1") ==
          " malformed_json: This is not valid JSON: the text ends before the JSON does, at line 1, column 7.");
    CHECK(
        only_violation("{} x") ==
        " malformed_json: This is not valid JSON: there is more text after the end of the JSON, at line 1, column 4.");
    CHECK(only_violation("") ==
          " malformed_json: This is not valid JSON: the text ends before the JSON does, at line 1, column 1.");
    CHECK(only_violation("[1,]").starts_with(" malformed_json"));
    CHECK(only_violation("{\"a\":\"\xff\"}") == " not_utf8: The JSON is not valid UTF-8 text at line 1, column 7.");
}

TEST_CASE("64 levels are read and 65 are refused")
{
    auto const nested = [](std::size_t depth) {
        return R"({"extra":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
    };
    CHECK(violations_of(nested(64), type_of<ThingChange>()).empty());
    CHECK(violations_of(nested(65), type_of<ThingChange>())[0].key == "too_deep");
    CHECK(violations_of(std::string(1'000'000, '['))[0].key == "too_deep");
}

TEST_CASE("fields from the address are not required in the body and are refused there")
{
    std::string_view const provided[] = {"id", "title"};
    Thing thing;
    auto body = "{" + least + "}";
    try {
        read_json(body, type_of<Thing>(), &thing, provided);
        FAIL("the body holds what the address gives");
    } catch (Fault const& fault) {
        REQUIRE(fault.violations().size() == 2);
        CHECK(fault.violations()[0].pointer == "/id");
        CHECK(fault.violations()[0].key == "not_in_body");
    }
    body.erase(1, std::string_view(R"("id":"1","title":"ab",)").size());
    thing.id = {5};
    CHECK_NOTHROW(read_json(body, type_of<Thing>(), &thing, provided));
    CHECK(thing.id.value == 5);
}

TEST_CASE("a hundred violations are reported, then how many more there are")
{
    std::string json = "{" + least;
    for (int i = 0; i < 250; ++i)
        json += ",\"unknown_" + std::to_string(i) + "\":1";
    auto const found = violations_of(json + "}");
    REQUIRE(found.size() == 101);
    CHECK(found.back().message == "There are 150 more problems.");
}

} // namespace espalier::reflect
