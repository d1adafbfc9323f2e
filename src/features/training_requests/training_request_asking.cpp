// SPDX-License-Identifier: Apache-2.0
// Asking, asking anew, and what those who are asked answer.
#include "features/training_requests/training_request_found.h"
#include "features/training_requests/training_request_steps.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::training_requests {

namespace {

bool is_currency_code(std::string_view text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void check_content(RequestContent const& content, Violations& violations)
{
    auto const link = content.link ? std::string_view(content.link->value) : std::string_view();
    if (!link.empty() && !link.starts_with("https://") && !link.starts_with("http://"))
        violations.add("/link", "not_a_web_address", "A link begins with https:// or http://.");
    if (content.ends_on < content.starts_on)
        violations.add("/ends_on", "before_start", "It ends on the day it starts, or later.");
    constexpr std::string_view below_zero = "An amount is zero or more.";
    if (content.fee < Money{})
        violations.add("/fee", "below_zero", std::string(below_zero));
    if (content.travel < Money{})
        violations.add("/travel", "below_zero", std::string(below_zero));
    if (content.material < Money{})
        violations.add("/material", "below_zero", std::string(below_zero));
}

void check_item(Context& context, PersonId person, RequestContent const& content, Violations& violations)
{
    if (content.plan_item_id && plans::plan_view(context, *content.plan_item_id).plan.person_id != person)
        violations.add("/plan_item_id", "unknown_reference", "Choose an item of a plan of the same person.");
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
    else if (*draft.rate_on > context.today())
        violations.add("/rate_on", "in_future", "This day is still to come.");
    return {*draft.currency, draft.exchange_rate.value_or(Real<0, 1000000>(1.0)),
            draft.rate_on.value_or(context.today())};
}

// What is asked, with what follows from it: the amount in the workspace's currency, and how many answers it needs.
template <class Draft> void take_over(Context& context, TrainingRequest& request, Draft const& draft)
{
    Violations violations;
    check_content(draft, violations);
    check_item(context, request.person_id, draft, violations);
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

// One that waits for the viewer. Fault forbidden.
FoundRequest find_to_answer(Context& context, TrainingRequestId id)
{
    auto found = find_request(context, id);
    require_step(found.state, RequestStepKind::agreed);
    if (!may_answer(context, found))
        throw forbidden("Somebody else answers this: nobody does so for themselves, nor for what they have asked for.");
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
    take_step(context, found, RequestStepKind::asked, revision.comment ? revision.comment->value : "");
    tell_asked(context, found.request.id);
}

void withdraw(Context& context, TrainingRequestId id, std::string_view comment)
{
    auto const found = find_request_to_write(context, id);
    auto const viewer = context.viewer.person_id;
    if (context.viewer.account_id != found.request.asked_by_account_id &&
        !(viewer && askers_of(found.line).has(*viewer)))
        throw forbidden("Whoever asked withdraws a request, or the person it is for. Return or refuse it instead.");
    take_step(context, found, RequestStepKind::withdrawn, comment);
}

void agree(Context& context, RequestAnswer const& answer)
{
    auto const found = find_to_answer(context, answer.training_request_id);
    if (found.request.version != answer.version.value)
        throw stale("training request");
    take_step(context, found, RequestStepKind::agreed, answer.comment ? answer.comment->value : "");
    if (found.line.standing.answers + 1 < found.request.answers_needed)
        tell_asked(context, found.request.id);
    else
        tell_askers(context, "training_request_agreed", found.request);
}

void return_request(Context& context, RequestWithReason const& answer)
{
    auto const found = find_to_answer(context, answer.training_request_id);
    take_step(context, found, RequestStepKind::returned, answer.reason);
    tell_askers(context, "training_request_returned", found.request);
}

void refuse(Context& context, RequestWithReason const& answer)
{
    auto const found = find_to_answer(context, answer.training_request_id);
    take_step(context, found, RequestStepKind::refused, answer.reason);
    tell_askers(context, "training_request_refused", found.request);
}

} // namespace espalier::training_requests
