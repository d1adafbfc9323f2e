// SPDX-License-Identifier: Apache-2.0
// Rules on evidence of plan items.
#include "features/plans/item_evidence.h"

#include "base/checks.h"
#include "base/time_zone.h"
#include "features/plans/found.h"
#include "features/plans/item_evidence_store.h"
#include "features/plans/plan_state.h"
#include "platform/permissions.h"

#include <algorithm>

namespace espalier::plans {

namespace permissions = platform::permissions;

namespace {

void require_under_way(FoundItem const& found)
{
    require_agreed(found.item);
    if (has_ended(found.state))
        throw conflict("already_ended", "This item has ended already.");
}

FoundItem find_item_to_show(Context& context, PlanItemId id)
{
    auto found = find_item_to_write(context, id);
    require_under_way(found);
    return found;
}

store::ItemEvidenceRow find_row(Context& context, ItemEvidenceId id)
{
    auto row = store::find_item_evidence(context.tx, id);
    if (!row)
        throw not_found("evidence");
    find_item_to_assess(context, row->plan_item_id);
    return *row;
}

ItemEvidenceId add(Context& context, FoundItem const& found, std::optional<Date> observed_on,
                   store::ItemEvidenceRow row)
{
    if (observed_on && *observed_on > latest_day(context.now))
        throw invalid("/observed_on", "in_future", "This day is still to come.");
    row.id = context.next_id<ItemEvidence>();
    row.plan_item_id = found.item.id;
    row.observed_on = observed_on.value_or(context.today());
    row.added_at = context.now;
    row.by_account_id = context.viewer.account_id;
    row.by_person_id = context.viewer.person_id;
    context.tx.insert("plan_item_evidence", row);
    note(context, "plan_item.evidence_added", found);
    return row.id;
}

} // namespace

std::vector<ItemEvidence> item_evidence_of(Context& context, PlanItemId item)
{
    find_item_to_assess(context, item);
    return store::evidence_of_item(context.tx, item);
}

ItemEvidence one_item_evidence(Context& context, ItemEvidenceId id)
{
    auto all = item_evidence_of(context, find_row(context, id).plan_item_id);
    return *std::find_if(all.begin(), all.end(), [&](ItemEvidence const& one) { return one.id == id; });
}

ItemEvidenceId add_link(Context& context, LinkDraft const& draft)
{
    auto const found = find_item_to_show(context, draft.plan_item_id);
    Violations violations;
    check_web_address(violations, "/link", draft.link);
    violations.throw_if_any();
    return add(context, found, draft.observed_on,
               {.kind = ItemEvidenceKind::link, .title = draft.title.value, .link = draft.link.value});
}

ItemEvidenceId add_observation(Context& context, ObservationDraft const& draft)
{
    auto const found = find_item_to_assess(context, draft.plan_item_id);
    if (context.viewer.person_id == found.plan.person_id)
        throw forbidden("Somebody else observes: nobody assesses themselves. Add a file or a link instead.");
    if (!is_named_assessor(context, found))
        context.require(permissions::write_plans, found.plan.person_id);
    require_under_way(found);
    return add(context, found, draft.observed_on,
               {.kind = ItemEvidenceKind::observation, .title = draft.title.value, .words = draft.words.value});
}

ItemEvidenceId add_file(Context& context, ItemFile const& file)
{
    auto const found = find_item_to_show(context, file.plan_item_id);
    auto const stored = platform::store_file(context, file.file_name, file.prepared);
    return add(context, found, file.observed_on,
               {.kind = ItemEvidenceKind::file,
                .title = file.title ? file.title->value : stored.file_name,
                .stored_file_id = stored.id});
}

platform::Download item_file(Context& context, ItemEvidenceId id)
{
    auto const row = find_row(context, id);
    if (!row.stored_file_id)
        throw not_found("file");
    return platform::stored_file(context.tx, *row.stored_file_id);
}

void withdraw_item_evidence(Context& context, ItemEvidenceWithdrawal const& withdrawal)
{
    auto const row = find_row(context, withdrawal.item_evidence_id);
    auto const found = find_item_to_assess(context, row.plan_item_id);
    auto const is_own = row.by_account_id == context.viewer.account_id;
    if (!is_own && !may_assess(context, found))
        throw forbidden("Whoever added this withdraws it, or somebody who may close the item.");
    if (!store::withdraw_item_evidence(context.tx, row.id, context.now, context.viewer.person_id, withdrawal.reason))
        throw conflict("already_withdrawn", "This was withdrawn already.");
    note(context, "plan_item.evidence_withdrawn", found);
}

} // namespace espalier::plans
