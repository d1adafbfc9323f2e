// SPDX-License-Identifier: Apache-2.0
// Taken through the same doors as people take: courses are added and put in force, attempts begun, answered and handed in.
#include "app/demo/demo_courses.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "features/courses/archives.h"
#include "features/quizzes/attempt_assessing.h"
#include "features/quizzes/attempts_store.h"
#include "features/quizzes/quiz_writing.h"
#include "features/quizzes/readable_form.h"
#include "reflect/json.h"

#include <algorithm>
#include <set>

namespace espalier::app::demo {

namespace {

using platform::Context;
using quizzes::QuizId;

constexpr std::string_view path_category = "Performance management for managers";

void add_starters(Context& context)
{
    for (auto const& key : courses::starter_keys()) {
        auto const id = courses::add_starter(context, key);
        courses::put_in_force(context, {id, Whole<1, INT64_MAX>(1), {}});
    }
}

QuizId put_in_force(Context& context, quizzes::QuizContent const& content)
{
    auto const id = quizzes::add_quiz(context, content);
    quizzes::put_quiz_in_force(context, {id, Whole<1, INT64_MAX>(1)});
    return quizzes::quiz_version(context, id).quiz_id;
}

// Both forms come from one pool, each course of the path as often in the one as in the other.
QuizId add_pair(Context& context)
{
    std::vector<quizzes::BankQuestionDraft> drafts;
    std::set<std::string> themes;
    for (auto const file :
         {"courses/quizzes/performance_management_before.json", "courses/quizzes/performance_management_after.json"})
        for (auto const& question : quizzes::read_quiz(demo_file(file)).questions.questions) {
            quizzes::BankQuestionDraft draft{
                .category = std::string(path_category), .tags = {}, .competency_ids = {}, .content = question.content};
            for (auto const& tag : question.tags) {
                draft.tags.emplace_back(tag);
                if (!tag.starts_with("form_"))
                    themes.insert(tag);
            }
            drafts.push_back(std::move(draft));
        }
    quizzes::create_bank_questions(context, drafts);
    quizzes::QuizContent content;
    content.title = "Performance management: before and after";
    content.introduction = "Two situations from each of the twelve courses for managers. Take it before the first "
                           "course and again after the last: "
                           "the second time asks other questions of the same difficulty, and the result shows both.";
    auto& part = content.parts.emplace_back();
    part.pool = quizzes::QuizPool{.count = std::ssize(themes) * 2, .category = std::string(path_category)};
    for (auto const& theme : themes)
        part.pool->themes.emplace_back(theme);
    using enum quizzes::QuizShown;
    content.showing = {.during = {}, .right_after = {marks}, .later = {marks}, .after_close = {marks}};
    content.pass_mark = 80;
    content.is_paired = true;
    content.is_open_to_all = true;
    return put_in_force(context, content);
}

QuizId add_essay_quiz(Context& context)
{
    quizzes::BankQuestionContent essay;
    essay.kind = quizzes::BankQuestionKind::essay;
    essay.name = "A handover that holds";
    essay.text =
        "You are away for three weeks. What do you hand over, to whom, and how do you see that nothing falls through?";
    essay.marks = 4;
    essay.marking_notes = "One mark each: what runs, what falls due, who decides, how it is looked at in between.";
    quizzes::BankQuestionContent first;
    first.kind = quizzes::BankQuestionKind::true_false;
    first.text = "Whoever takes over reads the notes first, and then asks.";
    first.is_true = true;
    first.explanation = "Then the talk is about what is not in the notes.";
    std::vector<quizzes::BankQuestionDraft> drafts;
    for (auto const& content : {first, essay})
        drafts.push_back({.category = "Working together", .tags = {}, .competency_ids = {}, .content = content});
    quizzes::QuizContent content;
    content.title = "Handing over";
    content.introduction = "Two questions, twenty minutes. The second is read by somebody.";
    content.parts.emplace_back().question_ids = quizzes::create_bank_questions(context, drafts);
    content.minutes = 20;
    content.pass_mark = 60;
    content.is_open_to_all = true;
    using enum quizzes::QuizShown;
    std::vector const all{marks, right_answers, feedback, explanation};
    content.showing = {.during = {}, .right_after = all, .later = all, .after_close = all};
    return put_in_force(context, content);
}

// Right with this probability, else not answered; essays with these words.
void take(Context context, QuizId quiz, double skill, std::string const& words, Random& random)
{
    auto const id = quizzes::begin_attempt(context, *context.viewer.person_id, quiz, {});
    auto const contents = quizzes::contents_asked(context, id);
    auto questions = quizzes::store::questions_of(context.tx, id);
    for (auto& question : questions) {
        auto const& content = contents.at(question.bank_question_version_id).content;
        auto answer = quizzes::right_answer(content);
        if (quizzes::is_marked_by_people(content.kind))
            answer.text = words;
        else if (!random.chance(skill))
            continue;
        question.answer = {reflect::to_json(quizzes::answer_to_form(content, question.shuffle_seed, answer))};
        question.answered_at = context.now;
        question.save_number = 1;
    }
    quizzes::store::save(context.tx, questions);
    quizzes::hand_in(context, {id});
}

} // namespace

void make_courses(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        auto const all = actors(tx, workspace);
        auto const author = std::find_if(all.begin(), all.end(),
                                         [](Actor const& actor) { return actor.email == "people@demo.example"; });
        if (author == all.end()) // a handful of people may have nobody there
            return;
        auto const today = date_in_utc(workspace.now());
        auto then = acting(workspace, tx, viewer_of(*author), today.plus_days(-120));
        add_starters(then);
        auto const pair = add_pair(then);
        auto const handing_over = add_essay_quiz(then);
        std::set<platform::PersonId> managers;
        for (auto const& actor : all)
            if (actor.manager_id)
                managers.insert(*actor.manager_id);
        Random random(11);
        constexpr std::size_t most_takers = 12;
        std::size_t takers = 0;
        for (auto const& actor : all) {
            if (!managers.contains(actor.person_id) || actor.started_on > today.plus_days(-110) ||
                actor.email == "manager@demo.example" || ++takers > most_takers)
                continue;
            auto const skill = 0.35 + 0.4 * random.real();
            take(acting(workspace, tx, viewer_of(actor), today.plus_days(-100)), pair, skill, "", random);
            if (takers % 3 != 0)
                take(acting(workspace, tx, viewer_of(actor), today.plus_days(-9)), pair, skill + 0.2, "", random);
            if (takers % 4 == 1)
                take(acting(workspace, tx, viewer_of(actor), today.plus_days(-3)), handing_over, skill + 0.2,
                     "The three open orders to Maren with their dates, the keys to the night shift, and on the second "
                     "Monday we speak for ten "
                     "minutes.",
                     random);
        }
    });
}

} // namespace espalier::app::demo
