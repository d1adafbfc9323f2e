// SPDX-License-Identifier: Apache-2.0
// Taking a quiz: what is drawn when an attempt begins, each answer kept as it comes, and handing in. The server keeps the time.
#pragma once

#include "features/quizzes/attempt_rules.h"
#include "features/quizzes/bank.h"
#include "features/quizzes/quiz_writing.h"

namespace espalier::quizzes {

struct AttemptQuestion;

enum class AnswerCertainty
{
    sure,
    fairly_sure,
    guessed
};
BOOST_DESCRIBE_ENUM(AnswerCertainty, sure, fairly_sure, guessed)

// A row of quiz_attempts.
struct QuizAttempt
{
    QuizAttemptId id;
    QuizId quiz_id;
    QuizVersionId quiz_version_id;
    PersonId person_id;
    std::int64_t number = 1;
    QuizAttemptState state = QuizAttemptState::begun;
    Instant begun_at;
    std::optional<Instant> ends_at;
    std::optional<Instant> refused_after;
    std::optional<Instant> handed_in_at;
    bool is_closed_by_time = false;
    std::optional<Instant> assessed_at;
    double marks = 0;
    double most_marks = 0;
    std::optional<double> score;
    std::optional<bool> is_passed;
    std::optional<double> pass_mark;
    std::string begun_for;
    std::int64_t begun_for_id = 0;
};
BOOST_DESCRIBE_STRUCT(QuizAttempt, (),
                      (id, quiz_id, quiz_version_id, person_id, number, state, begun_at, ends_at, refused_after,
                       handed_in_at, is_closed_by_time, assessed_at, marks, most_marks, score, is_passed, pass_mark,
                       begun_for, begun_for_id))

// A row of attempt_questions.
struct AttemptQuestion
{
    Id<AttemptQuestion> id;
    QuizAttemptId quiz_attempt_id;
    std::int64_t position = 1;
    BankQuestionId bank_question_id;
    BankQuestionVersionId bank_question_version_id;
    std::int64_t shuffle_seed = 0;
    double most_marks = 1;
    std::optional<reflect::Document> answer; // in the keys of the form
    std::optional<platform::StoredFileId> file_id;
    std::optional<AnswerCertainty> certainty;
    std::int64_t save_number = 0;
    std::optional<Instant> answered_at;
    std::optional<Instant> checked_at;
    std::optional<double> fraction;
    reflect::Document criterion_points = {"[]"};
    std::string comment;
    std::optional<Instant> marked_at;
    std::optional<PersonId> marked_by_id;
};
BOOST_DESCRIBE_STRUCT(AttemptQuestion, (),
                      (id, quiz_attempt_id, position, bank_question_id, bank_question_version_id, shuffle_seed,
                       most_marks, answer, file_id, certainty, save_number, answered_at, checked_at, fraction,
                       criterion_points, comment, marked_at, marked_by_id))

// What is said of an answer, as far as it may be seen; members that may not are none or empty.
struct AnswerAssessment
{
    std::optional<double> marks;
    std::optional<double> most_marks;
    std::optional<QuizAnswer> right_answer; // in the keys of the form
    std::vector<std::string> right_numbers; // "3.9 ± 0.1"
    std::vector<std::string> feedback;
    std::string explanation;
    std::string comment; // of who marked
    bool waits_for_marker = false;
};
BOOST_DESCRIBE_STRUCT(AnswerAssessment, (),
                      (marks, most_marks, right_answer, right_numbers, feedback, explanation, comment,
                       waits_for_marker))

struct AttemptQuestionView
{
    std::int64_t position = 1;
    double most_marks = 1;
    BankQuestionForm form;
    bool has_image = false;
    std::optional<QuizAnswer> answer;
    std::optional<platform::FileLine> file;
    std::optional<AnswerCertainty> certainty;
    std::int64_t save_number = 0;
    bool is_checked = false;
    std::optional<AnswerAssessment> assessment; // none: not yet
};
BOOST_DESCRIBE_STRUCT(AttemptQuestionView, (),
                      (position, most_marks, form, has_image, answer, file, certainty, save_number, is_checked,
                       assessment))

struct AttemptPartView // where a part begins
{
    std::string title;
    std::string introduction;
    std::int64_t first_position = 1;
};
BOOST_DESCRIBE_STRUCT(AttemptPartView, (), (title, introduction, first_position))

// Of a pair, when both attempts are assessed: what changed between them.
struct PairChange
{
    double before = 0; // percent
    double after = 0;
};
BOOST_DESCRIBE_STRUCT(PairChange, (), (before, after))

struct AttemptView
{
    QuizAttemptId id;
    QuizId quiz_id;
    std::string title;
    std::string introduction;
    std::int64_t number = 1;
    QuizAttemptState state = QuizAttemptState::begun;
    Instant now; // of the server, to reckon the time left by
    Instant begun_at;
    std::optional<Instant> ends_at;
    std::optional<Instant> handed_in_at;
    bool is_over = false; // its time is over: hand it in
    bool is_closed_by_time = false;
    bool asks_certainty = false;
    bool may_check = false; // single answers, during the attempt
    std::vector<QuizShown> shown;
    std::optional<double> marks;
    std::optional<double> most_marks;
    std::optional<double> score;
    std::optional<double> pass_mark;
    std::optional<bool> is_passed;
    std::optional<PairChange> change;
    std::vector<AttemptPartView> parts;
    std::vector<AttemptQuestionView> questions;
};
BOOST_DESCRIBE_STRUCT(AttemptView, (),
                      (id, quiz_id, title, introduction, number, state, now, begun_at, ends_at, handed_in_at, is_over,
                       is_closed_by_time, asks_certainty, may_check, shown, marks, most_marks, score, pass_mark,
                       is_passed, change, parts, questions))

struct AnswerSaved
{
    QuizAttemptId quiz_attempt_id;
    Whole<1, most_quiz_questions> position;
    Whole<1, INT64_MAX> save_number; // counted up by the browser: an older one changes nothing
    QuizAnswer answer;
    std::optional<AnswerCertainty> certainty;
};
BOOST_DESCRIBE_STRUCT(AnswerSaved, (), (quiz_attempt_id, position, save_number, answer, certainty))

struct AnswerReceipt
{
    std::int64_t position = 1;
    std::int64_t save_number = 0; // what the server has
    Instant now;
    std::optional<Instant> ends_at;
};
BOOST_DESCRIBE_STRUCT(AnswerReceipt, (), (position, save_number, now, ends_at))

struct AnswerPosition
{
    QuizAttemptId quiz_attempt_id;
    Whole<1, most_quiz_questions> position;
};
BOOST_DESCRIBE_STRUCT(AnswerPosition, (), (quiz_attempt_id, position))

struct AnswerFile
{
    AnswerFile() = default; // no aggregate, because `prepared` is no part of the description

    QuizAttemptId quiz_attempt_id;
    Whole<1, most_quiz_questions> position;
    Text<1, 200> file_name;
    std::string content; // the bytes
    platform::PreparedFile prepared = {};
};
BOOST_DESCRIBE_STRUCT(AnswerFile, (), (quiz_attempt_id, position, file_name, content))

struct OneAttempt
{
    QuizAttemptId quiz_attempt_id;
};
BOOST_DESCRIBE_STRUCT(OneAttempt, (), (quiz_attempt_id))

// The viewer's own. Faults: not_found, conflict ("quiz_time_over", "attempt_handed_in", "answer_checked").
AttemptView attempt_view(Context& context, QuizAttemptId id);
AnswerReceipt save_answer(Context& context, AnswerSaved const& saved);
AnswerReceipt put_answer_file(Context& context, AnswerFile const& file);
AttemptQuestionView check_answer(Context& context, AnswerPosition const& at); // its answer stays from now on
void hand_in(Context& context, OneAttempt const& attempt);
platform::Download answer_file(Context& context, AnswerPosition const& at);
platform::Download question_image(Context& context, AnswerPosition const& at);

// Closes what its time has ended; what was saved counts.
void close_what_is_over(Context& context);

} // namespace espalier::quizzes
