// SPDX-License-Identifier: Apache-2.0
// Group items: one training proposed to several people who share a need, as an item in the plan of each. Nothing is agreed by
// that: each item waits for its people and their turns as every other does, and the group shows what became of it.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

struct GroupItem;
using GroupItemId = Id<GroupItem>;

struct GroupItemContent
{
    Text<1, 200> title;
    Method method = Method::workshop;
    std::optional<Real<0, 10000>> hours_on_duty; // for each person, as the cost
    std::optional<Money> direct_cost;
    std::optional<Date> starts_on;
    Date due_on;
    Text<1, 1000> success_measure;
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(GroupItemContent, (),
                      (title, method, hours_on_duty, direct_cost, starts_on, due_on, success_measure, reason))

// Why somebody's plan cannot take the item.
enum class GroupObstacle
{
    no_open_plan, // none whose period holds the due date
    waits_for_answer,
    already_planned, // an item that goes on answers the need
    need_is_over,    // met, dismissed or merged
    not_a_skill_need,
    has_left,
    same_person // another of the needs chosen is theirs, too
};
BOOST_DESCRIBE_ENUM(GroupObstacle, no_open_plan, waits_for_answer, already_planned, need_is_over, not_a_skill_need,
                    has_left, same_person)

struct GroupPreviewQuestion
{
    CompetencyId competency_id;
    Date due_on;
    std::vector<NeedId> need_ids;
};
BOOST_DESCRIBE_STRUCT(GroupPreviewQuestion, (), (competency_id, due_on, need_ids))

struct GroupCandidate
{
    NeedId need_id;
    PersonId person_id;
    std::string person_name;
    std::optional<PlanId> plan_id; // that would take the item
    std::optional<std::string> plan_title;
    std::optional<GroupObstacle> obstacle; // none: the person gets it
};
BOOST_DESCRIBE_STRUCT(GroupCandidate, (), (need_id, person_id, person_name, plan_id, plan_title, obstacle))

struct GroupItemDraft : GroupItemContent
{
    CompetencyId competency_id;
    std::vector<NeedId> need_ids; // 1 to 200
    Text<8, 64> submission;       // chosen by the caller; sent again, it names the same group item
};
BOOST_DESCRIBE_STRUCT(GroupItemDraft, (GroupItemContent), (competency_id, need_ids, submission))

// What became of it with one person.
enum class GroupMemberState
{
    waits, // for the person to propose it and the manager to agree
    returned,
    agreed,
    in_progress,
    done,
    closed,
    cancelled,
    removed // taken out of the plan before it was agreed
};
BOOST_DESCRIBE_ENUM(GroupMemberState, waits, returned, agreed, in_progress, done, closed, cancelled, removed)

struct GroupMember
{
    PersonId person_id;
    std::string person_name;
    std::string unit_name;
    PlanId plan_id;
    std::optional<PlanItemId> plan_item_id;
    GroupMemberState state = GroupMemberState::waits;
    std::string reason; // why it was returned or cancelled
};
BOOST_DESCRIBE_STRUCT(GroupMember, (), (person_id, person_name, unit_name, plan_id, plan_item_id, state, reason))

struct GroupItemLine
{
    GroupItemId id;
    CompetencyId competency_id;
    std::string competency_name;
    std::string title;
    Method method = Method::workshop;
    Date due_on;
    Instant proposed_at;
    std::optional<std::string> by_name;
    std::int64_t people = 0;
    std::int64_t agreed = 0;   // of these, what goes on or is closed
    std::int64_t closed = 0;   // of these, closed
    std::int64_t declined = 0; // returned, cancelled or taken out
};
BOOST_DESCRIBE_STRUCT(GroupItemLine, (),
                      (id, competency_id, competency_name, title, method, due_on, proposed_at, by_name, people, agreed,
                       closed, declined))

struct GroupItemView
{
    GroupItemLine line;
    GroupItemContent content;
    std::vector<GroupMember> members; // whom the viewer may propose to, by name
};
BOOST_DESCRIBE_STRUCT(GroupItemView, (), (line, content, members))

struct GroupItemsFilter
{
    std::optional<GroupItemId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(GroupItemsFilter, (), (after, limit))

// That an item of a plan was proposed to several.
struct ItemInGroup
{
    PlanItemId plan_item_id;
    GroupItemId group_item_id;
    std::optional<std::string> by_name;
    Instant proposed_at;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ItemInGroup, (), (plan_item_id, group_item_id, by_name, proposed_at, people))

// In the order of the needs asked for; those of people whom the viewer may not propose to are left out.
std::vector<GroupCandidate> preview_group(Context& context, GroupPreviewQuestion const& question);
// All or nothing. Faults: invalid with each need that has an obstacle; not twice for one submission.
GroupItemId propose_group(Context& context, GroupItemDraft const& draft);
// The newest first; a manager sees those they proposed.
platform::Page<GroupItemLine> group_items(Context& context, GroupItemsFilter const& filter);
GroupItemView group_item(Context& context, GroupItemId id); // Fault not_found
std::vector<ItemInGroup> groups_of_plan(Context& context, PlanId plan);

} // namespace espalier::plans
