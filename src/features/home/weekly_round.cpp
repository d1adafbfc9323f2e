// SPDX-License-Identifier: Apache-2.0
// The rules of the weekly round.
#include "features/home/weekly_round.h"

#include "features/home/weekly_round_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace espalier::home {

namespace {

using plans::ItemStanding;
using plans::ItemState;
using plans::PlanStanding;
using plans::PlanState;

constexpr int told_for_days = 28; // changes before that are no news
constexpr std::size_t shown_changes = 12;

std::optional<RoundChangeKind> change_of(plans::TurnKind turn)
{
    switch (turn) {
    case plans::TurnKind::proposed: return RoundChangeKind::plan_proposed;
    case plans::TurnKind::agreed:
    case plans::TurnKind::agreed_in_part: return RoundChangeKind::plan_agreed;
    case plans::TurnKind::returned: return RoundChangeKind::plan_returned;
    case plans::TurnKind::closed: return RoundChangeKind::plan_closed;
    }
    return std::nullopt;
}

RoundChangeKind change_of(ItemStanding const& item)
{
    switch (item.state) {
    case ItemState::planned: break; // it was begun or ended before
    case ItemState::in_progress: return RoundChangeKind::item_started;
    case ItemState::done: return RoundChangeKind::item_done;
    case ItemState::closed: return RoundChangeKind::item_closed;
    case ItemState::cancelled: return RoundChangeKind::item_cancelled;
    case ItemState::carried_over:
        return item.is_replaced ? RoundChangeKind::item_replaced : RoundChangeKind::item_carried_over;
    }
    return RoundChangeKind::item_reopened;
}

RoundItem line_of(ItemStanding const& item)
{
    return {item.id, item.title, item.state, item.due_on};
}

void add_item(RoundPerson& person, ItemStanding const& item, Date today)
{
    if (item.stepped_at && *item.stepped_at >= person.since)
        person.changes.push_back({.kind = change_of(item),
                                  .at = *item.stepped_at,
                                  .subject = item.title,
                                  .plan_id = item.plan_id,
                                  .plan_item_id = item.id});
    person.returned += item.returned_at.has_value();
    auto const is_open = item.state == ItemState::planned || item.state == ItemState::in_progress;
    if (!item.agreed_at)
        return;
    if (item.state == ItemState::done)
        person.to_assess.push_back(line_of(item));
    else if (is_open && item.due_on < today)
        person.overdue.push_back(line_of(item));
    else if (is_open && (!person.next_item || item.due_on < person.next_item->due_on))
        person.next_item = line_of(item);
}

void add_plans(RoundPerson& person, std::vector<PlanStanding> const& plans, Date today)
{
    if (auto const current = plans::current_plan(plans, today)) {
        person.plan_id = plans[*current].id;
        person.plan_state = plans[*current].state;
    }
    for (auto const& plan : plans) {
        if (plan.last_turn && plan.since >= person.since)
            if (auto const kind = change_of(*plan.last_turn))
                person.changes.push_back({.kind = *kind, .at = plan.since, .subject = plan.title, .plan_id = plan.id});
        // What asks to be answered is what to open, the longest waiting of several.
        if (plan.state == PlanState::proposed && (!person.waits_since || plan.since < *person.waits_since)) {
            person.waits_since = plan.since;
            person.stamp = plan.stamp;
            person.plan_id = plan.id;
            person.plan_state = plan.state;
        }
        if (plan.state == PlanState::closed)
            continue;
        for (auto const& item : plan.items)
            add_item(person, item, today);
        if (plan.last_words_by_person)
            person.comment = plan.last_words_by_person;
    }
    std::sort(person.overdue.begin(), person.overdue.end(),
              [](RoundItem const& a, RoundItem const& b) { return a.due_on < b.due_on; });
}

// The manager's own evidence is no news to them.
void add_evidence(std::map<PersonId, RoundPerson*>& people, std::vector<competencies::NewEvidence> const& evidence,
                  PersonId manager)
{
    for (auto const& one : evidence)
        if (auto const found = people.find(one.person_id);
            found != people.end() && one.recorded_at >= found->second->since && one.rater_id != manager)
            found->second->changes.push_back({.kind = RoundChangeKind::evidence_given,
                                              .at = one.recorded_at,
                                              .subject = one.competency_name,
                                              .competency_id = one.competency_id});
}

// Those above read the round, but not what is said to the manager.
void add_conversations(Context& context, std::map<PersonId, RoundPerson*>& people)
{
    for (auto& check_in : check_ins::newest_of_reports(context))
        if (auto const found = people.find(check_in.person_id); found != people.end())
            found->second->check_in = std::move(check_in);
    for (auto const& times : one_on_ones::own_series_times(context))
        if (auto const found = people.find(times.with_id); found != people.end())
            found->second->one_on_one = times;
}

// Least for those who need the manager most: a plan that waits, the longest first, then what is to be assessed, what is
// late, what came back.
auto need_of(RoundPerson const& person)
{
    return std::tuple(!person.waits_since, person.waits_since.value_or(Instant{}), -std::ssize(person.to_assess),
                      -std::ssize(person.overdue), -person.returned);
}

void require_own_report(Context& context, PersonId person)
{
    context.require(platform::permissions::agree_plans, person);
    if (!context.viewer.person_id || context.chart->manager_of(person) != context.viewer.person_id)
        throw forbidden("The weekly round is for those who report to you directly.");
}

} // namespace

RoundProgress round_progress(Context& context, PersonId manager)
{
    auto const week_of = monday_of(context.today());
    auto const counts = store::round_counts(context.tx, manager, week_of, context.today());
    return {.week_of = week_of, .people = counts.people, .seen = counts.seen};
}

WeeklyRound weekly_round(Context& context, PersonId manager)
{
    auto const today = context.today();
    WeeklyRound round{.week_of = monday_of(today), .items = {}};
    auto const earliest = start_of_day_utc(today.plus_days(-told_for_days));
    auto const rows = store::round_rows(context.tx, manager, round.week_of, today);
    std::map<PersonId, RoundPerson*> people;
    round.items.reserve(rows.size());
    for (auto const& row : rows) {
        round.items.push_back({.person_id = row.person_id,
                               .name = row.name,
                               .job_title = row.job_title,
                               .seen_at = row.seen_at,
                               .reminded_at = row.reminded_at,
                               .since = std::max(earliest, row.last_seen_at.value_or(earliest))});
        people.emplace(row.person_id, &round.items.back());
    }
    std::map<PersonId, std::vector<PlanStanding>> plans;
    for (auto& plan : plans::standings_of_reports(context, manager))
        plans[plan.person_id].push_back(std::move(plan));
    for (auto& person : round.items)
        add_plans(person, plans[person.person_id], today);
    add_evidence(people, competencies::new_evidence_on_reports(context, manager, earliest), manager);
    if (context.viewer.person_id == manager)
        add_conversations(context, people);
    for (auto& person : round.items) {
        std::stable_sort(person.changes.begin(), person.changes.end(),
                         [](RoundChange const& a, RoundChange const& b) { return a.at > b.at; });
        person.all_changes = static_cast<std::int64_t>(person.changes.size());
        person.changes.resize(std::min(person.changes.size(), shown_changes));
    }
    std::stable_sort(round.items.begin(), round.items.end(),
                     [](RoundPerson const& a, RoundPerson const& b) { return need_of(a) < need_of(b); });
    return round;
}

void mark_seen(Context& context, PersonId person)
{
    require_own_report(context, person);
    store::mark_seen(context.tx, context.viewer_person(), person, monday_of(context.today()), context.now);
    platform::record(context, {"person.seen_in_round", person, "person", person.value, "{}"});
}

void remind(Context& context, PersonId person)
{
    require_own_report(context, person);
    auto const manager = context.viewer_person();
    if (!store::mark_reminded(context.tx, manager, person, monday_of(context.today()), context.now))
        throw conflict("reminded_already", "You have reminded this person this week. Once a week is enough.");
    auto const name = organization::full_name(organization::person(context, manager));
    platform::notify(context, person, "plan_reminder", {{"person", name}}, "/");
    platform::record(context, {"person.reminded", person, "person", person.value, "{}"});
}

} // namespace espalier::home
