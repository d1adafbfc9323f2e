// SPDX-License-Identifier: Apache-2.0
// "What changed at work?", asked once of the learner and of their manager, some weeks after a completion. Of what serves a plan item, the item
// asks (feedback/training_changes.h); here are the others.
#pragma once

#include "features/learning/enrolment_steps.h"

namespace espalier::learning {

constexpr int asked_after_days = 60;  // it takes a while to show at work
constexpr int asked_within_days = 90; // later than this, nobody remembers

struct WorkChange
{
    EnrolmentId enrolment_id;
    std::string offering_title;
    std::string person_name;
    Instant asked_at;
    std::optional<std::string> learner_answer;
    std::optional<Instant> learner_answered_at;
    std::optional<std::string> manager_answer;
    std::optional<Instant> manager_answered_at;
    bool may_answer = false; // the viewer: as the learner, or as somebody above
};
BOOST_DESCRIBE_STRUCT(WorkChange, (),
                      (enrolment_id, offering_title, person_name, asked_at, learner_answer, learner_answered_at,
                       manager_answer, manager_answered_at, may_answer))

struct WorkChangeAnswer
{
    EnrolmentId enrolment_id;
    Text<1, 2000> answer;
};
BOOST_DESCRIBE_STRUCT(WorkChangeAnswer, (), (enrolment_id, answer))

WorkChange work_change(Context& context, EnrolmentPath const& path); // Fault not_found where it was not asked
// Again puts the later words in the place of the earlier ones. Fault forbidden.
WorkChange tell_work_change(Context& context, WorkChangeAnswer const& answer);

void ask_what_changed(Context& context, Date day);

} // namespace espalier::learning
