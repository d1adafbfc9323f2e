// SPDX-License-Identifier: Apache-2.0
// Who marks sees the answer and what is looked at; the name only where the quiz lets it be seen.
#include "features/quizzes/quiz_marking.h"

#include "features/quizzes/attempt_assessing.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/question_text.h"
#include "features/quizzes/quizzes_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::quizzes {

namespace {

struct QueueRow
{
    AttemptQuestionId id;
    QuizId quiz_id;
    QuizVersionId quiz_version_id;
    std::string quiz_title;
    std::string question;
    std::string person_name;
    Instant handed_in_at;
};
BOOST_DESCRIBE_STRUCT(QueueRow, (), (id, quiz_id, quiz_version_id, quiz_title, question, person_name, handed_in_at))

std::vector<QueueRow> queue_rows(Context& context, MarkingSearch const& search, AttemptQuestionId after,
                                 std::int64_t limit)
{
    return context.tx.rows<QueueRow>(
        R"(SELECT q.id, a.quiz_id, a.quiz_version_id, v.title AS quiz_title, b.name AS question,
                  p.given_name || ' ' || p.family_name AS person_name, a.handed_in_at
           FROM quiz_attempts a
           JOIN attempt_questions q ON q.quiz_attempt_id = a.id
           JOIN quiz_versions v ON v.id = a.quiz_version_id
           JOIN bank_questions b ON b.id = q.bank_question_id
           JOIN people p ON p.id = a.person_id
           WHERE a.state = 'handed_in' AND q.fraction IS NULL AND q.id > $1 AND ($2 IS NULL OR a.quiz_id = $2)
             AND a.person_id <> $3
           ORDER BY q.id LIMIT $4)",
        after, search.quiz_id, context.viewer.person_id.value_or(PersonId{}), limit);
}

// Whether each version hides names from who marks.
std::map<QuizVersionId, bool> hiding_of(Context& context, std::vector<QueueRow> const& rows)
{
    std::vector<QuizVersionId> ids;
    for (auto const& row : rows)
        ids.push_back(row.quiz_version_id);
    std::map<QuizVersionId, bool> hides_names;
    for (auto const& version : store::quiz_versions(context.tx, ids))
        hides_names.emplace(version.id, content_in(version).hides_names);
    return hides_names;
}

std::int64_t waiting_in(Context& context, QuizId quiz)
{
    return context.tx
        .row<std::int64_t>(
            R"(SELECT COUNT(*) FROM quiz_attempts a JOIN attempt_questions q ON q.quiz_attempt_id = a.id
               WHERE a.state = 'handed_in' AND q.fraction IS NULL AND a.quiz_id = $1 AND a.person_id <> $2)",
            quiz, context.viewer.person_id.value_or(PersonId{}))
        .value_or(0);
}

// The question with what belongs to it; not found are one's own, and those that no person marks.
struct ToMark
{
    AttemptQuestion question;
    QuizAttempt attempt;
    BankQuestionContent content;
    QuizContent quiz;
};

ToMark find_to_mark(Context& context, AttemptQuestionId id)
{
    context.narrows_itself();
    auto question = context.tx.select_one<AttemptQuestion>("FROM attempt_questions WHERE id = $1", id);
    auto attempt = question ? store::attempt(context.tx, question->quiz_attempt_id) : std::nullopt;
    auto const version =
        question ? store::question_version(context.tx, question->bank_question_version_id) : std::nullopt;
    if (!attempt || !version || attempt->state == QuizAttemptState::begun ||
        attempt->person_id == context.viewer.person_id)
        throw not_found("answer");
    auto content = reflect::from_json<BankQuestionContent>(version->content.json);
    if (!is_marked_by_people(content.kind))
        throw not_found("answer");
    auto quiz = content_in(store::quiz_version(context.tx, attempt->quiz_version_id).value());
    return {std::move(*question), std::move(*attempt), std::move(content), std::move(quiz)};
}

double most_points(MarkingCriterion const& criterion)
{
    double most = 0;
    for (auto const& level : criterion.levels)
        most = std::max(most, double(level.points));
    return most;
}

// The part of all points of the rubric. Fault invalid.
double fraction_by_rubric(std::vector<MarkingCriterion> const& criteria, std::vector<CriterionPoints> const& points)
{
    Violations violations;
    double given = 0;
    double most = 0;
    for (auto const& criterion : criteria) {
        auto const place = std::find_if(points.begin(), points.end(),
                                        [&](CriterionPoints const& one) { return one.key == criterion.key; });
        auto const highest = most_points(criterion);
        if (place == points.end())
            violations.add("/points", "criterion_missing", fmt::format("Say how many for {}.", criterion.title.value),
                           {{"criterion", criterion.title.value}});
        else if (place->points > highest)
            violations.add("/points", "too_many_marks", fmt::format("There are at most {}.", highest),
                           {{"maximum", fmt::format("{}", highest)}});
        else
            given += place->points;
        most += highest;
    }
    violations.throw_if_any();
    return most > 0 ? given / most : 0;
}

double fraction_given(ToMark const& to, GivenMarks const& given)
{
    if (!to.content.criteria.empty())
        return fraction_by_rubric(to.content.criteria, given.points);
    if (!given.marks)
        throw invalid("/marks", "required", "Say how many marks the answer gets.");
    if (*given.marks > to.question.most_marks)
        throw invalid("/marks", "too_many_marks", fmt::format("There are at most {}.", to.question.most_marks),
                      {{"maximum", fmt::format("{}", to.question.most_marks)}});
    return *given.marks / to.question.most_marks;
}

std::string name_of_person(Context& context, PersonId person)
{
    return context.tx
        .row<std::string>("SELECT given_name || ' ' || family_name AS name FROM people WHERE id = $1", person)
        .value_or("");
}

} // namespace

std::vector<MarkingLine> marking_queue(Context& context, MarkingSearch const& search, AttemptQuestionId after,
                                       std::int64_t limit)
{
    context.narrows_itself();
    std::vector<MarkingLine> lines;
    auto rows = queue_rows(context, search, after, limit);
    auto const hides_names = hiding_of(context, rows);
    for (auto& row : rows)
        lines.push_back({.id = row.id,
                         .quiz_id = row.quiz_id,
                         .quiz_title = std::move(row.quiz_title),
                         .question = std::move(row.question),
                         .person_name = hides_names.at(row.quiz_version_id) ? std::nullopt
                                                                            : std::optional(std::move(row.person_name)),
                         .handed_in_at = row.handed_in_at});
    return lines;
}

MarkingView marking_view(Context& context, AttemptQuestionId id)
{
    auto const to = find_to_mark(context, id);
    MarkingView view{.id = id,
                     .quiz_id = to.attempt.quiz_id,
                     .quiz_title = to.quiz.title.value,
                     .person_name = {},
                     .handed_in_at = to.attempt.handed_in_at.value_or(to.attempt.begun_at),
                     .kind = to.content.kind,
                     .text = to.content.text.value,
                     .marking_notes = to.content.marking_notes.value,
                     .criteria = to.content.criteria,
                     .most_marks = to.question.most_marks,
                     .answer = {},
                     .file = {},
                     .marks = {},
                     .points = reflect::from_json<std::vector<CriterionPoints>>(to.question.criterion_points.json),
                     .comment = to.question.comment,
                     .waiting = waiting_in(context, to.attempt.quiz_id)};
    if (!to.quiz.hides_names)
        view.person_name = name_of_person(context, to.attempt.person_id);
    if (auto const answer = answer_in(to.question, to.content); answer.text)
        view.answer = answer.text->value;
    if (to.question.file_id) {
        view.file = platform::file_line(context.tx, *to.question.file_id);
        if (to.quiz.hides_names && view.file) // people call files by their names
            view.file->file_name = "answer";
    }
    if (to.question.marked_at && to.question.fraction)
        view.marks = *to.question.fraction * to.question.most_marks;
    return view;
}

platform::Download marking_file(Context& context, AttemptQuestionId id)
{
    auto const to = find_to_mark(context, id);
    if (!to.question.file_id)
        throw not_found("file");
    auto file = platform::stored_file(context.tx, *to.question.file_id);
    if (to.quiz.hides_names) {
        auto const dot = file.file_name.rfind('.');
        file.file_name = "answer" + (dot == std::string::npos ? std::string() : file.file_name.substr(dot));
    }
    return file;
}

void give_marks(Context& context, GivenMarks const& given)
{
    auto to = find_to_mark(context, given.attempt_question_id);
    to.question.fraction = fraction_given(to, given);
    to.question.criterion_points.json = reflect::to_json(given.points);
    to.question.comment = given.comment.value;
    to.question.marked_at = context.now;
    to.question.marked_by_id = context.viewer.person_id;
    store::save(context.tx, to.question);
    platform::record(context, {"quiz_attempt.marked", to.attempt.person_id, "quiz_attempt", to.attempt.id.value});
    assess_if_marked(context, to.attempt);
}

} // namespace espalier::quizzes
