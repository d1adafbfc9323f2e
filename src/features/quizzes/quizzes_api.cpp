// SPDX-License-Identifier: Apache-2.0
// The endpoints on quizzes as their authors write them. What changes a version answers with it.
#include "features/quizzes/quizzes_api.h"

#include "features/quizzes/question_preview.h"
#include "features/quizzes/quiz_leeway.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::quizzes {

namespace {

constexpr std::size_t quiz_limit = 1024 * 1024; // bytes

struct QuizzesSearch : QuizSearch
{
    std::optional<QuizId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(QuizzesSearch, (QuizSearch), (after, limit))

struct OneQuizVersion
{
    QuizVersionId quiz_version_id;
};
BOOST_DESCRIBE_STRUCT(OneQuizVersion, (), (quiz_version_id))

struct QuizToDraft
{
    QuizId quiz_id;
};
BOOST_DESCRIBE_STRUCT(QuizToDraft, (), (quiz_id))

platform::Page<QuizLine> list_quizzes(Context& c, QuizzesSearch const& in)
{
    return platform::page_by_id<QuizLine>(
        in.after, in.limit, [&](QuizId before, std::int64_t limit) { return find_quizzes(c, in, before, limit); });
}

QuizVersionView create_one(Context& c, QuizDraft const& in)
{
    return quiz_version(c, create_quiz(c, in));
}

QuizVersionView draft_next(Context& c, QuizToDraft const& in)
{
    return quiz_version(c, draft_next_quiz_version(c, in.quiz_id));
}

template <class In> QuizVersionView read_one(Context& c, In const& in)
{
    return quiz_version(c, in.quiz_version_id);
}

void discard_one(Context& c, OneQuizVersion const& in)
{
    discard_quiz_draft(c, in.quiz_version_id);
}

platform::Page<QuizAccommodation> list_leeway(Context& c, QuizToDraft const& in)
{
    return {.items = quiz_accommodations(c, in.quiz_id), .next = {}};
}

} // namespace

void quiz_routes(platform::Routes& r)
{
    using platform::then;
    using platform::permissions::write_courses;
    r.get("list_quizzes", "/quizzes", write_courses, "List quizzes, newest first", list_quizzes);
    r.post("create_quiz", "/quizzes", write_courses, "Begin a quiz, from nothing or from another", create_one);
    r.post("draft_quiz_version", "/quizzes/{quiz_id}/versions", write_courses, "Draft the next version of a quiz",
           draft_next);
    r.get("read_quiz_version", "/quiz-versions/{quiz_version_id}", write_courses,
          "Read a version of a quiz, and what it still lacks", read_one<OneQuizVersion>);
    r.put("write_quiz_version", "/quiz-versions/{quiz_version_id}", write_courses, "Write a draft anew",
          then(write_quiz_version, read_one<QuizVersionChange>))
        .with_body_limit(quiz_limit);
    r.remove("discard_quiz_draft", "/quiz-versions/{quiz_version_id}", write_courses,
             "Discard a draft; with it the quiz, when that was all", discard_one);
    r.post("put_quiz_in_force", "/quiz-versions/{quiz_version_id}/in-force", write_courses,
           "Put a draft in force; the version before is retired", then(put_quiz_in_force, read_one<QuizVersionStep>));
    r.post("retire_quiz", "/quiz-versions/{quiz_version_id}/retirement", write_courses, "Retire a version in force",
           then(retire_quiz, read_one<QuizVersionStep>));
    r.post("preview_quiz", "/quiz-versions/{quiz_version_id}/preview", write_courses,
           "See a version as a learner would, and what answers bring; nothing is kept", quiz_preview)
        .with_body_limit(quiz_limit);
    r.get("list_quiz_accommodations", "/quizzes/{quiz_id}/accommodations", write_courses,
          "List what single people are granted", list_leeway);
    r.put("put_quiz_accommodation", "/quizzes/{quiz_id}/accommodations/{person_id}", write_courses,
          "Grant somebody more time, more attempts or other dates, with the reason", put_accommodation);
    r.remove("remove_quiz_accommodation", "/quizzes/{quiz_id}/accommodations/{person_id}", write_courses,
             "Take an accommodation back", remove_accommodation);
}

void routes(platform::Routes& r)
{
    bank_routes(r);
    quiz_routes(r);
    attempt_routes(r);
    quiz_marking_routes(r);
    question_import_routes(r);
    quiz_statistics_routes(r);
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "quizzes.closing", [](platform::TaskRun& run, Date) {
        platform::write_as(run.viewer(), run.workspace(), [](Context& context) {
            close_what_is_over(context);
            return 0;
        });
    });
}

} // namespace espalier::quizzes
