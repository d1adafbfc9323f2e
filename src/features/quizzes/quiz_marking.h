// SPDX-License-Identifier: Apache-2.0
// Marks by hand: essays and files of attempts that were handed in, one after the other, the oldest first.
#pragma once

#include "features/quizzes/quiz_attempts.h"

namespace espalier::quizzes {

using AttemptQuestionId = Id<AttemptQuestion>;

struct MarkingLine
{
    AttemptQuestionId id;
    QuizId quiz_id;
    std::string quiz_title;
    std::string question;
    std::optional<std::string> person_name; // none: the quiz hides names from who marks
    Instant handed_in_at;
};
BOOST_DESCRIBE_STRUCT(MarkingLine, (), (id, quiz_id, quiz_title, question, person_name, handed_in_at))

struct CriterionPoints
{
    QuizKey key;
    Real<0, 1000> points;
};
BOOST_DESCRIBE_STRUCT(CriterionPoints, (), (key, points))

struct MarkingView
{
    AttemptQuestionId id;
    QuizId quiz_id;
    std::string quiz_title;
    std::optional<std::string> person_name;
    Instant handed_in_at;
    BankQuestionKind kind = BankQuestionKind::essay;
    std::string text;
    std::string marking_notes;
    std::vector<MarkingCriterion> criteria;
    double most_marks = 1;
    std::string answer;
    std::optional<platform::FileLine> file;
    std::optional<double> marks; // given before
    std::vector<CriterionPoints> points;
    std::string comment;
    std::int64_t waiting = 0; // in the queue, this one included
};
BOOST_DESCRIBE_STRUCT(MarkingView, (),
                      (id, quiz_id, quiz_title, person_name, handed_in_at, kind, text, marking_notes, criteria,
                       most_marks, answer, file, marks, points, comment, waiting))

struct GivenMarks
{
    AttemptQuestionId attempt_question_id;
    std::optional<Real<0, 1000>> marks;  // without a rubric
    std::vector<CriterionPoints> points; // with one: for each criterion
    Text<0, 4000> comment;
};
BOOST_DESCRIBE_STRUCT(GivenMarks, (), (attempt_question_id, marks, points, comment))

struct MarkingSearch
{
    std::optional<QuizId> quiz_id;
};
BOOST_DESCRIBE_STRUCT(MarkingSearch, (), (quiz_id))

// What waits for the viewer; nobody marks what they wrote themselves. Ascending ids after `after`.
std::vector<MarkingLine> marking_queue(Context& context, MarkingSearch const& search, AttemptQuestionId after,
                                       std::int64_t limit);
MarkingView marking_view(Context& context, AttemptQuestionId id); // Fault not_found
platform::Download marking_file(Context& context, AttemptQuestionId id);
// Also again, when marks were wrong. Faults not_found, invalid (more than there are; a criterion without points).
void give_marks(Context& context, GivenMarks const& given);

} // namespace espalier::quizzes
