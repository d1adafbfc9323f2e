// SPDX-License-Identifier: Apache-2.0
// The overall rating on figures worked out by hand, and what must hold for any ratings.
#include "features/reviews/overall_rating.h"

#include "features/reviews/review_sheets.h"

#include <doctest/doctest.h>

#include <random>

using namespace espalier;
using namespace espalier::reviews;

namespace {

ReviewSection section(SectionKind kind, double weight)
{
    ReviewSection made;
    made.kind = kind;
    made.weight = weight;
    return made;
}

// Five points, the third as expected; goals 50, duties 30, competencies 20.
ReviewTemplateContent form(AbsentParts absent = AbsentParts::redistributed)
{
    ReviewTemplateContent made;
    made.name = "Review";
    for (auto const* const name : {"one", "two", "three", "four", "five"})
        made.scale.push_back({.name = name});
    made.expected_point = 3;
    made.absent_parts = absent;
    made.sections = {section(SectionKind::goals, 50), section(SectionKind::responsibilities, 30),
                     section(SectionKind::competencies, 20), section(SectionKind::overall, 0),
                     section(SectionKind::one_question, 0)};
    return made;
}

ReviewItem item(std::string key, SectionKind kind, double weight = 1)
{
    ReviewItem made;
    made.key = std::move(key);
    made.section = kind;
    made.weight = weight;
    return made;
}

ReviewItem competency(std::string key, double required)
{
    auto made = item(std::move(key), SectionKind::competencies);
    made.required_level = required;
    made.lowest_level = 1;
    made.highest_level = 5;
    return made;
}

std::vector<ReviewItem> items()
{
    return {item("goal-1", SectionKind::goals, 3), item("goal-2", SectionKind::goals, 1),
            item("responsibility-1", SectionKind::responsibilities), competency("competency-1", 4)};
}

ItemAnswer rated(std::string_view key, double rating)
{
    ItemAnswer answer;
    answer.item_key = std::string(key);
    answer.rating = rating;
    return answer;
}

} // namespace

TEST_CASE("the rating is the weighted mean of sections, each of which is the weighted mean of its items")
{
    // Goals (3·5 + 1·1) / 4 = 4; duties 2; a level one below the required one: 3 − 1 = 2. 0.5·4 + 0.3·2 + 0.2·2 = 3.
    auto const rating = overall_rating(
        form(), items(),
        {rated("goal-1", 5), rated("goal-2", 1), rated("responsibility-1", 2), rated("competency-1", 3)});
    REQUIRE(rating.parts.size() == 3);
    CHECK(*rating.parts[0].value == doctest::Approx(4));
    CHECK(rating.parts[0].points.size() == 2);
    CHECK(*rating.parts[2].value == doctest::Approx(2));
    CHECK(*rating.value == doctest::Approx(3));
    CHECK(rating.point == 3);
}

TEST_CASE("a section without a rating gives its weight to the others, or there is no rating, as the template says")
{
    std::vector<ItemAnswer> const some{rated("responsibility-1", 5), rated("competency-1", 4)};
    // 30 and 20 of 50: 0.6·5 + 0.4·3 = 4.2. As nought it would be 2.1.
    auto const shared = overall_rating(form(), items(), some);
    CHECK(*shared.value == doctest::Approx(4.2));
    CHECK(shared.parts[0].share == 0);
    CHECK(shared.parts[1].share == doctest::Approx(0.6));
    auto const strict = overall_rating(form(AbsentParts::no_rating), items(), some);
    CHECK_FALSE(strict.value.has_value());
    CHECK_FALSE(strict.point.has_value());
    CHECK(strict.parts[1].value == 5.0);
    CHECK_FALSE(overall_rating(form(), items(), {}).value.has_value());
}

TEST_CASE("a competency counts by its distance from the required level, within the scale, and halves are rounded up")
{
    auto const point = [](double level) {
        return *overall_rating(form(), {competency("competency-1", 2)}, {rated("competency-1", level)}).value;
    };
    CHECK(point(2) == 3);
    CHECK(point(1) == 2);
    CHECK(point(5) == 5); // three above would be 6
    auto without = competency("competency-1", 2);
    without.required_level.reset();
    CHECK_FALSE(overall_rating(form(), {without}, {rated("competency-1", 2)}).value.has_value());
    auto const half =
        overall_rating(form(), items(), {rated("goal-1", 2), rated("responsibility-1", 2), rated("competency-1", 4.5)});
    CHECK(*half.value == doctest::Approx(2.3));
    auto const up = overall_rating(form(), {item("goal-1", SectionKind::goals), item("goal-2", SectionKind::goals)},
                                   {rated("goal-1", 2), rated("goal-2", 3)});
    CHECK(*up.value == doctest::Approx(2.5));
    CHECK(up.point == 3);
}

TEST_CASE(
    "whatever is rated, the rating lies on the scale, its shares come to one, and a better rating never lowers it")
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> point(1, 5);
    std::bernoulli_distribution is_there(0.7);
    for (int round = 0; round < 500; ++round) {
        std::vector<ItemAnswer> answers;
        for (auto const& one : items())
            if (is_there(random))
                answers.push_back(rated(one.key, point(random)));
        auto const rating = overall_rating(form(), items(), answers);
        if (answers.empty())
            continue;
        REQUIRE(rating.value.has_value());
        CHECK(*rating.value >= 1);
        CHECK(*rating.value <= 5);
        double shares = 0;
        for (auto const& part : rating.parts)
            shares += part.share;
        CHECK(shares == doctest::Approx(1));
        auto better = answers;
        better.front().rating = 5.0;
        CHECK(*overall_rating(form(), items(), better).value >= *rating.value - 1e-9);
    }
}

TEST_CASE("a part is complete when everything rated is rated or said not to be judged, with words at both ends")
{
    auto all = items();
    for (auto& one : standing_items(form()))
        all.push_back(one);
    ReviewSheetContent sheet;
    sheet.items = {rated("goal-1", 5), rated("responsibility-1", 3), rated("competency-1", 3)};
    Violations violations;
    check_complete(form(), items_for(form(), all, ReviewParty::employee), ReviewParty::employee, sheet, violations);
    std::vector<std::string> at;
    for (auto const& one : violations.found())
        at.push_back(one.pointer + " " + one.key);
    CHECK(at ==
          std::vector<std::string>{"/items/goal-1/comment comment_at_end", "/items/goal-2/rating required",
                                   "/items/overall/rating required"});
    sheet.items[0].comment = "Twice the harvest.";
    sheet.items.push_back(rated("overall", 3));
    ItemAnswer unjudged;
    unjudged.item_key = "goal-2";
    unjudged.is_not_judged = true;
    sheet.items.push_back(unjudged);
    Violations none;
    check_complete(form(), items_for(form(), all, ReviewParty::employee), ReviewParty::employee, sheet, none);
    CHECK(none.empty());
}

TEST_CASE(
    "a template without an overall section, with weights that do not come to 100 or weigh the wrong thing, is at fault")
{
    auto wrong = form();
    wrong.sections[0].weight = 40;
    wrong.sections[3] = section(SectionKind::potential, 10);
    Violations violations;
    check(wrong, violations);
    std::vector<std::string> keys;
    for (auto const& one : violations.found())
        keys.push_back(one.key);
    CHECK(keys == std::vector<std::string>{"cannot_weigh", "manager_only", "no_overall"});
    Violations none;
    check(form(), none);
    CHECK(none.empty());
}
