// SPDX-License-Identifier: Apache-2.0
// Plan templates: what a job suggests for the plans of those who take it up, written by the people team, one set for each
// job whatever its version; and how they become items of somebody's plan. Applied by choice, item by item.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

enum class TimeUnit
{
    days,
    months
};
BOOST_DESCRIBE_ENUM(TimeUnit, days, months)

struct PlanTemplateItemContent
{
    Text<1, 200> title;
    Method method = Method::course;
    std::optional<CompetencyId> competency_id;
    std::optional<competencies::Level> to_level;
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    std::optional<Money> direct_cost; // fee, travel, material
    ItemPriority priority = ItemPriority::medium;
    TimeUnit counted_in = TimeUnit::months; // what the two after it count, from the plan's start
    std::optional<Whole<0, 730>> starts_after;
    Whole<0, 730> due_after;
    Text<1, 1000> success_measure;
    std::optional<Text<1, 64>> responsibility_code; // of the version of the job in force
};
BOOST_DESCRIBE_STRUCT(PlanTemplateItemContent, (),
                      (title, method, competency_id, to_level, hours_on_duty, hours_off_duty, direct_cost, priority,
                       counted_in, starts_after, due_after, success_measure, responsibility_code))

// A row of the table plan_template_items.
struct PlanTemplateItem : PlanTemplateItemContent
{
    PlanTemplateItemId id;
    JobId job_id;
    std::int64_t position = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlanTemplateItem, (PlanTemplateItemContent), (id, job_id, position, version))

struct PlanTemplateItemView
{
    PlanTemplateItem item;
    std::optional<std::string> competency_name;
    std::optional<std::string> responsibility_title; // none: the job has no such responsibility any more
};
BOOST_DESCRIBE_STRUCT(PlanTemplateItemView, (), (item, competency_name, responsibility_title))

struct PlanTemplate
{
    JobId job_id;
    std::string job_title;
    std::vector<PlanTemplateItemView> items; // in order
};
BOOST_DESCRIBE_STRUCT(PlanTemplate, (), (job_id, job_title, items))

struct PlanTemplateItemDraft : PlanTemplateItemContent
{
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(PlanTemplateItemDraft, (PlanTemplateItemContent), (job_id))

struct PlanTemplateItemChange : PlanTemplateItemContent
{
    PlanTemplateItemId plan_template_item_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(PlanTemplateItemChange, (PlanTemplateItemContent), (plan_template_item_id, version))

// Faults: not_found, invalid (a level outside the scale, a responsibility the job has not, due before it starts), stale.
PlanTemplate plan_template(Context& context, JobId job);
PlanTemplateItem template_item(Context& context, PlanTemplateItemId id);
PlanTemplateItemId add_template_item(Context& context, PlanTemplateItemDraft const& draft);
void change_template_item(Context& context, PlanTemplateItemChange const& change);
void remove_template_item(Context& context, PlanTemplateItemId id);

// Whose template may help a person.
enum class TemplateRelation
{
    held,
    target,
    path // the job held may lead to it
};
BOOST_DESCRIBE_ENUM(TemplateRelation, held, target, path)

struct OfferedTemplate
{
    JobId job_id;
    std::string job_title;
    TemplateRelation relation = TemplateRelation::held;
    std::int64_t items = 0; // at least one
};
BOOST_DESCRIBE_STRUCT(OfferedTemplate, (), (job_id, job_title, relation, items))
std::vector<OfferedTemplate> offered_templates(Context& context, PersonId person); // held, target, then by title

enum class TemplateStanding
{
    useful,
    reached, // the person has the level already
    planned, // an open item of the person goes there already
    outside  // due after the plan's end
};
BOOST_DESCRIBE_ENUM(TemplateStanding, useful, reached, planned, outside)

// What an item of a template would become in a plan of that period.
struct TemplatePreviewItem
{
    PlanTemplateItemView shown;
    std::optional<Date> starts_on;
    Date due_on;
    std::optional<double> current_level;
    TemplateStanding standing = TemplateStanding::useful;
    std::vector<NeedId> need_ids; // open needs of the person that it would answer
};
BOOST_DESCRIBE_STRUCT(TemplatePreviewItem, (), (shown, starts_on, due_on, current_level, standing, need_ids))

struct TemplateQuestion
{
    PersonId person_id;
    JobId job_id;
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(TemplateQuestion, (), (person_id, job_id, starts_on, ends_on))
std::vector<TemplatePreviewItem> preview(Context& context, TemplateQuestion const& question);

// Pure: dates from a plan's start.
Date after(Date start, TimeUnit unit, std::int64_t count);

// In the order given. Fault invalid under `pointer` for what there is not, or when they are of several jobs.
std::vector<PlanTemplateItem> template_items(Context& context, std::vector<PlanTemplateItemId> const& ids,
                                             std::string_view pointer);
// Adds them to a plan that is open and that the viewer may write. Fault invalid under `pointer` for what lies outside it.
void apply_template(Context& context, Plan const& plan, std::vector<PlanTemplateItem> const& items,
                    std::string_view pointer);

} // namespace espalier::plans
