// SPDX-License-Identifier: Apache-2.0
// Asking observers and taking in what they saw.
#include "features/learning/observations.h"

#include "features/learning/lesson_work_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::learning {

namespace permissions = platform::permissions;
using courses::ChecklistObserver;

namespace {

courses::ChecklistPart const& checklist_of(courses::Lesson const& lesson)
{
    static courses::ChecklistPart const none{};
    return lesson.checklist ? *lesson.checklist : none;
}

PersonId observer_for(Context& context, OwnLesson const& found, std::optional<PersonId> chosen)
{
    auto const learner = found.enrolment.person_id;
    auto const is_manager = checklist_of(*found.lesson).observer == ChecklistObserver::manager;
    auto const observer = chosen || !is_manager ? chosen : context.chart->present_manager_of(learner, context.today());
    if (!observer)
        throw invalid("/observer_id", "required", "Say who sees it.");
    if (*observer == learner || !context.chart->is_present(*observer, context.today()))
        throw invalid("/observer_id", "not_an_observer", "Choose somebody else who is here.");
    if (is_manager && chosen && context.chart->present_manager_of(learner, context.today()) &&
        !context.chart->is_above(*observer, learner))
        throw invalid("/observer_id", "observer_not_above", "Somebody above the learner sees this.");
    return *observer;
}

bool may_answer(Context& context, store::ObservationRow const& observation, ChecklistObserver observer)
{
    if (observation.answered_at || context.viewer.person_id == observation.person_id)
        return false;
    switch (observer) {
    case ChecklistObserver::trainer: return context.may_for_everybody(permissions::mark_quizzes);
    case ChecklistObserver::manager: return may_decide(context, observation.person_id);
    case ChecklistObserver::colleague: break;
    }
    return context.viewer.person_id == observation.observer_id;
}

ObservationView view_of(Context& context, store::ObservationRow const& row)
{
    auto const outline = course_outline(context, row.course_version_id);
    auto const* const lesson = find_lesson(*outline, row.lesson_key);
    ObservationView view{.id = row.id,
                         .enrolment_id = row.enrolment_id,
                         .lesson_key = row.lesson_key,
                         .lesson_title = lesson ? lesson->title.value : "",
                         .offering_title = row.offering_title,
                         .person_id = row.person_id,
                         .person_name = row.person_name,
                         .observer_id = row.observer_id,
                         .observer_name = row.observer_name,
                         .checklist = lesson ? checklist_of(*lesson) : courses::ChecklistPart{},
                         .asked_at = row.asked_at,
                         .steps = reflect::from_json<std::vector<std::string>>(row.steps.json),
                         .comment = row.comment,
                         .answered_at = row.answered_at,
                         .is_signed = row.is_signed,
                         .signed_by = row.signed_by};
    view.may_answer = may_answer(context, row, view.checklist.observer);
    return view;
}

store::ObservationRow visible(Context& context, ObservationId id)
{
    auto row = store::observation(context.tx, id);
    if (!row)
        throw not_found("observation");
    if (context.viewer.person_id != row->observer_id && !context.may(permissions::read_learning, row->person_id) &&
        !context.may_for_everybody(permissions::mark_quizzes))
        throw not_found("observation");
    return *std::move(row);
}

void check_steps(courses::ChecklistPart const& checklist, ObservationAnswer const& answer)
{
    Violations violations;
    for (std::size_t i = 0; i < answer.steps.size(); ++i)
        if (std::none_of(checklist.steps.begin(), checklist.steps.end(),
                         [&](auto const& step) { return step.key == answer.steps[i]; }))
            violations.add(fmt::format("/steps/{}", i), "unknown_reference", "The checklist has no such step.");
    violations.throw_if_any();
}

bool has_all(courses::ChecklistPart const& checklist, std::vector<courses::Key> const& seen)
{
    return std::all_of(checklist.steps.begin(), checklist.steps.end(),
                       [&](auto const& step) { return std::find(seen.begin(), seen.end(), step.key) != seen.end(); });
}

void tell(Context& context, PersonId person, std::string_view kind, ObservationView const& view)
{
    platform::notify(context, person, kind,
                     {{"person", view.person_name}, {"observer", view.observer_name}, {"lesson", view.lesson_title}},
                     fmt::format("/learning/observations/{}", view.id.value));
}

} // namespace

ObservationView ask_observer(Context& context, ObserverChoice const& choice)
{
    auto const found = own_lesson(context, choice.enrolment_id, choice.key, courses::LessonKind::checklist);
    auto const observer = observer_for(context, found, choice.observer_id);
    if (store::is_signed(context.tx, found.enrolment.id, choice.key))
        throw conflict("signed_already", "Somebody has signed this already.");
    store::remove_unanswered(context.tx, found.enrolment.id, choice.key);
    Observation const made{.id = context.next_id<Observation>(),
                           .enrolment_id = found.enrolment.id,
                           .lesson_key = choice.key.value,
                           .observer_id = observer,
                           .asked_at = context.now,
                           .steps = {"[]"},
                           .comment = "",
                           .answered_at = {},
                           .is_signed = false,
                           .signed_by_id = {}};
    context.tx.insert("observations", made);
    platform::record(context, {"observation.asked", found.enrolment.person_id, "observation", made.id.value});
    auto const view = observation_view(context, {made.id});
    tell(context, observer, "observation_asked", view);
    return view;
}

ObservationView answer_observation(Context& context, ObservationAnswer const& answer)
{
    Observation observation = visible(context, answer.observation_id);
    auto const before = observation_view(context, {answer.observation_id});
    if (observation.answered_at)
        throw conflict("observation_answered", "This was answered already.");
    if (!before.may_answer)
        throw forbidden("Whoever was asked to see it answers, never the learner.");
    check_steps(before.checklist, answer);
    observation.is_signed = has_all(before.checklist, answer.steps);
    if (!observation.is_signed && answer.comment.empty())
        throw invalid("/comment", "required", "Say what is still to be seen.");
    observation.steps.json = reflect::to_json(answer.steps);
    observation.comment = answer.comment.value;
    observation.answered_at = context.now;
    observation.signed_by_id = context.viewer.person_id;
    context.tx.update_every("observations", std::vector{observation}, "observation");
    platform::record(context, {"observation.answered", before.person_id, "observation", observation.id.value});
    if (observation.is_signed)
        note_fact(context, observation.enrolment_id, observation.lesson_key, LessonFact::is_signed);
    tell(context, before.person_id, observation.is_signed ? "observation_signed" : "observation_open", before);
    return observation_view(context, {observation.id});
}

ObservationView observation_view(Context& context, ObservationPath const& path)
{
    return view_of(context, visible(context, path.observation_id));
}

platform::Page<ObservationView> observations_waiting(Context& context)
{
    platform::Page<ObservationView> page;
    for (auto const& row : store::observations_waiting(context.tx, context.viewer_person()))
        page.items.push_back(view_of(context, row));
    return page;
}

platform::Page<ObservationView> observations_of_lesson(Context& context, LessonPath const& path)
{
    auto const enrolment = visible_enrolment(context, path.enrolment_id);
    platform::Page<ObservationView> page;
    for (auto const& row : store::observations_of(context.tx, enrolment.id, path.key))
        page.items.push_back(view_of(context, row));
    return page;
}

} // namespace espalier::learning
