// SPDX-License-Identifier: Apache-2.0
// Rules on needs.
#include "features/plans/needs.h"

#include "features/plans/assessment.h"
#include "features/plans/drifting.h"
#include "features/plans/needs_store.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

void note(Context& context, std::string_view kind, PersonId person, NeedId id, std::string detail = "{}")
{
    platform::record(context, {kind, person, "need", id.value, std::move(detail)});
}

NeedView writable(Context& context, NeedId id)
{
    auto view = need_view(context, id);
    context.require(permissions::declare_needs, view.person_id);
    return view;
}

void require_standing(NeedView const& view)
{
    if (view.state == NeedState::merged)
        throw conflict("need_merged", "This need was merged into another one. Open that one.");
    if (view.state == NeedState::dismissed)
        throw conflict("need_dismissed", "This need is dismissed. Reopen it first.");
}

} // namespace

std::vector<NeedView> needs_of(Context& context, NeedsFilter const& filter)
{
    auto views = store::needs_of(context.tx, filter.person_id, context.today());
    if (filter.state)
        std::erase_if(views, [&](NeedView const& view) { return view.state != *filter.state; });
    return views;
}

NeedView need_view(Context& context, NeedId id)
{
    auto view = store::find_view(context.tx, id, context.today());
    if (!view)
        throw not_found("need");
    context.require_visible(permissions::read_growth, view->person_id, "need");
    return std::move(*view);
}

Need need(Context& context, NeedId id)
{
    if (auto found = store::find_need(context.tx, id))
        return *found;
    throw not_found("need");
}

NeedId declare_need(Context& context, NeedDraft const& draft)
{
    organization::person(context, draft.person_id);
    Need const declared{.id = context.next_id<Need>(),
                        .person_id = draft.person_id,
                        .competency_id = draft.competency_id,
                        .origin = NeedOrigin::declared,
                        .job_id = draft.job_id,
                        .responsibility_id = draft.responsibility_id,
                        .statement = draft.statement.value,
                        .raised_by_id = context.viewer.person_id,
                        .cause = draft.cause,
                        .created_at = context.now};
    context.tx.insert("needs", declared);
    note(context, "need.declared", draft.person_id, declared.id);
    auto const link = "/people/" + std::to_string(draft.person_id.value) + "/growth";
    if (context.viewer.person_id != draft.person_id)
        platform::notify(context, draft.person_id, "need_declared", {}, link);
    else if (auto const manager = context.chart->present_manager_of(draft.person_id, context.today()))
        platform::notify(context, *manager, "need_declared_by_report", {}, link);
    return declared.id;
}

void set_cause(Context& context, NeedCauseChange const& change)
{
    auto const view = writable(context, change.need_id);
    require_standing(view);
    store::set_cause(context.tx, change.need_id, change.cause);
    note(context, "need.cause_set", view.person_id, change.need_id, reflect::to_json(change));
}

void dismiss(Context& context, NeedDismissal const& dismissal)
{
    auto const view = writable(context, dismissal.need_id);
    require_standing(view);
    context.tx.insert("need_dismissals",
                      store::DismissalRow{.id = context.next_id<store::DismissalRow>(),
                                          .need_id = dismissal.need_id,
                                          .reason = dismissal.reason.value,
                                          .dismissed_at = context.now,
                                          .dismissed_by = context.viewer.account_id,
                                          .reopened_at = std::nullopt,
                                          .reopened_by = std::nullopt});
    note(context, "need.dismissed", view.person_id, dismissal.need_id);
}

void reopen(Context& context, NeedId id)
{
    auto const view = writable(context, id);
    if (store::reopen(context.tx, id, context.now, context.viewer.account_id) == 0)
        throw conflict("not_dismissed", "This need is not dismissed.");
    note(context, "need.reopened", view.person_id, id);
}

void merge(Context& context, NeedMerger const& merger)
{
    auto const from = writable(context, merger.need_id);
    auto const into = writable(context, merger.into_need_id);
    require_standing(from);
    require_standing(into);
    if (from.id == into.id || from.person_id != into.person_id)
        throw invalid("/into_need_id", "unknown_reference", "Choose another need of the same person.");
    store::set_merged(context.tx, from.id, into.id);
    store::move_plan_items(context.tx, from.id, into.id);
    note(context, "need.merged", from.person_id, from.id, reflect::to_json(merger));
}

TargetJob target_job(Context& context, PersonId person)
{
    return store::target_job(context.tx, person).value_or(TargetJob{});
}

void choose_target_job(Context& context, TargetJobChoice const& choice)
{
    organization::person(context, choice.person_id);
    if (choice.job_id)
        organization::require_assignable(context, *choice.job_id);
    context.tx.insert("target_jobs",
                      store::TargetJobRow{.id = context.next_id<store::TargetJobRow>(),
                                          .person_id = choice.person_id,
                                          .job_id = choice.job_id,
                                          .chosen_at = context.now,
                                          .chosen_by = context.viewer.account_id});
    note(context, "need.target_job_chosen", choice.person_id, {}, reflect::to_json(choice));
    assess_person(context, choice.person_id);
    tell_of_drift(context, choice.person_id);
}

} // namespace espalier::plans
