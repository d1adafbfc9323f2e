// SPDX-License-Identifier: Apache-2.0
// Finding an enrolment for who may see it, and the one way in which it moves. What follows from a step, for the plan item that it
// serves, happens here.
#pragma once

#include "features/learning/enrolments_store.h"

namespace espalier::learning {

struct EnrolmentPath
{
    EnrolmentId enrolment_id;
};
BOOST_DESCRIBE_STRUCT(EnrolmentPath, (), (enrolment_id))

Enrolment visible_enrolment(Context& context, EnrolmentId id); // Fault not_found
Enrolment own_enrolment(Context& context, EnrolmentId id);     // of the viewer; Fault not_found

bool is_own(Context const& context, Enrolment const& enrolment);
// Above the learner, or of the people or learning team; never the learner.
bool may_decide(Context const& context, PersonId learner);
std::string link_of(EnrolmentId id); // path of its page in the UI

// Fault conflict "enrolment_state" unless it is in one of them.
void require_state(Enrolment const& enrolment, std::initializer_list<EnrolmentState> states);

// Moves it, keeps who, when and why, and leaves the event "enrolment.KIND". The enrolment is stored as it is given, in its new state.
void take_step(Context& context, Enrolment& enrolment, EnrolmentStepKind kind, std::string_view comment);

// Ends it, and the plan item that it serves is done, not yet shown, once no other enrolment is open for it.
void complete(Context& context, Enrolment& enrolment, double hours, HoursProof proof, std::string_view comment);

} // namespace espalier::learning
