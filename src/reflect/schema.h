// SPDX-License-Identifier: Apache-2.0
// JSON Schema (2020-12, as OpenAPI 3.1 uses it) from the type table.
#pragma once

#include "reflect/type.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace espalier::reflect {

enum class Direction
{
    input, // optional fields may be missing, unknown fields are refused
    output // every field is present; an optional one may be null
};

// Collects the named schemas (objects and enumerations) that a document refers to. Two types of one name are a
// programming error.
class Schemas
{
public:
    // Input and output forms of a struct differ, so a struct used as both gets two names: "Plan" and "PlanInput". Name
    // every output here before the first reference: an input that is no output as well keeps its own name.
    void expect_output(Type const& type);

    // The schema of a type: scalars inline, objects and enumerations as {"$ref": "#/components/schemas/Name"}.
    std::string reference(Type const& type, Direction direction);
    // The schema of a path or query parameter: as above, without null, for an optional parameter is left out instead.
    std::string scalar(Type const& type);
    // Name → schema JSON, in alphabetical order.
    std::map<std::string, std::string> const& components() const { return components_; }

private:
    std::string name_of(Type const& type, Direction direction);
    std::string component(Type const& type, Direction direction);
    std::string object_schema(Type const& type, Direction direction);

    std::map<std::string, std::string> components_;
    std::map<std::string, std::pair<Type const*, Direction>> forms_; // what stands under each name
    std::set<Type const*> outputs_;
};

} // namespace espalier::reflect
