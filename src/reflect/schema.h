// SPDX-License-Identifier: Apache-2.0
// JSON Schema (2020-12, as OpenAPI 3.1 uses it) from the type table.
#pragma once

#include "reflect/type.h"

#include <map>
#include <string>
#include <string_view>

namespace espalier::reflect {

enum class Direction
{
    input, // optional fields may be missing
    output // every field is present; an optional one may be null
};

// Collects the named schemas (objects and enumerations) that a document refers to. Input and output forms of the same
// struct differ in what is required; a struct used as both gets two names: "Plan" and "PlanInput".
class Schemas
{
public:
    // The schema of a type: scalars inline, objects and enumerations as {"$ref": "#/components/schemas/Name"}.
    std::string reference(Type const& type, Direction direction);
    // The inline schema of one object's field: used for path and query parameters.
    std::string scalar(Type const& type);
    // Name → schema JSON, in alphabetical order.
    std::map<std::string, std::string> const& components() const { return components_; }

private:
    std::map<std::string, std::string> components_;
};

} // namespace espalier::reflect
