// SPDX-License-Identifier: Apache-2.0
// The rules of practising: which hours are quiet, when a card comes back, and what a card must say.
#include "features/practice/practising.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::practice;

namespace {

PracticeWishesContent quiet(std::int64_t from, std::int64_t until)
{
    PracticeWishesContent wishes;
    wishes.quiet_from = from;
    wishes.quiet_until = until;
    return wishes;
}

Instant at_noon(int year, int month, int day)
{
    return start_of_day_utc(date_of(year, month, day)).plus_seconds(12 * 3600);
}

CardContent choice(std::int64_t options, std::optional<std::int64_t> right)
{
    CardContent card;
    card.kind = CardKind::choice;
    card.front = "Which?";
    for (std::int64_t i = 0; i < options; ++i)
        card.options.emplace_back(std::to_string(i));
    if (right)
        card.right_option = *right;
    return card;
}

std::size_t faults_of(CardContent const& card)
{
    Violations violations;
    check_card(violations, "/cards/0", card);
    return violations.found().size();
}

} // namespace

TEST_CASE("quiet hours go from the first to the last, and over midnight where they begin later than they end")
{
    CHECK_FALSE(is_quiet({}, 3));
    CHECK_FALSE(is_quiet(quiet(9, 17), 8));
    CHECK(is_quiet(quiet(9, 17), 9));
    CHECK(is_quiet(quiet(9, 17), 16));
    CHECK_FALSE(is_quiet(quiet(9, 17), 17));
    CHECK(is_quiet(quiet(20, 7), 23));
    CHECK(is_quiet(quiet(20, 7), 0));
    CHECK(is_quiet(quiet(20, 7), 6));
    CHECK_FALSE(is_quiet(quiet(20, 7), 7));
    CHECK_FALSE(is_quiet(quiet(20, 7), 19));
}

TEST_CASE("by the plain plan a card comes back after 2, 7, 30 and 90 days, and anew once it was forgotten")
{
    PracticeWishesContent wishes;
    wishes.plan = PracticePlan::plain;
    std::optional<CardMemory> memory;
    auto at = at_noon(2026, 3, 2);
    auto const days_after = [&](Grade grade) {
        memory = memory_after(memory, PracticeCardId{7}, grade, at, wishes);
        auto const days = memory->due_on.days - date_in_utc(at).days;
        at = start_of_day_utc(memory->due_on).plus_seconds(1);
        return days;
    };
    for (auto const days : {2, 7, 30, 90, 90})
        CHECK(days_after(Grade::good) == days);
    CHECK(days_after(Grade::forgotten) == 1);
    CHECK(days_after(Grade::hard) == 2);
    CHECK(days_after(Grade::easy) == 7);
}

TEST_CASE("a card that is to be remembered more surely comes back no later")
{
    for (auto const grade : {Grade::forgotten, Grade::hard, Grade::good, Grade::easy}) {
        std::optional<Date> later;
        for (std::int64_t const wanted : {70, 80, 90, 97}) {
            PracticeWishesContent wishes;
            wishes.wanted_recall = wanted;
            auto const due_on = memory_after({}, PracticeCardId{7}, grade, at_noon(2026, 3, 2), wishes).due_on;
            CHECK(due_on > date_in_utc(at_noon(2026, 3, 2)));
            CHECK((!later || due_on <= *later));
            later = due_on;
        }
    }
}

TEST_CASE("a card says what is asked and what is right")
{
    CardContent turned;
    turned.front = "What is asked?";
    CHECK(faults_of(turned) == 1);
    turned.back = "This.";
    CHECK(faults_of(turned) == 0);
    turned.options.emplace_back("No");
    CHECK(faults_of(turned) == 1);

    CHECK(faults_of(choice(2, 1)) == 0);
    CHECK(faults_of(choice(8, 7)) == 0);
    CHECK(faults_of(choice(2, 2)) == 1);
    CHECK(faults_of(choice(2, {})) == 1);
    CHECK(faults_of(choice(1, 0)) == 1);
    CHECK(faults_of(choice(9, 0)) == 1);
}

TEST_CASE("a competency is still known by five questions remembered twice in a row, and nine in ten of all lately")
{
    auto const today = date_of(2026, 3, 2);
    CompetencyId const filing{3};
    auto const asked = [&](int held, int lost, int days_ago) {
        std::vector<AnsweredQuestion> questions;
        for (int i = 0; i < held + lost; ++i)
            questions.push_back({filing, i < held ? 2 : i % 2, today.plus_days(-days_ago)});
        return questions;
    };
    CHECK(still_known({}, today).empty());
    CHECK(still_known(asked(4, 0, 1), today).empty());
    CHECK(still_known(asked(5, 0, 1), today) == std::vector{filing});
    CHECK(still_known(asked(5, 0, 30), today) == std::vector{filing});
    CHECK(still_known(asked(5, 0, 31), today).empty());
    CHECK(still_known(asked(8, 1, 1), today).empty());
    CHECK(still_known(asked(9, 1, 1), today) == std::vector{filing});
    auto both = asked(4, 0, 1);
    both.push_back({CompetencyId{4}, 2, today});
    CHECK(still_known(both, today).empty());
}
