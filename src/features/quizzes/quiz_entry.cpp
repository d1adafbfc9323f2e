// SPDX-License-Identifier: Apache-2.0
// Read for one person: few statements, whatever there is.
#include "features/quizzes/quiz_entry.h"

#include "features/quizzes/attempt_assessing.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/quizzes_store.h"

#include <algorithm>
#include <map>

namespace espalier::quizzes {

namespace {

bool shows_marks(Context& context, QuizContent const& content, QuizTerms const& terms, QuizAttempt const& attempt)
{
    auto const shown = shown_at(content.showing, attempt.handed_in_at, terms.closes_at, context.now);
    return attempt.handed_in_at && std::find(shown.begin(), shown.end(), QuizShown::marks) != shown.end();
}

std::optional<bool> passed_by_any(std::vector<QuizAttempt> const& attempts)
{
    std::optional<bool> passed;
    for (auto const& one : attempts)
        if (one.is_passed)
            passed = passed.value_or(false) || *one.is_passed;
    return passed;
}

OwnAttemptLine line_of(Context& context, QuizContent const& content, QuizTerms const& terms, QuizAttempt const& attempt)
{
    auto const is_shown = shows_marks(context, content, terms, attempt);
    return {.id = attempt.id,
            .number = attempt.number,
            .state = attempt.state,
            .begun_at = attempt.begun_at,
            .handed_in_at = attempt.handed_in_at,
            .score = is_shown ? attempt.score : std::nullopt,
            .is_passed = is_shown ? attempt.is_passed : std::nullopt};
}

std::vector<StatedLevel> stated_levels(Context& context, QuizContent const& content)
{
    std::vector<Id<Competency>> ids;
    for (auto const& step : content.level_steps)
        ids.push_back(step.competency_id);
    std::map<Id<Competency>, std::string> names;
    for (auto& range : store::level_ranges(context.tx, ids))
        names.emplace(range.competency_id, std::move(range.name));
    std::vector<StatedLevel> levels;
    for (auto const& step : content.level_steps)
        levels.push_back({names[step.competency_id], step.score, step.level});
    std::sort(levels.begin(), levels.end(), [](auto const& a, auto const& b) {
        return std::tie(a.competency, a.score) < std::tie(b.competency, b.score);
    });
    return levels;
}

std::int64_t questions_in(QuizContent const& content)
{
    std::int64_t questions = 0;
    for (auto const& part : content.parts)
        questions += part.pool ? part.pool->count.value : std::ssize(part.question_ids);
    return questions;
}

void add_attempts(Context& context, QuizEntry& entry, QuizContent const& content, QuizTerms const& terms,
                  std::vector<QuizAttempt> const& attempts)
{
    auto is_all_shown = true;
    for (auto const& attempt : attempts) {
        entry.own_attempts.push_back(line_of(context, content, terms, attempt));
        if (attempt.state == QuizAttemptState::begun)
            entry.open_attempt_id = attempt.id;
        else
            is_all_shown = is_all_shown && shows_marks(context, content, terms, attempt);
    }
    if (is_all_shown)
        entry.grade = grade_of(content.grading, as_earlier(attempts));
    if (auto const refusal = refusal_to_begin(terms, as_earlier(attempts), context.now)) {
        entry.refusal = refusal->fault.key();
        entry.refused_until = refusal->until;
    }
}

} // namespace

std::vector<OpenQuizLine> open_quizzes(Context& context)
{
    context.narrows_itself();
    std::vector<OpenQuizLine> lines;
    if (!context.viewer.person_id)
        return lines;
    auto const person = *context.viewer.person_id;
    std::map<QuizId, std::vector<QuizAttempt>> attempts;
    for (auto& attempt : store::attempts_of_person(context.tx, person))
        attempts[attempt.quiz_id].push_back(std::move(attempt));
    for (auto const& version : store::open_versions(context.tx)) {
        auto const content = content_in(version);
        auto const terms = terms_for(content, {});
        OpenQuizLine line{.id = version.quiz_id,
                          .title = version.title,
                          .closes_at = content.closes_at,
                          .open_attempt_id = {},
                          .score = {},
                          .is_passed = {}};
        auto const& own = attempts[version.quiz_id];
        line.attempts_begun = std::ssize(own);
        auto is_shown = true;
        for (auto const& one : own) {
            if (one.state == QuizAttemptState::begun)
                line.open_attempt_id = one.id;
            line.waits_for_marker = line.waits_for_marker || one.state == QuizAttemptState::handed_in;
            is_shown = is_shown && (!one.handed_in_at || shows_marks(context, content, terms, one));
        }
        if (is_shown) {
            line.score = grade_of(content.grading, as_earlier(own));
            line.is_passed = passed_by_any(own);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

QuizEntry quiz_entry(Context& context, QuizId id)
{
    context.narrows_itself();
    auto const version = store::leading_quiz_version(context.tx, id);
    auto const person = context.viewer.person_id;
    auto const attempts = person ? store::attempts_of(context.tx, id, *person) : std::vector<QuizAttempt>();
    auto const is_open = version && version->state == QuizState::in_force && version->is_open_to_all;
    if (!version || !person || (!is_open && attempts.empty()))
        throw not_found("quiz");
    auto const content = content_in(*version);
    auto const terms = terms_of(context, id, *person, content);
    QuizEntry entry{.id = id,
                    .title = content.title.value,
                    .introduction = content.introduction.value,
                    .questions = questions_in(content),
                    .opens_at = terms.opens_at,
                    .closes_at = terms.closes_at,
                    .seconds = terms.seconds,
                    .attempts = terms.attempts,
                    .wait_hours = content.wait_hours,
                    .grading = content.grading,
                    .pass_mark = content.pass_mark ? std::optional<double>(*content.pass_mark) : std::nullopt,
                    .takes_negative_marks = content.takes_negative_marks,
                    .asks_certainty = content.asks_certainty,
                    .is_paired = content.is_paired,
                    .has_leeway = store::leeway(context.tx, id, *person).has_value(),
                    .levels = stated_levels(context, content),
                    .own_attempts = {},
                    .grade = {},
                    .open_attempt_id = {},
                    .refusal = {},
                    .refused_until = {}};
    add_attempts(context, entry, content, terms, attempts);
    if (!is_open && !entry.refusal)
        entry.refusal = "quiz_not_open_to_all";
    return entry;
}

QuizAttemptId begin_own_attempt(Context& context, QuizId id)
{
    auto const person = context.viewer_person();
    context.narrows_itself();
    auto const version = store::quiz_in_force(context.tx, id);
    if (!version || !version->is_open_to_all)
        throw not_found("quiz");
    return begin_attempt(context, person, id, {});
}

} // namespace espalier::quizzes
