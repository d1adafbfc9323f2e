// SPDX-License-Identifier: Apache-2.0
// Who asks what of whom.
#include "features/check_ins/check_in_questions.h"

#include "features/check_ins/check_ins_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

namespace espalier::check_ins {

namespace permissions = platform::permissions;

std::vector<CheckInQuestion> questions_of_viewer(Context& context)
{
    return store::standing_questions(context.tx, context.viewer.person_id);
}

CheckInQuestion ask_question(Context& context, CheckInQuestionDraft const& draft)
{
    if (draft.is_for_everybody) {
        if (!context.may_for_everybody(permissions::manage_check_ins))
            throw forbidden("The people team asks questions of everybody. You can ask those who report to you.");
    } else if (context.chart->present_reports_of(context.viewer_person(), context.today()).empty())
        throw forbidden("Nobody reports to you, so there is nobody to ask.");
    CheckInQuestion question{.id = context.next_id<CheckInQuestion>(),
                             .manager_id = draft.is_for_everybody ? std::nullopt : context.viewer.person_id,
                             .text = draft.text.value,
                             .every = draft.every,
                             .from_on = context.today(),
                             .until_on = {},
                             .asked_at = context.now};
    context.tx.insert("check_in_questions", question);
    platform::record(context, {"check_in_question.asked", {}, "check_in_question", question.id.value, "{}"});
    return question;
}

void end_question(Context& context, CheckInQuestionId id)
{
    auto const question = store::find_question(context.tx, id);
    if (!question || question->until_on || (question->manager_id && question->manager_id != context.viewer.person_id))
        throw not_found("question");
    if (!question->manager_id && !context.may_for_everybody(permissions::manage_check_ins))
        throw forbidden("The people team asks this question.");
    if (store::is_answered(context.tx, id))
        store::end_question(context.tx, id, context.today());
    else
        store::remove_question(context.tx, id);
    platform::record(context, {"check_in_question.ended", {}, "check_in_question", id.value, "{}"});
}

std::vector<CheckInQuestion> questions_asked(Context& context, PersonId person, CheckInSettings const& settings,
                                             CheckInPeriod const& period)
{
    auto questions = store::standing_questions(context.tx, context.chart->present_manager_of(person, context.today()));
    std::erase_if(questions, [&](CheckInQuestion const& question) {
        return !is_asked(settings, question.from_on, question.every, period);
    });
    return questions;
}

} // namespace espalier::check_ins
