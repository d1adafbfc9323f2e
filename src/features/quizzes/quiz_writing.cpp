// SPDX-License-Identifier: Apache-2.0
// What may be done with a version of a quiz in which state, and what is kept of it.
#include "features/quizzes/quiz_writing.h"

#include "features/quizzes/quizzes_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::quizzes {

namespace {

void note(Context& context, std::string_view kind, QuizId id, std::string detail = "{}")
{
    platform::record(context, {kind, {}, "quiz", id.value, std::move(detail)});
}

QuizVersion find_version(Context& context, QuizVersionId id)
{
    if (auto found = store::quiz_version(context.tx, id))
        return std::move(*found);
    throw not_found("version of the quiz");
}

std::vector<BankQuestionId> named_questions(QuizContent const& content)
{
    std::set<BankQuestionId> named;
    for (auto const& part : content.parts)
        if (!part.pool)
            named.insert(part.question_ids.begin(), part.question_ids.end());
    return {named.begin(), named.end()};
}

std::vector<LevelRange> ranges_of(Context& context, QuizContent const& content)
{
    std::set<Id<Competency>> named;
    for (auto const& step : content.level_steps)
        named.insert(step.competency_id);
    return store::level_ranges(context.tx, {named.begin(), named.end()});
}

QuizVersion with_content(Context& context, QuizVersion version, QuizContent const& content)
{
    version.content.json = reflect::to_json(content);
    version.title = content.title.value;
    version.search_text = search_form(content.title);
    version.is_open_to_all = content.is_open_to_all;
    version.changed_at = context.now;
    version.changed_by_account_id = context.viewer.account_id;
    version.changed_by_id = context.viewer.person_id;
    return version;
}

// Fault invalid for a question or competency that there is not: the rest of a draft may be unfinished.
void name_things(Context& context, QuizVersionId id, QuizContent const& content)
{
    std::vector<store::NamedQuestion> questions;
    for (auto const question : named_questions(content))
        questions.push_back({id, question});
    std::vector<store::NamedByQuiz> competencies;
    std::set<Id<Competency>> known;
    for (auto const& range : ranges_of(context, content)) {
        competencies.push_back({id, range.competency_id});
        known.insert(range.competency_id);
    }
    Violations violations;
    for (std::size_t i = 0; i < content.level_steps.size(); ++i)
        if (!known.contains(content.level_steps[i].competency_id))
            violations.add(fmt::format("/content/level_steps/{}/competency_id", i), "unknown_reference",
                           "There is no such competency.");
    if (store::named_drawables(context.tx, named_questions(content)).size() != questions.size())
        violations.add("/content/parts", "unknown_reference", "There is no such question.");
    violations.throw_if_any();
    store::remove_named(context.tx, id);
    context.tx.insert_all("quiz_questions", questions);
    context.tx.insert_all("quiz_competencies", competencies);
}

QuizVersionId add_draft(Context& context, QuizId id, std::int64_t number, QuizContent const& content)
{
    QuizVersion blank;
    blank.id = context.next_id<QuizVersion>();
    blank.quiz_id = id;
    blank.number = number;
    context.tx.insert("quiz_versions", with_content(context, blank, content));
    name_things(context, blank.id, content);
    return blank.id;
}

void require_state(QuizVersion const& version, QuizState needed)
{
    if (version.state == needed)
        return;
    std::string const state(reflect::to_name(version.state));
    throw conflict("quiz_state", fmt::format("This version is {}: that cannot be done with it.", state),
                   {{"state", state}});
}

void move_to(Context& context, QuizVersion version, QuizState state, std::int64_t read_version)
{
    version.state = state;
    version.version = read_version;
    context.tx.update_every("quiz_versions", std::vector{version}, "quiz");
}

// Drafts are saved as one types: one event for a sitting tells who wrote, not one for each word.
bool is_same_sitting(Context& context, QuizVersion const& before)
{
    constexpr std::int64_t sitting = 30 * 60 * 1000; // milliseconds
    return before.version > 1 && before.changed_by_account_id == context.viewer.account_id &&
        context.now.milliseconds - before.changed_at.milliseconds < sitting;
}

QuizContent new_content()
{
    using enum QuizShown;
    QuizContent content;
    content.showing = {.during = {},
                       .right_after = {marks, feedback},
                       .later = {marks, feedback},
                       .after_close = {marks, right_answers, feedback, explanation}};
    content.parts.emplace_back();
    return content;
}

} // namespace

QuizContent content_in(QuizVersion const& version)
{
    return reflect::from_json<QuizContent>(version.content.json);
}

std::vector<DrawableQuestion> drawable_questions(Context& context, QuizContent const& content)
{
    auto const has_pool = std::any_of(content.parts.begin(), content.parts.end(),
                                      [](QuizPart const& part) { return part.pool.has_value(); });
    auto rows = store::named_drawables(context.tx, named_questions(content));
    if (has_pool)
        for (auto& row : store::ready_drawables(context.tx))
            rows.push_back(std::move(row));
    std::map<BankQuestionId, DrawableQuestion> found;
    for (auto& row : rows)
        found.emplace(row.id, DrawableQuestion{row.id, std::move(row.category), {}, row.is_ready});
    if (has_pool)
        for (auto& row : store::tags_of_ready(context.tx))
            if (auto const place = found.find(row.bank_question_id); place != found.end())
                place->second.tags.push_back(std::move(row.tag));
    std::vector<DrawableQuestion> all;
    for (auto& [id, question] : found)
        all.push_back(std::move(question));
    return all;
}

std::vector<Violation> faults_in(Context& context, QuizContent const& content)
{
    return quiz_faults(content, drawable_questions(context, content), ranges_of(context, content));
}

std::vector<QuizLine> find_quizzes(Context& context, QuizSearch const& search, QuizId before, std::int64_t limit)
{
    return store::quiz_lines(context.tx, search, before, limit);
}

QuizVersionView quiz_version(Context& context, QuizVersionId id)
{
    auto const version = find_version(context, id);
    auto const content = content_in(version);
    auto const ranges = ranges_of(context, content);
    return {.id = id,
            .quiz_id = version.quiz_id,
            .number = version.number,
            .state = version.state,
            .version = version.version,
            .content = content,
            .faults = faults_from(quiz_faults(content, drawable_questions(context, content), ranges)),
            .questions = store::lines_of_questions(context.tx, named_questions(content)),
            .competencies = ranges,
            .versions = store::quiz_version_lines(context.tx, version.quiz_id)};
}

QuizVersionId create_quiz(Context& context, QuizDraft const& draft)
{
    auto content = new_content();
    if (draft.copied_quiz_id) {
        auto const from = store::leading_quiz_version(context.tx, *draft.copied_quiz_id);
        if (!from)
            throw not_found("quiz");
        content = content_in(*from);
    }
    content.title = draft.title.value;
    return add_quiz(context, content);
}

QuizVersionId add_quiz(Context& context, QuizContent const& content)
{
    Quiz const quiz{context.next_id<Quiz>(), context.now, context.viewer.account_id, context.viewer.person_id};
    context.tx.insert("quizzes", quiz);
    auto const id = add_draft(context, quiz.id, 1, content);
    note(context, "quiz.created", quiz.id);
    return id;
}

QuizVersionId draft_next_quiz_version(Context& context, QuizId id)
{
    auto const lines = store::quiz_version_lines(context.tx, id);
    if (lines.empty())
        throw not_found("quiz");
    if (lines.front().state == QuizState::draft)
        throw conflict("draft_exists", "There is a draft of the next version already.");
    auto const from = store::leading_quiz_version(context.tx, id);
    auto const draft = add_draft(context, id, lines.front().number + 1, content_in(*from));
    note(context, "quiz.drafted", id);
    return draft;
}

void write_quiz_version(Context& context, QuizVersionChange const& change)
{
    auto before = find_version(context, change.quiz_version_id);
    require_state(before, QuizState::draft);
    auto const is_told = !is_same_sitting(context, before);
    before.version = change.version;
    context.tx.update_every("quiz_versions", std::vector{with_content(context, before, change.content)}, "quiz");
    name_things(context, before.id, change.content);
    if (is_told)
        note(context, "quiz.changed", before.quiz_id);
}

void put_quiz_in_force(Context& context, QuizVersionStep const& step)
{
    auto const version = find_version(context, step.quiz_version_id);
    require_state(version, QuizState::draft);
    auto const content = content_in(version);
    if (auto faults = faults_in(context, content); !faults.empty())
        throw invalid(std::move(faults));
    if (auto const before = store::quiz_in_force(context.tx, version.quiz_id))
        move_to(context, *before, QuizState::retired, before->version);
    move_to(context, version, QuizState::in_force, step.version);
    note(context, "quiz.put_in_force", version.quiz_id, fmt::format(R"({{"number":{}}})", version.number));
}

void retire_quiz(Context& context, QuizVersionStep const& step)
{
    auto const version = find_version(context, step.quiz_version_id);
    require_state(version, QuizState::in_force);
    move_to(context, version, QuizState::retired, step.version);
    note(context, "quiz.retired", version.quiz_id, fmt::format(R"({{"number":{}}})", version.number));
}

void discard_quiz_draft(Context& context, QuizVersionId id)
{
    auto const version = find_version(context, id);
    require_state(version, QuizState::draft);
    store::remove_named(context.tx, id);
    store::remove_quiz_version(context.tx, id);
    note(context, "quiz.draft_discarded", version.quiz_id);
    if (store::quiz_version_lines(context.tx, version.quiz_id).empty())
        store::remove_quiz(context.tx, version.quiz_id);
}

std::vector<QuizName> quiz_names(Context& context, std::vector<QuizId> const& ids)
{
    return store::quiz_names(context.tx, ids);
}

std::vector<QuizName> quizzes_in_force(Context& context)
{
    return store::quizzes_in_force(context.tx);
}

} // namespace espalier::quizzes
