// SPDX-License-Identifier: Apache-2.0
// The endpoints on evidence of plan items.
#include "features/plans/item_evidence.h"
#include "features/plans/plans_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct ItemEvidenceFilter
{
    PlanItemId plan_item_id;
    std::optional<ItemEvidenceId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(ItemEvidenceFilter, (), (plan_item_id, after, limit))

struct OneItemEvidence
{
    ItemEvidenceId item_evidence_id;
};
BOOST_DESCRIBE_STRUCT(OneItemEvidence, (), (item_evidence_id))

platform::Page<ItemEvidence> list_item_evidence(Context& c, ItemEvidenceFilter const& in)
{
    return platform::page_of_all(item_evidence_of(c, in.plan_item_id), in.after, in.limit,
                                 [](ItemEvidence const& one) { return one.id; });
}

ItemEvidence create_link(Context& c, LinkDraft const& in)
{
    return one_item_evidence(c, add_link(c, in));
}

ItemEvidence create_observation(Context& c, ObservationDraft const& in)
{
    return one_item_evidence(c, add_observation(c, in));
}

ItemEvidence upload_file(Context& c, ItemFile const& in)
{
    return one_item_evidence(c, add_file(c, in));
}

platform::Download download_file(Context& c, OneItemEvidence const& in)
{
    return item_file(c, in.item_evidence_id);
}

ItemEvidence withdraw(Context& c, ItemEvidenceWithdrawal const& in)
{
    withdraw_item_evidence(c, in);
    return one_item_evidence(c, in.item_evidence_id);
}

} // namespace

void item_evidence_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_plan_item_evidence", "/plan-items/{plan_item_id}/evidence", read_plans,
          "See what shows how far an item has come", list_item_evidence)
        .recording_sightings();
    r.post("create_plan_item_link", "/plan-items/{plan_item_id}/links", write_plans, "Add a link as evidence",
           create_link);
    r.post("create_plan_item_observation", "/plan-items/{plan_item_id}/observations", write_plans,
           "Say what was seen, as evidence", create_observation);
    r.post("upload_plan_item_file", "/plan-items/{plan_item_id}/files", write_plans, "Add a file as evidence",
           upload_file)
        .with_text_body(platform::file_body)
        .with_body_limit(platform::file_body_limit)
        .prepared_by(platform::prepare_file<ItemFile>);
    r.get("download_plan_item_file", "/plan-item-evidence/{item_evidence_id}/file", read_plans,
          "Save a file that is evidence", download_file)
        .recording_sightings();
    r.post("withdraw_plan_item_evidence", "/plan-item-evidence/{item_evidence_id}/withdrawal", write_plans,
           "Withdraw evidence with a reason", withdraw);
}

} // namespace espalier::plans
