// SPDX-License-Identifier: Apache-2.0
// From asking for a place to its end: who gets one, what it serves, and who may give it up.
#pragma once

#include "features/learning/enrolment_steps.h"

namespace espalier::learning {

struct TermsWanted
{
    OfferingId offering_id;
    std::optional<PersonId> person_id; // none: the viewer
};
BOOST_DESCRIBE_STRUCT(TermsWanted, (), (offering_id, person_id))
EnrolmentTerms enrolment_terms(Context& context, TermsWanted const& wanted);

struct EnrolmentAnswer
{
    EnrolmentId enrolment_id;
    bool is_agreed = false;
    Text<0, 1000> comment; // needed where it is refused
};
BOOST_DESCRIBE_STRUCT(EnrolmentAnswer, (), (enrolment_id, is_agreed, comment))
void answer(Context& context, EnrolmentAnswer const& answer); // Fault forbidden; conflict "enrolment_state"

struct EnrolmentEnd
{
    EnrolmentId enrolment_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(EnrolmentEnd, (), (enrolment_id, reason))
void withdraw(Context& context, EnrolmentEnd const& end); // Fault forbidden for the learner of what is mandatory
void exempt(Context& context, EnrolmentEnd const& end);

// That it was done, of an offering that holds nothing to work through here.
struct ToldCompletion
{
    EnrolmentId enrolment_id;
    Real<0, 10000> hours;
    Text<0, 1000> comment;
};
BOOST_DESCRIBE_STRUCT(ToldCompletion, (), (enrolment_id, hours, comment))
void tell_completion(Context& context, ToldCompletion const& told); // Fault conflict "has_course", "enrolment_state"

// Who would answer for a learner: the nearest manager still here; none: the people and learning team.
std::optional<PersonId> answerer_of(Context const& context, PersonId learner);

} // namespace espalier::learning
