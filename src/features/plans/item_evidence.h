// SPDX-License-Identifier: Apache-2.0
// What shows how far a plan item has come: files, links, and observations by somebody who saw it. Nothing is deleted: what
// is wrong is withdrawn with a reason. What stood when the item was closed is what its closing rests on. It is not the
// ledger of evidence, whose rows rate a competency.
#pragma once

#include "features/plans/plans.h"
#include "platform/files.h"

namespace espalier::plans {

enum class ItemEvidenceKind
{
    file,
    link,
    observation // in words, by somebody else than the learner
};
BOOST_DESCRIBE_ENUM(ItemEvidenceKind, file, link, observation)

struct ItemEvidence
{
    Id<ItemEvidence> id;
    PlanItemId plan_item_id;
    ItemEvidenceKind kind = ItemEvidenceKind::link;
    std::string title;
    std::optional<std::string> link;
    std::optional<std::string> words;
    Date observed_on; // when it was seen, made or issued
    std::optional<std::string> file_name;
    std::optional<std::string> media_type;
    std::optional<std::int64_t> size; // bytes
    Instant added_at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::optional<Instant> withdrawn_at;
    std::optional<std::string> withdrawn_by_name;
    std::optional<std::string> withdrawal_reason;
    bool carries_closing = false; // the item was closed while this stood
};
BOOST_DESCRIBE_STRUCT(ItemEvidence, (),
                      (id, plan_item_id, kind, title, link, words, observed_on, file_name, media_type, size, added_at,
                       by_person_id, by_name, withdrawn_at, withdrawn_by_name, withdrawal_reason, carries_closing))
using ItemEvidenceId = Id<ItemEvidence>;

struct LinkDraft
{
    PlanItemId plan_item_id;
    Text<1, 200> title;
    Text<1, 2000> link; // begins with http:// or https://
    std::optional<Date> observed_on;
};
BOOST_DESCRIBE_STRUCT(LinkDraft, (), (plan_item_id, title, link, observed_on))

struct ObservationDraft
{
    PlanItemId plan_item_id;
    Text<1, 200> title;
    Text<1, 4000> words; // what was seen
    std::optional<Date> observed_on;
};
BOOST_DESCRIBE_STRUCT(ObservationDraft, (), (plan_item_id, title, words, observed_on))

struct ItemFile
{
    ItemFile() = default; // no aggregate, because `prepared` is no part of the description

    PlanItemId plan_item_id;
    Text<1, 200> file_name;
    std::optional<Text<1, 200>> title; // absent: the file's name
    std::optional<Date> observed_on;
    std::string content; // the bytes
    platform::PreparedFile prepared = {};
};
BOOST_DESCRIBE_STRUCT(ItemFile, (), (plan_item_id, file_name, title, observed_on, content))

struct ItemEvidenceWithdrawal
{
    ItemEvidenceId item_evidence_id;
    Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ItemEvidenceWithdrawal, (), (item_evidence_id, reason))

// Seen by those who see the plan, added by those who write it, on an item that was agreed and has not ended; the assessor
// whom the item names sees it and adds observations. A day that is
// left out is today; one to come is Fault invalid. Other faults as for plan items.
std::vector<ItemEvidence> item_evidence_of(Context& context, PlanItemId item); // oldest first
ItemEvidence one_item_evidence(Context& context, ItemEvidenceId id);
ItemEvidenceId add_link(Context& context, LinkDraft const& draft);
ItemEvidenceId add_observation(Context& context, ObservationDraft const& draft); // Fault forbidden for the learner
ItemEvidenceId add_file(Context& context, ItemFile const& file);
platform::Download item_file(Context& context, ItemEvidenceId id); // Fault not_found where it is no file
// By whoever added it, or somebody who may close the item; also after that. Fault conflict when it was withdrawn already.
void withdraw_item_evidence(Context& context, ItemEvidenceWithdrawal const& withdrawal);

} // namespace espalier::plans
