// SPDX-License-Identifier: Apache-2.0
// Where a request stands, what may come next, how many answers an amount needs and who gives them: pure functions.
#pragma once

#include "features/training_requests/training_requests.h"
#include "platform/org_chart.h"

#include <span>

namespace espalier::training_requests {

// Amounts in the workspace's currency, from which more than the manager answers.
struct Thresholds
{
    Money learning_team_from;
    Money budget_holder_from; // not below the other
};

// In the workspace's currency, to the hundredth. Wage time is no part of it: few may know what an hour costs.
Money converted(Money amount, double exchange_rate);

std::int64_t answers_needed(Money direct_cost, Thresholds const& thresholds); // 1 to 3

// What the steps come to.
struct RequestProgress
{
    RequestStepKind last = RequestStepKind::asked;
    Instant since;            // of the last step
    std::int64_t answers = 0; // agreed since it was last asked
};
BOOST_DESCRIBE_STRUCT(RequestProgress, (), (last, since, answers))

RequestProgress progress_of(std::span<RequestStep const> steps); // oldest first, at least one
RequestState state_of(RequestProgress const& progress, std::int64_t answers_needed);
bool has_ended(RequestState state);
// Who answers next. Only of a request that waits.
Answerer answerer_of(RequestProgress const& progress);

// Fault conflict says why this cannot come next.
void require_step(RequestState state, RequestStepKind next);

// Who may never answer: nobody answers for themselves, and nobody what they have asked for or put into other words since.
struct Askers
{
    PersonId learner;
    std::optional<PersonId> asked_by;
    std::optional<PersonId> revised_by;

    bool has(PersonId person) const { return person == learner || person == asked_by || person == revised_by; }
};

// The reporting lines on a day, because whoever has left answers nothing.
struct Lines
{
    platform::OrgChart const& chart;
    Date today;
};

// The nearest above who is here and may answer; none: nobody stands above.
std::optional<PersonId> next_above(Lines const& lines, PersonId person, Askers const& askers);

// Who is asked; none: the learning team, or the people team where nobody stands above. `holder` is whom the settings name
// for the request's budget.
std::optional<PersonId> asked_person(Lines const& lines, Answerer answerer, Askers const& askers,
                                     std::optional<PersonId> holder);

} // namespace espalier::training_requests
