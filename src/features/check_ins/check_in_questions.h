// SPDX-License-Identifier: Apache-2.0
// Questions beside the fixed ones: of the workspace to everybody, of a manager to those who report to them.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

// A row of the table check_in_questions.
struct CheckInQuestion
{
    CheckInQuestionId id;
    std::optional<PersonId> manager_id; // none: asked of everybody
    std::string text;
    std::int64_t every = 1;
    Date from_on;
    std::optional<Date> until_on; // the day on which it was ended
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(CheckInQuestion, (), (id, manager_id, text, every, from_on, until_on, asked_at))

struct CheckInQuestionDraft
{
    Text<1, 500> text;
    Whole<1, 12> every{1};
    bool is_for_everybody = false; // else for those who report to the viewer
};
BOOST_DESCRIBE_STRUCT(CheckInQuestionDraft, (), (text, every, is_for_everybody))

// Of the workspace and of the viewer, that stand; the oldest first.
std::vector<CheckInQuestion> questions_of_viewer(Context& context);
// Asked from the period that today lies in. Fault forbidden for somebody whom nobody reports to, or who is not of the
// people team where it is for everybody.
CheckInQuestion ask_question(Context& context, CheckInQuestionDraft const& draft);
// Removed where nobody has answered it. Fault not_found, forbidden.
void end_question(Context& context, CheckInQuestionId id);

// That are asked of somebody in a period.
std::vector<CheckInQuestion> questions_asked(Context& context, PersonId person, CheckInSettings const& settings,
                                             CheckInPeriod const& period);

} // namespace espalier::check_ins
