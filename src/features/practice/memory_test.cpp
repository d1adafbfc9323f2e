// SPDX-License-Identifier: Apache-2.0
// Memories beside a published implementation, and the laws that any course of answers obeys.
#include "features/practice/memory.h"
#include "reflect/json.h"
#include "support/input_files.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::practice;

namespace {

struct GoldenAnswer
{
    std::int64_t days = 0; // since the answer before
    Grade grade = Grade::good;
    std::optional<double> recall; // before it; none: the first
    double stability = 0;
    double difficulty = 0;
    std::int64_t due_in = 0; // days
};
BOOST_DESCRIBE_STRUCT(GoldenAnswer, (), (days, grade, recall, stability, difficulty, due_in))
struct GoldenCourse
{
    std::vector<GoldenAnswer> answers;
};
BOOST_DESCRIBE_STRUCT(GoldenCourse, (), (answers))
struct GoldenMemories
{
    std::vector<GoldenCourse> courses;
};
BOOST_DESCRIBE_STRUCT(GoldenMemories, (), (courses))

Memory any_memory()
{
    auto memory = first_memory(*rc::gen::element(Grade::forgotten, Grade::hard, Grade::good, Grade::easy));
    auto const answers = *rc::gen::inRange(0, 20);
    for (int i = 0; i < answers; ++i)
        memory = next_memory(memory, *rc::gen::inRange(0, 400),
                             *rc::gen::element(Grade::forgotten, Grade::hard, Grade::good, Grade::easy));
    return memory;
}

} // namespace

TEST_CASE("memories are those of the published implementation, answer by answer")
{
    auto const golden = reflect::from_json<GoldenMemories>(test::read_file("tests/golden/memory.json"));
    REQUIRE(golden.courses.size() == 40);
    for (auto const& course : golden.courses) {
        std::optional<Memory> memory;
        for (auto const& answer : course.answers) {
            if (memory)
                CHECK(recall_after(*memory, answer.days) == doctest::Approx(*answer.recall).epsilon(1e-6));
            memory = memory ? next_memory(*memory, answer.days, answer.grade) : first_memory(answer.grade);
            CHECK(memory->stability == doctest::Approx(answer.stability).epsilon(1e-5));
            CHECK(memory->difficulty == doctest::Approx(answer.difficulty).epsilon(1e-5));
            CHECK(days_until(*memory, 0.9) == answer.due_in);
        }
    }
}

TEST_CASE("recall begins at one, only falls, and is nine in ten when the stability has passed")
{
    CHECK(rc::check([] {
        auto const memory = any_memory();
        auto const day = *rc::gen::inRange(0, 5'000);
        RC_ASSERT(recall_after(memory, 0) == 1.0);
        RC_ASSERT(recall_after(memory, day + 1) < recall_after(memory, day));
        RC_ASSERT(recall_after(memory, day) > 0.0);
        auto const whole = Memory{.stability = static_cast<double>(day + 1), .difficulty = memory.difficulty};
        RC_ASSERT(std::abs(recall_after(whole, day + 1) - 0.9) < 1e-9);
    }));
}

TEST_CASE("whoever remembers better waits longer, and whoever forgets never longer than before")
{
    CHECK(rc::check([] {
        auto const memory = any_memory();
        auto const days = static_cast<std::int64_t>(*rc::gen::inRange(1, 800));
        auto const after = [&](Grade grade) { return next_memory(memory, days, grade).stability; };
        RC_ASSERT(after(Grade::hard) <= after(Grade::good));
        RC_ASSERT(after(Grade::good) <= after(Grade::easy));
        RC_ASSERT(after(Grade::hard) >= memory.stability);
        RC_ASSERT(after(Grade::forgotten) <= memory.stability + 1e-9);
    }));
}

TEST_CASE("difficulty stays from one to ten, and who wants to remember more surely comes back sooner")
{
    CHECK(rc::check([] {
        auto const memory = any_memory();
        RC_ASSERT(memory.difficulty >= 1.0);
        RC_ASSERT(memory.difficulty <= 10.0);
        RC_ASSERT(days_until(memory, 0.95) <= days_until(memory, 0.9));
        RC_ASSERT(days_until(memory, 0.9) <= days_until(memory, 0.7));
        RC_ASSERT(days_until(memory, 0.99) >= 1);
    }));
}

TEST_CASE("the plain plan is two, seven, thirty and ninety days, and begins anew after forgetting")
{
    CHECK(plain_days(0) == 1);
    CHECK(plain_days(1) == 2);
    CHECK(plain_days(2) == 7);
    CHECK(plain_days(3) == 30);
    CHECK(plain_days(4) == 90);
    CHECK(plain_days(40) == 90);
}
