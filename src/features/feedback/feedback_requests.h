// SPDX-License-Identifier: Apache-2.0
// Asking several people for feedback, their answers, and reminding them.
#pragma once

#include "features/feedback/feedback.h"
#include "platform/daily_work.h"

#include <vector>

namespace espalier::feedback {

struct FeedbackRequestDraft : FeedbackSubject
{
    std::optional<PersonId> about_id; // none: the viewer; else somebody who reports to them
    Text<1, 1000> question;
    std::optional<Date> due_on;
    std::vector<PersonId> person_ids; // who is asked: one to twenty
};
BOOST_DESCRIBE_STRUCT(FeedbackRequestDraft, (FeedbackSubject), (about_id, question, due_on, person_ids))

enum class FeedbackAskState
{
    waiting,
    answered,
    declined,
    closed // without an answer
};
BOOST_DESCRIBE_ENUM(FeedbackAskState, waiting, answered, declined, closed)

struct FeedbackAskLine
{
    FeedbackAskId id;
    FeedbackRequestId feedback_request_id;
    PersonId person_id;
    std::string person_name;
    FeedbackAskState state = FeedbackAskState::waiting;
    std::string reason;                    // of a decline; may be empty
    std::optional<FeedbackId> feedback_id; // the answer, while it is not withdrawn
};
BOOST_DESCRIBE_STRUCT(FeedbackAskLine, (),
                      (id, feedback_request_id, person_id, person_name, state, reason, feedback_id))

// As who asked sees it.
struct FeedbackRequestView
{
    FeedbackRequestId id;
    PersonId about_id;
    std::string about_name;
    std::string question;
    NamedSubject subject;
    std::optional<Date> due_on;
    Instant asked_at;
    std::optional<Instant> closed_at;
    std::vector<FeedbackAskLine> asks; // by name
};
BOOST_DESCRIBE_STRUCT(FeedbackRequestView, (),
                      (id, about_id, about_name, question, subject, due_on, asked_at, closed_at, asks))

// Fault invalid for nobody or too many, for leavers, oneself and whom it is about, a day that is over, more than one
// subject; forbidden about somebody who does not report to the viewer.
FeedbackRequestId ask_for_feedback(Context& context, FeedbackRequestDraft const& draft);
// No further answer is wanted. Fault not_found for another's.
void close_feedback_request(Context& context, FeedbackRequestId id);
// By who is asked. Fault not_found for anybody else, conflict when it was answered or closed.
void decline_feedback(Context& context, FeedbackAskId id, std::string_view reason);

struct FeedbackRequestFilter
{
    std::optional<FeedbackRequestId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(FeedbackRequestFilter, (), (after, limit))
platform::Page<FeedbackRequestView> list_feedback_requests(Context& context, FeedbackRequestFilter const& filter);

// Of each day: reminds who was asked, once.
void remind_of_asks(platform::TaskRun& run, Date day);

} // namespace espalier::feedback
