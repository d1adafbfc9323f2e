// SPDX-License-Identifier: Apache-2.0
// What is looked at in the review of one person, and what each side writes about it.
#pragma once

#include "features/reviews/review_templates.h"

namespace espalier::reviews {

// Names an item within its review: "goal-12", "overall".
using ItemKey = Text<1, 60>;

struct ReviewedThing; // of whichever kind its section looks at

// One thing that is rated or written about, as it stood at launch.
struct ReviewItem
{
    std::string key;
    SectionKind section = SectionKind::overall;
    std::optional<Id<ReviewedThing>> thing_id{}; // of the goal, responsibility, competency, value or plan item
    std::string title;
    std::string detail;
    double weight = 1;                      // beside the others of its section
    std::optional<double> required_level{}; // of a competency, on its own scale, with the next two
    std::optional<double> lowest_level{};
    std::optional<double> highest_level{};
    std::optional<double> from_level{}; // of training: where it was to lead from and to
    std::optional<double> to_level{};
    std::optional<double> progress{};            // of a goal, in per cent
    std::optional<goals::GoalOutcome> outcome{}; // of a goal that is closed
    std::optional<Date> due_on{};                // of a goal; of training, when it was finished
};
BOOST_DESCRIBE_STRUCT(ReviewItem, (),
                      (key, section, thing_id, title, detail, weight, required_level, lowest_level, highest_level,
                       from_level, to_level, progress, outcome, due_on))

struct ItemAnswer
{
    ItemKey item_key;
    std::optional<Real<0, 100>> rating{}; // a point of the scale; of a competency, a level of its own
    bool is_not_judged = false;           // said so: there was nothing to go by
    Text<0, 8000> comment{};
};
BOOST_DESCRIBE_STRUCT(ItemAnswer, (), (item_key, rating, is_not_judged, comment))

struct ReviewSheetContent
{
    std::vector<ItemAnswer> items;
    std::vector<QuestionAnswer> questions;            // of the template's questionnaire
    std::optional<Whole<1, 7>> instead_of_computed{}; // the manager's overall rating, with its reason
    Text<0, 4000> reason{};
};
BOOST_DESCRIBE_STRUCT(ReviewSheetContent, (), (items, questions, instead_of_computed, reason))

// Of an item of the section competencies.
inline CompetencyId competency_of(ReviewItem const& item)
{
    return {item.thing_id.value_or(Id<ReviewedThing>{}).value};
}

// The items that a party answers, in the order of the template.
std::vector<ReviewItem> items_for(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                                  ReviewParty party);
// Those that every review has beside what was found: overall, potential, next period, the one question.
std::vector<ReviewItem> standing_items(ReviewTemplateContent const& form);

// While one types: what is there must fit, what is missing may be missing. Pointers into the sheet.
void check_draft(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items,
                 ReviewSheetContent const& sheet, Violations& violations);
// Before it is handed in: every rating is given or said not to be judged, comments at the ends of the scale are written.
// Items at fault are pointed to by key, since the sheet may not hold them: "/items/goal-12/rating".
void check_complete(ReviewTemplateContent const& form, std::vector<ReviewItem> const& items, ReviewParty party,
                    ReviewSheetContent const& sheet, Violations& violations);

} // namespace espalier::reviews
