// SPDX-License-Identifier: Apache-2.0
// Other dates for a plan item. Before it is agreed they are simply changed. What was agreed is changed by somebody who may
// agree it, visibly and as a revision of the plan; its own person asks for it, and the item keeps its dates until
// somebody answers.
#pragma once

#include "features/plans/found.h"

namespace espalier::plans {

enum class ReschedulingAnswer
{
    not_needed, // took effect at once
    awaited,
    agreed,
    returned,
    withdrawn // by whoever asked, or because they asked for something else since
};
BOOST_DESCRIBE_ENUM(ReschedulingAnswer, not_needed, awaited, agreed, returned, withdrawn)

// A row of the table plan_item_reschedulings.
struct Rescheduling
{
    Id<Rescheduling> id;
    PlanItemId plan_item_id;
    std::optional<Date> starts_on_before;
    Date due_on_before;
    std::optional<Date> starts_on;
    Date due_on;
    std::string reason; // empty: none was given
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    ReschedulingAnswer answer = ReschedulingAnswer::not_needed;
    std::optional<Instant> answered_at;
    std::optional<PersonId> answered_by_id;
    std::string answer_reason;
};
BOOST_DESCRIBE_STRUCT(Rescheduling, (),
                      (id, plan_item_id, starts_on_before, due_on_before, starts_on, due_on, reason, at, by_account_id,
                       by_person_id, answer, answered_at, answered_by_id, answer_reason))

struct ReschedulingView
{
    Rescheduling rescheduling;
    std::optional<std::string> by_name;
    std::optional<std::string> answered_by_name;
    bool may_answer = false; // the viewer, while an answer is awaited
    bool may_withdraw = false;
};
BOOST_DESCRIBE_STRUCT(ReschedulingView, (), (rescheduling, by_name, answered_by_name, may_answer, may_withdraw))

struct ReschedulingDraft
{
    PlanItemId plan_item_id;
    Whole<1, INT64_MAX> version; // of the item
    std::optional<Date> starts_on;
    Date due_on; // the day on which the level is looked at again moves along
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(ReschedulingDraft, (), (plan_item_id, version, starts_on, due_on, reason))

struct ReschedulingDecision
{
    PlanItemId plan_item_id;
    Id<Rescheduling> rescheduling_id; // what was read
    DecisionKind kind = DecisionKind::agreed;
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(ReschedulingDecision, (), (plan_item_id, rescheduling_id, kind, reason))

// Of every item of a plan, oldest first.
std::vector<ReschedulingView> reschedulings_of(Context& context, PlanId plan);

// All: Fault not_found where the viewer may not see the plan, forbidden where they may not do this, conflict where the plan
// is closed or the item has ended.
// Changes the dates or asks for it. Fault stale when the item was changed since it was read; conflict while the plan waits
// for an answer and the viewer is not the one who gives it.
void reschedule(Context& context, ReschedulingDraft const& draft);
// By somebody who may agree the plan, never by the person it is for. Fault conflict where nothing is asked, stale where
// something else is asked by now.
void answer_rescheduling(Context& context, ReschedulingDecision const& decision);
void withdraw_rescheduling(Context& context, PlanItemId item); // by whoever asked
// Another due date, by the say of whoever assessed the item; what was asked is asked no more.
void give_until(Context& context, FoundItem const& found, Date due_on, std::string_view reason);

} // namespace espalier::plans
