// SPDX-License-Identifier: Apache-2.0
// Handing in and marking.
#include "features/learning/submissions.h"

#include "features/learning/lesson_work_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::learning {

namespace permissions = platform::permissions;

namespace {

constexpr std::int64_t most_shown = 100; // in the queue

using Marks = std::vector<store::NamedMark>;

bool marks_others(Context const& context, PersonId learner)
{
    return context.viewer.person_id != learner && context.may_for_everybody(permissions::mark_quizzes);
}

void add_lesson(Context& context, CourseVersionId version, SubmissionView& view)
{
    auto const outline = course_outline(context, version);
    if (auto const* lesson = find_lesson(*outline, view.lesson_key)) {
        view.lesson_title = lesson->title.value;
        view.assignment = lesson->assignment.value_or(courses::AssignmentPart{});
    }
}

// Assessors do not see each other's marks before they have given their own.
void add_marks(Context& context, Marks const& marks, SubmissionView& view)
{
    auto const is_mine = [&](auto const& mark) { return mark.by_account_id == context.viewer.account_id; };
    auto const is_marker = marks_others(context, view.person_id);
    auto const waits = view.state == SubmissionState::waiting;
    view.marks_given = std::ssize(marks);
    view.may_mark = is_marker && waits && std::none_of(marks.begin(), marks.end(), is_mine);
    if (waits && (!is_marker || view.may_mark))
        return;
    for (auto const& mark : marks)
        view.marks.push_back({mark.by_name, reflect::from_json<std::vector<AssignmentPoints>>(mark.points.json),
                              mark.percent, mark.comment, mark.marked_at});
}

SubmissionView view_of(Context& context, store::SubmissionRow const& row, Marks const& marks)
{
    SubmissionView view{.id = row.id,
                        .enrolment_id = row.enrolment_id,
                        .lesson_key = row.lesson_key,
                        .lesson_title = "",
                        .offering_title = row.offering_title,
                        .person_id = row.person_id,
                        .person_name = row.person_name,
                        .number = row.number,
                        .text = row.text,
                        .file = {},
                        .state = row.state,
                        .percent = row.percent,
                        .handed_in_at = row.handed_in_at,
                        .assignment = {}};
    if (row.file_name)
        view.file = platform::FileLine{*row.file_name, row.media_type.value_or(""), row.size.value_or(0)};
    add_lesson(context, row.course_version_id, view);
    add_marks(context, marks, view);
    return view;
}

platform::Page<SubmissionView> views_of(Context& context, std::vector<store::SubmissionRow> const& rows)
{
    std::vector<SubmissionId> ids;
    for (auto const& row : rows)
        ids.push_back(row.id);
    std::map<SubmissionId, Marks> marks;
    for (auto& mark : store::marks_of(context.tx, ids))
        marks[mark.submission_id].push_back(std::move(mark));
    platform::Page<SubmissionView> page;
    for (auto const& row : rows)
        page.items.push_back(view_of(context, row, marks[row.id]));
    return page;
}

store::SubmissionRow visible(Context& context, SubmissionId id)
{
    auto row = store::submission(context.tx, id);
    if (!row || (!marks_others(context, row->person_id) && !context.may(permissions::read_learning, row->person_id)))
        throw not_found("submission");
    return *std::move(row);
}

bool is_of_level(courses::RubricCriterion const& criterion, std::int64_t points)
{
    return std::any_of(criterion.levels.begin(), criterion.levels.end(),
                       [&](auto const& level) { return level.points.value == points; });
}

void check_points(courses::AssignmentPart const& assignment, MarkDraft const& draft)
{
    Violations violations;
    for (auto const& criterion : assignment.rubric) {
        auto const of_it = [&](AssignmentPoints const& one) { return one.key == criterion.key; };
        auto const count = std::count_if(draft.points.begin(), draft.points.end(), of_it);
        auto const first = std::find_if(draft.points.begin(), draft.points.end(), of_it);
        if (count != 1 || !is_of_level(criterion, first->points.value))
            violations.add("/points", "criterion_points",
                           fmt::format("Choose one level of “{}”.", criterion.title.value),
                           {{"criterion", criterion.title.value}});
    }
    if (assignment.rubric.empty() && !draft.is_enough)
        violations.add("/is_enough", "required", "Say whether it is enough.");
    violations.throw_if_any();
}

// Ends it once it has as many marks as its assignment asks for.
void assess(Context& context, Submission submission, SubmissionView const& view)
{
    auto const marks = store::marks_of(context.tx, {submission.id});
    if (std::ssize(marks) < std::max<std::int64_t>(view.assignment.assessors.value, 1))
        return;
    double sum = 0;
    for (auto const& mark : marks)
        sum += mark.percent;
    submission.percent = sum / static_cast<double>(marks.size());
    auto const& needed = view.assignment.pass_mark;
    auto const is_enough = needed ? *submission.percent >= static_cast<double>(needed->value)
                                  : !view.assignment.rubric.empty() || *submission.percent > 50; // more say so than not
    submission.state = is_enough ? SubmissionState::enough : SubmissionState::not_yet;
    context.tx.update_every("submissions", std::vector{submission}, "submission");
    platform::record(context, {"submission.assessed", view.person_id, "submission", submission.id.value});
    if (submission.state == SubmissionState::enough)
        note_fact(context, submission.enrolment_id, submission.lesson_key, LessonFact::passed);
    platform::notify(context, view.person_id, "submission_assessed", {{"lesson", view.lesson_title}},
                     link_of(submission.enrolment_id));
}

} // namespace

double percent_of(courses::AssignmentPart const& assignment, std::vector<AssignmentPoints> const& points)
{
    double most = 0, reached = 0;
    for (auto const& criterion : assignment.rubric) {
        std::int64_t best = 0;
        for (auto const& level : criterion.levels)
            best = std::max(best, level.points.value);
        most += static_cast<double>(best);
        auto const of_it = [&](AssignmentPoints const& one) { return one.key == criterion.key; };
        if (auto const given = std::find_if(points.begin(), points.end(), of_it); given != points.end())
            reached += static_cast<double>(given->points.value);
    }
    return most > 0 ? 100 * reached / most : 0;
}

SubmissionView hand_in(Context& context, SubmissionDraft const& draft)
{
    auto const found = own_lesson(context, draft.enrolment_id, draft.key, courses::LessonKind::assignment);
    auto const before = store::submissions_of(context.tx, found.enrolment.id, draft.key);
    if (!before.empty() && before.front().state == SubmissionState::waiting)
        throw conflict("submission_waits", "What you handed in waits to be marked.");
    if (!before.empty() && before.front().state == SubmissionState::enough)
        throw conflict("enough_already", "What you handed in was enough.");
    Submission const made{.id = context.next_id<Submission>(),
                          .enrolment_id = found.enrolment.id,
                          .lesson_key = draft.key.value,
                          .number = before.empty() ? 1 : before.front().number + 1,
                          .text = draft.text.value,
                          .file_id = {},
                          .state = SubmissionState::waiting,
                          .percent = {},
                          .handed_in_at = context.now};
    context.tx.insert("submissions", made);
    platform::record(context, {"submission.handed_in", found.enrolment.person_id, "submission", made.id.value});
    note_fact(context, found.enrolment.id, draft.key, LessonFact::submitted);
    return submission_view(context, {made.id});
}

void add_submission_file(Context& context, SubmissionFile const& file)
{
    auto const row = visible(context, file.submission_id);
    if (context.viewer.person_id != row.person_id)
        throw not_found("submission");
    if (row.state != SubmissionState::waiting || !store::marks_of(context.tx, {row.id}).empty())
        throw conflict("submission_marked", "This was marked already.");
    Submission submission = row;
    submission.file_id = platform::store_file(context, file.file_name, file.prepared).id;
    context.tx.update_every("submissions", std::vector{submission}, "submission");
    if (row.file_id)
        platform::remove_file(context.tx, *row.file_id);
    platform::record(context, {"submission.file_added", row.person_id, "submission", row.id.value});
}

platform::Download submission_file(Context& context, SubmissionPath const& path)
{
    auto const row = visible(context, path.submission_id);
    if (!row.file_id)
        throw not_found("file");
    return platform::stored_file(context.tx, *row.file_id);
}

SubmissionView submission_view(Context& context, SubmissionPath const& path)
{
    auto const row = visible(context, path.submission_id);
    return view_of(context, row, store::marks_of(context.tx, {row.id}));
}

platform::Page<SubmissionView> submissions_of_lesson(Context& context, LessonPath const& path)
{
    auto const enrolment = visible_enrolment(context, path.enrolment_id);
    return views_of(context, store::submissions_of(context.tx, enrolment.id, path.key));
}

platform::Page<SubmissionView> submissions_waiting(Context& context)
{
    return views_of(
        context,
        store::submissions_waiting(context.tx, context.viewer.account_id, context.viewer.person_id, most_shown));
}

SubmissionView mark(Context& context, MarkDraft const& draft)
{
    auto const row = visible(context, draft.submission_id);
    if (!marks_others(context, row.person_id))
        throw forbidden("Somebody else marks what one has handed in.");
    auto const view = view_of(context, row, store::marks_of(context.tx, {row.id}));
    if (row.state != SubmissionState::waiting)
        throw conflict("submission_marked", "This was marked already.");
    if (!view.may_mark)
        throw conflict("marked_already", "You have marked this already.");
    check_points(view.assignment, draft);
    auto const percent =
        view.assignment.rubric.empty() ? (*draft.is_enough ? 100.0 : 0.0) : percent_of(view.assignment, draft.points);
    context.tx.insert("submission_marks",
                      store::MarkRow{.id = context.next_id<store::MarkRow>(),
                                     .submission_id = row.id,
                                     .by_account_id = context.viewer.account_id,
                                     .by_person_id = context.viewer.person_id,
                                     .points = {reflect::to_json(draft.points)},
                                     .percent = percent,
                                     .comment = draft.comment.value,
                                     .marked_at = context.now});
    platform::record(context, {"submission.marked", view.person_id, "submission", row.id.value});
    assess(context, row, view);
    return submission_view(context, {row.id});
}

} // namespace espalier::learning
