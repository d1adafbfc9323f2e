// SPDX-License-Identifier: Apache-2.0
// Writing them.
#include "reflect/parameters.h"

#include "reflect/json.h"

namespace espalier::reflect {

void write_parameters(std::string& out, FaultParameters const& parameters)
{
    auto separator = '{';
    for (auto const& [name, value] : parameters) {
        out += separator;
        write_json_string(out, name);
        out += ':';
        write_json_string(out, value);
        separator = ',';
    }
    out += parameters.empty() ? "{}" : "}";
}

} // namespace espalier::reflect
