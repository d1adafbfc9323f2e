// SPDX-License-Identifier: Apache-2.0
// The endpoints on outside training requests. What changes one answers with it.
#include "features/training_requests/training_requests_api.h"

#include "base/checks.h"
#include "features/plans/standing_item.h"
#include "features/training_requests/item_trainings.h"
#include "features/training_requests/training_request_lists.h"
#include "features/training_requests/training_request_steps.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::training_requests {

namespace {

struct OneRequest
{
    TrainingRequestId training_request_id;
};
BOOST_DESCRIBE_STRUCT(OneRequest, (), (training_request_id))

struct RequestsOfPerson
{
    PersonId person_id;
    std::optional<TrainingRequestId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RequestsOfPerson, (), (person_id, after, limit))

struct RequestsWaiting
{
    std::optional<TrainingRequestId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RequestsWaiting, (), (after, limit))

struct RequestsFilter : RequestFilter
{
    std::optional<TrainingRequestId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(RequestsFilter, (RequestFilter), (after, limit))

platform::Page<TrainingRequestLine> list_of_person(Context& c, RequestsOfPerson const& in)
{
    return platform::page_of_all(requests_of(c, in.person_id), in.after, in.limit,
                                 [](TrainingRequestLine const& line) { return line.id; });
}

platform::Page<TrainingRequestLine> list_waiting(Context& c, RequestsWaiting const& in)
{
    return platform::page_of_all(requests_waiting_for_viewer(c), in.after, in.limit,
                                 [](TrainingRequestLine const& line) { return line.id; });
}

platform::Page<TrainingRequestLine> list_all(Context& c, RequestsFilter const& in)
{
    return platform::page_by_id<TrainingRequestLine>(
        in.after, in.limit,
        [&](TrainingRequestId before, std::int64_t limit) { return all_requests(c, in, before, limit); });
}

platform::Download export_all(Context& c, RequestFilter const& in)
{
    return {"training-requests.csv", "text/csv; charset=utf-8", requests_as_csv(c, in)};
}

struct OneItem
{
    plans::PlanItemId plan_item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (plan_item_id))

ItemTrainings read_item_trainings(Context& c, OneItem const& in)
{
    return trainings_of_items(c, plans::learner_of(c, in.plan_item_id), {in.plan_item_id});
}

TrainingRequestView read_one(Context& c, OneRequest const& in)
{
    return request_view(c, in.training_request_id);
}

TrainingRequestView create(Context& c, RequestDraft const& in)
{
    return request_view(c, ask(c, in));
}

TrainingRequestView update(Context& c, RequestRevision const& in)
{
    revise(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView withdraw_one(Context& c, RequestWithComment const& in)
{
    withdraw(c, in.training_request_id, or_empty(in.comment));
    return request_view(c, in.training_request_id);
}

TrainingRequestView agree_to(Context& c, RequestAnswer const& in)
{
    agree(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView return_one(Context& c, RequestWithReason const& in)
{
    return_request(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView refuse_one(Context& c, RequestWithReason const& in)
{
    refuse(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView book_one(Context& c, RequestWithComment const& in)
{
    book(c, in.training_request_id, or_empty(in.comment));
    return request_view(c, in.training_request_id);
}

TrainingRequestView confirm_one(Context& c, Attendance const& in)
{
    confirm(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView cancel_one(Context& c, Cancellation const& in)
{
    cancel(c, in);
    return request_view(c, in.training_request_id);
}

TrainingRequestView upload_certificate(Context& c, CertificateFile const& in)
{
    add_certificate(c, in);
    return request_view(c, in.training_request_id);
}

platform::Download download_certificate(Context& c, OneRequest const& in)
{
    return certificate_of(c, in.training_request_id);
}

TrainingRequestView review_one(Context& c, ReviewDraft const& in)
{
    review(c, in);
    return request_view(c, in.training_request_id);
}

void answer_routes(platform::Routes& r)
{
    using platform::permissions::answer_training_requests;
    r.post("agree_training_request", "/training-requests/{training_request_id}/agreement", answer_training_requests,
           "Agree to a request; the last of the answers it needs lets it go ahead", agree_to);
    r.post("return_training_request", "/training-requests/{training_request_id}/return", answer_training_requests,
           "Return a request with what should change", return_one);
    r.post("refuse_training_request", "/training-requests/{training_request_id}/refusal", answer_training_requests,
           "Refuse a request with a reason", refuse_one);
}

void outcome_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.post("book_training_request", "/training-requests/{training_request_id}/booking", write_training_requests,
           "Say that the training is booked", book_one);
    r.post("confirm_training_request", "/training-requests/{training_request_id}/attendance", write_training_requests,
           "Confirm that the training was attended, and what it cost", confirm_one);
    r.post("cancel_training_request", "/training-requests/{training_request_id}/cancellation", write_training_requests,
           "Cancel what was agreed, with the cost that remains", cancel_one);
    r.post("upload_training_certificate", "/training-requests/{training_request_id}/certificate",
           write_training_requests, "Add the certificate", upload_certificate)
        .with_text_body(platform::file_body)
        .with_body_limit(platform::file_body_limit)
        .prepared_by(platform::prepare_file<CertificateFile>);
    r.get("download_training_certificate", "/training-requests/{training_request_id}/certificate",
          read_training_requests, "Save the certificate", download_certificate)
        .recording_sightings();
    r.post("review_training_request", "/training-requests/{training_request_id}/reviews", write_training_requests,
           "Review the training, as the learner or as somebody above", review_one);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_training_requests_of_person", "/people/{person_id}/training-requests", read_training_requests,
          "List a person's requests for outside training", list_of_person)
        .recording_sightings();
    r.post("create_training_request", "/people/{person_id}/training-requests", write_training_requests,
           "Ask for training outside", create);
    r.get("list_waiting_training_requests", "/waiting-training-requests", own_account,
          "List the requests that wait for you", list_waiting)
        .recording_sightings();
    r.get("list_training_requests", "/training-requests", oversee_training_requests,
          "List requests for outside training of everybody", list_all)
        .recording_sightings();
    r.get("export_training_requests", "/exports/training-requests", oversee_training_requests,
          "Save requests for outside training as CSV", export_all)
        .recording_sightings();
    r.get("read_item_trainings", "/plan-items/{plan_item_id}/training-requests", read_plans,
          "See what outside training was asked for an item, and its certificates", read_item_trainings)
        .recording_sightings();
    r.get("read_training_request", "/training-requests/{training_request_id}", read_training_requests,
          "Read a request for outside training", read_one)
        .recording_sightings();
    r.put("revise_training_request", "/training-requests/{training_request_id}", write_training_requests,
          "Change a request that is not agreed, and ask anew", update);
    r.post("withdraw_training_request", "/training-requests/{training_request_id}/withdrawal", write_training_requests,
           "Withdraw a request", withdraw_one);
    answer_routes(r);
    outcome_routes(r);
    request_settings_routes(r);
}

} // namespace espalier::training_requests
