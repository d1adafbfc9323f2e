// SPDX-License-Identifier: Apache-2.0
// From files to quizzes of the workspace and back.
#include "features/quizzes/readable_quiz.h"

#include "features/quizzes/bank_store.h"
#include "features/quizzes/quizzes_store.h"
#include "features/quizzes/readable_form.h"
#include "reflect/json.h"

#include <algorithm>
#include <set>

namespace espalier::quizzes {

namespace {

constexpr std::size_t most_category = 200; // code points

std::string category_of(ReadableToAdd const& one)
{
    auto category = tidied_category(one.category);
    return code_points(category) > most_category ? std::string() : category;
}

BankQuestionDraft draft_of(ReadQuestion const& question, std::string const& category)
{
    auto path = tidied_category(category + "/" + question.category);
    if (code_points(path) > most_category)
        path = category;
    BankQuestionDraft draft{.category = path, .tags = {}, .competency_ids = {}, .content = question.content};
    for (auto const& tag : question.tags)
        draft.tags.emplace_back(tag);
    return draft;
}

ReadQuiz read_whole(ReadableToAdd const& one)
{
    auto quiz = read_quiz(one.json);
    if (!quiz.questions.unread.empty()) {
        auto const& wrong = quiz.questions.unread.front();
        throw invalid("/content", wrong.key, wrong.reason);
    }
    if (quiz.title.empty())
        quiz.title = one.title;
    return quiz;
}

QuizId add_one(Context& context, QuizContent const& content)
{
    auto const id = add_quiz(context, content);
    if (faults_in(context, content).empty())
        put_quiz_in_force(context, {id, Whole<1, INT64_MAX>(1)});
    return store::quiz_version(context.tx, id)->quiz_id;
}

// What the quiz names, and what its pools may draw.
std::vector<BankQuestionId> asked_by(QuizContent const& content, std::vector<DrawableQuestion> const& bank)
{
    std::vector<BankQuestionId> asked;
    std::set<BankQuestionId> known;
    auto const add = [&](BankQuestionId id) {
        if (known.insert(id).second)
            asked.push_back(id);
    };
    for (auto const& part : content.parts) {
        if (!part.pool)
            std::for_each(part.question_ids.begin(), part.question_ids.end(), add);
        for (auto const& one : bank)
            if (part.pool && one.is_ready && fits(*part.pool, one))
                add(one.id);
    }
    return asked;
}

bool has_pool(QuizContent const& content)
{
    return std::any_of(content.parts.begin(), content.parts.end(), [](QuizPart const& part) { return part.pool; });
}

using Questions = std::map<BankQuestionId, ToExport>;

Questions questions_of(Context& context, std::vector<BankQuestionId> const& ids,
                       std::vector<DrawableQuestion> const& bank)
{
    Questions questions;
    for (auto const& version : store::newest_versions(context.tx, ids))
        questions[version.bank_question_id].content = reflect::from_json<BankQuestionContent>(version.content.json);
    for (auto& tag : store::tags_of(context.tx, ids))
        questions.at(tag.bank_question_id).tags.push_back(std::move(tag.tag));
    for (auto const& one : bank)
        if (auto const place = questions.find(one.id); place != questions.end())
            place->second.category = one.category;
    return questions;
}

std::string written(QuizContent const& content, std::vector<DrawableQuestion> const& bank, Questions const& questions)
{
    std::vector<QuestionToWrite> all;
    for (auto const id : asked_by(content, bank)) {
        all.push_back({id, questions.at(id)});
        if (!has_pool(content)) // what is named needs no place to be drawn from
            all.back().question.category.clear();
    }
    return written_quiz(content, all);
}

} // namespace

std::vector<ReadableFault> faults_of_readable(std::string_view json)
{
    std::vector<ReadableFault> faults;
    auto const quiz = read_quiz(json);
    for (auto const& one : quiz.questions.unread)
        faults.push_back({one.line, one.key, one.reason, {"{}"}});
    if (faults.empty() && quiz.questions.questions.empty())
        faults.push_back({1, "required", "There is no question in it.", {"{}"}});
    return faults;
}

std::vector<QuizId> add_readable_quizzes(Context& context, std::vector<ReadableToAdd> const& all)
{
    std::vector<ReadQuiz> quizzes;
    std::vector<BankQuestionDraft> drafts;
    for (auto const& one : all) {
        quizzes.push_back(read_whole(one));
        for (auto const& question : quizzes.back().questions.questions)
            drafts.push_back(draft_of(question, category_of(one)));
    }
    auto const ids = create_bank_questions(context, drafts);
    std::vector<QuizId> made;
    auto from = ids.begin();
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const to = from + std::ssize(quizzes[i].questions.questions);
        auto content = content_of(quizzes[i], {from, to}, category_of(all[i]));
        content.is_open_to_all = all[i].is_open_to_all;
        made.push_back(add_one(context, content));
        from = to;
    }
    return made;
}

std::map<QuizId, std::string> readable_quizzes(Context& context, std::vector<QuizId> const& ids)
{
    std::map<QuizId, QuizContent> contents;
    QuizContent together; // so that all are looked up at once
    for (auto const& version : store::leading_quiz_versions(context.tx, ids)) {
        auto const& content = contents.emplace(version.quiz_id, content_in(version)).first->second;
        together.parts.insert(together.parts.end(), content.parts.begin(), content.parts.end());
    }
    auto const bank = drawable_questions(context, together);
    auto const questions = questions_of(context, asked_by(together, bank), bank);
    std::map<QuizId, std::string> all;
    for (auto const& [id, content] : contents)
        all.emplace(id, written(content, bank, questions));
    return all;
}

} // namespace espalier::quizzes
