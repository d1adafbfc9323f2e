// SPDX-License-Identifier: Apache-2.0
// The statements on plans, their items, turns and steps.
#pragma once

#include "features/plans/comments.h"
#include "features/plans/plans.h"
#include "features/plans/thread.h"
#include "platform/done_by.h"

namespace espalier::plans::store {

std::optional<Plan> find_plan(db::Transaction& tx, PlanId id);
std::optional<std::string> job_title(db::Transaction& tx, JobId job);               // of the version in force
std::vector<Plan> plans_of(db::Transaction& tx, PersonId person);                   // newest first
bool update_plan(db::Transaction& tx, Plan const& plan, std::int64_t read_version); // false: stale

// An item with the names it points to.
struct ItemRow
{
    PlanItem item;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title;
    std::optional<std::string> assessor_name;
    std::int64_t options = 0;
    bool is_traced = false;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (), (item, competency_name, responsibility_title, assessor_name, options, is_traced))

// Of one plan, or of all plans of a person; in order. All plans come without names: a home page asks for them.
std::vector<ItemRow> items_of_plan(db::Transaction& tx, PlanId plan);
std::vector<ItemRow> items_of_person(db::Transaction& tx, PersonId person);
std::vector<Step> steps_of_plan(db::Transaction& tx, PlanId plan);
std::vector<Step> steps_of_person(db::Transaction& tx, PersonId person);
struct PlanTurn
{
    PlanId plan_id;
    Turn turn;
};
BOOST_DESCRIBE_STRUCT(PlanTurn, (), (plan_id, turn))
std::optional<TurnKind> last_turn(db::Transaction& tx, PlanId plan); // none: never proposed
std::vector<PlanTurn> turns_of_plan(db::Transaction& tx, PlanId plan);
std::vector<PlanTurn> turns_of_person(db::Transaction& tx, PersonId person); // without by_name

// Items of a plan with the item each goes on from (is_earlier), or that goes on from it.
struct LinkRow
{
    PlanItemId linked_id; // of the plan asked for
    bool is_earlier = false;
    PlanItemId plan_item_id;
    PlanId plan_id;
    std::string title;
    std::string plan_title;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (linked_id, is_earlier, plan_item_id, plan_id, title, plan_title))
std::vector<LinkRow> links_of_plan(db::Transaction& tx, PlanId plan);

std::optional<PlanItem> find_item(db::Transaction& tx, PlanItemId id);
std::int64_t next_position(db::Transaction& tx, PlanId plan);
void delete_item(db::Transaction& tx, PlanItemId id);
struct ItemNeedRow
{
    PlanItemId plan_item_id;
    NeedId need_id;
    std::int64_t position = 0; // 1: the one it answers first
};
BOOST_DESCRIBE_STRUCT(ItemNeedRow, (), (plan_item_id, need_id, position))
std::vector<ItemNeed> needs_of_plan(db::Transaction& tx, PlanId plan);      // by item, in the item's order
std::vector<ItemNeed> needs_of_items(db::Transaction& tx, PersonId person); // of all plans, without names
void replace_needs(db::Transaction& tx, PlanItemId item, std::vector<NeedId> const& needs);
std::vector<Step> steps_of_item(db::Transaction& tx, PlanItemId id);

struct TurnRow : platform::DoneBy
{
    Id<TurnRow> id;
    PlanId plan_id;
    TurnKind kind = TurnKind::proposed;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(TurnRow, (platform::DoneBy), (id, plan_id, kind, comment))
// After the newest turn of a plan: does the plan wait for an answer?
void keep_what_waits(db::Transaction& tx, TurnRow const& turn);

struct DecisionRow : platform::DoneBy
{
    Id<DecisionRow> id;
    PlanItemId plan_item_id;
    DecisionKind kind = DecisionKind::agreed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (platform::DoneBy), (id, plan_item_id, kind, reason))
std::vector<ItemDecision> decisions_of_plan(db::Transaction& tx, PlanId plan); // of what is not agreed; oldest first

struct RevisionRow
{
    Id<RevisionRow> id;
    PlanId plan_id;
    std::int64_t number = 1;
    Instant agreed_at;
    std::optional<PersonId> by_person_id;
    std::string items; // JSON
};
BOOST_DESCRIBE_STRUCT(RevisionRow, (), (id, plan_id, number, agreed_at, by_person_id, items))
struct NamedRevision
{
    std::int64_t number = 1;
    Instant agreed_at;
    std::optional<std::string> by_name;
    std::string items;
};
BOOST_DESCRIBE_STRUCT(NamedRevision, (), (number, agreed_at, by_name, items))
std::int64_t next_revision(db::Transaction& tx, PlanId plan);
std::vector<NamedRevision> revisions_of_plan(db::Transaction& tx, PlanId plan); // the newest first

// What a plan said when it was answered last, in place of what was kept before.
struct LastAnswerRow
{
    PlanId plan_id;
    Instant answered_at;
    std::string items; // JSON
};
BOOST_DESCRIBE_STRUCT(LastAnswerRow, (), (plan_id, answered_at, items))
void keep_last_answer(db::Transaction& tx, LastAnswerRow const& answer);
std::optional<LastAnswerRow> last_answer(db::Transaction& tx, PlanId plan);

void delete_plan(db::Transaction& tx, PlanId plan); // never proposed, its items deleted

struct CommentRow : platform::DoneBy
{
    Id<PlanComment> id;
    PlanId plan_id;
    std::optional<PlanItemId> plan_item_id;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(CommentRow, (platform::DoneBy), (id, plan_id, plan_item_id, words))
std::vector<PlanComment> comments_of_plan(db::Transaction& tx, PlanId plan); // oldest first
PlanComment comment(db::Transaction& tx, Id<PlanComment> id);                // one that is there

// Whoever took it is unknown of steps before migration 0021.
struct StepRow : platform::DoneBy
{
    Id<StepRow> id;
    PlanItemId plan_item_id;
    StepKind kind = StepKind::started;
    std::string comment;
    std::optional<Id<competencies::Evidence>> evidence_id;
};
BOOST_DESCRIBE_STRUCT(StepRow, (platform::DoneBy), (id, plan_item_id, kind, comment, evidence_id))

std::optional<ThreadResponsibility> thread_responsibility(db::Transaction& tx, ResponsibilityId id);
// What the job and the target job of a person ask of a competency.
std::vector<ThreadRequirement> thread_requirements(db::Transaction& tx, PersonId person, CompetencyId competency);

} // namespace espalier::plans::store
