// SPDX-License-Identifier: Apache-2.0
// Action items: what one of the two will do, by when. They belong to the series and outlive the meeting, and are ticked also
// once the series has ended. Faults as in agenda.h.
#pragma once

#include "features/one_on_ones/agenda.h"

namespace espalier::one_on_ones {

// What it serves: at most one thing of one of the two, that the viewer may see. The other reads its title from then on.
struct ActionLink
{
    std::optional<goals::GoalId> goal_id;
    std::optional<plans::NeedId> need_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(ActionLink, (), (goal_id, need_id, plan_item_id))

struct ActionItemDraft : ActionLink
{
    OneOnOneSeriesId one_on_one_series_id;
    std::optional<OneOnOneMeetingId> one_on_one_meeting_id; // of the series
    PersonId owner_id;
    Text<1, 2000> text;
    std::optional<Date> due_on;
    Submission submission;
};
BOOST_DESCRIBE_STRUCT(ActionItemDraft, (ActionLink),
                      (one_on_one_series_id, one_on_one_meeting_id, owner_id, text, due_on, submission))

struct ActionItemChange
{
    ActionItemId action_item_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<1, 2000>> text;
    std::optional<PersonId> owner_id;
    reflect::Change<Date> due_on;
    std::optional<bool> is_done;
    // What it serves from now on, by the rules of ActionLink: naming one of them, or null, leaves the others empty.
    reflect::Change<goals::GoalId> goal_id;
    reflect::Change<plans::NeedId> need_id;
    reflect::Change<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(ActionItemChange, (),
                      (action_item_id, version, text, owner_id, due_on, is_done, goal_id, need_id, plan_item_id))

struct ActionItemRemoval
{
    ActionItemId action_item_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ActionItemRemoval, (), (action_item_id, version))

struct ActionItemView
{
    ActionItemId id;
    PersonId owner_id;
    std::string text;
    std::optional<Date> due_on;
    std::optional<goals::GoalId> goal_id;
    std::optional<plans::NeedId> need_id;
    std::optional<plans::PlanItemId> plan_item_id;
    std::optional<std::string> link_title;  // of what it serves
    std::optional<PersonId> link_person_id; // whose that is
    std::optional<plans::PlanId> plan_id;   // of the plan item
    bool may_open_link = false;             // the viewer sees more of it than its title
    Instant added_at;
    std::optional<Instant> done_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ActionItemView, (),
                      (id, owner_id, text, due_on, goal_id, need_id, plan_item_id, link_title, link_person_id, plan_id,
                       may_open_link, added_at, done_at, version))

ActionItemView add_action(Context& context, ActionItemDraft const& draft);
ActionItemView change_action(Context& context, ActionItemChange const& change);
void remove_action(Context& context, ActionItemRemoval const& removal);

// Of a series that the viewer was found in: open ones, those with the nearest date first; then those done since, the newest
// first. In two statements.
std::vector<ActionItemView> actions_of_series(Context& context, OneOnOneSeriesId series, Instant done_since);

} // namespace espalier::one_on_ones
