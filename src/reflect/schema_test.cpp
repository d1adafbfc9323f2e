// SPDX-License-Identifier: Apache-2.0
// The schemas that the API's document shows.
#include "reflect/json.h"
#include "reflect/sample_test.h"
#include "reflect/schema.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace espalier::reflect {

using namespace sample;

namespace other {

struct Part
{
    bool here = false;
};
BOOST_DESCRIBE_STRUCT(Part, (), (here))

struct Door
{
    Email owner;
    Secret key;
    std::optional<Shape> shape;
    std::vector<sample::Part> parts;
};
BOOST_DESCRIBE_STRUCT(Door, (), (owner, key, shape, parts))

} // namespace other

TEST_CASE("scalars are inline, with the limits of their types")
{
    Schemas schemas;
    auto const out = [&](Type const& type) { return schemas.reference(type, Direction::output); };
    CHECK(out(type_of<bool>()) == R"({"type":"boolean"})");
    CHECK(out(type_of<Whole<1, 7>>()) == R"({"type":"integer","format":"int64","minimum":1,"maximum":7})");
    CHECK(out(type_of<Percent>()) == R"({"type":"number","minimum":0,"maximum":100})");
    CHECK(out(type_of<Text<1, 200>>()) == R"({"type":"string","minLength":1,"maxLength":200})");
    CHECK(out(type_of<Id<Part>>()) == R"({"type":"string","pattern":"^[0-9]{1,19}$"})");
    CHECK(out(type_of<Money>()) == R"({"type":"number"})");
    CHECK(out(type_of<std::optional<Date>>()) == R"({"type":["string","null"],"format":"date"})");
    CHECK(out(type_of<std::vector<Instant>>()) == R"({"type":"array","items":{"type":"string","format":"date-time"}})");
    CHECK(out(type_of<std::optional<Document>>()) == "{}");
    CHECK(schemas.components().empty());
}

TEST_CASE("objects and enumerations are named; a reference that may be null says so")
{
    Schemas schemas;
    CHECK(schemas.reference(type_of<std::optional<Shape>>(), Direction::output) ==
          R"({"oneOf":[{"$ref":"#/components/schemas/Shape"},{"type":"null"}]})");
    CHECK(schemas.components().at("Shape") == R"({"type":"string","enum":["round","square","long_and_thin"]})");
    CHECK(schemas.scalar(type_of<std::optional<Shape>>()) == R"({"$ref":"#/components/schemas/Shape"})");
}

TEST_CASE("an output requires every field, an input those that are not optional and no others")
{
    Schemas schemas;
    schemas.expect_output(type_of<Part>());
    schemas.reference(type_of<Part>(), Direction::output);
    schemas.reference(type_of<other::Door>(), Direction::input);
    CHECK(schemas.components().at("Part") ==
          R"({"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":40},)"
          R"("count":{"type":"integer","format":"int64","minimum":1,"maximum":100}},"required":["name","count"]})");
    CHECK(schemas.components().at("Door") ==
          R"({"type":"object","additionalProperties":false,"properties":{)"
          R"("owner":{"type":"string","format":"email","minLength":3,"maxLength":254},)"
          R"("key":{"type":"string","format":"password","writeOnly":true,"maxLength":1000},)"
          R"("shape":{"oneOf":[{"$ref":"#/components/schemas/Shape"},{"type":"null"}]},)"
          R"("parts":{"type":"array","items":{"$ref":"#/components/schemas/PartInput"}}},"required":["owner","key"]})");
}

TEST_CASE("an input keeps its own name when no output was announced with it")
{
    Schemas schemas;
    CHECK(schemas.reference(type_of<Part>(), Direction::input) == R"({"$ref":"#/components/schemas/Part"})");
    Schemas both;
    both.expect_output(type_of<std::vector<Thing>>());
    CHECK(both.reference(type_of<Part>(), Direction::input) == R"({"$ref":"#/components/schemas/PartInput"})");
    CHECK(both.reference(type_of<Part>(), Direction::output) == R"({"$ref":"#/components/schemas/Part"})");
}

TEST_CASE("what would make two schemas of one name is a programming error")
{
    Schemas schemas;
    schemas.reference(type_of<Part>(), Direction::output);
    CHECK_THROWS_AS(schemas.reference(type_of<other::Part>(), Direction::output), std::logic_error);
    Schemas late;
    late.reference(type_of<Part>(), Direction::input);
    CHECK_THROWS_AS(late.reference(type_of<Part>(), Direction::output), std::logic_error);
}

TEST_CASE("an output that holds a secret is a programming error")
{
    Schemas schemas;
    CHECK_THROWS_AS(schemas.reference(type_of<other::Door>(), Direction::output), std::logic_error);
}

TEST_CASE("every schema is JSON")
{
    Schemas schemas;
    schemas.reference(type_of<Thing>(), Direction::output);
    schemas.reference(type_of<ThingChange>(), Direction::input);
    CHECK(schemas.components().size() == 4);
    for (auto const& [name, schema] : schemas.components())
        CHECK(from_json<Document>(schema).json == schema);
}

} // namespace espalier::reflect
