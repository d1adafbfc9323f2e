// SPDX-License-Identifier: Apache-2.0
// What people do to a request: ask, answer, withdraw; book, confirm, cancel and review. Faults as in training_requests.h.
#pragma once

#include "features/training_requests/training_requests.h"

namespace espalier::training_requests {

// The currency of a draft; left out, the workspace's own. Another one needs its rate and the day of the rate.
struct RateDraft
{
    std::optional<Text<3, 3>> currency;
    std::optional<Real<0, 1000000>> exchange_rate;
    std::optional<Date> rate_on;
};
BOOST_DESCRIBE_STRUCT(RateDraft, (), (currency, exchange_rate, rate_on))

struct RequestDraft : RequestContent, RateDraft
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(RequestDraft, (RequestContent, RateDraft), (person_id))

// Says everything anew and asks again: what was answered since is asked once more.
struct RequestRevision : RequestContent, RateDraft
{
    TrainingRequestId training_request_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(RequestRevision, (RequestContent, RateDraft), (training_request_id, version, comment))

// What an answer is to: a request that was changed or answered since was not read.
struct RequestAsRead
{
    TrainingRequestId training_request_id;
    Whole<1, INT64_MAX> version;
    Whole<0, 3> answers;
};
BOOST_DESCRIBE_STRUCT(RequestAsRead, (), (training_request_id, version, answers))

struct RequestAnswer : RequestAsRead
{
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(RequestAnswer, (RequestAsRead), (comment))

struct RequestWithReason : RequestAsRead
{
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(RequestWithReason, (RequestAsRead), (reason))

struct RequestWithComment
{
    TrainingRequestId training_request_id;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(RequestWithComment, (), (training_request_id, comment))

// What it cost, in the request's currency; the rate left out is the one it was asked with.
struct CostDraft
{
    TrainingRequestId training_request_id;
    Money fee;
    Money travel;
    Money material;
    std::optional<Real<0, 1000000>> exchange_rate;
    std::optional<Date> rate_on;
};
BOOST_DESCRIBE_STRUCT(CostDraft, (), (training_request_id, fee, travel, material, exchange_rate, rate_on))

struct Attendance : CostDraft
{
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(Attendance, (CostDraft), (hours_on_duty, hours_off_duty, comment))

struct Cancellation : CostDraft
{
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(Cancellation, (CostDraft), (reason))

struct CertificateFile
{
    CertificateFile() = default; // no aggregate, because `prepared` is no part of the description

    TrainingRequestId training_request_id;
    Text<1, 200> file_name;
    std::string content; // the bytes
    platform::PreparedFile prepared = {};
};
BOOST_DESCRIBE_STRUCT(CertificateFile, (), (training_request_id, file_name, content))

struct ReviewDraft
{
    TrainingRequestId training_request_id;
    Whole<1, 5> rating;                  // 1: not worth it, to 5: well worth it
    Text<1, 2000> changed;               // what is done differently since
    std::optional<Text<0, 2000>> advice; // for those who think of asking for the same
};
BOOST_DESCRIBE_STRUCT(ReviewDraft, (), (training_request_id, rating, changed, advice))

TrainingRequestId ask(Context& context, RequestDraft const& draft);
void revise(Context& context, RequestRevision const& revision);
void withdraw(Context& context, TrainingRequestId id, std::string_view comment); // by the learner or whoever asked

// By whoever it waits for; never by the learner, nor by whoever asked or changed it last. Fault stale where it is not as read.
void agree(Context& context, RequestAnswer const& answer);
void return_request(Context& context, RequestWithReason const& answer);
void refuse(Context& context, RequestWithReason const& answer);

void book(Context& context, TrainingRequestId id, std::string_view comment);
void confirm(Context& context, Attendance const& attendance);
void cancel(Context& context, Cancellation const& cancellation); // the cost that remains is kept
void add_certificate(Context& context,
                     CertificateFile const& file); // once it was attended; a newer one takes its place
platform::Download certificate_of(Context& context, TrainingRequestId id);
// The second of the two completes the request, and the plan item that it came from is done.
void review(Context& context, ReviewDraft const& draft);

} // namespace espalier::training_requests
