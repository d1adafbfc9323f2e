// SPDX-License-Identifier: Apache-2.0
// The endpoints on lessons that ask for more than reading: quizzes, assignments, checklists, surveys and discussions.
#include "features/learning/lesson_work_api.h"
#include "features/learning/lesson_surveys.h"
#include "features/learning/observations.h"
#include "features/learning/submissions.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::learning {

namespace {

SubmissionView add_file(Context& c, SubmissionFile const& in)
{
    add_submission_file(c, in);
    return submission_view(c, {in.submission_id});
}

void submission_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_submissions", "/enrolments/{enrolment_id}/lessons/{key}/submissions", own_learning,
          "List what was handed in for an assignment, newest first", submissions_of_lesson);
    r.post("hand_in", "/enrolments/{enrolment_id}/lessons/{key}/submissions", own_learning, "Hand in for an assignment",
           hand_in);
    r.get("list_submissions_to_mark", "/submissions", mark_quizzes, "List what waits to be marked, oldest first",
          submissions_waiting);
    r.get("read_submission", "/submissions/{submission_id}", own_learning, "Read what was handed in", submission_view);
    r.post("add_submission_file", "/submissions/{submission_id}/file", own_learning, "Add a file to what was handed in",
           add_file)
        .with_text_body(platform::file_body)
        .with_body_limit(platform::file_body_limit)
        .prepared_by(platform::prepare_file<SubmissionFile>);
    r.get("download_submission_file", "/submissions/{submission_id}/file", own_learning, "Save the file",
          submission_file);
    r.post("mark_submission", "/submissions/{submission_id}/marks", mark_quizzes, "Mark what was handed in", mark);
}

} // namespace

void lesson_work_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("begin_lesson_attempt", "/enrolments/{enrolment_id}/lessons/{key}/attempt", own_learning,
           "Begin the quiz of a lesson, or go on with it", begin_lesson_attempt);
    submission_routes(r);
    r.get("list_lesson_observations", "/enrolments/{enrolment_id}/lessons/{key}/observations", own_learning,
          "List who was asked to see what a checklist says, newest first", observations_of_lesson);
    r.post("ask_observer", "/enrolments/{enrolment_id}/lessons/{key}/observations", own_learning,
           "Ask somebody to see what a checklist says", ask_observer);
    r.get("list_observations", "/observations", own_learning, "List what one is asked to see", observations_waiting);
    r.get("read_observation", "/observations/{observation_id}", own_learning, "Read what one is asked to see",
          observation_view);
    r.post("answer_observation", "/observations/{observation_id}/answer", own_learning,
           "Say what was seen; with all of it, sign", answer_observation);
    r.get("read_lesson_survey", "/enrolments/{enrolment_id}/lessons/{key}/survey", own_learning,
          "Read the questions of a lesson's survey, and one's answers", lesson_survey);
    r.post("answer_lesson_survey", "/enrolments/{enrolment_id}/lessons/{key}/survey", own_learning,
           "Answer a lesson's survey", answer_survey);
    r.get("list_lesson_posts", "/enrolments/{enrolment_id}/lessons/{key}/posts", own_learning,
          "Read the discussion of a lesson", lesson_posts);
    r.post("write_lesson_post", "/enrolments/{enrolment_id}/lessons/{key}/posts", own_learning,
           "Take part in the discussion of a lesson", write_post);
}

} // namespace espalier::learning
