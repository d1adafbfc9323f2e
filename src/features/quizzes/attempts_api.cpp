// SPDX-License-Identifier: Apache-2.0
// The endpoints on taking a quiz. All of them are about the viewer's own attempts.
#include "features/quizzes/quiz_attempts.h"
#include "features/quizzes/quiz_entry.h"
#include "features/quizzes/quizzes_api.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::quizzes {

namespace {

constexpr std::size_t answer_limit = 256 * 1024; // bytes

struct QuizToTake
{
    QuizId quiz_id;
};
BOOST_DESCRIBE_STRUCT(QuizToTake, (), (quiz_id))

platform::Page<OpenQuizLine> list_open(Context& c)
{
    return {.items = open_quizzes(c), .next = {}};
}

QuizEntry read_entry(Context& c, QuizToTake const& in)
{
    return quiz_entry(c, in.quiz_id);
}

AttemptView begin_one(Context& c, QuizToTake const& in)
{
    return attempt_view(c, begin_own_attempt(c, in.quiz_id));
}

AttemptView read_attempt(Context& c, OneAttempt const& in)
{
    return attempt_view(c, in.quiz_attempt_id);
}

} // namespace

void attempt_routes(platform::Routes& r)
{
    using platform::permissions::take_quizzes;
    r.get("list_open_quizzes", "/open-quizzes", take_quizzes, "List the quizzes that are open to everybody", list_open);
    r.get("read_quiz_entry", "/quizzes/{quiz_id}/entry", take_quizzes,
          "Read by which rules a quiz is taken, and one's own attempts", read_entry);
    r.post("begin_quiz_attempt", "/quizzes/{quiz_id}/attempts", take_quizzes,
           "Begin an attempt, or go on with the one under way", begin_one);
    r.get("read_quiz_attempt", "/quiz-attempts/{quiz_attempt_id}", take_quizzes,
          "Read one's own attempt, as far as it may be seen", read_attempt);
    r.put("save_quiz_answer", "/quiz-attempts/{quiz_attempt_id}/answers/{position}", take_quizzes,
          "Save an answer; an older save than the last changes nothing", save_answer)
        .with_body_limit(answer_limit);
    r.post("check_quiz_answer", "/quiz-attempts/{quiz_attempt_id}/answers/{position}/check", take_quizzes,
           "Have an answer checked during the attempt; it stays from then on", check_answer);
    r.put("upload_quiz_answer", "/quiz-attempts/{quiz_attempt_id}/answers/{position}/file", take_quizzes,
          "Answer with a file", put_answer_file)
        .with_text_body(platform::file_body)
        .with_body_limit(platform::file_body_limit)
        .prepared_by(platform::prepare_file<AnswerFile>);
    r.get("download_quiz_answer", "/quiz-attempts/{quiz_attempt_id}/answers/{position}/file", take_quizzes,
          "Save one's own file", answer_file);
    r.get("download_quiz_image", "/quiz-attempts/{quiz_attempt_id}/answers/{position}/image", take_quizzes,
          "See the picture of a question", question_image);
    r.post("hand_in_quiz_attempt", "/quiz-attempts/{quiz_attempt_id}/handing-in", take_quizzes,
           "Hand an attempt in; again is no error", platform::then(hand_in, read_attempt));
}

} // namespace espalier::quizzes
