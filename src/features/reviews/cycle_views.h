// SPDX-License-Identifier: Apache-2.0
// Cycles in a list, and one with how far its reviews have come. By the people team.
#pragma once

#include "features/reviews/review_cycles.h"

namespace espalier::reviews {

struct CycleCounts
{
    std::int64_t reviews = 0;
    std::int64_t without_reviewer = 0;
    std::int64_t employee_in = 0;
    std::int64_t manager_in = 0;
    std::int64_t writing = 0; // reviews by their state, from here on
    std::int64_t approval = 0;
    std::int64_t calibration = 0;
    std::int64_t sharing = 0;
    std::int64_t shared = 0;
    std::int64_t met = 0;
    std::int64_t signed_off = 0;
    std::int64_t appealed = 0;
    std::int64_t closed = 0;
    std::int64_t ended = 0;
};
BOOST_DESCRIBE_STRUCT(CycleCounts, (),
                      (reviews, without_reviewer, employee_in, manager_in, writing, approval, calibration, sharing,
                       shared, met, signed_off, appealed, closed, ended))

struct CycleLine
{
    ReviewCycleId id;
    std::string name;
    CycleState state = CycleState::draft;
    Date period_from;
    Date period_to;
    std::int64_t reviews = 0;
    std::int64_t closed = 0; // or ended
};
BOOST_DESCRIBE_STRUCT(CycleLine, (), (id, name, state, period_from, period_to, reviews, closed))

struct CyclePerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CyclePerson, (), (id, name))

struct CycleView
{
    ReviewCycleId id;
    std::string name;
    std::string message;
    ReviewTemplateId review_template_id;
    std::string template_name; // as it was at launch
    Date period_from;
    Date period_to;
    CycleState state = CycleState::draft;
    Audience audience;
    std::vector<CyclePerson> named_people; // of the audience
    std::vector<PhaseDates> phases;
    bool is_parallel = false;
    ManagerChange manager_change = ManagerChange::new_takes_over;
    bool former_manager_reads = false;
    std::int64_t appeal_days = 0;
    std::optional<three_sixty::RoundId> three_sixty_round_id;
    std::optional<std::string> three_sixty_round_name;
    std::optional<std::int64_t> remind_every_days;
    std::optional<Id<platform::Task>> task_id;
    std::optional<Instant> launched_at;
    std::optional<Instant> closed_at;
    CycleCounts counts;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CycleView, (),
                      (id, name, message, review_template_id, template_name, period_from, period_to, state, audience,
                       named_people, phases, is_parallel, manager_change, former_manager_reads, appeal_days,
                       three_sixty_round_id, three_sixty_round_name, remind_every_days, task_id, launched_at, closed_at,
                       counts, version))

// Whom a launch would review, and what is missing for it.
struct CyclePreview
{
    std::int64_t people = 0;
    std::vector<campaigns::AudienceFaultCount> faults;
};
BOOST_DESCRIBE_STRUCT(CyclePreview, (), (people, faults))

std::vector<CycleLine> cycle_lines(Context& context, ReviewCycleId before, std::int64_t limit); // newest first
CycleView cycle_view(Context& context, ReviewCycleId id);
CyclePreview cycle_preview(Context& context, ReviewCycleId id);

} // namespace espalier::reviews
