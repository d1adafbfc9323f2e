// SPDX-License-Identifier: Apache-2.0
// What reviews do in the background: writing down who is reviewed on what, ending a cycle, following people who leave or
// change their manager, telling and reminding.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

constexpr std::string_view launching_task = "reviews.launch";
constexpr std::string_view closing_task = "reviews.close";
constexpr std::string_view following_task = "reviews.follow";

struct CycleReport
{
    std::int64_t reviews = 0;
    std::int64_t without_reviewer = 0;
};
BOOST_DESCRIBE_STRUCT(CycleReport, (), (reviews, without_reviewer))

// Killed in the middle, either begins anew.
CycleReport launch(platform::TaskRun& run, ReviewCycleId id);
CycleReport close(platform::TaskRun& run, ReviewCycleId id);

// Reviews of people who have left end; reviewers who have left, or are nobody's manager any more, are followed. As soon as the
// organisation changes, and each day for what begins on it.
void follow_the_organization(platform::TaskRun& run);
void follow_upon_events(platform::Workspace& workspace);

// Each day: the organisation is followed, what need not wait for the employee goes on,
// appeals run out, people are told and reminded, and a cycle in which all is done closes.
void work_of_the_day(platform::TaskRun& run, Date day);

// People who come to an open cycle later. Fault conflict (cycle_not_open), invalid for whoever is in it or has left.
void add_joiners(Context& context, CycleJoiners const& joiners);

} // namespace espalier::reviews
