// SPDX-License-Identifier: Apache-2.0
// What a 360° says: each item as the person sees themselves and as others see them, blind spots and hidden strengths, what
// stands highest and lowest, and what was written. Pure: from the sheets to the report, by the pools of rater_pools.h.
#pragma once

#include "features/three_sixty/asked_form.h"
#include "features/three_sixty/rater_pools.h"

#include <set>

namespace espalier::three_sixty {

// A row of three_sixty_sheets, read.
struct RaterSheet
{
    RaterGroup rater_group = RaterGroup::peer;
    std::vector<QuestionAnswer> answers;
};

// A row of three_sixty_comments.
struct ThreeSixtyComment
{
    Id<ThreeSixtyComment> id; // drawn at random
    ThreeSixtyId three_sixty_id;
    RaterGroup rater_group = RaterGroup::peer;
    std::string question_key;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyComment, (), (id, three_sixty_id, rater_group, question_key, text))

struct ItemScore
{
    std::int64_t answers = 0;     // without those who cannot judge
    double mean = 0;              // on the item's own scale
    std::optional<double> spread; // sample standard deviation; none of a single answer
};
BOOST_DESCRIBE_STRUCT(ItemScore, (), (answers, mean, spread))

// Where the person and the others differ by an eighth of the scale or more, half a step of five.
enum class SelfView
{
    blind_spot,     // the person sees more than the others do
    hidden_strength // the others see more
};
BOOST_DESCRIBE_ENUM(SelfView, blind_spot, hidden_strength)

// A competency, or a statement that was agreed to. Of a reversed one, agreement is turned round: more is always better.
struct ReportItem
{
    std::string question_key;
    std::string row_key; // the competency's id; else empty
    std::optional<Id<competencies::Competency>> competency_id;
    std::string name;
    std::string section;
    double lowest = 1; // of its scale
    double highest = 5;
    std::optional<ItemScore> self;
    std::optional<ItemScore> others;             // everybody who is shown but the person
    std::vector<std::optional<ItemScore>> pools; // beside the report's pools
    std::optional<double> earlier_others;        // the mean of the others in the one before
    std::optional<SelfView> self_view;
};
BOOST_DESCRIBE_STRUCT(ReportItem, (),
                      (question_key, row_key, competency_id, name, section, lowest, highest, self, others, pools,
                       earlier_others, self_view))

// In no order. Of those who are not named, without their group.
struct ReportComment
{
    std::string question;
    std::optional<RaterGroup> by; // self or manager
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ReportComment, (), (question, by, text))

struct ThreeSixtyReport
{
    std::vector<RaterPool> pools;
    std::vector<ReportItem> items;       // in the order of the questionnaire
    std::vector<std::int64_t> strongest; // indices into items: by the others' means, within their scales; at most three
    std::vector<std::int64_t> weakest;   // the lowest first; none is in both
    std::vector<ReportComment> comments;
    bool hides_comments = false; // there are some, of too few
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyReport, (), (pools, items, strongest, weakest, comments, hides_comments))

// What a report is made of. `form` has every section that its reader may see, `reversed` the keys of its questions where
// agreeing speaks against. `earlier`: the others' means of the one before, by question and row.

struct ReportSources
{
    questionnaires::QuestionnaireForm form;
    std::set<std::string> reversed;
    std::vector<RaterSheet> sheets;
    std::vector<ThreeSixtyComment> comments; // by id
    std::int64_t smallest_group = 3;
    std::int64_t smallest_comment_group = 4;
    std::map<ItemKey, double> earlier = {};
};

ThreeSixtyReport report_of(ReportSources const& sources);

// Does a report show answers of this kind?
bool is_reported(questionnaires::QuestionKind kind);

} // namespace espalier::three_sixty
