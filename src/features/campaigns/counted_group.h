// SPDX-License-Identifier: Apache-2.0
// The sums of one group, and the words of the questionnaire that they are answers to.
#pragma once

#include "features/campaigns/results_store.h"
#include "features/campaigns/scores.h"

namespace espalier::campaigns {

// What was counted of one group: by question and row.
class CountedGroup
{
public:
    void add(store::TallyRow const& row)
    {
        values_[{row.question_key, row.row_key}][row.value] = {row.answers, row.total};
    }
    Values const& values(std::string const& question, std::string const& row = {}) const;
    std::vector<std::string> rows(std::string const& question) const;
    std::int64_t answers(std::string const& question, std::string_view value) const;

private:
    std::map<std::pair<std::string, std::string>, Values> values_;
};

// Several groups, read at once.
class CountedGroups
{
public:
    CountedGroups(Context& context, std::vector<CampaignGroupId> const& ids);
    // Null for what is hidden, and for no group.
    CountedGroup const* find(std::optional<CampaignGroupId> id) const;

private:
    std::map<CampaignGroupId, CountedGroup> groups_;
};

// The questions as they were asked, with the labels of a language.
struct ResultWords
{
    questionnaires::QuestionnaireContent content;
    questionnaires::QuestionnaireForm form;
    std::map<std::string, std::string> competencies; // by row key

    questionnaires::Question const& question(std::string_view key) const;
};
ResultWords read_words(Context& context, Campaign const& campaign,
                       std::optional<questionnaires::Language> const& language);
// The names of the competencies that the group rated.
void name_competencies(Context& context, ResultWords& words, CountedGroup const& counted);

std::string name_of(questionnaires::QuestionFactor const& factor, std::string_view language);
// By its key; the key itself where the questionnaire has no such factor.
std::string factor_name(questionnaires::QuestionnaireContent const& content, std::string_view key,
                        std::string_view language);

} // namespace espalier::campaigns
