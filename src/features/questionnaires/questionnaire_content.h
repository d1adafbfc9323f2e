// SPDX-License-Identifier: Apache-2.0
// What a questionnaire asks, as it is written and stored: sections with questions in each language, for whom they are, and
// when they come. One document a version; what one person is shown of it is a form (questionnaire_form.h).
#pragma once

#include "features/competencies/competencies.h"

#include <optional>
#include <vector>

namespace espalier::questionnaires {

using competencies::Competency;
using competencies::Language;
using platform::Context;

// Names a section, question, option, row or factor within its questionnaire: small letters, digits and underscores. A
// question keeps its key in later versions; so answers to several versions can be laid side by side.
using Key = Text<1, 40>;

// Most of each; beyond them nobody answers.
constexpr std::size_t most_sections = 40;
constexpr std::size_t most_questions = 200;
constexpr std::size_t most_options = 60;
constexpr std::size_t most_rows = 30;
constexpr std::size_t most_languages = 12;

// One text in one language. In a text of a question or section, {subject} stands for the name of whom it is about,
// {training} for the training, {answer.KEY} for what was answered before.
struct Wording
{
    Language language; // a primary subtag: "de"
    Text<0, 4000> text;
};
BOOST_DESCRIBE_STRUCT(Wording, (), (language, text))
using Wordings = std::vector<Wording>;

enum class QuestionnairePurpose
{
    training_needs,
    engagement,
    pulse,
    training_reaction,
    training_effect, // asked before and again after
    onboarding,
    leaving,
    three_sixty,
    new_manager,
    change_readiness,
    review,
    other
};
BOOST_DESCRIBE_ENUM(QuestionnairePurpose, training_needs, engagement, pulse, training_reaction, training_effect,
                    onboarding, leaving, three_sixty, new_manager, change_readiness, review, other)

// How an answerer stands to whom the questionnaire is about. Who answers about nobody but themselves is `self`.
enum class RaterGroup
{
    self,
    manager,
    peer,
    report,
    other,
    external
};
BOOST_DESCRIBE_ENUM(RaterGroup, self, manager, peer, report, other, external)

// Who is shown what was answered in a section.
enum class AnswerReader
{
    subject,
    manager,
    people_team
};
BOOST_DESCRIBE_ENUM(AnswerReader, subject, manager, people_team)

enum class QuestionKind
{
    agreement_5, // 1 do not agree at all … 5 agree fully
    agreement_7,
    competency_rating, // on each competency's own scale, with the behaviours of its levels
    enps,              // 0 to 10
    single_choice,
    multiple_choice,
    ranking, // all options, the first first
    matrix,  // one option for each row
    number,
    date,
    short_text, // a line
    long_text
};
BOOST_DESCRIBE_ENUM(QuestionKind, agreement_5, agreement_7, competency_rating, enps, single_choice, multiple_choice,
                    ranking, matrix, number, date, short_text, long_text)

// How an earlier answer is compared. With what was not answered only `unanswered` holds.
enum class Comparison
{
    one_of, // chose at least one of the options
    none_of,
    at_least,
    at_most,
    answered,
    unanswered
};
BOOST_DESCRIBE_ENUM(Comparison, one_of, none_of, at_least, at_most, answered, unanswered)

enum class ConditionMatch
{
    all,
    any
};
BOOST_DESCRIBE_ENUM(ConditionMatch, all, any)

// Comes only if an earlier question was answered so.
struct QuestionCondition
{
    Key question_key;
    Comparison comparison = Comparison::answered;
    std::vector<Key> option_keys; // of one_of and none_of
    std::optional<double> number; // of at_least and at_most
};
BOOST_DESCRIBE_STRUCT(QuestionCondition, (), (question_key, comparison, option_keys, number))

struct QuestionOption
{
    Key key;
    Wordings label;
    bool is_exclusive = false; // of several choices: excludes the others ("none of these")
};
BOOST_DESCRIBE_STRUCT(QuestionOption, (), (key, label, is_exclusive))

struct QuestionRow
{
    Key key;
    Wordings label;
};
BOOST_DESCRIBE_STRUCT(QuestionRow, (), (key, label))

struct Question
{
    Key key;
    QuestionKind kind = QuestionKind::agreement_5;
    Wordings text;
    Wordings help;
    bool is_required = false;
    bool may_not_judge = false;    // offers "cannot judge"
    bool is_reversed = false;      // of agreement: agreeing speaks against the factor
    bool is_whole = false;         // of numbers
    bool is_of_job = false;        // rates what the job of the subject requires, besides competency_ids
    std::optional<Key> factor_key; // the theme that it counts for
    std::vector<QuestionOption> options;
    std::vector<QuestionRow> rows; // of a matrix
    std::vector<Id<Competency>> competency_ids;
    std::optional<double> minimum; // of a number; of several choices, the fewest
    std::optional<double> maximum;
    Wordings measure_unit; // of a number: "hours"
    ConditionMatch condition_match = ConditionMatch::all;
    std::vector<QuestionCondition> conditions; // none: always
};
BOOST_DESCRIBE_STRUCT(Question, (),
                      (key, kind, text, help, is_required, may_not_judge, is_reversed, is_whole, is_of_job, factor_key,
                       options, rows, competency_ids, minimum, maximum, measure_unit, condition_match, conditions))

struct QuestionnaireSection
{
    Key key;
    Wordings title;
    Wordings introduction;
    std::vector<RaterGroup> answered_by; // none: everybody who is asked
    std::vector<AnswerReader> read_by;   // none: as the campaign says
    ConditionMatch condition_match = ConditionMatch::all;
    std::vector<QuestionCondition> conditions;
    std::vector<Question> questions;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireSection, (),
                      (key, title, introduction, answered_by, read_by, condition_match, conditions, questions))

struct QuestionFactor
{
    Key key;
    Wordings name;
};
BOOST_DESCRIBE_STRUCT(QuestionFactor, (), (key, name))

struct QuestionnaireContent
{
    std::vector<Language> languages; // the first is the one it falls back to
    Wordings title;
    Wordings introduction;
    Wordings closing; // thanks, and what happens next
    std::vector<QuestionFactor> factors;
    std::vector<QuestionnaireSection> sections;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireContent, (), (languages, title, introduction, closing, factors, sections))

} // namespace espalier::questionnaires
