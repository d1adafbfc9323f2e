// SPDX-License-Identifier: Apache-2.0
// The endpoints on feedback.
#include "features/feedback/feedback_api.h"

#include "base/checks.h"
#include "features/feedback/feedback_agenda.h"
#include "features/feedback/feedback_given.h"
#include "features/feedback/feedback_participation.h"
#include "features/feedback/feedback_requests.h"
#include "features/feedback/training_changes.h"
#include "platform/permissions.h"

namespace espalier::feedback {

namespace {

struct FeedbackPath
{
    FeedbackId feedback_id;
};
BOOST_DESCRIBE_STRUCT(FeedbackPath, (), (feedback_id))

struct LevelAnswerInput
{
    FeedbackId feedback_id;
    LevelAnswer answer = LevelAnswer::agreed;
};
BOOST_DESCRIBE_STRUCT(LevelAnswerInput, (), (feedback_id, answer))

struct RequestPath
{
    FeedbackRequestId feedback_request_id;
};
BOOST_DESCRIBE_STRUCT(RequestPath, (), (feedback_request_id))

struct Decline
{
    FeedbackAskId feedback_ask_id;
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(Decline, (), (feedback_ask_id, reason))

struct NewFeedbackRequest
{
    FeedbackRequestId id;
};
BOOST_DESCRIBE_STRUCT(NewFeedbackRequest, (), (id))

FeedbackView create(Context& c, FeedbackDraft const& in)
{
    return feedback_view(c, give_feedback(c, in));
}

FeedbackView read(Context& c, FeedbackPath const& in)
{
    return feedback_view(c, in.feedback_id);
}

FeedbackView change(Context& c, FeedbackChange const& in)
{
    change_feedback(c, in);
    return feedback_view(c, in.feedback_id);
}

void withdraw(Context& c, FeedbackPath const& in)
{
    withdraw_feedback(c, in.feedback_id);
}

FeedbackView propose(Context& c, LevelProposal const& in)
{
    propose_level(c, in);
    return feedback_view(c, in.feedback_id);
}

FeedbackView answer(Context& c, LevelAnswerInput const& in)
{
    answer_level(c, in.feedback_id, in.answer);
    return feedback_view(c, in.feedback_id);
}

NewFeedbackRequest ask(Context& c, FeedbackRequestDraft const& in)
{
    return {ask_for_feedback(c, in)};
}

void close(Context& c, RequestPath const& in)
{
    close_feedback_request(c, in.feedback_request_id);
}

void decline(Context& c, Decline const& in)
{
    decline_feedback(c, in.feedback_ask_id, or_empty(in.reason));
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_feedback", "/feedback", use_feedback, "Feedback that you received or gave", list_feedback);
    r.post("give_feedback", "/feedback", use_feedback, "Give feedback to a colleague, or answer who asked for it",
           create);
    r.get("read_feedback_waiting", "/feedback-waiting", use_feedback, "What feedback asks of you", feedback_waiting);
    r.get("read_feedback", "/feedback/{feedback_id}", use_feedback, "Read one piece of feedback", read)
        .recording_sightings();
    r.put("change_feedback", "/feedback/{feedback_id}", use_feedback, "Put your feedback right, for a day", change);
    r.post("withdraw_feedback", "/feedback/{feedback_id}/withdrawal", use_feedback, "Take your feedback back",
           withdraw);
    r.post("propose_feedback_level", "/feedback/{feedback_id}/level", use_feedback,
           "Propose a level with your feedback, that may count as evidence", propose);
    r.post("answer_feedback_level", "/feedback/{feedback_id}/level-answer", use_feedback,
           "Agree that the level counts as evidence, or refuse", answer);
    r.get("list_feedback_about", "/people/{person_id}/feedback", platform::permissions::read_feedback,
          "Feedback about a person that is for your eyes", list_feedback_about)
        .recording_sightings();
    r.get("list_feedback_requests", "/feedback-requests", use_feedback, "What you asked for, and who answered",
          list_feedback_requests);
    r.post("ask_for_feedback", "/feedback-requests", use_feedback,
           "Ask colleagues for feedback about yourself or somebody who reports to you", ask);
    r.post("close_feedback_request", "/feedback-requests/{feedback_request_id}/closure", use_feedback,
           "Want no further answers", close);
    r.post("decline_feedback", "/feedback-asks/{feedback_ask_id}/decline", use_feedback,
           "Decline to give feedback that you were asked for", decline);
    r.post("discuss_feedback", "/feedback/{feedback_id}/agenda-point", use_feedback,
           "Take feedback that you received to a one-on-one", take_to_one_on_one);
    r.get("read_what_changed", "/plan-items/{plan_item_id}/what-changed", use_feedback,
          "What is different since a training, as far as it is for your eyes", what_changed)
        .recording_sightings();
    r.post("tell_what_changed", "/plan-items/{plan_item_id}/what-changed", use_feedback,
           "Say what is different since a training", tell_change);
    r.get("list_finished_trainings", "/people/{person_id}/finished-trainings", read_plans,
          "Trainings of a person that feedback may be about", finished_trainings);
    r.get("read_feedback_participation", "/feedback-participation", platform::permissions::read_feedback_participation,
          "How many people give and receive feedback, by unit", feedback_participation);
}

} // namespace espalier::feedback
