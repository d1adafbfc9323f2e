// SPDX-License-Identifier: Apache-2.0
// Rules on helpers: one on an item at a time, who was asked and said yes, within what one person may carry.
#include "features/plans/helpers.h"

#include "features/plans/found.h"
#include "features/plans/helpers_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plans_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

std::int64_t most_at_once(Context& context)
{
    return platform::settings::read<HelpSettings>(context.tx).most_at_once;
}

// Tells somebody of an item of the learner's, by its title.
void tell(Context& context, PersonId whom, std::string_view kind, PlanItem const& item, PersonId about,
          std::string_view link)
{
    auto const name = organization::full_name(organization::person(context, about));
    platform::notify(context, whom, kind, {{"person", name}, {"item", item.title.value}}, link);
}

void tell_helper(Context& context, store::HelperAskRow const& ask, std::string_view kind, FoundItem const& found)
{
    tell(context, ask.person_id, kind, found.item, found.plan.person_id, "/helping");
}

void answer(Context& context, store::HelperAskRow const& ask, HelperAnswerKind kind, std::string_view reason)
{
    context.tx.insert("helper_answers",
                      store::HelperAnswerRow{platform::done_now(context), context.next_id<store::HelperAnswerRow>(),
                                             ask.id, kind, std::string(reason)});
    platform::record(
        context, {fmt::format("helper.{}", reflect::to_name(kind)), ask.person_id, "helper_ask", ask.id.value, "{}"});
}

void check_helper(Context& context, PersonId learner, PersonId helper)
{
    Violations violations;
    if (helper == learner)
        violations.add("/helper_id", "is_learner", "Somebody else helps: nobody helps themselves.");
    else if (auto const left = organization::person(context, helper).left_on; left && *left < context.today())
        violations.add("/helper_id", "has_left", "Choose somebody who works here.");
    else if (store::is_absent(context.tx, helper))
        violations.add("/helper_id", "not_available", "This person is not available as a helper. Ask somebody else.");
    else if (auto const most = most_at_once(context); store::active_helps(context.tx, helper) >= most)
        violations.add("/helper_id", "helps_enough",
                       fmt::format("This person helps with {} items already. Ask somebody else.", most),
                       {{"maximum", std::to_string(most)}});
    violations.throw_if_any();
}

// An ask that the viewer got, in the state given; none: it waits for an answer.
store::HelperAskRow own_ask(Context& context, HelperAskId id, std::optional<HelperAnswerKind> state)
{
    auto const ask = store::find_ask(context.tx, id);
    if (!ask)
        throw not_found("ask");
    context.require_visible(permissions::help_others, ask->person_id, "ask");
    if (store::last_answer(context.tx, id) != state)
        throw conflict("ask_is_over", "This was answered or ended meanwhile. Read the page again.");
    return *ask;
}

void require_goes_on(Context& context, PlanItem const& item)
{
    require_not_closed(store::last_turn(context.tx, item.plan_id));
    if (has_ended(item_state(store::steps_of_item(context.tx, item.id))))
        throw conflict("item_ended", "This item has ended.");
}

// Tells those on the learner's side what became of an ask: the learner, and who asked.
void tell_learner(Context& context, store::HelperAskRow const& ask, PlanItem const& item, std::string_view kind)
{
    auto const plan = store::find_plan(context.tx, item.plan_id);
    auto const link = fmt::format("/plans/{}", plan->id.value);
    tell(context, plan->person_id, kind, item, ask.person_id, link);
    if (ask.asked_by_person_id && ask.asked_by_person_id != plan->person_id)
        tell(context, *ask.asked_by_person_id, kind, item, ask.person_id, link);
}

// Who no longer helps sees no more than what it was.
void forget(Help& help)
{
    help.competency_name.reset();
    help.to_level.reset();
    help.success_measure.clear();
}

int rank(Help const& help)
{
    if (has_ended(help.item_state) || (help.state && help.state != HelperAnswerKind::accepted))
        return 2;
    return help.state ? 1 : 0;
}

} // namespace

std::vector<HelperAskView> helper_asks_of(Context& context, PlanId plan)
{
    find_plan(context, plan);
    auto asks = store::asks_of_plan(context.tx, plan);
    std::map<HelperAskId, std::vector<HelperAnswer>> answers;
    for (auto& one : store::answers_of_plan(context.tx, plan))
        answers[one.helper_ask_id].push_back(std::move(one));
    for (auto& ask : asks)
        ask.answers = std::move(answers[ask.id]);
    return asks;
}

HelperAskId ask_helper(Context& context, HelperAskDraft const& draft)
{
    auto const found = find_item_to_write(context, draft.plan_item_id);
    require_goes_on(context, found.item);
    check_helper(context, found.plan.person_id, draft.helper_id);
    for (auto const& before : store::standing_asks(context.tx, found.item.id)) { // at most one
        answer(context, before, HelperAnswerKind::ended, "");
        tell_helper(context, before, "help_ended", found);
    }
    store::HelperAskRow const ask{.id = context.next_id<HelperAsk>(),
                                  .plan_item_id = found.item.id,
                                  .person_id = draft.helper_id,
                                  .kind = draft.kind,
                                  .words = draft.words.value,
                                  .asked_at = context.now,
                                  .asked_by_account_id = context.viewer.account_id,
                                  .asked_by_person_id = context.viewer.person_id};
    context.tx.insert("helper_asks", ask);
    note(context, "helper.asked", found);
    tell_helper(context, ask, "help_asked", found);
    return ask.id;
}

void end_help(Context& context, HelperAskId id, std::string_view reason)
{
    auto const ask = store::find_ask(context.tx, id);
    if (!ask)
        throw not_found("ask");
    auto const found = find_item_to_write(context, ask->plan_item_id);
    if (store::last_answer(context.tx, id).value_or(HelperAnswerKind::accepted) != HelperAnswerKind::accepted)
        throw conflict("ask_is_over", "This was answered or ended meanwhile. Read the page again.");
    answer(context, *ask, HelperAnswerKind::ended, reason);
    tell_helper(context, *ask, "help_ended", found);
}

void accept_help(Context& context, HelperAskId id, std::string_view reason)
{
    auto const ask = own_ask(context, id, std::nullopt);
    auto const item = *store::find_item(context.tx, ask.plan_item_id);
    require_goes_on(context, item);
    if (auto const most = most_at_once(context); store::active_helps(context.tx, ask.person_id) >= most)
        throw conflict("helps_enough", fmt::format("You help with {} items already. End one of them first.", most),
                       {{"maximum", std::to_string(most)}});
    answer(context, ask, HelperAnswerKind::accepted, reason);
    tell_learner(context, ask, item, "help_accepted");
}

void decline_help(Context& context, HelperAskId id, std::string_view reason)
{
    auto const ask = own_ask(context, id, std::nullopt);
    answer(context, ask, HelperAnswerKind::declined, reason);
    tell_learner(context, ask, *store::find_item(context.tx, ask.plan_item_id), "help_declined");
}

void stop_help(Context& context, HelperAskId id, std::string_view reason)
{
    auto const ask = own_ask(context, id, HelperAnswerKind::accepted);
    answer(context, ask, HelperAnswerKind::stopped, reason);
    tell_learner(context, ask, *store::find_item(context.tx, ask.plan_item_id), "help_stopped");
}

Helping helping_of(Context& context, PersonId person)
{
    context.require(permissions::help_others, person);
    Helping helping{.items = store::helps_of(context.tx, person),
                    .active = 0,
                    .most = most_at_once(context),
                    .is_available = !store::is_absent(context.tx, person)};
    for (auto& help : helping.items)
        if (help.state && help.state != HelperAnswerKind::accepted)
            forget(help);
    std::stable_sort(helping.items.begin(), helping.items.end(),
                     [](Help const& a, Help const& b) { return rank(a) < rank(b); });
    helping.active =
        std::count_if(helping.items.begin(), helping.items.end(), [](Help const& help) { return rank(help) == 1; });
    return helping;
}

std::vector<Help> helps_to_answer(Context& context, PersonId person)
{
    context.require(permissions::help_others, person);
    auto helps = store::helps_to_answer(context.tx, person);
    std::erase_if(helps, [](Help const& help) { return rank(help) != 0; }); // the item has ended meanwhile
    return helps;
}

void set_available(Context& context, PersonId person, bool is_available)
{
    context.require(permissions::help_others, person);
    if (store::is_absent(context.tx, person) != is_available)
        return;
    if (is_available)
        store::end_absence(context.tx, person, context.now);
    else
        store::start_absence(context.tx, context.next_id<Help>().value, person, context.now);
    platform::record(context,
                     {is_available ? "helper.available" : "helper.not_available", person, "helper_absence", 0, "{}"});
}

} // namespace espalier::plans
