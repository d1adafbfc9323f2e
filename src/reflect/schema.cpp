// SPDX-License-Identifier: Apache-2.0
// What JSON in and out looks like, told to others: the same table that the reader and the writer walk.
#include "reflect/schema.h"

#include "reflect/json.h"

#include <fmt/core.h>

#include <stdexcept>

namespace espalier::reflect {

namespace {

std::string quoted(std::string_view text)
{
    std::string out;
    write_json_string(out, text);
    return out;
}

std::string_view type_word(Kind kind)
{
    switch (kind) {
    case Kind::boolean: return "boolean";
    case Kind::integer: return "integer";
    case Kind::number:
    case Kind::money: return "number";
    case Kind::list: return "array";
    default: return "string";
    }
}

std::string number_limits(Type const& type)
{
    if (type.minimum == 0 && type.maximum == 0)
        return {};
    return fmt::format(R"(,"minimum":{},"maximum":{})", type.minimum, type.maximum);
}

std::string length_limits(Type const& type)
{
    std::string limits;
    if (type.minimum_length > 0)
        limits += fmt::format(R"(,"minLength":{})", type.minimum_length);
    if (type.maximum_length > 0)
        limits += fmt::format(R"(,"maxLength":{})", type.maximum_length);
    return limits;
}

// What follows "type" in the schema of a scalar.
std::string keywords(Type const& type)
{
    switch (type.kind) {
    case Kind::integer: return R"(,"format":"int64")" + number_limits(type);
    case Kind::number: return number_limits(type);
    case Kind::text: return length_limits(type);
    case Kind::email: return R"(,"format":"email")" + length_limits(type);
    case Kind::id: return R"(,"pattern":"^[0-9]{1,19}$")";
    case Kind::instant: return R"(,"format":"date-time")";
    case Kind::date: return R"(,"format":"date")";
    case Kind::secret: return R"(,"format":"password","writeOnly":true)" + length_limits(type);
    default: return {};
    }
}

std::string enumeration_schema(Type const& type)
{
    std::string names;
    for (auto const name : type.enumerators)
        names += (names.empty() ? "" : ",") + quoted(name);
    return fmt::format(R"({{"type":"string","enum":[{}]}})", names);
}

// {"type":"string",…} or {"type":["string","null"],…}
std::string typed(Type const& type, bool or_null, std::string_view rest)
{
    auto const word = type_word(type.kind);
    return or_null ? fmt::format(R"({{"type":["{}","null"]{}}})", word, rest)
                   : fmt::format(R"({{"type":"{}"{}}})", word, rest);
}

} // namespace

void Schemas::expect_output(Type const& type)
{
    if (type.element)
        expect_output(*type.element);
    if (type.kind != Kind::object || !outputs_.insert(&type).second)
        return;
    for (auto const& field : type.fields)
        expect_output(*field.type);
}

std::string Schemas::reference(Type const& type, Direction direction)
{
    auto const or_null = type.kind == Kind::optional || type.kind == Kind::change;
    auto const& value = type.value_type();
    switch (value.kind) {
    case Kind::document: return "{}"; // any JSON
    case Kind::list: return typed(value, or_null, R"(,"items":)" + reference(*value.element, direction));
    case Kind::object:
    case Kind::enumeration: {
        auto const named = component(value, direction);
        return or_null ? fmt::format(R"({{"oneOf":[{},{{"type":"null"}}]}})", named) : named;
    }
    case Kind::secret:
        if (direction == Direction::output)
            throw std::logic_error("an output holds a secret");
        [[fallthrough]];
    default: return typed(value, or_null, keywords(value));
    }
}

std::string Schemas::scalar(Type const& type)
{
    return reference(type.value_type(), Direction::input);
}

std::string Schemas::name_of(Type const& type, Direction direction)
{
    std::string name(type.name);
    if (type.kind == Kind::object && direction == Direction::input && outputs_.contains(&type))
        name += "Input";
    return name;
}

std::string Schemas::component(Type const& type, Direction direction)
{
    auto const is_enumeration = type.kind == Kind::enumeration;
    auto const name = name_of(type, direction);
    std::pair const form(&type, is_enumeration ? Direction::output : direction);
    auto const [known, is_new] = forms_.emplace(name, form);
    if (known->second != form)
        throw std::logic_error("two types, or two forms of one, have the name " + name + ": expect_output comes first");
    if (is_new)
        components_[name] = is_enumeration ? enumeration_schema(type) : object_schema(type, direction);
    return fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
}

std::string Schemas::object_schema(Type const& type, Direction direction)
{
    std::string properties, required;
    for (auto const& field : type.fields) {
        properties += fmt::format("{}{}:{}", properties.empty() ? "" : ",", quoted(field.name),
                                  reference(*field.type, direction));
        if (direction == Direction::output || !field.type->is_optional_input())
            required += (required.empty() ? "" : ",") + quoted(field.name);
    }
    return fmt::format(R"({{"type":"object",{}"properties":{{{}}}{}}})",
                       direction == Direction::input ? R"("additionalProperties":false,)" : "", properties,
                       required.empty() ? "" : fmt::format(R"(,"required":[{}])", required));
}

} // namespace espalier::reflect
