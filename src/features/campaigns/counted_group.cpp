// SPDX-License-Identifier: Apache-2.0
// Reading sums and words.
#include "features/campaigns/counted_group.h"

#include "features/campaigns/campaign_writing.h"

#include <charconv>
#include <stdexcept>

namespace espalier::campaigns {

Values const& CountedGroup::values(std::string const& question, std::string const& row) const
{
    static Values const none;
    auto const found = values_.find({question, row});
    return found == values_.end() ? none : found->second;
}

std::vector<std::string> CountedGroup::rows(std::string const& question) const
{
    std::vector<std::string> keys;
    for (auto at = values_.lower_bound({question, " "}); at != values_.end() && at->first.first == question; ++at)
        keys.push_back(at->first.second);
    return keys;
}

std::int64_t CountedGroup::answers(std::string const& question, std::string_view value) const
{
    auto const& all = values(question);
    auto const found = all.find(std::string(value));
    return found == all.end() ? 0 : found->second.answers;
}

CountedGroups::CountedGroups(Context& context, std::vector<CampaignGroupId> const& ids)
{
    for (auto const id : ids)
        groups_[id]; // also where nobody answered
    for (auto const& row : store::tallies(context.tx, ids))
        groups_[row.campaign_group_id].add(row);
}

CountedGroup const* CountedGroups::find(std::optional<CampaignGroupId> id) const
{
    auto const found = id ? groups_.find(*id) : groups_.end();
    return found == groups_.end() ? nullptr : &found->second;
}

questionnaires::Question const& ResultWords::question(std::string_view key) const
{
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            if (question.key.value == key)
                return question;
    throw std::logic_error("a form has a question that its content lacks");
}

ResultWords read_words(Context& context, Campaign const& campaign,
                       std::optional<questionnaires::Language> const& language)
{
    auto const id = *campaign.questionnaire_version_id;
    auto const keys = keys_asked(campaign);
    auto content = questionnaires::questionnaire_version(context, id).content;
    return {.content = keys ? questionnaires::only_questions(std::move(content), *keys) : std::move(content),
            // A campaign asks everybody for themselves; other sections were never asked.
            .form = questionnaires::questionnaire_form(context, id,
                                                       {.rater_group = questionnaires::RaterGroup::self,
                                                        .language = language,
                                                        .person_id = {},
                                                        .training = {},
                                                        .question_keys = keys}),
            .competencies = {}};
}

void name_competencies(Context& context, ResultWords& words, CountedGroup const& counted)
{
    std::vector<Id<competencies::Competency>> ids;
    for (auto const& section : words.content.sections)
        for (auto const& question : section.questions)
            if (question.kind == questionnaires::QuestionKind::competency_rating)
                for (auto const& row : counted.rows(question.key.value)) {
                    std::int64_t id = 0;
                    std::from_chars(row.data(), row.data() + row.size(), id);
                    ids.push_back({id});
                }
    for (auto& one : store::competency_names(context.tx, ids))
        words.competencies.emplace(std::to_string(one.id.value), std::move(one.name));
}

std::string name_of(questionnaires::QuestionFactor const& factor, std::string_view language)
{
    for (auto const& name : factor.name)
        if (name.language.value == language)
            return name.text.value;
    return factor.name.empty() ? factor.key.value : factor.name.front().text.value;
}

std::string factor_name(questionnaires::QuestionnaireContent const& content, std::string_view key,
                        std::string_view language)
{
    for (auto const& factor : content.factors)
        if (factor.key.value == key)
            return name_of(factor, language);
    return std::string(key);
}

} // namespace espalier::campaigns
