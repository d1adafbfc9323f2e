// SPDX-License-Identifier: Apache-2.0
// The statements on group items.
#pragma once

#include "features/plans/group_items.h"

namespace espalier::plans::store {

struct GroupItemRow : GroupItemContent
{
    GroupItemId id;
    std::string submission;
    CompetencyId competency_id;
    Instant proposed_at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(GroupItemRow, (GroupItemContent),
                      (id, submission, competency_id, proposed_at, by_account_id, by_person_id))

struct GroupMemberRow
{
    GroupItemId group_item_id;
    NeedId need_id;
    PersonId person_id;
    PlanId plan_id;
    std::optional<PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(GroupMemberRow, (), (group_item_id, need_id, person_id, plan_id, plan_item_id))

// A need, its person, and the newest open plan of theirs whose period holds the day.
struct GroupNeed
{
    NeedId need_id;
    PersonId person_id;
    std::string person_name;
    bool has_left = false;
    bool is_over = false; // met, dismissed or merged
    std::optional<NeedCause> cause;
    bool is_planned = false;
    std::optional<double> required_level;
    std::optional<PlanId> plan_id;
    std::optional<std::string> plan_title;
    bool plan_waits = false;        // for an answer
    std::int64_t next_position = 0; // in the plan
};
BOOST_DESCRIBE_STRUCT(GroupNeed, (),
                      (need_id, person_id, person_name, has_left, is_over, cause, is_planned, required_level, plan_id,
                       plan_title, plan_waits, next_position))
// Those of the needs that are on the competency.
std::vector<GroupNeed> group_needs(db::Transaction& tx, std::vector<NeedId> const& needs, CompetencyId competency,
                                   Date due_on, Date today);

std::optional<GroupItemId> group_submitted(db::Transaction& tx, AccountId by, std::string_view submission);
std::optional<GroupItemRow> find_group(db::Transaction& tx, GroupItemId id);
// One, or those before an id, the newest first, of one who proposes or of all.
std::optional<GroupItemLine> group_line(db::Transaction& tx, GroupItemId id);
std::vector<GroupItemLine> group_lines(db::Transaction& tx, std::optional<PersonId> by, GroupItemId before,
                                       std::int64_t limit);
std::vector<GroupMember> members_of_group(db::Transaction& tx, GroupItemId id); // by name
std::vector<ItemInGroup> groups_of_plan(db::Transaction& tx, PlanId plan);

} // namespace espalier::plans::store
