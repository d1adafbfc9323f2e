// SPDX-License-Identifier: Apache-2.0
// Individual training plans: a road map of one to two years whose items tie a need, a responsibility and a competency to a
// method, its hours, cost and due date, and to a success measure. Employee and manager take turns: drafted, proposed,
// agreed or returned. The status of a plan is computed from its turns and items, never typed.
#pragma once

#include "features/competencies/competencies.h"
#include "features/organization/organization.h"
#include "features/plans/needs.h"
#include "features/plans/plan_terms.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace espalier::plans {

using organization::ResponsibilityId;
using platform::AccountId;
struct Plan;
struct PlanItem;
using PlanId = Id<Plan>;
using PlanItemId = Id<PlanItem>;
struct PlanOption;
using PlanOptionId = Id<PlanOption>;
struct PlanTemplateItem;
using PlanTemplateItemId = Id<PlanTemplateItem>;
// A row of the table plans.
struct Plan
{
    PlanId id;
    PersonId person_id;
    std::string title;
    Date starts_on;
    Date ends_on;
    std::string opening_answer;
    PlanOrigin origin = PlanOrigin::alone;
    std::optional<MeetingKind> meeting_kind; // of the meeting it comes from, with the two after it
    std::optional<Date> met_on;
    std::optional<PersonId> met_with_id;
    std::optional<JobId> template_job_id; // whose template it began with
    Instant created_at;
    AccountId created_by;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, person_id, title, starts_on, ends_on, opening_answer, origin, meeting_kind, met_on,
                       met_with_id, template_job_id, created_at, created_by, version))

// What a plan item says: as it is drafted, changed, agreed and compared.
struct PlanItemContent
{
    Text<1, 200> title;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<CompetencyId> competency_id; // absent in a draft: the first need's
    std::optional<competencies::Level> from_level;
    std::optional<competencies::Level> to_level;
    Method method = Method::course;
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    std::optional<Money> direct_cost; // fee, travel, material
    std::optional<Text<0, 60>> cost_centre;
    std::optional<ItemPriority> priority; // absent in a draft: medium
    std::optional<Date> starts_on;
    Date due_on;
    Text<1, 1000> success_measure;
    std::optional<PersonId> assessor_id; // sees whether it was reached, never the learner; none: the nearest manager
    std::optional<Date> reassess_on;     // the level is looked at again; absent in a draft: some time after it is due
    std::optional<Text<0, 1000>> reason;
};
BOOST_DESCRIBE_STRUCT(PlanItemContent, (),
                      (title, responsibility_id, competency_id, from_level, to_level, method, hours_on_duty,
                       hours_off_duty, direct_cost, cost_centre, priority, starts_on, due_on, success_measure,
                       assessor_id, reassess_on, reason))

// What an item took in the end. Absent: not told, which reports count as planned and say so.
struct Spent
{
    std::optional<Real<0, 10000>> hours_on_duty_spent;
    std::optional<Real<0, 10000>> hours_off_duty_spent;
    std::optional<Money> direct_cost_spent; // fee, travel, material; not below zero
};
BOOST_DESCRIBE_STRUCT(Spent, (), (hours_on_duty_spent, hours_off_duty_spent, direct_cost_spent))

// A row of the table plan_items.
struct PlanItem : PlanItemContent, Spent
{
    PlanItemId id;
    PlanId plan_id;
    std::int64_t position = 0;
    std::optional<Instant> agreed_at;          // none: not (yet) part of what was agreed
    std::optional<PlanItemId> carried_from_id; // of an earlier plan, or what it replaces in this one
    std::optional<PlanOptionId> option_id;     // the researched solution that was chosen
    std::int64_t version = 1;

    double hours() const; // on and off duty
};
BOOST_DESCRIBE_STRUCT(PlanItem, (PlanItemContent, Spent),
                      (id, plan_id, position, agreed_at, carried_from_id, option_id, version))

struct Turn
{
    TurnKind kind = TurnKind::proposed;
    Instant at;
    std::optional<PersonId> by_person_id;
    std::optional<std::string> by_name;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(Turn, (), (kind, at, by_person_id, by_name, comment))

struct Step
{
    PlanItemId plan_item_id;
    StepKind kind = StepKind::started;
    Instant at;
    std::string comment;
    std::optional<Id<competencies::Evidence>> evidence_id;
    std::optional<std::string> by_name; // only in the view of a whole plan
};
BOOST_DESCRIBE_STRUCT(Step, (), (plan_item_id, kind, at, comment, evidence_id, by_name))

// A need that an item answers. What it is about is only for those who may see needs.
struct ItemNeed
{
    PlanItemId plan_item_id;
    NeedId need_id;
    std::optional<std::string> name; // of the competency, or the statement
};
BOOST_DESCRIBE_STRUCT(ItemNeed, (), (plan_item_id, need_id, name))

struct ItemDecision
{
    PlanItemId plan_item_id;
    DecisionKind kind = DecisionKind::agreed;
    Instant at;
    std::optional<std::string> by_name;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ItemDecision, (), (plan_item_id, kind, at, by_name, reason))

// The other end of a link between an item and the one that goes on from it.
struct ItemLink
{
    PlanItemId plan_item_id;
    PlanId plan_id; // the same plan: one replaces the other
    std::string title;
    std::string plan_title;
};
BOOST_DESCRIBE_STRUCT(ItemLink, (), (plan_item_id, plan_id, title, plan_title))

struct PlanItemView
{
    PlanItem item;
    ItemState state = ItemState::planned;
    bool is_overdue = false;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title;
    std::optional<std::string> assessor_name;         // of the assessor named, or of the nearest manager
    std::optional<std::string> stands_in_for;         // the assessor named, who has left: the nearest manager assesses
    std::optional<Money> wage_cost;                   // of the hours on duty, for those who may see what an hour costs
    std::int64_t options = 0;                         // solutions that were researched
    std::optional<ItemDecision> decision;             // why it was returned, until it is agreed
    std::vector<ItemNeed> needs;                      // the one it answers first comes first
    bool is_traced = false;                           // one of them counts: agreed, it was recorded by then
    std::vector<Step> steps;                          // oldest first
    std::optional<ItemLink> carried_from, carried_to; // only in the view of a whole plan
};
BOOST_DESCRIBE_STRUCT(PlanItemView, (),
                      (item, state, is_overdue, competency_name, responsibility_title, assessor_name, stands_in_for,
                       wage_cost, options, decision, needs, is_traced, steps, carried_from, carried_to))

// Who is asked to act, since when: "waits for Ana since Monday".
struct WhoseTurn
{
    std::optional<PersonId> person_id; // none: nobody, the plan is closed or the person has no manager
    std::optional<std::string> name;
    Instant since;
    std::string asked;               // key of a text: "propose", "agree", "revise", "carry_out", "assess"
    std::optional<PersonId> also_id; // who may answer as well, because the first has let it wait too long
    std::optional<std::string> also_name;
};
BOOST_DESCRIBE_STRUCT(WhoseTurn, (), (person_id, name, since, asked, also_id, also_name))

struct PlanTotals
{
    std::int64_t items = 0; // neither cancelled nor carried over
    std::int64_t closed = 0;
    std::int64_t overdue = 0;
    std::int64_t to_assess = 0; // agreed and done: whoever assesses has not looked yet
    double hours = 0;           // of these, on and off duty
    Money direct_cost;
    double hours_for_needs = 0; // of items that trace to a need: the match rate's part
    Money direct_cost_for_needs;
    std::optional<Money> wage_cost; // for those who may see what an hour costs
};
BOOST_DESCRIBE_STRUCT(PlanTotals, (),
                      (items, closed, overdue, to_assess, hours, direct_cost, hours_for_needs, direct_cost_for_needs,
                       wage_cost))

struct PlanView
{
    Plan plan;
    std::string person_name;
    std::optional<std::string> met_with_name;
    std::optional<std::string> template_job_title;
    PlanState state = PlanState::draft;
    WhoseTurn turn;
    PlanTotals totals;
    std::vector<PlanItemView> items;
    std::vector<Turn> turns; // oldest first
    std::string stamp;       // of what it says and how far it has come: an answer sends back the one it read
    bool may_write = false;  // what the viewer may do in states that allow it, for the page
    bool may_agree = false;
};
BOOST_DESCRIBE_STRUCT(PlanView, (),
                      (plan, person_name, met_with_name, template_job_title, state, turn, totals, items, turns, stamp,
                       may_write, may_agree))

struct PlanLine
{
    PlanId id;
    PersonId person_id;
    std::string person_name;
    std::string title;
    Date starts_on;
    Date ends_on;
    PlanState state = PlanState::draft;
    Instant since; // of the last turn, or of its making
    PlanTotals totals;
};
BOOST_DESCRIBE_STRUCT(PlanLine, (), (id, person_id, person_name, title, starts_on, ends_on, state, since, totals))

// A first item for a need; competency, levels and responsibility are the need's.
struct ItemForNeed
{
    NeedId need_id;
    Text<1, 200> title;
    Method method = Method::on_the_job;
    Date due_on;
    Text<1, 1000> success_measure;
};
BOOST_DESCRIBE_STRUCT(ItemForNeed, (), (need_id, title, method, due_on, success_measure))

// What a plan begins with may be nothing, or any of: a meeting (its kind, day and other party go together, with the
// opening answer), items for needs, items of a job's template, open items of earlier plans.
struct PlanDraft
{
    PersonId person_id;
    Text<1, 200> title;
    Date starts_on;
    Date ends_on;
    std::optional<Text<0, 4000>> opening_answer;
    std::optional<MeetingKind> meeting_kind;
    std::optional<Date> met_on;
    std::optional<PersonId> met_with_id;
    std::vector<ItemForNeed> items_for_needs;
    std::vector<PlanTemplateItemId> template_item_ids; // of one job
    std::vector<PlanItemId> carried_item_ids;
};
BOOST_DESCRIBE_STRUCT(PlanDraft, (),
                      (person_id, title, starts_on, ends_on, opening_answer, meeting_kind, met_on, met_with_id,
                       items_for_needs, template_item_ids, carried_item_ids))

struct PlanChange
{
    PlanId plan_id;
    Whole<1, INT64_MAX> version;
    std::optional<Text<1, 200>> title;
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    std::optional<Text<0, 4000>> opening_answer;
};
BOOST_DESCRIBE_STRUCT(PlanChange, (), (plan_id, version, title, starts_on, ends_on, opening_answer))

struct PlanItemDraft : PlanItemContent
{
    PlanId plan_id;
    std::vector<NeedId> need_ids; // of the plan's person; the one it answers first comes first
};
BOOST_DESCRIBE_STRUCT(PlanItemDraft, (PlanItemContent), (plan_id, need_ids))

// Replaces what an item says; only while it has not been agreed (else 409: cancel it and add another).
struct PlanItemChange : PlanItemContent
{
    PlanItemId plan_item_id;
    Whole<1, INT64_MAX> version;
    std::vector<NeedId> need_ids;
};
BOOST_DESCRIBE_STRUCT(PlanItemChange, (PlanItemContent), (plan_item_id, version, need_ids))

struct ItemReturn
{
    PlanItemId plan_item_id;
    Text<1, 2000> reason; // what should change
};
BOOST_DESCRIBE_STRUCT(ItemReturn, (), (plan_item_id, reason))

using PlanStamp = Text<1, 200>; // of the plan as it was read

// Agrees every item that waits, but for those returned.
struct PlanAgreement
{
    PlanId plan_id;
    PlanStamp stamp;
    std::optional<Text<0, 2000>> comment;
    std::vector<ItemReturn> returned;
};
BOOST_DESCRIBE_STRUCT(PlanAgreement, (), (plan_id, stamp, comment, returned))

struct PlanReturn
{
    PlanId plan_id;
    PlanStamp stamp;
    Text<1, 2000> comment; // what should change
};
BOOST_DESCRIBE_STRUCT(PlanReturn, (), (plan_id, stamp, comment))

struct ItemCancellation
{
    PlanItemId plan_item_id;
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(ItemCancellation, (), (plan_item_id, reason))

// Ends a plan. Each open item is named once: cancelled with a reason, carried into the other plan, or kept for the next.
struct PlanClosure
{
    PlanId plan_id;
    PlanStamp stamp;
    std::optional<Text<0, 2000>> comment;
    std::vector<ItemCancellation> cancelled;
    std::vector<PlanItemId> carried_item_ids;
    std::optional<PlanId> into_plan_id; // of the same person; none: what is carried over waits for the next plan
};
BOOST_DESCRIBE_STRUCT(PlanClosure, (), (plan_id, stamp, comment, cancelled, carried_item_ids, into_plan_id))

struct PlanSettings
{
    static constexpr std::string_view settings_name = "plans";
    Whole<60, 180> reassess_after_days{90}; // after an item is due, where it does not say when
    Whole<1, 90> answer_within_days{10};    // then the next above is asked as well
    bool own_agreement = false;             // may somebody agree to a plan of their own?
    std::int64_t version = 1;               // moves with each change
};
BOOST_DESCRIBE_STRUCT(PlanSettings, (), (reassess_after_days, answer_within_days, own_agreement, version))

struct PlanItemClosure
{
    PlanItemId plan_item_id;
    Text<1, 2000> shown;                      // how the success measure was shown
    std::optional<competencies::Level> level; // the level observed: becomes evidence
};
BOOST_DESCRIBE_STRUCT(PlanItemClosure, (), (plan_item_id, shown, level))

// All functions: Fault not_found where the viewer may not see the plan, forbidden where they may not do this, conflict
// where the plan's or item's state is against it, stale for a lost race.
std::vector<PlanLine> plans_of(Context& context, PersonId person);
// Which of `plans`, the newest first, is "the plan" today, as an index; none when all are closed. One whose period holds today
// comes before any other, then one that is agreed or under way, then the newest.
std::optional<std::size_t> current_plan(std::span<PlanLine const> plans, Date today);
// Plans of a person with the items of each, in order and without names.
struct PlanOverview
{
    PlanLine line;
    std::vector<PlanItemView> items;
};
std::vector<PlanOverview> overviews_of(Context& context, organization::Person const& person);
PlanView plan_view(Context& context, PlanId id);
PlanView plan_view(Context& context, PlanItemId item);     // of the plan that it is in
PlanId add_plan(Context& context, PlanDraft const& draft); // with the items that it begins with
void change_plan(Context& context, PlanChange const& change);
PlanItemId add_item(Context& context, PlanItemDraft const& draft);
void change_item(Context& context, PlanItemChange const& change);
void remove_item(Context& context, PlanItemId id); // one that was never agreed

void propose(Context& context, PlanId id, std::string_view comment); // needs at least one item that is not agreed
// These three by somebody above, not by its person unless the workspace says so. Fault stale when it is not what was read.
void agree(Context& context, PlanAgreement const& agreement); // keeps a revision
void return_plan(Context& context, PlanReturn const& answer); // with what should change, of every item
void close_plan(Context& context, PlanClosure const& closure);

// What an hour of the person costs, for those who may know; and so the wage time of hours on duty.
std::optional<Money> visible_hourly_cost(Context& context, organization::Person const& person);
std::optional<Money> wage_cost(std::optional<Money> hourly_cost, std::optional<Real<0, 10000>> hours_on_duty);

void start_item(Context& context, PlanItemId id);
// Attended: done, not yet shown.
void finish_item(Context& context, PlanItemId id, std::string_view comment, Spent const& spent = {});
// Replaces what a done item took, until it is closed; Fault conflict before and after.
void record_spent(Context& context, PlanItemId id, Spent const& spent);
// By whoever the item names as assessor or somebody above, never by the learner.
void close_item(Context& context, PlanItemClosure const& closure);
void cancel_item(Context& context, PlanItemId id, std::string_view reason);

} // namespace espalier::plans

// A long table, which plans_api.cpp builds for all who answer with a plan.
extern template espalier::reflect::Type const& espalier::reflect::type_of<espalier::plans::PlanView>();
