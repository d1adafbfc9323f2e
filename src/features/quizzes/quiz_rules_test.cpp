// SPDX-License-Identifier: Apache-2.0
// Drawing, dates, grades and what may be seen: pure rules of quizzes.
#include "features/quizzes/attempt_rules.h"
#include "features/quizzes/quiz_drawing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace espalier;
using namespace espalier::quizzes;

namespace {

// 24 questions, three of each of eight pairs of category and theme.
std::vector<DrawableQuestion> bank()
{
    std::vector<DrawableQuestion> all;
    for (std::int64_t i = 1; i <= 24; ++i)
        all.push_back({BankQuestionId{i},
                       i % 2 == 0 ? "Safety/Ladders" : "Safety",
                       {i % 4 < 2 ? "height" : "tools", "spring"},
                       true});
    all.push_back({BankQuestionId{25}, "Safety", {"height"}, false});
    all.push_back({BankQuestionId{26}, "Safetynet", {"height"}, true});
    return all;
}

QuizContent with_pool(QuizPool pool)
{
    QuizContent content;
    content.title = "Ladders";
    content.parts.push_back({.title = {}, .introduction = {}, .question_ids = {}, .pool = std::move(pool)});
    return content;
}

std::size_t themed(std::vector<BankQuestionId> const& ids, std::string const& theme)
{
    auto const all = bank();
    return static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), [&](BankQuestionId id) {
        auto const& tags = all[static_cast<std::size_t>(id.value - 1)].tags;
        return std::find(tags.begin(), tags.end(), theme) != tags.end();
    }));
}

Instant at(std::int64_t seconds)
{
    return Instant{0}.plus_seconds(seconds);
}

} // namespace

TEST_CASE("a draw takes as many as asked, none twice, only what fits and is ready, and the same for the same seed")
{
    auto const content = with_pool({.count = 8, .category = "Safety", .tags = {"spring"}, .themes = {}});
    std::set<std::vector<BankQuestionId>> draws;
    for (std::int64_t seed = 1; seed <= 50; ++seed) {
        auto const drawn = drawn_questions(content, bank(), {}, seed);
        CHECK(drawn.lacks.empty());
        CHECK(drawn.question_ids.size() == 8);
        CHECK(std::set(drawn.question_ids.begin(), drawn.question_ids.end()).size() == 8);
        for (auto const id : drawn.question_ids)
            CHECK(id.value <= 24);
        CHECK(drawn_questions(content, bank(), {}, seed).question_ids == drawn.question_ids);
        draws.insert(drawn.question_ids);
    }
    CHECK(draws.size() > 40);
}

TEST_CASE("the two forms of a pair share no question and are even by theme")
{
    auto const content = with_pool({.count = 9, .category = {}, .tags = {"spring"}, .themes = {"height", "tools"}});
    for (std::int64_t seed = 1; seed <= 50; ++seed) {
        auto const before = drawn_questions(content, bank(), {}, seed).question_ids;
        auto const after = drawn_questions(content, bank(), before, seed + 1000).question_ids;
        REQUIRE(after.size() == 9);
        for (auto const id : after)
            CHECK(std::find(before.begin(), before.end(), id) == before.end());
        for (auto const* theme : {"height", "tools"})
            CHECK(themed(before, theme) == themed(after, theme));
    }
}

TEST_CASE("a quiz says what its pools lack; a pair needs enough for both forms")
{
    auto content = with_pool({.count = 13, .category = {}, .tags = {"spring"}, .themes = {}});
    CHECK(quiz_faults(content, bank(), {}).empty());
    content.is_paired = true;
    auto const faults = quiz_faults(content, bank(), {});
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().pointer == "/parts/0/pool/count");
    CHECK(faults.front().key == "pool_too_small");
    content.parts.push_back(
        {.title = {}, .introduction = {}, .question_ids = {BankQuestionId{25}, BankQuestionId{99}}, .pool = {}});
    CHECK(quiz_faults(content, bank(), {}).size() == 3); // pair_of_pools, question_not_ready, unknown_reference
}

TEST_CASE("an attempt ends with its limit or with the quiz, whichever comes first, and more time is granted in percent")
{
    QuizContent content;
    content.minutes = 20;
    content.closes_at = at(10'000);
    auto const terms =
        terms_for(content, {.more_time_percent = 50, .more_attempts = 0, .opens_at = {}, .closes_at = {}});
    CHECK(*end_of(terms, at(0)) == at(1800));
    CHECK(*end_of(terms, at(9'000)) == at(10'000));
    CHECK_FALSE(end_of(terms_for(QuizContent{}, {}), at(0)));
}

TEST_CASE("an attempt begins when the quiz is open, one is left, and the wait is over")
{
    QuizContent content;
    content.opens_at = at(100);
    content.closes_at = at(100'000);
    content.attempts = 2;
    content.wait_hours = 1;
    auto const terms = terms_for(content, {});
    std::vector<EarlierAttempt> const one = {{1, QuizAttemptState::assessed, at(200), 50.0}};
    CHECK(refusal_to_begin(terms, {}, at(99))->fault.key() == "quiz_not_open_yet");
    CHECK_FALSE(refusal_to_begin(terms, {}, at(100)));
    CHECK(refusal_to_begin(terms, one, at(3799))->until == at(3800));
    CHECK_FALSE(refusal_to_begin(terms, one, at(3800)));
    CHECK(refusal_to_begin(terms, {one[0], one[0]}, at(9'000))->fault.key() == "no_attempts_left");
    CHECK(refusal_to_begin(terms, one, at(100'000))->fault.key() == "quiz_closed");
    auto const granted =
        terms_for(content, {.more_time_percent = 0, .more_attempts = 1, .opens_at = {}, .closes_at = at(200'000)});
    CHECK_FALSE(refusal_to_begin(granted, {one[0], one[0]}, at(150'000)));
}

TEST_CASE("the grade is the best, last, first or mean of what is assessed")
{
    std::vector<EarlierAttempt> const attempts = {{1, QuizAttemptState::assessed, at(1), 60.0},
                                                  {2, QuizAttemptState::assessed, at(2), 90.0},
                                                  {3, QuizAttemptState::assessed, at(3), 30.0},
                                                  {4, QuizAttemptState::handed_in, at(4), std::nullopt}};
    CHECK(*grade_of(QuizGrading::best, attempts) == 90);
    CHECK(*grade_of(QuizGrading::last, attempts) == 30);
    CHECK(*grade_of(QuizGrading::first, attempts) == 60);
    CHECK(*grade_of(QuizGrading::mean, attempts) == 60);
    CHECK_FALSE(grade_of(QuizGrading::best, {attempts[3]}));
}

TEST_CASE("what may be seen follows the matrix by instant")
{
    using enum QuizShown;
    QuizShowing const showing{{feedback}, {marks}, {}, {right_answers}};
    CHECK(shown_at(showing, {}, at(9'000), at(0)) == std::vector{feedback});
    CHECK(shown_at(showing, at(0), at(9'000), at(1799)) == std::vector{marks});
    CHECK(shown_at(showing, at(0), at(9'000), at(1800)).empty());
    CHECK(shown_at(showing, at(0), at(9'000), at(9'000)) == std::vector{right_answers});
}

TEST_CASE("a score gives the level of the highest step it reaches, or none")
{
    QuizContent content;
    Id<Competency> const prune{1};
    content.level_steps = {{prune, {60.0}, {2.0}}, {prune, {85.0}, {3.0}}};
    CHECK(levels_for(content, 59.9).empty());
    CHECK(levels_for(content, 60)[0].level == 2);
    CHECK(levels_for(content, 100)[0].level == 3);
}
