// SPDX-License-Identifier: Apache-2.0
// Moods, and answers from them.
#include "app/demo/demo_opinions.h"

#include "features/questionnaires/questionnaire_answers.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace espalier::app::demo {

using questionnaires::FormQuestion;
using questionnaires::Key;
using questionnaires::QuestionAnswer;
using questionnaires::QuestionKind;

namespace {

constexpr double usual_mood = 3.65;
constexpr double low_below = 3.4; // from here down somebody writes what is wrong
constexpr double skipped_share = 0.03;
constexpr double written_share = 0.3;
constexpr double written_again_share = 0.03;

// Factors that lie away from the usual mood everywhere.
Shifts const& everywhere()
{
    static Shifts const shifts{{"team", 0.35},   {"means", 0.1},     {"direction", -0.1}, {"recognition", -0.25},
                               {"voice", -0.35}, {"workload", -0.3}, {"load", -0.3},      {"support", 0.25}};
    return shifts;
}

double shift_of(Shifts const& shifts, std::string_view factor)
{
    auto const found = shifts.find(factor);
    return found == shifts.end() ? 0 : found->second;
}

double step(double value, double lowest, double highest)
{
    return std::clamp(std::round(value), lowest, highest);
}

} // namespace

Opinions::Opinions(Content const& content, questionnaires::QuestionnaireContent questionnaire, std::string purpose,
                   Shifts shifts, Random& random)
    : questionnaire_(std::move(questionnaire)), shifts_(std::move(shifts)), random_(random)
{
    for (auto const& section : questionnaire_.sections)
        for (auto const& question : section.questions)
            asked_.emplace(question.key.value, &question);
    for (auto const& comment : content.survey_comments)
        if (comment.purpose == purpose)
            comments_[comment.question_key].push_back(&comment);
}

std::vector<QuestionAnswer> Opinions::of_somebody(std::string const& unit_name,
                                                  questionnaires::QuestionnaireForm const& form)
{
    auto const moods = moods_in(unit_name);
    std::vector<QuestionAnswer> answers;
    for (auto const& section : form.sections)
        for (auto const& question : section.questions)
            if (question.is_required || !random_.chance(skipped_share))
                answers.push_back(answer_to(question, moods));
    std::erase_if(answers, [](QuestionAnswer const& answer) {
        return answer.option_keys.empty() && !answer.number && !answer.text && answer.rows.empty();
    });
    return questionnaires::kept_answers(form, answers);
}

// The same at every time: a unit keeps what it is known for.
double Opinions::lean_of(std::string const& unit_name, std::string const& factor) const
{
    std::uint64_t seed = 14695981039346656037U; // FNV-1a
    for (auto const c : fmt::format("{}/{}", unit_name, factor))
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return Random(seed).normal(0, 0.38);
}

Opinions::Moods Opinions::moods_in(std::string const& unit_name)
{
    Moods moods;
    auto const own = random_.normal(0, 0.4);
    for (auto const& factor : questionnaire_.factors) {
        auto const& key = factor.key.value;
        moods[key] = usual_mood + shift_of(everywhere(), key) + shift_of(shifts_, key) + lean_of(unit_name, key) + own +
            random_.normal(0, 0.45);
    }
    if (auto const engagement = moods.find("engagement"); engagement != moods.end())
        engagement->second = usual_mood + 0.5 * (moods["leadership"] - usual_mood) +
            0.35 * (moods["growth"] - usual_mood) + 0.2 * (moods["workload"] - usual_mood) + random_.normal(0.2, 0.35);
    return moods;
}

QuestionAnswer Opinions::answer_to(FormQuestion const& question, Moods const& moods)
{
    QuestionAnswer answer{.question_key = Key(question.key),
                          .option_keys = {},
                          .number = {},
                          .date = {},
                          .text = {},
                          .rows = {},
                          .cannot_judge = {}};
    switch (question.kind) {
    case QuestionKind::agreement_5:
    case QuestionKind::enps:
    case QuestionKind::number: answer.number = number_for(question, moods); break;
    case QuestionKind::competency_rating: answer.rows = levels_of(question); break;
    case QuestionKind::single_choice:
    case QuestionKind::multiple_choice:
    case QuestionKind::ranking: answer.option_keys = choice_of(question); break;
    case QuestionKind::long_text:
        if (question.is_required || random_.chance(written_share))
            if (auto words = words_for(question, moods); !words.empty())
                answer.text = Text<0, 10'000>(std::move(words));
        break;
    default: break;
    }
    return answer;
}

double Opinions::number_for(FormQuestion const& question, Moods const& moods)
{
    if (question.kind == QuestionKind::number)
        return 2 * random_.between(1, 6);
    auto const& asked = *asked_.at(question.key);
    auto const mood = asked.factor_key ? moods.at(asked.factor_key->value) : usual_mood;
    if (question.kind == QuestionKind::enps)
        return step(2.1 * mood + 0.2 + random_.normal(0, 1.1), 0, 10);
    auto const felt = mood + random_.normal(0, 0.7);
    return step(asked.is_reversed ? 6 - felt : felt, 1, 5);
}

std::vector<questionnaires::RowAnswer> Opinions::levels_of(FormQuestion const& question)
{
    std::vector<questionnaires::RowAnswer> rows;
    for (auto const& competency : question.competencies) {
        auto const last = static_cast<double>(competency.levels.size()) - 1;
        auto const at = static_cast<std::size_t>(step(random_.normal(0.55 * last, 0.8), 0, last));
        rows.push_back({.row_key = Text<1, 40>(std::to_string(competency.competency_id.value)),
                        .option_key = {},
                        .level = competency.levels[at].level,
                        .cannot_judge = {}});
    }
    return rows;
}

std::vector<Key> Opinions::choice_of(FormQuestion const& question)
{
    std::vector<std::pair<double, std::string>> order; // what stands first is chosen more often
    for (std::size_t i = 0; i < question.options.size(); ++i)
        order.emplace_back(random_.normal(0.35 * static_cast<double>(i), 0.8), question.options[i].key);
    std::sort(order.begin(), order.end());
    auto count = order.size();
    if (question.kind == QuestionKind::single_choice || question.options.back().key == order.front().second)
        count = question.kind == QuestionKind::ranking ? count : 1; // the last one may exclude the others
    else if (question.kind == QuestionKind::multiple_choice)
        count = static_cast<std::size_t>(random_.between(1, 2));
    std::vector<Key> keys;
    for (std::size_t i = 0; i < count; ++i)
        if (i == 0 || question.kind == QuestionKind::ranking || order[i].second != question.options.back().key)
            keys.emplace_back(order[i].second);
    return keys;
}

// What somebody has written already is seldom written again.
std::string Opinions::words_for(FormQuestion const& question, Moods const& moods)
{
    auto const found = comments_.find(question.key);
    if (found == comments_.end())
        return {};
    for (int tries = 0; tries < 4; ++tries) {
        auto const& comment = *random_.pick(found->second);
        auto const mood = moods.find(comment.factor_key);
        auto const fits = mood == moods.end() || (mood->second < low_below) == comment.low;
        auto const is_new = written_.insert(&comment).second;
        if (question.is_required || (fits && (is_new || random_.chance(written_again_share))))
            return comment.text;
    }
    return {};
}

} // namespace espalier::app::demo
