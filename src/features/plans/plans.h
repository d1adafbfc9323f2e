// SPDX-License-Identifier: Apache-2.0
// Individual training plans: a road map of one to two years whose items tie a need, a responsibility and a competency to a
// method, its hours, cost and due date, and to a success measure. Employee and manager take turns: drafted, proposed,
// agreed or returned. The status of a plan is computed from its turns and items, never typed.
#pragma once

#include "features/competencies/competencies.h"
#include "features/organization/organization.h"
#include "features/plans/needs.h"
#include "platform/routes.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace espalier::plans {

using organization::ResponsibilityId;
using platform::AccountId;

enum class Method
{
    course,
    workshop,
    on_the_job,
    coaching,
    mentoring,
    peer_teaching,
    reading,
    conference,
    other
};
BOOST_DESCRIBE_ENUM(Method, course, workshop, on_the_job, coaching, mentoring, peer_teaching, reading, conference,
                    other)

enum class TurnKind
{
    proposed,
    agreed,
    returned,
    closed
};
BOOST_DESCRIBE_ENUM(TurnKind, proposed, agreed, returned, closed)

enum class StepKind
{
    started,
    done,   // attended or worked through: the success measure is not yet shown
    closed, // the success measure was shown to somebody other than the learner
    cancelled,
    reopened,
};
BOOST_DESCRIBE_ENUM(StepKind, started, done, closed, cancelled, reopened)

enum class ItemState
{
    planned,
    in_progress,
    done,
    closed,
    cancelled
};
BOOST_DESCRIBE_ENUM(ItemState, planned, in_progress, done, closed, cancelled)

enum class PlanState
{
    draft,    // the employee's turn: never proposed, or returned
    proposed, // the manager's turn
    agreed,   // nothing has begun yet
    active,
    closed, // every item has ended, or the plan was closed
};
BOOST_DESCRIBE_ENUM(PlanState, draft, proposed, agreed, active, closed)

struct Plan;
struct PlanItem;
using PlanId = Id<Plan>;
using PlanItemId = Id<PlanItem>;

// A row of the table plans.
struct Plan
{
    PlanId id;
    PersonId person_id;
    std::string title;
    Date starts_on;
    Date ends_on;
    std::string opening_answer;
    Instant created_at;
    AccountId created_by;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, person_id, title, starts_on, ends_on, opening_answer, created_at, created_by, version))

// A row of the table plan_items.
struct PlanItem
{
    PlanItemId id;
    PlanId plan_id;
    std::int64_t position = 0;
    std::string title;
    std::optional<NeedId> need_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<CompetencyId> competency_id;
    std::optional<double> from_level;
    std::optional<double> to_level;
    Method method = Method::course;
    double hours = 0;
    Money cost;
    std::optional<Date> starts_on;
    Date due_on;
    std::string success_measure;
    std::optional<Instant> agreed_at; // none: not (yet) part of what was agreed
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlanItem, (),
                      (id, plan_id, position, title, need_id, responsibility_id, competency_id, from_level, to_level,
                       method, hours, cost, starts_on, due_on, success_measure, agreed_at, version))

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
};
BOOST_DESCRIBE_STRUCT(Step, (), (plan_item_id, kind, at, comment, evidence_id))

struct PlanItemView
{
    PlanItem item;
    ItemState state = ItemState::planned;
    bool is_overdue = false;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title;
    std::optional<std::string> need_statement; // only for those who may see needs
    std::vector<Step> steps;                   // oldest first
};
BOOST_DESCRIBE_STRUCT(PlanItemView, (),
                      (item, state, is_overdue, competency_name, responsibility_title, need_statement, steps))

// Who is asked to act, since when: "waits for Ana since Monday".
struct WhoseTurn
{
    std::optional<PersonId> person_id; // none: nobody, the plan is closed or the person has no manager
    std::optional<std::string> name;
    Instant since;
    std::string asked; // key of a text: "propose", "agree", "carry_out"
};
BOOST_DESCRIBE_STRUCT(WhoseTurn, (), (person_id, name, since, asked))

struct PlanTotals
{
    std::int64_t items = 0; // not cancelled
    std::int64_t closed = 0;
    std::int64_t overdue = 0;
    double hours = 0; // of items not cancelled
    Money cost;
    double hours_for_needs = 0; // of items that name a need: the match rate's part
    Money cost_for_needs;
};
BOOST_DESCRIBE_STRUCT(PlanTotals, (), (items, closed, overdue, hours, cost, hours_for_needs, cost_for_needs))

struct PlanView
{
    Plan plan;
    std::string person_name;
    PlanState state = PlanState::draft;
    WhoseTurn turn;
    PlanTotals totals;
    std::vector<PlanItemView> items;
    std::vector<Turn> turns; // oldest first
    bool may_write = false;  // what the viewer may do, for the page
    bool may_agree = false;
};
BOOST_DESCRIBE_STRUCT(PlanView, (), (plan, person_name, state, turn, totals, items, turns, may_write, may_agree))

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

struct PlanDraft
{
    PersonId person_id;
    Text<1, 200> title;
    Date starts_on;
    Date ends_on;
    std::optional<Text<0, 4000>> opening_answer;
};
BOOST_DESCRIBE_STRUCT(PlanDraft, (), (person_id, title, starts_on, ends_on, opening_answer))

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

struct PlanItemDraft
{
    PlanId plan_id;
    Text<1, 200> title;
    std::optional<NeedId> need_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<CompetencyId> competency_id; // absent: the need's
    std::optional<competencies::Level> from_level;
    std::optional<competencies::Level> to_level;
    Method method = Method::course;
    std::optional<Real<0, 10000>> hours;
    std::optional<Money> cost;
    std::optional<Date> starts_on;
    Date due_on;
    Text<1, 1000> success_measure;
};
BOOST_DESCRIBE_STRUCT(PlanItemDraft, (),
                      (plan_id, title, need_id, responsibility_id, competency_id, from_level, to_level, method, hours,
                       cost, starts_on, due_on, success_measure))

// Replaces what an item says; only while it has not been agreed (else 409: cancel it and add another).
struct PlanItemChange
{
    PlanItemId plan_item_id;
    Whole<1, INT64_MAX> version;
    Text<1, 200> title;
    std::optional<NeedId> need_id;
    std::optional<ResponsibilityId> responsibility_id;
    std::optional<CompetencyId> competency_id;
    std::optional<competencies::Level> from_level;
    std::optional<competencies::Level> to_level;
    Method method = Method::course;
    std::optional<Real<0, 10000>> hours;
    std::optional<Money> cost;
    std::optional<Date> starts_on;
    Date due_on;
    Text<1, 1000> success_measure;
};
BOOST_DESCRIBE_STRUCT(PlanItemChange, (),
                      (plan_item_id, version, title, need_id, responsibility_id, competency_id, from_level, to_level,
                       method, hours, cost, starts_on, due_on, success_measure))

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
// Which of them is meant by "the plan" today, as an index: one whose period holds today before any other, then one that is
// agreed or under way, then the newest. None when all are closed. `plans` come the newest first.
std::optional<std::size_t> current_plan(std::span<PlanLine const> plans, Date today);
// The same with the items of each, in order and without names: for a home page.
struct PlanOverview
{
    PlanLine line;
    std::vector<PlanItemView> items;
};
std::vector<PlanOverview> overviews_of(Context& context, organization::Person const& person);
PlanView plan_view(Context& context, PlanId id);
PlanView plan_view(Context& context, PlanItemId item); // of the plan that it is in
PlanId add_plan(Context& context, PlanDraft const& draft);
void change_plan(Context& context, PlanChange const& change);
PlanItemId add_item(Context& context, PlanItemDraft const& draft);
void change_item(Context& context, PlanItemChange const& change);
void remove_item(Context& context, PlanItemId id); // one that was never agreed

void propose(Context& context, PlanId id, std::string_view comment);     // needs at least one item that is not agreed
void agree(Context& context, PlanId id, std::string_view comment);       // never by the person the plan is for
void return_plan(Context& context, PlanId id, std::string_view comment); // with what should change
void close_plan(Context& context, PlanId id, std::string_view comment);

void start_item(Context& context, PlanItemId id);
void finish_item(Context& context, PlanItemId id, std::string_view comment); // attended: done, not yet shown
void close_item(Context& context, PlanItemClosure const& closure);           // never by the learner
void cancel_item(Context& context, PlanItemId id, std::string_view reason);

} // namespace espalier::plans

// A long table, which plans_api.cpp builds for all who answer with a plan.
extern template espalier::reflect::Type const& espalier::reflect::type_of<espalier::plans::PlanView>();
