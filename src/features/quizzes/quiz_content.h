// SPDX-License-Identifier: Apache-2.0
// What a quiz asks and by which rules: one document a version. An attempt keeps the version by which it began.
#pragma once

#include "features/quizzes/bank_question.h"

#include <optional>
#include <vector>

namespace espalier::quizzes {

struct BankQuestion;
using BankQuestionId = Id<BankQuestion>;
using BankTag = Text<1, 60>;

constexpr std::size_t most_quiz_parts = 30;
constexpr std::size_t most_quiz_questions = 200;

// Drawn anew for each attempt. Without themes any that fit; with themes as many of each as of the others.
struct QuizPool
{
    Whole<1, 100> count{5};
    Text<0, 200> category;       // with all below it; empty: any
    std::vector<BankTag> tags;   // all of them
    std::vector<BankTag> themes; // tags between which the draw is even
};
BOOST_DESCRIBE_STRUCT(QuizPool, (), (count, category, tags, themes))

struct QuizPart
{
    Text<0, 200> title;
    Text<0, 2000> introduction;
    std::vector<BankQuestionId> question_ids; // in their order; or else a pool
    std::optional<QuizPool> pool;
};
BOOST_DESCRIBE_STRUCT(QuizPart, (), (title, introduction, question_ids, pool))

enum class QuizGrading
{
    best,
    last,
    first,
    mean
};
BOOST_DESCRIBE_ENUM(QuizGrading, best, last, first, mean)

enum class QuizShown
{
    marks,
    right_answers,
    feedback,
    explanation
};
BOOST_DESCRIBE_ENUM(QuizShown, marks, right_answers, feedback, explanation)

// What a learner sees at which time. During: of a question that they had checked, whose answer then stays. Right after: for
// right_after_minutes from handing in. After close: once nobody can begin or go on any more.
struct QuizShowing
{
    std::vector<QuizShown> during;
    std::vector<QuizShown> right_after;
    std::vector<QuizShown> later;
    std::vector<QuizShown> after_close;
};
BOOST_DESCRIBE_STRUCT(QuizShowing, (), (during, right_after, later, after_close))

constexpr std::int64_t right_after_minutes = 30;

// From this score on, the result shows this level. Of several steps that are reached, the highest counts.
struct QuizLevelStep
{
    Id<Competency> competency_id;
    Percent score;
    Real<0, 10> level;
};
BOOST_DESCRIBE_STRUCT(QuizLevelStep, (), (competency_id, score, level))

struct QuizContent
{
    Text<0, 200> title;
    Text<0, 4000> introduction; // Markdown
    std::vector<QuizPart> parts;
    std::optional<Instant> opens_at;
    std::optional<Instant> closes_at;
    std::optional<Whole<1, 1440>> minutes; // from the beginning of an attempt
    Whole<0, 600> grace_seconds{30};       // an answer under way when time ends still counts
    std::optional<Whole<1, 100>> attempts; // none: as many as one likes
    Whole<0, 8760> wait_hours;             // from handing in to the next
    QuizGrading grading = QuizGrading::best;
    bool shuffles_questions = false;
    bool shuffles_options = true;
    QuizShowing showing;
    bool gives_partial_marks = true;
    bool takes_negative_marks = false;
    std::optional<Percent> pass_mark;
    bool asks_certainty = false;
    bool is_open_to_all = false;
    bool hides_names = true; // from who marks
    // Before and after: the second attempt is drawn from the same pools without what the first one asked.
    bool is_paired = false;
    std::vector<QuizLevelStep> level_steps;
};
BOOST_DESCRIBE_STRUCT(QuizContent, (),
                      (title, introduction, parts, opens_at, closes_at, minutes, grace_seconds, attempts, wait_hours,
                       grading, shuffles_questions, shuffles_options, showing, gives_partial_marks,
                       takes_negative_marks, pass_mark, asks_certainty, is_open_to_all, hides_names, is_paired,
                       level_steps))

// A question that a quiz names, or that fits one of its pools, as far as drawing needs it.
struct DrawableQuestion
{
    BankQuestionId id;
    std::string category;
    std::vector<std::string> tags;
    bool is_ready = false; // complete and not retired
};

// What a competency allows.
struct LevelRange
{
    Id<Competency> competency_id;
    std::string name;
    double lowest = 0;
    double highest = 0;
    bool is_in_force = false;
};
BOOST_DESCRIBE_STRUCT(LevelRange, (), (competency_id, name, lowest, highest, is_in_force))

// What keeps a quiz from going into force; empty when nothing does.
std::vector<Violation> quiz_faults(QuizContent const& content, std::vector<DrawableQuestion> const& bank,
                                   std::vector<LevelRange> const& ranges);

bool fits(QuizPool const& pool, DrawableQuestion const& question);

// The level that each competency of the steps gets for a score; of a competency whose lowest step is not reached none.
struct QuizLevel
{
    Id<Competency> competency_id;
    double level = 0;
};
std::vector<QuizLevel> levels_for(QuizContent const& content, double score);

} // namespace espalier::quizzes
