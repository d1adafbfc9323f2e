// SPDX-License-Identifier: Apache-2.0
// What follows an agreement: booking, what it cost in the end, the certificate, the two reviews, and so the completion.
#include "base/checks.h"
#include "base/time_zone.h"
#include "features/plans/standing_item.h"
#include "features/training_requests/training_request_found.h"
#include "features/training_requests/training_request_steps.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::training_requests {

namespace {

RequestCost cost_of(Context& context, TrainingRequest const& request, CostDraft const& draft)
{
    auto const own = platform::settings::read<platform::WorkspaceSettings>(context.tx).currency;
    Violations violations;
    check_not_below_zero(violations, "/fee", draft.fee);
    check_not_below_zero(violations, "/travel", draft.travel);
    check_not_below_zero(violations, "/material", draft.material);
    if (draft.exchange_rate && request.currency == own && draft.exchange_rate->value != 1)
        violations.add("/exchange_rate", "own_currency",
                       "The currency of the workspace is worth itself: leave this out.");
    else if (draft.exchange_rate && draft.exchange_rate->value <= 0)
        violations.add("/exchange_rate", "rate_missing",
                       "Say what one of this currency is worth in the currency of the workspace.");
    if (draft.rate_on && *draft.rate_on > latest_day(context.now))
        violations.add("/rate_on", "in_future", "This day is still to come.");
    violations.throw_if_any();
    RequestCost cost{.training_request_id = request.id,
                     .fee = draft.fee,
                     .travel = draft.travel,
                     .material = draft.material,
                     .exchange_rate = draft.exchange_rate.value_or(request.exchange_rate),
                     .rate_on = draft.rate_on.value_or(draft.exchange_rate ? context.today() : request.rate_on)};
    cost.direct_cost = converted(cost.fee + cost.travel + cost.material, cost.exchange_rate.value);
    return cost;
}

// The item that it was asked for, or what that went on as, is done, unless it is already or never will be; its success
// measure is still to be shown.
void finish_item(Context& context, TrainingRequest const& request)
{
    auto const item = request.plan_item_id ? plans::standing_item(context, *request.plan_item_id) : std::nullopt;
    if (!item || !item->is_open)
        return;
    auto const cost = store::find_cost(context.tx, request.id).value();
    plans::finish_standing_item(context, item->id, request.title.value,
                                {cost.hours_on_duty, cost.hours_off_duty, cost.direct_cost});
}

} // namespace

void book(Context& context, TrainingRequestId id, std::string_view comment)
{
    take_step(context, find_request_to_write(context, id), RequestStepKind::booked, comment);
}

void confirm(Context& context, Attendance const& attendance)
{
    auto const found = find_request_to_write(context, attendance.training_request_id);
    require_step(found.state, RequestStepKind::attended);
    if (found.request.starts_on > latest_day(context.now))
        throw conflict("not_begun",
                       "This training has not begun yet. Cancel the request where it will not take place.");
    auto cost = cost_of(context, found.request, attendance);
    cost.hours_on_duty = attendance.hours_on_duty;
    cost.hours_off_duty = attendance.hours_off_duty;
    context.tx.insert("training_request_costs", cost);
    take_step(context, found, RequestStepKind::attended, or_empty(attendance.comment));
    tell(context, found.request.person_id, "training_request_attended", found.request);
    if (auto const manager = context.chart->present_manager_of(found.request.person_id, context.today()))
        tell(context, *manager, "training_request_attended", found.request);
}

void cancel(Context& context, Cancellation const& cancellation)
{
    auto const found = find_request_to_write(context, cancellation.training_request_id);
    require_step(found.state, RequestStepKind::cancelled);
    context.tx.insert("training_request_costs", cost_of(context, found.request, cancellation));
    take_step(context, found, RequestStepKind::cancelled, cancellation.reason);
    tell(context, found.request.person_id, "training_request_cancelled", found.request);
}

void add_certificate(Context& context, CertificateFile const& file)
{
    auto const found = find_request_to_write(context, file.training_request_id);
    if (found.state != RequestState::attended && found.state != RequestState::completed)
        throw conflict("not_attended", "A certificate is added once it is confirmed that the training was attended.");
    auto const stored = platform::store_file(context, file.file_name, file.prepared);
    store::set_certificate(context.tx, found.request.id, stored.id);
    if (auto const old = found.request.certificate_id)
        platform::remove_file(context.tx, *old);
    note(context, "training_request.certified", found.request);
}

platform::Download certificate_of(Context& context, TrainingRequestId id)
{
    auto const found = find_request(context, id);
    context.require_visible(platform::permissions::read_training_requests, found.request.person_id, "certificate");
    if (!found.request.certificate_id)
        throw not_found("certificate");
    return platform::stored_file(context.tx, *found.request.certificate_id);
}

void review(Context& context, ReviewDraft const& draft)
{
    auto found = find_request(context, draft.training_request_id);
    require_step(found.state, RequestStepKind::completed);
    auto const reviewer = may_review_as(context, found);
    if (!reviewer)
        throw forbidden("The learner reviews the training, and somebody above; each once.");
    context.tx.insert("training_request_reviews",
                      store::ReviewRow{platform::done_now(context), found.request.id, *reviewer, draft.rating.value,
                                       draft.changed.value,
                                       draft.advice ? std::optional(draft.advice->value) : std::nullopt});
    note(context, "training_request.reviewed", found.request);
    // Where nobody stands above, the learner's review is all there is.
    auto const learner_done = found.line.learner_reviewed || *reviewer == Reviewer::learner;
    auto const manager_done = found.line.manager_reviewed || *reviewer == Reviewer::manager ||
        !context.chart->present_manager_of(found.request.person_id, context.today());
    if (!learner_done || !manager_done)
        return;
    take_step(context, found, RequestStepKind::completed, "");
    finish_item(context, found.request);
}

} // namespace espalier::training_requests
