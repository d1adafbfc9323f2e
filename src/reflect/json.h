// SPDX-License-Identifier: Apache-2.0
// JSON to and from described structs, over the type table. Reading reports every field at fault, with its JSON Pointer.
#pragma once

#include "base/fault.h"
#include "reflect/type.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace espalier::reflect {

// Appends the JSON of an object to `out`. A secret, and a number that is not finite, are programming errors.
void write_json(std::string& out, Type const& type, void const* object);
void write_json_string(std::string& out, std::string_view text);

template <class T> std::string to_json(T const& object)
{
    std::string out;
    write_json(out, type_of<T>(), &object);
    return out;
}

constexpr std::size_t maximum_depth = 64; // nesting of JSON input

// Reads JSON into `object`, which is default-constructed. Fault invalid with a violation for every unknown, missing,
// duplicate or wrong field; for text that is no JSON, one violation that names line and column. `provided` names
// top-level fields filled from elsewhere (path and query): they are not required here, and are refused in the body.
void read_json(std::string_view json, Type const& type, void* object, std::span<std::string_view const> provided = {});

template <class T> T from_json(std::string_view json)
{
    T object{};
    read_json(json, type_of<T>(), &object);
    return object;
}

// Reads one scalar (or optional scalar: empty text is none) written as plain text: a query parameter, a path segment, a
// CSV cell. Returns the violation, with its pointer left empty, when it is wrong. Lists split at " | " in CSV cells.
std::optional<Violation> read_text(std::string_view text, Type const& type, void* object);

// Appends a scalar as plain text, the inverse of read_text; nothing for an empty optional; lists joined by " | ".
void write_text(std::string& out, Type const& type, void const* object);

} // namespace espalier::reflect
