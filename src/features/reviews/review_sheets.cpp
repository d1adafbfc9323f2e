// SPDX-License-Identifier: Apache-2.0
// Which items there are for whom, and what a sheet must say of them.
#include "features/reviews/review_sheets.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace espalier::reviews {

namespace {

using Items = std::unordered_map<std::string, ReviewItem const*>;

Items by_key(std::vector<ReviewItem> const& items)
{
    Items found;
    for (auto const& item : items)
        found.emplace(item.key, &item);
    return found;
}

double lowest(ReviewItem const& item)
{
    return item.lowest_level.value_or(1);
}

double highest(ReviewTemplateContent const& form, ReviewItem const& item)
{
    if (item.section == SectionKind::potential)
        return highest_potential;
    return item.highest_level.value_or(static_cast<double>(form.scale.size()));
}

// Levels of a competency may lie between two; points of the scale are whole.
bool fits(ReviewTemplateContent const& form, ReviewItem const& item, double rating)
{
    auto const is_whole = item.section == SectionKind::competencies || rating == std::floor(rating);
    return is_whole && rating >= lowest(item) && rating <= highest(form, item);
}

void check_answer(ReviewTemplateContent const& form, ReviewItem const& item, ItemAnswer const& answer,
                  std::string const& pointer, Violations& violations)
{
    if (answer.rating && !is_rated(item.section))
        violations.add(pointer + "/rating", "not_rated", "This is written about, not rated.");
    else if (answer.rating && !fits(form, item, *answer.rating))
        violations.add(
            pointer + "/rating", "not_on_scale", "This is not a point of the scale.",
            {{"minimum", fmt::format("{}", lowest(item))}, {"maximum", fmt::format("{}", highest(form, item))}});
    if (answer.rating && answer.is_not_judged)
        violations.add(pointer + "/is_not_judged", "rated_and_not_judged", "Rate it, or say that you cannot.");
}

bool is_at_end(ReviewTemplateContent const& form, ReviewItem const& item, double rating)
{
    return rating <= lowest(item) || rating >= highest(form, item);
}

// The manager's overall rating is worked out; it is not typed a second time.
bool must_be_rated(ReviewItem const& item, ReviewParty party)
{
    return is_rated(item.section) && !(item.section == SectionKind::overall && party == ReviewParty::manager);
}

} // namespace

std::vector<ReviewItem> items_for(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                                  ReviewParty party)
{
    std::vector<ReviewItem> found;
    for (auto const& section : form.sections)
        if (answers(section.answered_by, party))
            for (auto const& item : items)
                if (item.section == section.kind)
                    found.push_back(item);
    return found;
}

std::vector<ReviewItem> standing_items(ReviewTemplateContent const& form)
{
    std::vector<ReviewItem> items;
    for (auto const kind :
         {SectionKind::potential, SectionKind::overall, SectionKind::next_period, SectionKind::one_question})
        if (section_of(form, kind)) {
            ReviewItem item;
            item.key = reflect::to_name(kind);
            item.section = kind;
            items.push_back(std::move(item));
        }
    return items;
}

void check_draft(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                 ReviewSheetContent const& sheet, Violations& violations)
{
    auto const known = by_key(items);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < sheet.items.size(); ++i) {
        auto const pointer = fmt::format("/items/{}", i);
        auto const& answer = sheet.items[i];
        auto const item = known.find(answer.item_key.value);
        if (item == known.end())
            violations.add(pointer + "/item_key", "unknown_reference", "There is nothing of this name to answer here.");
        else if (!seen.insert(answer.item_key.value).second)
            violations.add(pointer + "/item_key", "twice", "This is answered twice.");
        else
            check_answer(form, *item->second, answer, pointer, violations);
    }
    if (sheet.instead_of_computed && sheet.instead_of_computed->value > std::ssize(form.scale))
        violations.add("/instead_of_computed", "not_on_scale", "This is not a point of the scale.",
                       {{"minimum", "1"}, {"maximum", std::to_string(form.scale.size())}});
}

void check_complete(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items, ReviewParty party,
                    ReviewSheetContent const& sheet, Violations& violations)
{
    check_draft(form, items, sheet, violations);
    std::unordered_map<std::string, ItemAnswer const*> answered;
    for (auto const& answer : sheet.items)
        answered.emplace(answer.item_key.value, &answer);
    for (auto const& item : items) {
        auto const found = answered.find(item.key);
        auto const* const answer = found == answered.end() ? nullptr : found->second;
        auto const pointer = "/items/" + item.key;
        if (must_be_rated(item, party) && (!answer || (!answer->rating && !answer->is_not_judged)))
            violations.add(pointer + "/rating", "required", "Rate this, or say that you cannot judge it.");
        if (form.requires_comments_at_ends && answer && answer->rating && is_rated(item.section) &&
            is_at_end(form, item, *answer->rating) && answer->comment.value.empty())
            violations.add(pointer + "/comment", "comment_at_end",
                           "Say in words what led to the lowest or highest rating.");
    }
}

} // namespace espalier::reviews
