// SPDX-License-Identifier: Apache-2.0
// The endpoints on marking by hand.
#include "features/quizzes/quiz_marking.h"
#include "features/quizzes/quizzes_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::quizzes {

namespace {

struct QueueSearch : MarkingSearch
{
    std::optional<AttemptQuestionId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(QueueSearch, (MarkingSearch), (after, limit))

struct AnswerToMark
{
    AttemptQuestionId attempt_question_id;
};
BOOST_DESCRIBE_STRUCT(AnswerToMark, (), (attempt_question_id))

platform::Page<MarkingLine> list_queue(Context& c, QueueSearch const& in)
{
    return platform::page_of(in.limit, [&](std::int64_t limit) {
        return marking_queue(c, in, in.after.value_or(AttemptQuestionId{}), limit);
    });
}

MarkingView read_answer(Context& c, AnswerToMark const& in)
{
    return marking_view(c, in.attempt_question_id);
}

platform::Download download_answer(Context& c, AnswerToMark const& in)
{
    return marking_file(c, in.attempt_question_id);
}

MarkingView mark_one(Context& c, GivenMarks const& in)
{
    give_marks(c, in);
    return marking_view(c, in.attempt_question_id);
}

} // namespace

void quiz_marking_routes(platform::Routes& r)
{
    using platform::permissions::mark_quizzes;
    r.get("list_answers_to_mark", "/answers-to-mark", mark_quizzes,
          "List the answers that wait for marks, oldest first", list_queue);
    r.get("read_answer_to_mark", "/answers-to-mark/{attempt_question_id}", mark_quizzes,
          "Read an answer that a person marks", read_answer);
    r.get("download_answer_to_mark", "/answers-to-mark/{attempt_question_id}/file", mark_quizzes,
          "Save a file that was handed in", download_answer);
    r.put("mark_answer", "/answers-to-mark/{attempt_question_id}/marks", mark_quizzes,
          "Give marks and a comment, also anew", mark_one);
}

} // namespace espalier::quizzes
