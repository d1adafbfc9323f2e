// SPDX-License-Identifier: Apache-2.0
// Asking, asking anew, and what those who are asked answer.
#include "base/checks.h"
#include "base/time_zone.h"
#include "features/plans/standing_item.h"
#include "features/training_requests/training_request_found.h"
#include "features/training_requests/training_request_steps.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::training_requests {

namespace permissions = platform::permissions;

namespace {

bool is_currency_code(std::string_view text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void check_content(RequestContent const& content, Violations& violations)
{
    if (auto const link = or_empty(content.link); !link.empty())
        check_web_address(violations, "/link", link);
    if (content.ends_on < content.starts_on)
        violations.add("/ends_on", "before_start", "It ends on the day it starts, or later.");
    check_not_below_zero(violations, "/fee", content.fee);
    check_not_below_zero(violations, "/travel", content.travel);
    check_not_below_zero(violations, "/material", content.material);
}

// An item that the training can still finish.
void check_item(Context& context, PersonId person, plans::PlanItemId id, Violations& violations)
{
    auto const item = plans::standing_item(context, id);
    if (!item)
        throw not_found("plan item");
    context.require_visible(permissions::read_plans, item->person_id, "plan item");
    if (item->person_id != person)
        violations.add("/plan_item_id", "unknown_reference", "Choose an item of a plan of the same person.");
    else if (!item->is_agreed || !item->is_open)
        violations.add("/plan_item_id", "item_not_open", "Choose an item that was agreed and is still open.");
}

// The workspace's own currency is worth itself, every day.
ExchangeRate rate_of(Context& context, RateDraft const& draft, Violations& violations)
{
    auto const own = platform::settings::read<platform::WorkspaceSettings>(context.tx).currency;
    if (!draft.currency || *draft.currency == own)
        return {own, Real<0, 1000000>(1.0), context.today()};
    if (!is_currency_code(draft.currency->value))
        violations.add("/currency", "unknown_currency",
                       "A currency is named by its three capital letters (ISO 4217), such as EUR.");
    if (!draft.exchange_rate || draft.exchange_rate->value <= 0)
        violations.add("/exchange_rate", "rate_missing",
                       "Say what one of this currency is worth in the currency of the workspace.");
    if (!draft.rate_on)
        violations.add("/rate_on", "rate_day_missing", "Say of which day this rate is.");
    else if (*draft.rate_on > latest_day(context.now))
        violations.add("/rate_on", "in_future", "This day is still to come.");
    return {*draft.currency, draft.exchange_rate.value_or(Real<0, 1000000>(1.0)),
            draft.rate_on.value_or(context.today())};
}

// What is asked, with what follows from it: the amount in the workspace's currency, and how many answers it needs.
template <class Draft> void take_over(Context& context, TrainingRequest& request, Draft const& draft)
{
    Violations violations;
    check_content(draft, violations);
    if (draft.plan_item_id && draft.plan_item_id != request.plan_item_id)
        check_item(context, request.person_id, *draft.plan_item_id, violations);
    auto const rate = rate_of(context, draft, violations);
    violations.throw_if_any();
    static_cast<RequestContent&>(request) = draft;
    static_cast<ExchangeRate&>(request) = rate;
    if (request.place && request.place->empty())
        request.place.reset();
    request.direct_cost = converted(draft.fee + draft.travel + draft.material, rate.exchange_rate.value);
    auto const settings = platform::settings::read<TrainingRequestSettings>(context.tx);
    request.answers_needed =
        answers_needed(request.direct_cost, {settings.learning_team_from, settings.budget_holder_from});
}

// One that waits for the viewer and is as they read it. Fault forbidden, stale.
FoundRequest find_to_answer(Context& context, RequestAsRead const& read)
{
    auto found = find_request(context, read.training_request_id);
    require_step(found.state, RequestStepKind::agreed);
    if (!may_answer(context, found))
        throw forbidden("Somebody else answers this: nobody does so for themselves, nor for what they have asked for.");
    if (found.request.version != read.version.value || found.line.progress.answers != read.answers.value)
        throw stale("training request");
    return found;
}

void tell_askers(Context& context, std::string_view kind, TrainingRequest const& request)
{
    tell(context, request.person_id, kind, request);
    if (request.asked_by_id && *request.asked_by_id != request.person_id)
        tell(context, *request.asked_by_id, kind, request);
}

} // namespace

TrainingRequestId ask(Context& context, RequestDraft const& draft)
{
    TrainingRequest request;
    request.id = context.next_id<TrainingRequest>();
    request.person_id = draft.person_id;
    request.asked_at = context.now;
    request.asked_by_account_id = context.viewer.account_id;
    request.asked_by_id = context.viewer.person_id;
    take_over(context, request, draft);
    context.tx.insert("training_requests", request);
    FoundRequest found;
    found.request = request; // nothing stands against a first step
    take_step(context, found, RequestStepKind::asked, "");
    tell_asked(context, request.id);
    return request.id;
}

void revise(Context& context, RequestRevision const& revision)
{
    auto found = find_request_to_write(context, revision.training_request_id);
    require_step(found.state, RequestStepKind::asked);
    take_over(context, found.request, revision);
    found.request.version = revision.version.value;
    context.tx.update_every("training_requests", std::vector{found.request}, "training request");
    take_step(context, found, RequestStepKind::asked, or_empty(revision.comment));
    tell_asked(context, found.request.id);
}

void withdraw(Context& context, TrainingRequestId id, std::string_view comment)
{
    auto const found = find_request_to_write(context, id);
    if (!is_askers(context, found.request))
        throw forbidden("Whoever asked withdraws a request, or the person it is for. Return or refuse it instead.");
    take_step(context, found, RequestStepKind::withdrawn, comment);
}

void agree(Context& context, RequestAnswer const& answer)
{
    auto const found = find_to_answer(context, answer);
    take_step(context, found, RequestStepKind::agreed, or_empty(answer.comment));
    if (found.line.progress.answers + 1 < found.request.answers_needed)
        tell_asked(context, found.request.id);
    else
        tell_askers(context, "training_request_agreed", found.request);
}

void return_request(Context& context, RequestWithReason const& answer)
{
    auto const found = find_to_answer(context, answer);
    take_step(context, found, RequestStepKind::returned, answer.reason);
    tell_askers(context, "training_request_returned", found.request);
}

void refuse(Context& context, RequestWithReason const& answer)
{
    auto const found = find_to_answer(context, answer);
    take_step(context, found, RequestStepKind::refused, answer.reason);
    tell_askers(context, "training_request_refused", found.request);
}

} // namespace espalier::training_requests
