// SPDX-License-Identifier: Apache-2.0
// Finding, telling and answering drift.
#include "features/plans/drifting.h"

#include "features/plans/births.h"
#include "features/plans/carrying.h"
#include "features/plans/drift_store.h"
#include "features/plans/found.h"
#include "features/plans/needs_store.h"
#include "features/plans/plan_state.h"
#include "features/plans/plan_views.h"
#include "features/plans/plans_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::plans {

namespace {

using store::BasisRow;
using store::JobsNow;

bool is_same(BasisRow const& basis, JobsNow const& now)
{
    return basis.job_version_id == now.job_version_id && basis.target_version_id == now.target_version_id;
}

JobFacts facts(Context& context, std::optional<organization::JobVersionId> job,
               std::optional<organization::JobVersionId> target)
{
    JobFacts found;
    for (auto& row : store::asked_by(context.tx, job, target))
        found.levels.push_back({row.competency_id, std::move(row.name), row.level});
    for (auto& row : store::duties_of(context.tx, job, target))
        found.duties.push_back({row.job_id, row.id, std::move(row.code), std::move(row.title)});
    return found;
}

std::optional<double> number(std::optional<competencies::Level> const& level)
{
    return level ? std::optional(level->value) : std::nullopt;
}

std::vector<PlannedItem> open_items(Context& context, PlanId plan, std::vector<PlanItemView> const& views)
{
    auto const ties = store::ties_of_plan(context.tx, plan);
    std::vector<PlannedItem> items;
    for (auto const& view : views) {
        if (has_ended(view.state))
            continue;
        auto const& item = view.item;
        auto& open =
            items.emplace_back(PlannedItem{item.id, item.title.value, item.competency_id, number(item.from_level),
                                           number(item.to_level), std::nullopt, view.state == ItemState::done});
        for (auto const& tie : ties)
            if (tie.plan_item_id == item.id)
                open.tie = Tie{tie.job_id, tie.code, tie.responsibility_id};
    }
    return items;
}

std::vector<StandingNeed> standing_needs(Context& context, PersonId person)
{
    std::vector<StandingNeed> needs;
    for (auto const& need : needs_of(context, {.person_id = person})) {
        auto const stands = need.state == NeedState::open || need.state == NeedState::planned;
        if (stands && need.competency_id && need.current_level &&
            need.cause.value_or(NeedCause::skill) == NeedCause::skill)
            needs.push_back({need.id, *need.competency_id, *need.current_level});
    }
    return needs;
}

// A plan that was agreed and is not closed, with what differs now.
struct Found
{
    BasisRow basis;
    JobsNow now;
    std::vector<PlanItemView> items;
    std::vector<DriftChange> changes; // not yet answered
};

std::vector<DriftChange> unanswered(Context& context, BasisRow const& basis, std::vector<DriftChange> changes)
{
    auto const answers = store::drift_answers(context.tx, basis.plan_id);
    std::erase_if(changes, [&](DriftChange const& change) {
        return std::any_of(answers.begin(), answers.end(), [&](store::NamedDriftAnswer const& answer) {
            return answer.change_key == change.key && answer.at >= basis.kept_at;
        });
    });
    return changes;
}

Found find_changes(Context& context, PersonId person, BasisRow const& basis, JobsNow const& now)
{
    Found found{basis, now, {}, {}};
    if (is_same(basis, now))
        return found;
    auto parts = parts_of(context, basis.plan_id);
    if (parts.state == PlanState::closed)
        return found;
    found.items = std::move(parts.items);
    auto changes = drift(facts(context, basis.job_version_id, basis.target_version_id),
                         facts(context, now.job_version_id, now.target_version_id),
                         open_items(context, basis.plan_id, found.items), standing_needs(context, person));
    found.changes = unanswered(context, basis, std::move(changes));
    return found;
}

std::optional<organization::JobVersion> version(Context& context, std::optional<organization::JobVersionId> id)
{
    return id ? std::optional(organization::job_version(context, *id)) : std::nullopt;
}

// What changed, and the title of the job that is meant.
std::pair<DriftCause, std::string> cause_of(Context& context, BasisRow const& basis, JobsNow const& now)
{
    auto const title = [](std::optional<organization::JobVersion> const& one) { return one ? one->title : ""; };
    auto const job = [](std::optional<organization::JobVersion> const& one) {
        return one ? std::optional(one->job_id) : std::nullopt;
    };
    auto const is_held = version(context, now.job_version_id);
    if (basis.job_version_id != now.job_version_id) {
        auto const same_job = job(version(context, basis.job_version_id)) == job(is_held);
        return {same_job ? DriftCause::job_rewritten : DriftCause::job_changed, title(is_held)};
    }
    auto const is_aimed = version(context, now.target_version_id);
    auto const same_job = job(version(context, basis.target_version_id)) == job(is_aimed);
    return {same_job ? DriftCause::job_rewritten : DriftCause::target_changed, title(is_aimed)};
}

DriftAnswer answer_of(store::NamedDriftAnswer row)
{
    return {reflect::from_json<DriftChange>(row.change),
            row.kind,
            std::move(row.reason),
            row.at,
            std::move(row.by_name),
            row.plan_item_id};
}

void set_basis(Context& context, PlanId plan, JobsNow const& now)
{
    store::keep_basis(context.tx,
                      {.plan_id = plan,
                       .job_version_id = now.job_version_id,
                       .target_version_id = now.target_version_id,
                       .kept_at = context.now,
                       .told_job_version_id = now.job_version_id,
                       .told_target_version_id = now.target_version_id});
}

void require_reason(DriftChange const& change, DriftAnswerDraft const& draft)
{
    auto const needed = draft.kind == DriftAnswerKind::declined || change.kind == DriftKind::end_item;
    if (needed && (!draft.reason || draft.reason->value.empty()))
        throw invalid("/reason", "required", "Say why, so that everybody understands it later.");
}

PlanItemId add_for(Context& context, Plan const& plan, DriftChange const& change, DriftAnswerDraft const& draft)
{
    Violations violations;
    auto const require = [&](bool given, std::string pointer, std::string message) {
        if (!given)
            violations.add(std::move(pointer), "required", std::move(message));
    };
    require(draft.title.has_value(), "/title", "Give the new item a title.");
    require(draft.method.has_value(), "/method", "Choose how it is learned.");
    require(draft.due_on.has_value(), "/due_on", "Say when it is due.");
    require(draft.success_measure.has_value(), "/success_measure", "Say how success will be seen.");
    violations.throw_if_any();
    auto const need = store::find_need(context.tx, *change.need_id);
    return add_item_for_need(context, plan,
                             {*change.need_id, *draft.title, *draft.method, *draft.due_on, *draft.success_measure},
                             need ? &*need : nullptr);
}

PlanItemView const& find_view(std::vector<PlanItemView> const& views, PlanItemId id)
{
    return *std::find_if(views.begin(), views.end(), [&](PlanItemView const& view) { return view.item.id == id; });
}

// An agreed item keeps its words: another goes on from it. One that is not agreed yet is changed.
PlanItemId change_for(Context& context, Plan const& plan, DriftChange const& change, PlanItemView const& view,
                      DriftAnswerDraft const& draft)
{
    auto item = view.item;
    if (change.to_level) {
        if (draft.success_measure)
            item.success_measure = *draft.success_measure;
        else if (item.to_level && names_level(item.success_measure.value, item.to_level->value))
            throw invalid("/success_measure", "names_old_level",
                          "The success measure names the level that the item aimed at. Say how success is seen now.");
        item.to_level = competencies::Level(*change.to_level);
    }
    if (change.unties)
        item.responsibility_id = change.responsibility_id;
    if (item.agreed_at)
        return replace_item(context, plan, view, item, draft.reason ? draft.reason->value : "");
    context.tx.update_every("plan_items", std::vector{item}, "plan item");
    note(context, "plan_item.changed", FoundItem{item, plan});
    return item.id;
}

std::optional<PlanItemId> accept(Context& context, Plan const& plan, DriftChange const& change, Found const& found,
                                 DriftAnswerDraft const& draft)
{
    auto const reason = draft.reason ? draft.reason->value : std::string();
    switch (change.kind) {
    case DriftKind::add_item: return add_for(context, plan, change, draft);
    case DriftKind::change_item:
        return change_for(context, plan, change, find_view(found.items, *change.plan_item_id), draft);
    case DriftKind::end_item: cancel_item(context, *change.plan_item_id, reason); break;
    }
    return std::nullopt;
}

std::optional<Found> changes_of_plan(Context& context, Plan const& plan)
{
    auto const basis = store::basis_of_plan(context.tx, plan.id);
    if (!basis)
        return std::nullopt;
    return find_changes(context, plan.person_id, *basis, store::jobs_now(context.tx, plan.person_id));
}

} // namespace

Drift drift_of(Context& context, PlanId id)
{
    auto const plan = find_plan(context, id);
    Drift shown;
    for (auto& row : store::drift_answers(context.tx, id))
        shown.answers.push_back(answer_of(std::move(row)));
    auto found = changes_of_plan(context, plan);
    if (!found || found->changes.empty())
        return shown;
    auto [cause, title] = cause_of(context, found->basis, found->now);
    shown.cause = cause;
    shown.job_title = std::move(title);
    shown.changes = std::move(found->changes);
    return shown;
}

void answer_drift(Context& context, DriftAnswerDraft const& draft)
{
    auto const plan = find_plan_to_write(context, draft.plan_id);
    require_open(store::last_turn(context.tx, plan.id));
    auto const found = changes_of_plan(context, plan);
    if (!found)
        throw not_found("proposed change");
    auto const change = std::find_if(found->changes.begin(), found->changes.end(),
                                     [&](DriftChange const& one) { return one.key == draft.change_key.value; });
    if (change == found->changes.end())
        throw not_found("proposed change");
    require_reason(*change, draft);
    auto const made =
        draft.kind == DriftAnswerKind::accepted ? accept(context, plan, *change, *found, draft) : std::nullopt;
    context.tx.insert("plan_drift_answers",
                      store::DriftAnswerRow{platform::done_now(context), context.next_id<store::DriftAnswerRow>(),
                                            plan.id, change->key, draft.kind, reflect::to_json(*change),
                                            draft.reason ? draft.reason->value : "", made});
    note(context, fmt::format("plan.change_{}", reflect::to_name(draft.kind)), plan);
    if (found->changes.size() == 1)
        set_basis(context, plan.id, found->now);
}

std::optional<DriftNotice> drift_notice(Context& context, PersonId person)
{
    auto const bases = store::outdated_bases_of_person(context.tx, person);
    if (bases.empty()) // as for most, on each Home
        return std::nullopt;
    auto const now = store::jobs_now(context.tx, person);
    for (auto const& basis : bases) {
        auto const found = find_changes(context, person, basis, now);
        if (found.changes.empty())
            continue;
        auto [cause, title] = cause_of(context, basis, now);
        return DriftNotice{basis.plan_id, std::ssize(found.changes), cause, std::move(title)};
    }
    return std::nullopt;
}

void keep_basis(Context& context, Plan const& plan)
{
    auto const found = changes_of_plan(context, plan);
    if (found && (is_same(found->basis, found->now) || !found->changes.empty()))
        return;
    set_basis(context, plan.id, found ? found->now : store::jobs_now(context.tx, plan.person_id));
}

void tell_of_drift(Context& context, PersonId person)
{
    auto const now = store::jobs_now(context.tx, person);
    for (auto basis : store::bases_of_person(context.tx, person)) {
        if (basis.told_job_version_id == now.job_version_id && basis.told_target_version_id == now.target_version_id)
            continue;
        if (find_changes(context, person, basis, now).changes.empty())
            continue;
        auto const plan = store::find_plan(context.tx, basis.plan_id);
        tell(context, person, "plan_drifted", *plan);
        if (auto const manager = context.chart->present_manager_of(person, context.today()))
            tell(context, *manager, "plan_drifted", *plan);
        note(context, "plan.drifted", *plan);
        basis.told_job_version_id = now.job_version_id;
        basis.told_target_version_id = now.target_version_id;
        store::note_told(context.tx, basis);
    }
}

} // namespace espalier::plans
