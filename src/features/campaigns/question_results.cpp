// SPDX-License-Identifier: Apache-2.0
// Putting sums and words together.
#include "features/campaigns/question_results.h"

namespace espalier::campaigns {

namespace {

using questionnaires::FormQuestion;
using questionnaires::Question;
using questionnaires::QuestionKind;

int steps_of(QuestionKind kind)
{
    return kind == QuestionKind::agreement_5 ? 5 : kind == QuestionKind::agreement_7 ? 7 : 0;
}

bool is_text(QuestionKind kind)
{
    return kind == QuestionKind::short_text || kind == QuestionKind::long_text;
}

std::optional<Score> score_of(Question const& question, CountedGroup const& counted)
{
    auto const steps = steps_of(question.kind);
    return steps == 0 ? std::nullopt : agreement_score(counted.values(question.key.value), steps, question.is_reversed);
}

// How much more than theirs; `value` is what is compared of a score.
template <class ScoreOf, class Value>
std::optional<double> difference(CountedGroup const* other, ScoreOf score_of_group, Value value, double own)
{
    auto const score = other ? score_of_group(*other) : std::nullopt;
    return score ? std::optional(own - value(*score)) : std::nullopt;
}

template <class ScoreOf>
std::optional<ComparedScore> compared(CountedGroup const& counted, Beside const& beside, ScoreOf score_of_group)
{
    auto const own = score_of_group(counted);
    if (!own)
        return std::nullopt;
    auto const favourable = [](Score const& score) { return score.favourable; };
    return ComparedScore{*own, difference(beside.everybody, score_of_group, favourable, own->favourable),
                         difference(beside.earlier, score_of_group, favourable, own->favourable)};
}

std::optional<ComparedEnps> compared_enps(std::string const& key, CountedGroup const& counted, Beside const& beside)
{
    auto const enps_of = [&](CountedGroup const& group) { return enps(group.values(key)); };
    auto const own = enps_of(counted);
    if (!own)
        return std::nullopt;
    auto const number = [](EnpsScore const& score) { return score.enps; };
    return ComparedEnps{*own, difference(beside.everybody, enps_of, number, own->enps),
                        difference(beside.earlier, enps_of, number, own->enps)};
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

std::vector<RowResult> rows_of(ResultWords const& words, FormQuestion const& question, CountedGroup const& counted)
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

QuestionResult question_result(ResultWords const& words, FormQuestion const& question, CountedGroup const& counted,
                               Beside const& beside)
{
    auto const& asked = words.question(question.key);
    auto const& values = counted.values(question.key);
    QuestionResult result{.key = question.key, .kind = question.kind, .text = question.text.text, .section = {}};
    auto const theme = is_text(question.kind) ? theme_of_text(words.content, asked) : asked.factor_key;
    if (theme)
        result.factor_key = theme->value;
    result.is_reversed = asked.is_reversed;
    result.answers = counted.answers(question.key, answered_at_all);
    result.cannot_judge = counted.answers(question.key, cannot_judge);
    result.agreement = compared(counted, beside, [&](CountedGroup const& group) { return score_of(asked, group); });
    if (question.kind == QuestionKind::enps)
        result.enps = compared_enps(question.key, counted, beside);
    if (question.kind == QuestionKind::number)
        result.mean = mean(values);
    result.values = values_of(question, values);
    result.rows = rows_of(words, question, counted);
    return result;
}

} // namespace

std::vector<Question> questions_on(questionnaires::QuestionnaireContent const& content, std::string_view factor_key)
{
    std::vector<Question> found;
    for (auto const& section : content.sections)
        for (auto const& question : section.questions)
            if (question.factor_key && question.factor_key->value == factor_key && steps_of(question.kind) > 0)
                found.push_back(question);
    return found;
}

std::optional<Score> score_over(std::vector<Question> const& questions, CountedGroup const& counted)
{
    std::vector<Score> scores;
    for (auto const& question : questions)
        if (auto const score = score_of(question, counted))
            scores.push_back(*score);
    return joined(scores);
}

std::optional<questionnaires::Key> theme_of_text(questionnaires::QuestionnaireContent const& content,
                                                 Question const& question)
{
    if (question.factor_key)
        return question.factor_key;
    for (auto const& condition : question.conditions)
        for (auto const& section : content.sections)
            for (auto const& asked : section.questions)
                if (asked.key == condition.question_key && asked.factor_key)
                    return asked.factor_key;
    return std::nullopt;
}

std::vector<FactorResult> factor_results(ResultWords const& words, CountedGroup const& counted, Beside const& beside)
{
    std::vector<FactorResult> results;
    for (auto const& factor : words.content.factors) {
        auto const questions = questions_on(words.content, factor.key.value);
        results.push_back(
            {factor.key.value, name_of(factor, words.form.language),
             compared(counted, beside, [&](CountedGroup const& group) { return score_over(questions, group); })});
    }
    return results;
}

std::vector<QuestionResult> question_results(ResultWords const& words, CountedGroup const& counted,
                                             Beside const& beside)
{
    std::vector<QuestionResult> results;
    for (auto const& section : words.form.sections)
        for (auto const& one : section.questions) {
            results.push_back(question_result(words, one, counted, beside));
            results.back().section = section.title.text;
        }
    return results;
}

} // namespace espalier::campaigns
