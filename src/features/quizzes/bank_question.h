// SPDX-License-Identifier: Apache-2.0
// What a question of the bank holds, as it is written and stored: one document a version, with what is right. What a learner
// is shown of it is a form (question_form.h).
#pragma once

#include "features/competencies/competencies.h"

#include <optional>
#include <vector>

namespace espalier::quizzes {

using competencies::Competency;
using platform::Context;
using platform::PersonId;

// Names an option, pair, item, gap, zone or step within its question: small letters, digits and underscores.
using QuizKey = Text<1, 40>;

// A share of the marks in percent. Below 0 it takes marks away, where the quiz says so.
using MarkShare = Real<-100, 100>;

// Most of each; beyond them nobody answers.
constexpr std::size_t most_bank_options = 40;
constexpr std::size_t most_bank_gaps = 40;
constexpr std::size_t most_bank_steps = 40;

enum class BankQuestionKind
{
    single_choice,
    multiple_choice,
    true_false,
    short_text,
    numeric,
    matching,
    ordering,
    cloze,
    drag_to_text,
    hotspot,
    essay,
    file,
    scenario
};
BOOST_DESCRIBE_ENUM(BankQuestionKind, single_choice, multiple_choice, true_false, short_text, numeric, matching,
                    ordering, cloze, drag_to_text, hotspot, essay, file, scenario)

struct BankOption
{
    QuizKey key;
    Text<0, 2000> text;
    bool is_right = false;
    std::optional<MarkShare> share; // none: the right ones share the marks, a wrong one undoes a right one
    Text<0, 2000> feedback;
};
BOOST_DESCRIBE_STRUCT(BankOption, (), (key, text, is_right, share, feedback))

// A text that is taken for right. A * stands for anything.
struct BankAcceptedText
{
    Text<0, 500> text;
    MarkShare share{100};
    Text<0, 2000> feedback;
};
BOOST_DESCRIBE_STRUCT(BankAcceptedText, (), (text, share, feedback))

struct BankAcceptedNumber
{
    double value = 0;
    double tolerance = 0; // both ways
    MarkShare share{100};
    Text<0, 2000> feedback;
};
BOOST_DESCRIBE_STRUCT(BankAcceptedNumber, (), (value, tolerance, share, feedback))

struct BankPair
{
    QuizKey key;
    Text<0, 1000> left; // empty: a right side that belongs to nothing
    Text<0, 1000> right;
};
BOOST_DESCRIBE_STRUCT(BankPair, (), (key, left, right))

struct BankItem
{
    QuizKey key;
    Text<0, 1000> text;
};
BOOST_DESCRIBE_STRUCT(BankItem, (), (key, text))

enum class BankGapKind
{
    written,
    chosen, // of its accepted texts, of which some bring nothing
    number
};
BOOST_DESCRIBE_ENUM(BankGapKind, written, chosen, number)

// Where {{key}} stands in the text. Of a cloze with what is accepted, of drag_to_text with the item that belongs there.
struct BankGap
{
    QuizKey key;
    BankGapKind kind = BankGapKind::written;
    std::vector<BankAcceptedText> accepted;
    std::vector<BankAcceptedNumber> numbers;
    std::optional<QuizKey> item_key;
};
BOOST_DESCRIBE_STRUCT(BankGap, (), (key, kind, accepted, numbers, item_key))

// A rectangle of the picture, in percent of its width and height. Its label is how it is chosen without pointing.
struct BankZone
{
    QuizKey key;
    Text<0, 200> label;
    Real<0, 100> x;
    Real<0, 100> y;
    Real<0, 100> width;
    Real<0, 100> height;
    bool is_right = false;
};
BOOST_DESCRIBE_STRUCT(BankZone, (), (key, label, x, y, width, height, is_right))

struct BankStepOption
{
    QuizKey key;
    Text<0, 2000> text;
    MarkShare share;
    Text<0, 2000> feedback;
    std::optional<QuizKey> next_step_key; // none: the scenario ends
};
BOOST_DESCRIBE_STRUCT(BankStepOption, (), (key, text, share, feedback, next_step_key))

// A situation of a scenario; the first is where it begins.
struct BankStep
{
    QuizKey key;
    Text<0, 4000> text;
    std::vector<BankStepOption> options;
};
BOOST_DESCRIBE_STRUCT(BankStep, (), (key, text, options))

struct MarkingLevel
{
    Real<0, 1000> points;
    Text<0, 1000> text;
};
BOOST_DESCRIBE_STRUCT(MarkingLevel, (), (points, text))

struct MarkingCriterion
{
    QuizKey key;
    Text<0, 200> title;
    std::vector<MarkingLevel> levels;
};
BOOST_DESCRIBE_STRUCT(MarkingCriterion, (), (key, title, levels))

struct BankQuestionContent
{
    BankQuestionKind kind = BankQuestionKind::single_choice;
    Text<0, 200> name;
    Text<0, 8000> text; // Markdown
    Real<0, 1000> marks{1};
    Text<0, 4000> feedback;       // whatever was answered
    Text<0, 4000> right_feedback; // all of it right
    Text<0, 4000> wrong_feedback; // not all of it
    Text<0, 8000> explanation;
    bool is_true = false;     // of true_false
    bool minds_case = false;  // of texts
    Text<0, 40> measure_unit; // of a number
    std::vector<BankOption> options;
    std::vector<BankAcceptedText> accepted;
    std::vector<BankAcceptedNumber> numbers;
    std::vector<BankPair> pairs;
    std::vector<BankItem> items; // in the right order; of drag_to_text, what is dragged
    std::vector<BankGap> gaps;
    std::vector<BankZone> zones;
    Text<0, 500> image_description;
    std::vector<BankStep> steps;
    std::vector<MarkingCriterion> criteria; // none: marked by points
    Text<0, 4000> marking_notes;            // for whoever marks
};
BOOST_DESCRIBE_STRUCT(BankQuestionContent, (),
                      (kind, name, text, marks, feedback, right_feedback, wrong_feedback, explanation, is_true,
                       minds_case, measure_unit, options, accepted, numbers, pairs, items, gaps, zones,
                       image_description, steps, criteria, marking_notes))

// Essays and files wait for a person.
constexpr bool is_marked_by_people(BankQuestionKind kind)
{
    return kind == BankQuestionKind::essay || kind == BankQuestionKind::file;
}

// What keeps a question from being asked; empty when nothing does. Pointers lead into the content.
std::vector<Violation> question_faults(BankQuestionContent const& content, bool has_image);

// The content without what its kind does not use, keys given where they lack.
BankQuestionContent tidied(BankQuestionContent content);

// How a list calls it: its name, or else the beginning of its text.
std::string question_name(BankQuestionContent const& content);

} // namespace espalier::quizzes
