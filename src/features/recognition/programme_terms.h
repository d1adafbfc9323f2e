// SPDX-License-Identifier: Apache-2.0
// What a programme means for those who spend what was earned in it. Part of the face of this feature, for rewards.
#pragma once

#include "platform/workspace.h"

#include <optional>

namespace espalier::recognition {

using platform::Context;
using platform::PersonId;

struct ProgrammeTerms
{
    PersonId budget_owner_id;
    Money point_value; // of one point
};
BOOST_DESCRIBE_STRUCT(ProgrammeTerms, (), (budget_owner_id, point_value))

// Of the programme that runs on a day, else of the newest that had begun by then.
std::optional<ProgrammeTerms> programme_terms(Context& context, Date day);

} // namespace espalier::recognition
