// SPDX-License-Identifier: Apache-2.0
// Ratings and words for each item of a review.
#include "app/demo/demo_review_sheets.h"

#include "app/demo/demo_review_words.h"
#include "db/id_list.h"
#include "reflect/json.h"

#include <algorithm>
#include <cmath>

namespace espalier::app::demo {

namespace {

using reviews::ItemAnswer;
using reviews::ReviewItem;
using reviews::ReviewParty;
using reviews::SectionKind;

constexpr double expected_point = 3; // of the scale of five with which a template begins
constexpr double highest_point = 5;

struct WeakPoint
{
    platform::PersonId person_id;
    reviews::CompetencyId competency_id;
    double level = 0;
};
BOOST_DESCRIBE_STRUCT(WeakPoint, (), (person_id, competency_id, level))

} // namespace

WeakPoints weak_points(db::Transaction& tx, std::vector<platform::PersonId> const& people)
{
    WeakPoints weak;
    for (auto const& one : tx.rows<WeakPoint>(
             R"(SELECT person_id, competency_id, current_level AS level FROM needs
                WHERE person_id IN ()" +
                 db::unfolded(tx, "$1") + R"() AND origin = 'derived' AND NOT is_met AND merged_into_id IS NULL
                  AND required_level - current_level >= 0.75)",
             db::folded(people)))
        weak.emplace(std::pair(one.person_id, one.competency_id), one.level);
    return weak;
}

reviews::ReviewSheetContent ReviewSheets::written(reviews::ReviewTemplateContent const& form,
                                                  reviews::Review const& review, ReviewParty party)
{
    reviews::ReviewSheetContent sheet;
    auto const all = reflect::from_json<std::vector<ReviewItem>>(review.items.json);
    for (auto const& item : reviews::items_for(form, all, party))
        sheet.items.push_back(answer_to(item, review.person_id, party));
    return sheet;
}

ItemAnswer ReviewSheets::answer_to(ReviewItem const& item, platform::PersonId person, ReviewParty party)
{
    ItemAnswer answer{.item_key = {item.key}};
    auto is_low = false;
    if (item.section == SectionKind::competencies) {
        answer.rating = level_of(item, person, party);
        is_low = *answer.rating < item.required_level.value_or(0);
    } else if (item.section == SectionKind::potential) {
        answer.rating = random_.between(1, 3);
    } else if (reviews::is_rated(item.section) &&
               (item.section != SectionKind::overall || party == ReviewParty::employee)) {
        answer.rating = point_of(item);
        is_low = *answer.rating < expected_point;
    }
    auto const rating = answer.rating ? std::optional<double>(*answer.rating) : std::nullopt;
    answer.comment = Text<0, 8000>(std::string(words_for(item, rating, is_low, party)));
    return answer;
}

// The employee thinks a little better of it.
double ReviewSheets::level_of(ReviewItem const& item, platform::PersonId person, ReviewParty party)
{
    auto const required = item.required_level.value_or(1);
    auto const lowest = item.lowest_level.value_or(1);
    auto const highest = item.highest_level.value_or(highest_point);
    auto const found = weak_.find({person, reviews::competency_of(item)});
    auto const more = random_.chance(party == ReviewParty::employee ? 0.4 : 0.2) ? 1.0 : 0.0;
    if (found == weak_.end())
        return std::clamp(required + more, lowest, highest);
    auto const level = std::clamp(std::round(found->second), lowest, std::max(lowest, required - 1));
    return party == ReviewParty::employee ? std::min(level + more, highest) : level;
}

double ReviewSheets::point_of(ReviewItem const& item)
{
    if (item.progress)
        return *item.progress >= 100 ? expected_point + 1 : *item.progress >= 60 ? expected_point : expected_point - 1;
    auto const chance = random_.real();
    return chance < 0.15 ? expected_point - 1
        : chance < 0.65  ? expected_point
        : chance < 0.95  ? expected_point + 1
                         : highest_point;
}

std::string_view ReviewSheets::words_for(ReviewItem const& item, std::optional<double> rating, bool is_low,
                                         ReviewParty party)
{
    auto const is_own = party == ReviewParty::employee;
    switch (item.section) {
    case SectionKind::overall: return is_own ? one_of(review_own_overall_words) : one_of(review_overall_words);
    case SectionKind::next_period: return one_of(review_next_words);
    case SectionKind::one_question: return one_of(review_question_words);
    case SectionKind::training: return {};
    case SectionKind::potential: return one_of(review_good_words);
    default: break;
    }
    auto const must_say =
        rating && (*rating <= item.lowest_level.value_or(1) || *rating >= item.highest_level.value_or(highest_point));
    if (!must_say && !random_.chance(is_low ? 0.7 : 0.2))
        return {};
    return is_own ? one_of(review_own_words) : is_low ? one_of(review_low_words) : one_of(review_good_words);
}

} // namespace espalier::app::demo
