// SPDX-License-Identifier: Apache-2.0
// The statements on evidence of plan items.
#pragma once

#include "features/plans/item_evidence.h"

namespace espalier::plans::store {

struct ItemEvidenceRow
{
    ItemEvidenceId id;
    PlanItemId plan_item_id;
    ItemEvidenceKind kind = ItemEvidenceKind::link;
    std::string title;
    std::optional<std::string> link;
    std::optional<platform::StoredFileId> stored_file_id;
    std::optional<std::string> words;
    Date observed_on;
    Instant added_at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(ItemEvidenceRow, (),
                      (id, plan_item_id, kind, title, link, stored_file_id, words, observed_on, added_at, by_account_id,
                       by_person_id))

std::vector<ItemEvidence> evidence_of_item(db::Transaction& tx, PlanItemId item); // oldest first
std::optional<ItemEvidenceRow> find_item_evidence(db::Transaction& tx, ItemEvidenceId id);
// False: withdrawn already.
bool withdraw_item_evidence(db::Transaction& tx, ItemEvidenceId id, Instant at, std::optional<PersonId> by,
                            std::string_view reason);

} // namespace espalier::plans::store
