// SPDX-License-Identifier: Apache-2.0
// What a plan said each time that something in it was agreed, numbered from 1; and what differs between two of them, or
// between the last and what the plan says now.
#pragma once

#include "features/plans/plans.h"

#include <map>
#include <set>
#include <span>

namespace espalier::plans {

// An item as it stood, with the names of what it pointed to.
struct RevisionItem : PlanItemContent
{
    PlanItemId id;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title;
    std::optional<std::string> assessor_name;
    std::vector<NeedId> need_ids;
};
BOOST_DESCRIBE_STRUCT(RevisionItem, (PlanItemContent),
                      (id, competency_name, responsibility_title, assessor_name, need_ids))

struct Revision
{
    std::int64_t number = 1;
    Instant agreed_at;
    std::optional<std::string> by_name;
    std::vector<RevisionItem> items;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (number, agreed_at, by_name, items))

enum class DifferenceKind
{
    added,
    changed, // in its words, or another item of the plan took its place
    removed,
    carried_over // goes on in another plan
};
BOOST_DESCRIBE_ENUM(DifferenceKind, added, changed, removed, carried_over)

struct FieldDifference
{
    std::string field; // of the item: "due_on"
    reflect::Document before;
    reflect::Document after;
};
BOOST_DESCRIBE_STRUCT(FieldDifference, (), (field, before, after))

struct ItemDifference
{
    PlanItemId plan_item_id;
    std::string title; // the newer one
    DifferenceKind kind = DifferenceKind::changed;
    std::vector<FieldDifference> fields; // of a changed item
};
BOOST_DESCRIBE_STRUCT(ItemDifference, (), (plan_item_id, title, kind, fields))

// Which item of the same plan an item took the place of, and what the plan's items have gone on as elsewhere.
struct ItemLinks
{
    std::map<PlanItemId, PlanItemId> replaces;
    std::set<PlanItemId> carried_over;
};

// Pure. In the order of `after`, then what is only in `before`. Names stand for the ids beside them. What took the place of
// an item of `before`, over however many in between, is compared with that item.
std::vector<ItemDifference> differences(std::span<RevisionItem const> before, std::span<RevisionItem const> after,
                                        ItemLinks const& links = {});

RevisionItem revision_item(PlanItemView const& view);

// The agreed items of the views that are neither cancelled nor carried over, as they stand.
std::vector<RevisionItem> agreed_items(std::span<PlanItemView const> views);

// Keeps what is agreed now as the plan's next revision.
void keep_revision(Context& context, PlanId plan, std::span<PlanItemView const> views);

std::vector<Revision> revisions_of(Context& context, PlanId plan); // the newest first
struct RevisionsCompared
{
    PlanId plan_id;
    Whole<1, INT64_MAX> from;
    std::optional<Whole<1, INT64_MAX>> to; // none: what the plan says now, agreed or not
};
BOOST_DESCRIBE_STRUCT(RevisionsCompared, (), (plan_id, from, to))
// What the plan says now against what it said when it was answered last, agreed or returned.
struct ChangesSinceAnswer
{
    std::optional<Instant> answered_at; // none: never answered, or before this was kept
    std::vector<ItemDifference> items;
};
BOOST_DESCRIBE_STRUCT(ChangesSinceAnswer, (), (answered_at, items))
// With an answer, keeps what the plan says.
void keep_last_answer(Context& context, PlanId plan, std::span<PlanItemView const> views);
ChangesSinceAnswer changes_since_answer(Context& context, PlanId plan);

// Fault not_found for a number that the plan has not reached.
std::vector<ItemDifference> compare_revisions(Context& context, RevisionsCompared const& which);

} // namespace espalier::plans
