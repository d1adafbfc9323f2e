// SPDX-License-Identifier: Apache-2.0
// Putting sums and the words of the questionnaire together.
#include "features/campaigns/results.h"

#include "features/campaigns/results_store.h"

#include <algorithm>
#include <charconv>

namespace espalier::campaigns {

namespace {

using questionnaires::FormQuestion;
using questionnaires::Question;
using questionnaires::QuestionKind;

// What was counted of one group: by question and row.
class CountedGroup
{
public:
    void add(store::TallyRow const& row)
    {
        values_[{row.question_key, row.row_key}][row.value] = {row.answers, row.total};
    }
    Values const& values(std::string const& question, std::string const& row = {}) const
    {
        static Values const none;
        auto const found = values_.find({question, row});
        return found == values_.end() ? none : found->second;
    }
    std::vector<std::string> rows(std::string const& question) const
    {
        std::vector<std::string> keys;
        for (auto at = values_.lower_bound({question, " "}); at != values_.end() && at->first.first == question; ++at)
            keys.push_back(at->first.second);
        return keys;
    }
    std::int64_t answers(std::string const& question, std::string_view value) const
    {
        auto const& all = values(question);
        auto const found = all.find(std::string(value));
        return found == all.end() ? 0 : found->second.answers;
    }

private:
    std::map<std::pair<std::string, std::string>, Values> values_;
};

using CountedGroups = std::map<CampaignGroupId, CountedGroup>;

CountedGroups read_counted(Context& context, std::vector<CampaignGroupId> const& ids)
{
    CountedGroups counted;
    for (auto const& row : store::tallies(context.tx, ids))
        counted[row.campaign_group_id].add(row);
    return counted;
}

// The questions as they were asked, with the labels of a language.
struct Words
{
    questionnaires::QuestionnaireContent content;
    questionnaires::QuestionnaireForm form;
    std::map<std::string, Question const*> questions;
    std::map<std::string, std::string> competencies;
};

void read_words(Context& context, Words& words, Campaign const& campaign,
                std::optional<questionnaires::Language> const& language)
{
    auto const id = *campaign.questionnaire_version_id;
    words.content = questionnaires::questionnaire_version(context, id).content;
    words.form = questionnaires::questionnaire_form(
        context, id, {.rater_group = {}, .language = language, .person_id = {}, .training = {}});
    for (auto const& section : words.content.sections)
        for (auto const& question : section.questions)
            words.questions.emplace(question.key.value, &question);
}

void read_competencies(Context& context, Words& words, CountedGroup const& counted)
{
    std::vector<Id<competencies::Competency>> ids;
    for (auto const& [key, question] : words.questions)
        if (question->kind == QuestionKind::competency_rating)
            for (auto const& row : counted.rows(key)) {
                std::int64_t id = 0;
                std::from_chars(row.data(), row.data() + row.size(), id);
                ids.push_back({id});
            }
    for (auto& one : store::competency_names(context.tx, ids))
        words.competencies.emplace(std::to_string(one.id.value), std::move(one.name));
}

int steps_of(QuestionKind kind)
{
    return kind == QuestionKind::agreement_5 ? 5 : kind == QuestionKind::agreement_7 ? 7 : 0;
}

std::optional<Score> score_of(Question const& question, CountedGroup const& counted)
{
    auto const steps = steps_of(question.kind);
    return steps == 0 ? std::nullopt : agreement_score(counted.values(question.key.value), steps, question.is_reversed);
}

std::optional<Score> factor_score(Words const& words, std::string_view factor, CountedGroup const& counted)
{
    std::vector<Score> scores;
    for (auto const& section : words.content.sections)
        for (auto const& question : section.questions)
            if (question.factor_key && question.factor_key->value == factor)
                if (auto const score = score_of(question, counted))
                    scores.push_back(*score);
    return joined(scores);
}

// What a group is laid beside.
struct Beside
{
    CountedGroup const* everybody = nullptr; // none: this is everybody, or they are hidden
    CountedGroup const* earlier = nullptr;
};

template <class ScoreOf>
std::optional<ComparedScore> compared(CountedGroup const& counted, Beside const& beside, ScoreOf score_of_group)
{
    auto const own = score_of_group(counted);
    if (!own)
        return std::nullopt;
    auto const difference = [&](CountedGroup const* other) -> std::optional<double> {
        auto const score = other ? score_of_group(*other) : std::nullopt;
        return score ? std::optional(own->favourable - score->favourable) : std::nullopt;
    };
    return ComparedScore{*own, difference(beside.everybody), difference(beside.earlier)};
}

std::string name_of(questionnaires::QuestionFactor const& factor, std::string_view language)
{
    for (auto const& name : factor.name)
        if (name.language.value == language)
            return name.text.value;
    return factor.name.empty() ? factor.key.value : factor.name.front().text.value;
}

std::vector<FactorResult> factor_results(Words const& words, CountedGroup const& counted, Beside const& beside)
{
    std::vector<FactorResult> results;
    for (auto const& factor : words.content.factors)
        results.push_back({factor.key.value, name_of(factor, words.form.language),
                           compared(counted, beside, [&](CountedGroup const& group) {
                               return factor_score(words, factor.key.value, group);
                           })});
    return results;
}

std::vector<ValueResult> options_of(FormQuestion const& question, Values const& values)
{
    std::vector<ValueResult> results;
    for (auto const& option : question.options) {
        auto const found = values.find(option.key);
        results.push_back({option.key, option.label.text, found == values.end() ? 0 : found->second.answers});
    }
    return results;
}

std::vector<ValueResult> steps_between(int from, int to, Values const& values)
{
    std::vector<ValueResult> results;
    for (int step = from; step <= to; ++step) {
        auto const value = std::to_string(step);
        auto const found = values.find(value);
        results.push_back({value, value, found == values.end() ? 0 : found->second.answers});
    }
    return results;
}

// Levels as they were chosen: each competency has a scale of its own.
std::vector<ValueResult> levels_chosen(Values const& values)
{
    std::vector<ValueResult> results;
    for (auto const& [value, tally] : values)
        if (value != sum_of_numbers && value != cannot_judge)
            results.push_back({value, value, tally.answers});
    return results;
}

std::int64_t answers_in(std::vector<ValueResult> const& values)
{
    std::int64_t all = 0;
    for (auto const& value : values)
        all += value.answers;
    return all;
}

std::vector<RowResult> rows_of(Words const& words, FormQuestion const& question, CountedGroup const& counted)
{
    std::vector<RowResult> rows;
    auto const add = [&](std::string const& key, std::string label, std::vector<ValueResult> values) {
        rows.push_back(
            {key, std::move(label), answers_in(values), mean(counted.values(question.key, key)), std::move(values)});
    };
    if (question.kind == QuestionKind::matrix)
        for (auto const& row : question.rows)
            add(row.key, row.label.text, options_of(question, counted.values(question.key, row.key)));
    if (question.kind == QuestionKind::competency_rating)
        for (auto const& key : counted.rows(question.key)) {
            auto const name = words.competencies.find(key);
            add(key, name == words.competencies.end() ? key : name->second,
                levels_chosen(counted.values(question.key, key)));
        }
    if (question.kind == QuestionKind::ranking)
        for (auto const& option : question.options)
            add(option.key, option.label.text, {});
    return rows;
}

std::vector<ValueResult> values_of(FormQuestion const& question, Values const& values)
{
    switch (question.kind) {
    case QuestionKind::agreement_5: return steps_between(1, 5, values);
    case QuestionKind::agreement_7: return steps_between(1, 7, values);
    case QuestionKind::enps: return steps_between(0, 10, values);
    case QuestionKind::single_choice:
    case QuestionKind::multiple_choice: return options_of(question, values);
    default: return {};
    }
}

QuestionResult question_result(Words const& words, FormQuestion const& question, CountedGroup const& counted,
                               Beside const& beside)
{
    auto const& asked = *words.questions.at(question.key);
    auto const& values = counted.values(question.key);
    QuestionResult result{.key = question.key, .kind = question.kind, .text = question.text.text, .section = {}};
    if (asked.factor_key)
        result.factor_key = asked.factor_key->value;
    result.answers = counted.answers(question.key, answered_at_all);
    result.cannot_judge = counted.answers(question.key, cannot_judge);
    result.agreement = compared(counted, beside, [&](CountedGroup const& group) { return score_of(asked, group); });
    if (question.kind == QuestionKind::enps) {
        result.enps = enps(values);
        if (beside.earlier)
            result.earlier_enps = enps(beside.earlier->values(question.key));
    }
    if (question.kind == QuestionKind::number)
        result.mean = mean(values);
    result.values = values_of(question, values);
    result.rows = rows_of(words, question, counted);
    return result;
}

ResultGroup shown(store::GroupRow row)
{
    return {.id = row.id,
            .kind = row.kind,
            .unit_id = row.unit_id,
            .tenure = row.tenure,
            .name = std::move(row.name),
            .parent_id = row.parent_id,
            .asked = row.asked,
            .answered = row.answered,
            .hidden_because = row.hidden_because,
            .shows_comments = row.shows_comments};
}

// Everybody, and the same group of the round before; empty where hidden.
struct Neighbours
{
    std::optional<CampaignGroupId> everybody;
    std::optional<CampaignGroupId> earlier;
};

Neighbours neighbours_of(Context& context, Campaign const& campaign, store::GroupRow const& group)
{
    Neighbours found;
    if (group.kind != GroupKind::everybody)
        if (auto const everybody = store::group_of_everybody(context.tx, campaign.id); everybody->answered)
            found.everybody = everybody->id;
    if (campaign.earlier_campaign_id)
        if (auto const earlier = store::same_group(context.tx, *campaign.earlier_campaign_id, group);
            earlier && earlier->answered)
            found.earlier = earlier->id;
    return found;
}

CountedGroup const* among(CountedGroups const& counted, std::optional<CampaignGroupId> id)
{
    auto const found = id ? counted.find(*id) : counted.end();
    return found == counted.end() ? nullptr : &found->second;
}

} // namespace

CampaignResults campaign_results(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto const& campaign = readable.campaign;
    auto const group = find_group(context, readable, question.campaign_group_id);
    CampaignResults results{.campaign_id = campaign.id,
                            .name = campaign.name,
                            .mode = campaign.mode,
                            .smallest_group = campaign.smallest_group,
                            .smallest_comment_group = campaign.smallest_comment_group,
                            .earlier_campaign_name = {},
                            .group = shown(group),
                            .groups = {},
                            .factors = {},
                            .questions = {}};
    for (auto& row : store::groups(context.tx, campaign.id))
        if (readable.reader.reads(row))
            results.groups.push_back(shown(std::move(row)));
    if (!group.answered)
        return results;
    auto const neighbours = neighbours_of(context, campaign, group);
    std::vector<CampaignGroupId> ids{group.id};
    for (auto const id : {neighbours.everybody, neighbours.earlier})
        if (id)
            ids.push_back(*id);
    auto counted = read_counted(context, ids);
    Beside const beside{among(counted, neighbours.everybody), among(counted, neighbours.earlier)};
    auto const& own = counted[group.id];
    if (neighbours.earlier)
        results.earlier_campaign_name = find_campaign(context, *campaign.earlier_campaign_id).name;
    Words words;
    read_words(context, words, campaign, question.language);
    read_competencies(context, words, own);
    results.factors = factor_results(words, own, beside);
    for (auto const& section : words.form.sections)
        for (auto const& one : section.questions) {
            results.questions.push_back(question_result(words, one, own, beside));
            results.questions.back().section = section.title.text;
        }
    return results;
}

CampaignHeatmap campaign_heatmap(Context& context, ResultsQuestion const& question)
{
    auto const readable = find_to_read(context, question.campaign_id);
    auto const group = find_group(context, readable, question.campaign_group_id);
    std::vector<store::GroupRow> rows;
    for (auto& row : store::groups(context.tx, readable.campaign.id))
        if (readable.reader.reads(row) && (row.parent_id == group.id || row.kind == GroupKind::everybody))
            rows.push_back(std::move(row));
    std::map<std::tuple<GroupKind, std::optional<UnitId>, std::optional<JobId>, std::optional<Tenure>>, CampaignGroupId>
        earlier;
    std::vector<CampaignGroupId> ids;
    for (auto const& row : rows)
        if (row.answered)
            ids.push_back(row.id);
    if (readable.campaign.earlier_campaign_id)
        for (auto const& row : store::groups(context.tx, *readable.campaign.earlier_campaign_id))
            if (row.answered)
                earlier.emplace(std::tuple(row.kind, row.unit_id, row.job_id, row.tenure), row.id);
    for (auto const& row : rows)
        if (auto const found = earlier.find({row.kind, row.unit_id, row.job_id, row.tenure}); found != earlier.end())
            ids.push_back(found->second);
    auto const counted = read_counted(context, ids);
    Words words;
    read_words(context, words, readable.campaign, question.language);
    CampaignHeatmap heatmap;
    CountedGroup const* everybody = nullptr;
    for (auto& row : rows) {
        auto const* own = row.answered ? among(counted, row.id) : nullptr;
        auto const found = earlier.find({row.kind, row.unit_id, row.job_id, row.tenure});
        Beside const beside{everybody, found == earlier.end() ? nullptr : among(counted, found->second)};
        static CountedGroup const nothing;
        auto factors = factor_results(words, own ? *own : nothing, beside);
        if (row.kind == GroupKind::everybody) {
            everybody = own;
            heatmap.factors = std::move(factors);
            continue;
        }
        HeatmapRow line{.group = shown(std::move(row)), .cells = {}};
        for (auto& factor : factors)
            line.cells.push_back(factor.result);
        heatmap.rows.push_back(std::move(line));
    }
    return heatmap;
}

} // namespace espalier::campaigns
