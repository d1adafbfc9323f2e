// SPDX-License-Identifier: Apache-2.0
// Putting together what is shown of enrolments.
#include "features/learning/enrolment_views.h"

#include "db/id_list.h"
#include "features/learning/enrolling.h"
#include "features/learning/lesson_progress.h"
#include "features/learning/serving.h"
#include "platform/permissions.h"

namespace espalier::learning {

namespace permissions = platform::permissions;

namespace {

void add_course(Context& context, EnrolmentView& view)
{
    auto const& enrolment = view.enrolment;
    if (!enrolment.course_version_id) {
        view.course = store::course_of(context.tx, enrolment.offering_id);
        return;
    }
    view.course = store::course_of(context.tx, enrolment.offering_id, *enrolment.course_version_id);
    view.lessons = lesson_standings(context, enrolment);
    view.is_outdated = enrolment.state == EnrolmentState::completed &&
        store::asks_to_come_again(context.tx, store::version(context.tx, *enrolment.course_version_id));
}

// What the viewer may do now.
void add_rights(Context& context, EnrolmentView& view)
{
    auto const& enrolment = view.enrolment;
    auto const decides = may_decide(context, enrolment.person_id);
    auto const owns = is_own(context, enrolment);
    auto const has_place =
        enrolment.state == EnrolmentState::enrolled || enrolment.state == EnrolmentState::in_progress;
    view.may_answer = decides && enrolment.state == EnrolmentState::asked;
    view.may_begin =
        owns && enrolment.state == EnrolmentState::enrolled && view.course && view.course->course_version_id;
    view.may_withdraw = !has_ended(enrolment.state) && (decides || (owns && !enrolment.is_mandatory));
    view.may_complete = has_place && !view.course && (owns || decides);
}

void add_who_is_asked(Context& context, EnrolmentView& view)
{
    if (view.enrolment.state != EnrolmentState::asked)
        return;
    view.waits_for_id = answerer_of(context, view.enrolment.person_id);
    if (view.waits_for_id)
        view.waits_for = store::person_name(context.tx, *view.waits_for_id);
}

// Folded; none: everybody's. What only everybody may see is refused.
std::optional<std::string> people_of(Context& context, EnrolmentFilter const& filter)
{
    if (filter.person_id) {
        context.require(permissions::read_learning, *filter.person_id);
        return db::folded(std::vector{*filter.person_id});
    }
    context.narrows_itself();
    auto const is_of_others = filter.below.value_or(false) || filter.waiting.value_or(false) || filter.offering_id;
    if (!is_of_others)
        return db::folded(std::vector{context.viewer_person()});
    if (context.may_for_everybody(permissions::read_learning))
        return std::nullopt;
    auto const below = context.chart->everybody_below(context.viewer_person());
    return db::folded(std::vector<PersonId>(below.begin(), below.end()));
}

} // namespace

EnrolmentView enrolment_view(Context& context, EnrolmentId id)
{
    EnrolmentView view{.enrolment = visible_enrolment(context, id)};
    auto const& enrolment = view.enrolment;
    auto const offering = store::offering(context.tx, enrolment.offering_id).value();
    view.person_name = store::person_name(context.tx, enrolment.person_id);
    view.offering_title = offering.title;
    view.method = offering.method;
    view.link = offering.link;
    view.serves = served_names(context, enrolment, enrolment.person_id);
    view.steps = store::steps_of(context.tx, id);
    view.is_overdue = !enrolment.ended_at && enrolment.due_on && *enrolment.due_on < context.today();
    add_course(context, view);
    add_who_is_asked(context, view);
    add_rights(context, view);
    return view;
}

platform::Page<EnrolmentLine> enrolments(Context& context, EnrolmentFilter const& filter)
{
    store::LinesFilter wanted{.people = people_of(context, filter),
                              .offering_id = filter.offering_id,
                              .state = filter.state,
                              .is_open = filter.is_open,
                              .before = {}};
    if (filter.waiting.value_or(false))
        wanted.state = EnrolmentState::asked;
    return platform::page_by_id<EnrolmentLine>(filter.after, filter.limit, [&](EnrolmentId before, std::int64_t limit) {
        wanted.before = before;
        return store::lines(context.tx, wanted, context.today(), limit);
    });
}

std::vector<NextLesson> next_lessons(Context& context, PersonId person, std::int64_t limit)
{
    std::vector<NextLesson> next;
    for (auto& row : store::open_rows(context.tx, person, limit)) {
        NextLesson one{.enrolment_id = row.id,
                       .offering_title = std::move(row.offering_title),
                       .lesson_key = row.lesson_key,
                       .lesson_title = {},
                       .kind = {},
                       .minutes = 0,
                       .lessons_done = row.lessons_done,
                       .lessons_needed = row.lessons_needed,
                       .due_on = row.due_on};
        // In memory, but for a version that nobody has opened since the start.
        auto const outline = course_outline(context, *row.course_version_id);
        if (auto const* lesson = row.lesson_key ? find_lesson(*outline, *row.lesson_key) : first_lesson(*outline)) {
            one.lesson_title = lesson->title.value;
            one.kind = lesson->kind;
            one.minutes = lesson->minutes.value;
        }
        next.push_back(std::move(one));
    }
    return next;
}

std::optional<Enrolment> find_enrolment(db::Transaction& tx, EnrolmentId id)
{
    return store::find(tx, id);
}

std::set<OfferingId> completed_offerings(db::Transaction& tx, PersonId person)
{
    auto const ids = store::completed_offerings(tx, person);
    return {ids.begin(), ids.end()};
}

} // namespace espalier::learning
