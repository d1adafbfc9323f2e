// SPDX-License-Identifier: Apache-2.0
// SQL on evidence of plan items.
#include "features/plans/item_evidence_store.h"

namespace espalier::plans::store {

std::vector<ItemEvidence> evidence_of_item(db::Transaction& tx, PlanItemId item)
{
    return tx.rows<ItemEvidence>(
        R"(SELECT e.id, e.plan_item_id, e.kind, e.title, e.link, e.words, e.observed_on, f.file_name, f.media_type, f.size,
                  e.added_at, e.by_person_id, b.given_name || ' ' || b.family_name AS by_name, e.withdrawn_at,
                  w.given_name || ' ' || w.family_name AS withdrawn_by_name, e.withdrawal_reason,
                  EXISTS (SELECT 1 FROM plan_item_steps s
                          WHERE s.plan_item_id = e.plan_item_id AND s.kind = 'closed' AND s.at >= e.added_at
                            AND (e.withdrawn_at IS NULL OR s.at < e.withdrawn_at)
                            AND NOT EXISTS (SELECT 1 FROM plan_item_steps l
                                            WHERE l.plan_item_id = e.plan_item_id AND l.id > s.id)) AS carries_closing
           FROM plan_item_evidence e
           LEFT JOIN stored_files f ON f.id = e.stored_file_id
           LEFT JOIN people b ON b.id = e.by_person_id
           LEFT JOIN people w ON w.id = e.withdrawn_by_id
           WHERE e.plan_item_id = $1 ORDER BY e.id)",
        item);
}

std::optional<ItemEvidenceRow> find_item_evidence(db::Transaction& tx, ItemEvidenceId id)
{
    return tx.select_one<ItemEvidenceRow>("FROM plan_item_evidence WHERE id = $1", id);
}

bool withdraw_item_evidence(db::Transaction& tx, ItemEvidenceId id, Instant at, std::optional<PersonId> by,
                            std::string_view reason)
{
    return tx.execute(
               R"(UPDATE plan_item_evidence SET withdrawn_at = $2, withdrawn_by_id = $3, withdrawal_reason = $4
                  WHERE id = $1 AND withdrawn_at IS NULL)",
               id, at, by, reason) == 1;
}

} // namespace espalier::plans::store
