// SPDX-License-Identifier: Apache-2.0
// Gathering what home shows. Everything is read for the viewer's own person.
#include "features/home/home.h"

#include "features/home/weekly_round.h"
#include "features/organization/organization.h"
#include "features/organization/organization_extent.h"

#include <algorithm>

namespace espalier::home {

namespace {

constexpr std::size_t listed_asks = 100; // what the places count comes from them too
constexpr std::size_t shown_needs = 3;
constexpr std::int64_t read_of_others = 100; // of each kind: counted, ordered and then cut to what is shown
constexpr std::int64_t shown_of_programme = 5;
constexpr std::int64_t counted_drafts = 100;

using plans::ItemState;
using plans::PlanStanding;
using plans::PlanState;

HomePlan line_of(PlanStanding const& plan)
{
    HomePlan line{.id = plan.id,
                  .title = plan.title,
                  .starts_on = plan.starts_on,
                  .ends_on = plan.ends_on,
                  .state = plan.state,
                  .since = plan.since};
    for (auto const& item : plan.items) {
        line.items += !has_left(item.state);
        line.closed += item.state == ItemState::closed;
    }
    return line;
}

// What has been agreed and is still to be done: the soonest due.
std::optional<HomeItem> next_item(PlanStanding const& plan, Date today)
{
    std::optional<HomeItem> next;
    for (auto const& item : plan.items) {
        auto const is_to_do = item.state == ItemState::planned || item.state == ItemState::in_progress;
        if (item.agreed_at && is_to_do && (!next || item.due_on < next->due_on))
            next =
                HomeItem{item.id, item.plan_id, item.title, item.method, item.state, item.due_on, item.due_on < today};
    }
    return next;
}

std::vector<HomeWaitingItem> waiting_items(Context& context, PlanStanding const& plan)
{
    std::vector<HomeWaitingItem> waiting;
    for (auto const& item : plan.items)
        if (item.state == ItemState::done && item.agreed_at)
            waiting.push_back({item.id, item.plan_id, item.title, item.assessor_name, item.stepped_at});
    auto const manager = context.chart->present_manager_of(plan.person_id, context.today());
    auto const is_managers = [](HomeWaitingItem const& item) { return !item.assessor_name; };
    if (manager && std::any_of(waiting.begin(), waiting.end(), is_managers)) {
        auto const name = organization::full_name(organization::person(context, *manager));
        for (auto& item : waiting)
            if (is_managers(item))
                item.assessor_name = name;
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](auto const& a, auto const& b) { return a.since < b.since; });
    return waiting;
}

// The plan that counts today with what is next in it, and the one that is being prepared beside it.
void show_plans(Context& context, Home& home, std::vector<PlanStanding> const& plans)
{
    auto const current = plans::current_plan(plans, home.today);
    if (!current)
        return;
    home.plan = line_of(plans[*current]);
    home.next_item = next_item(plans[*current], home.today);
    if (plans[*current].state != PlanState::closed)
        home.waiting_items = waiting_items(context, plans[*current]);
    for (std::size_t i = 0; i < plans.size() && !home.next_plan; ++i)
        if (i != *current && (plans[i].state == PlanState::draft || plans[i].state == PlanState::proposed))
            home.next_plan = line_of(plans[i]);
}

} // namespace

Home home(Context& context)
{
    context.narrows_itself();
    Home result{.person_id = context.viewer.person_id, .today = context.today()};
    if (!result.person_id)
        return result;
    auto const person = *result.person_id;
    result.given_name = organization::person(context, person).given_name;
    result.reports = std::ssize(context.chart->present_reports_of(person, result.today));

    AskFacts facts{.today = result.today,
                   .plans = plans::standings_of(context, person),
                   .needs = plans::open_needs_of(context, person),
                   .waiting_plans = {},
                   .reschedulings = {},
                   .items_to_assess = plans::items_to_assess(context, read_of_others),
                   .round = {},
                   .viewer = person,
                   .helps = plans::helps_to_answer(context, person),
                   .requests = training_requests::requests_waiting_for_viewer(context),
                   .drift = plans::drift_notice(context, person),
                   .goals = goals::goals_waiting_for_viewer(context),
                   .one_on_ones = one_on_ones::one_on_ones_waiting_for_viewer(context),
                   .check_ins = check_ins::check_ins_asked(context),
                   .recognitions = recognition::recognitions_waiting_for_viewer(context),
                   .rewards = rewards::rewards_waiting_for_viewer(context),
                   .feedback = feedback::feedback_waiting(context),
                   .campaigns = campaigns::campaigns_asked(context),
                   .three_sixties = three_sixty::three_sixties_asked(context),
                   .reviews = reviews::reviews_asked(context)};
    if (result.reports > 0) {
        auto waiting = plans::plans_waiting_for(context, person, read_of_others);
        facts.waiting_plans = std::move(waiting.shown);
        result.waiting_plans = waiting.all;
        facts.reschedulings = plans::reschedulings_waiting_for(context, person, read_of_others);
        result.round = facts.round = round_progress(context, person);
    }
    result.asks = asks_of(facts);
    result.all_asks = static_cast<std::int64_t>(result.asks.size());
    result.asks.resize(std::min(result.asks.size(), listed_asks));
    result.ten_minutes =
        ten_minutes(facts.plans, [&] { return competencies::most_important_unrated(context, person); });
    result.practice = practice::practice_waiting(context, person);
    show_plans(context, result, facts.plans);
    result.open_needs = static_cast<std::int64_t>(facts.needs.size());
    facts.needs.resize(std::min(facts.needs.size(), shown_needs));
    result.needs = std::move(facts.needs);
    return result;
}

ProgrammeWaiting programme_waiting(Context& context)
{
    context.narrows_itself(); // the route is for those who see all plans
    auto waiting = plans::plans_waiting_too_long(context, shown_of_programme);
    return {.plans = std::move(waiting.shown),
            .all_plans = waiting.all,
            .job_drafts = organization::job_drafts(context.tx, counted_drafts)};
}

} // namespace espalier::home
