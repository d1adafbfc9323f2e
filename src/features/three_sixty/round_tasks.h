// SPDX-License-Identifier: Apache-2.0
// What 360° does in the background: writing down whom a round is about and who rates, ending it, telling and reminding.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"

namespace espalier::three_sixty {

constexpr std::string_view launching_task = "three_sixty.launch";
constexpr std::string_view closing_task = "three_sixty.close";

struct RoundReport
{
    std::int64_t people = 0;
    std::int64_t raters = 0;
};
BOOST_DESCRIBE_STRUCT(RoundReport, (), (people, raters))

// Killed in the middle, either begins anew.
RoundReport launch(platform::TaskRun& run, RoundId id);
RoundReport close(platform::TaskRun& run, RoundId id);

// Each day: leavers need not rate, whoever follows a manager who left is asked, what is past its last day is collected,
// people are told and reminded.
void work_of_the_day(platform::TaskRun& run, Date day);

} // namespace espalier::three_sixty
