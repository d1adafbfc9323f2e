// SPDX-License-Identifier: Apache-2.0
// What a group answered to each question and on each factor, beside everybody and the round before.
#pragma once

#include "features/campaigns/counted_group.h"

namespace espalier::campaigns {

// A score beside the same of everybody and of the round before: how many points of favourable answers more.
struct ComparedScore
{
    Score score;
    std::optional<double> beside_everybody;
    std::optional<double> beside_earlier;
};
BOOST_DESCRIBE_STRUCT(ComparedScore, (), (score, beside_everybody, beside_earlier))

struct ComparedEnps
{
    EnpsScore score;
    std::optional<double> beside_everybody;
    std::optional<double> beside_earlier;
};
BOOST_DESCRIBE_STRUCT(ComparedEnps, (), (score, beside_everybody, beside_earlier))

struct FactorResult
{
    std::string key;
    std::string name;
    std::optional<ComparedScore> result; // none: nobody answered
};
BOOST_DESCRIBE_STRUCT(FactorResult, (), (key, name, result))

struct ValueResult
{
    std::string value; // the number, or the option's key
    std::string label;
    std::int64_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(ValueResult, (), (value, label, answers))

// A row of a matrix, or a competency that was rated, or an option that was ranked.
struct RowResult
{
    std::string row_key;
    std::string label;
    std::int64_t answers = 0;
    std::optional<double> mean; // level, or place
    std::vector<ValueResult> values;
};
BOOST_DESCRIBE_STRUCT(RowResult, (), (row_key, label, answers, mean, values))

struct QuestionResult
{
    std::string key;
    questionnaires::QuestionKind kind = questionnaires::QuestionKind::agreement_5;
    std::string text;
    std::string section;
    std::optional<std::string> factor_key;
    bool is_reversed = false; // agreeing is unfavourable
    std::int64_t answers = 0;
    std::int64_t cannot_judge = 0;
    std::optional<ComparedScore> agreement;
    std::optional<ComparedEnps> enps;
    std::optional<double> mean;
    std::vector<ValueResult> values;
    std::vector<RowResult> rows;
};
BOOST_DESCRIBE_STRUCT(QuestionResult, (),
                      (key, kind, text, section, factor_key, is_reversed, answers, cannot_judge, agreement, enps, mean,
                       values, rows))

// What a group is laid beside.
struct Beside
{
    CountedGroup const* everybody = nullptr; // none: this is everybody, or they are hidden
    CountedGroup const* earlier = nullptr;
};

// The agreement questions of a factor, and the score over some questions: each answer counts the same. None: nobody answered.
std::vector<questionnaires::Question> questions_on(questionnaires::QuestionnaireContent const& content,
                                                   std::string_view factor_key);
std::optional<Score> score_over(std::vector<questionnaires::Question> const& questions, CountedGroup const& counted);

// The theme that free text belongs to: the question's own, or else that of the question whose answer it asks about (its
// conditions). None: it belongs to no theme.
std::optional<questionnaires::Key> theme_of_text(questionnaires::QuestionnaireContent const& content,
                                                 questionnaires::Question const& question);

std::vector<FactorResult> factor_results(ResultWords const& words, CountedGroup const& counted, Beside const& beside);
std::vector<QuestionResult> question_results(ResultWords const& words, CountedGroup const& counted,
                                             Beside const& beside);

} // namespace espalier::campaigns
