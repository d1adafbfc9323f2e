// SPDX-License-Identifier: Apache-2.0
// 500 learners begin a quiz at once, 32 requests at a time: each attempt draws twenty questions of a pool and is durable when it is answered.
// Against the rows that this wrote, inserted again by the SQLite C API, 32 attempts in a transaction.
#include "bench.h"
#include "features/quizzes/bank.h"
#include "features/quizzes/quiz_writing.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace espalier::bench {

namespace {

constexpr std::size_t learners = 500;
constexpr std::size_t at_a_time = 32;
constexpr std::int64_t drawn = 20;
constexpr int in_the_pool = 200;

quizzes::QuizId make_quiz(platform::Workspace& workspace)
{
    return platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
        std::vector<quizzes::BankQuestionDraft> drafts;
        for (int i = 0; i < in_the_pool; ++i) {
            quizzes::BankQuestionContent content;
            content.text = fmt::format("Which of these holds at place {}?", i);
            for (auto const* text : {"The first", "The second", "The third"})
                content.options.push_back(
                    {.key = {}, .text = text, .is_right = content.options.empty(), .share = {}, .feedback = {}});
            drafts.push_back({.category = "Bench", .tags = {}, .competency_ids = {}, .content = content});
        }
        quizzes::create_bank_questions(context, drafts);
        quizzes::QuizContent content;
        content.title = "Bench";
        content.parts.emplace_back().pool = quizzes::QuizPool{.count = drawn, .category = "Bench"};
        auto const id = quizzes::add_quiz(context, content);
        quizzes::put_quiz_in_force(context, {id, Whole<1, INT64_MAX>(1)});
        return quizzes::quiz_version(context, id).quiz_id;
    });
}

// Seconds until the last attempt is durable.
double begin_all(platform::Workspace& workspace, quizzes::QuizId quiz)
{
    auto const people = workspace.database().read([](db::Transaction& tx) {
        return tx.rows<platform::PersonId>("SELECT id FROM people WHERE left_on IS NULL ORDER BY id LIMIT 500");
    });
    if (people.size() < learners)
        throw std::runtime_error("too few people begin a quiz");
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> begun = 0;
    Stopwatch const watch;
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < at_a_time; ++t)
            threads.emplace_back([&] {
                for (auto i = next++; i < learners; i = next++)
                    begun += platform::write_as(platform::program_viewer(), workspace, [&](platform::Context& context) {
                        return quizzes::begin_attempt(context, people[i], quiz, {}).value > 0 ? 1U : 0U;
                    });
            });
    }
    if (begun != learners)
        throw std::runtime_error(fmt::format("{} of {} attempts began", begun.load(), learners));
    return watch.seconds();
}

} // namespace

std::vector<Figure> quizzes_benchmark(Workbench& bench)
{
    auto const before = bench.copy(bench.demo(bench.people()), "quizzes-before.sqlite");
    quizzes::QuizId quiz;
    {
        auto const workspace = open(before);
        quiz = make_quiz(*workspace);
    }
    auto const file = bench.copy(before, "quizzes.sqlite");
    double seconds = 0;
    {
        auto const workspace = open(file);
        seconds = begin_all(*workspace, quiz);
    }
    auto const tables = rows_added(before, file, {"quiz_attempts", "attempt_questions", "events"});
    auto const raw = seconds_to_insert(bench.copy(before, "quizzes-raw.sqlite"), tables, at_a_time);
    return {at_most(10, "500 learners begin a quiz at once", {seconds, "s"},
                    {raw, fmt::format("s to insert the same rows, {} in a transaction", at_a_time)})};
}

} // namespace espalier::bench
