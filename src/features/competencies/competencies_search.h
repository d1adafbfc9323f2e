// SPDX-License-Identifier: Apache-2.0
// Finding competencies by what somebody types. Part of the face, for search.
#pragma once

#include "platform/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::competencies {

struct Competency;

struct FoundCompetency
{
    Id<Competency> id;
    std::string name;
    std::string framework_name;
};
BOOST_DESCRIBE_STRUCT(FoundCompetency, (), (id, name, framework_name))

// Of frameworks in force, not retired; at most `limit`, those whose name begins so first.
std::vector<FoundCompetency> find_competencies(platform::Context& context, std::string_view typed, std::int64_t limit);

} // namespace espalier::competencies
