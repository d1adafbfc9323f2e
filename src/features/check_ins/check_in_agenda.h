// SPDX-License-Identifier: Apache-2.0
// Taking a part of a check-in to the next one-on-one of its writer and the manager: the two who read it both.
#pragma once

#include "features/check_ins/check_in_questions.h"

namespace espalier::check_ins {

// One of the three, or none: what was said of progress.
struct AgendaChoice
{
    CheckInId check_in_id;
    std::optional<CheckInPointId> check_in_point_id;
    std::optional<CheckInPriorityId> check_in_priority_id;
    std::optional<CheckInQuestionId> check_in_question_id; // whose answer
};
BOOST_DESCRIBE_STRUCT(AgendaChoice, (), (check_in_id, check_in_point_id, check_in_priority_id, check_in_question_id))

// By the manager; sent twice it stands there once. Fault not_found, forbidden; invalid where the check-in has no such part;
// conflict "no_one_on_one" where the two have no series.
void send_to_agenda(Context& context, AgendaChoice const& choice);

} // namespace espalier::check_ins
