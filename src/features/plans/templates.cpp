// SPDX-License-Identifier: Apache-2.0
// Rules on plan templates.
#include "features/plans/templates.h"

#include "features/plans/found.h"
#include "features/plans/item_drafts.h"
#include "features/plans/plan_state.h"
#include "features/plans/templates_store.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::plans {

namespace {

void note(Context& context, std::string_view kind, JobId job)
{
    platform::record(context, {kind, std::nullopt, "job", job.value, "{}"});
}

void check(Context& context, JobId job, PlanTemplateItemContent const& content)
{
    Violations violations;
    if (content.starts_after && *content.starts_after > content.due_after)
        violations.add("/starts_after", "after_due_date", "An item starts before it is due.");
    if (after({}, content.counted_in, content.due_after) > after({}, TimeUnit::months, 24))
        violations.add("/due_after", "outside_any_plan", "A plan runs for two years at most.");
    if (content.to_level && !content.competency_id) {
        violations.add("/competency_id", "required", "Say in which competency the level is to be reached.");
    } else if (content.to_level) {
        auto const scale = competencies::rated_scale(context, *content.competency_id);
        competencies::check_level(violations, "/to_level", scale.competency_name, scale.range, *content.to_level);
    }
    if (content.responsibility_code) {
        auto const known = organization::responsibilities_of(context, organization::current_version(context, job).id);
        if (std::none_of(known.begin(), known.end(),
                         [&](auto const& one) { return one.code == content.responsibility_code->value; }))
            violations.add("/responsibility_code", "unknown_reference", "Choose a responsibility of this job.");
    }
    violations.throw_if_any();
}

// What is known of the person whom a template is laid over.
struct Learner
{
    std::map<CompetencyId, double> levels;
    std::vector<NeedView> needs; // open ones that training can meet
    std::vector<PlanItem> open;  // items that have not ended
};

Learner learner(Context& context, PersonId person)
{
    Learner known;
    for (auto const& one : competencies::proficiencies_of(context, person))
        known.levels.emplace(one.competency_id, one.proficiency.level);
    known.needs = needs_of(context, {.person_id = person});
    std::erase_if(known.needs, [](NeedView const& need) {
        auto const stands = need.state == NeedState::open || need.state == NeedState::planned;
        return !stands || !need.competency_id || (need.cause && *need.cause != NeedCause::skill);
    });
    for (auto const& [line, items] : overviews_of(context, organization::person(context, person)))
        for (auto const& view : items)
            if (line.state != PlanState::closed && !has_ended(view.state))
                known.open.push_back(view.item);
    return known;
}

std::optional<double> level_of(Learner const& known, PlanTemplateItem const& item)
{
    auto const found = item.competency_id ? known.levels.find(*item.competency_id) : known.levels.end();
    return found == known.levels.end() ? std::nullopt : std::optional(found->second);
}

bool is_planned(Learner const& known, PlanTemplateItem const& item)
{
    return std::any_of(known.open.begin(), known.open.end(), [&](PlanItem const& open) {
        if (open.title.value == item.title.value)
            return true;
        return item.competency_id && item.to_level && open.competency_id == item.competency_id && open.to_level &&
            *open.to_level >= *item.to_level;
    });
}

std::vector<NeedId> needs_for(Learner const& known, PlanTemplateItem const& item)
{
    std::vector<NeedId> ids;
    for (auto const& need : known.needs)
        if (need.competency_id == item.competency_id && ids.size() < most_needs)
            ids.push_back(need.id);
    return ids;
}

TemplatePreviewItem preview_of(Learner const& known, PlanTemplateItemView shown, TemplateQuestion const& question)
{
    auto const& item = shown.item;
    TemplatePreviewItem result{.shown = shown,
                               .starts_on = std::nullopt,
                               .due_on = after(question.starts_on, item.counted_in, item.due_after),
                               .current_level = level_of(known, item),
                               .standing = TemplateStanding::useful,
                               .need_ids = needs_for(known, item)};
    if (item.starts_after)
        result.starts_on = after(question.starts_on, item.counted_in, *item.starts_after);
    if (item.to_level && result.current_level && *result.current_level >= *item.to_level)
        result.standing = TemplateStanding::reached;
    else if (is_planned(known, item))
        result.standing = TemplateStanding::planned;
    else if (result.due_on > question.ends_on)
        result.standing = TemplateStanding::outside;
    return result;
}

PlanTemplateItemView view_of(store::TemplateItemRow row)
{
    return {std::move(row.item), std::move(row.competency_name), std::move(row.responsibility_title)};
}

// The responsibilities of a job's version in force, by code.
std::map<std::string, ResponsibilityId> responsibilities_by_code(Context& context, JobId job)
{
    std::map<std::string, ResponsibilityId> by_code;
    for (auto const& one : organization::responsibilities_of(context, organization::current_version(context, job).id))
        by_code.emplace(one.code, one.id);
    return by_code;
}

PlanItemDraft draft_of(Learner const& known, std::map<std::string, ResponsibilityId> const& responsibilities,
                       Plan const& plan, PlanTemplateItem const& item)
{
    PlanItemDraft draft{{.title = item.title,
                         .competency_id = item.competency_id,
                         .to_level = item.to_level,
                         .method = item.method,
                         .hours_on_duty = item.hours_on_duty,
                         .hours_off_duty = item.hours_off_duty,
                         .direct_cost = item.direct_cost,
                         .priority = item.priority,
                         .due_on = after(plan.starts_on, item.counted_in, item.due_after),
                         .success_measure = item.success_measure},
                        plan.id,
                        needs_for(known, item)};
    if (item.starts_after)
        draft.starts_on = after(plan.starts_on, item.counted_in, *item.starts_after);
    auto const tie =
        item.responsibility_code ? responsibilities.find(item.responsibility_code->value) : responsibilities.end();
    if (tie != responsibilities.end())
        draft.responsibility_id = tie->second;
    auto const level = level_of(known, item);
    if (level && item.to_level && *level < item.to_level->value)
        draft.from_level = competencies::Level(to_a_tenth(*level));
    return draft;
}

} // namespace

Date after(Date start, TimeUnit unit, std::int64_t count)
{
    auto const whole = static_cast<int>(count);
    return unit == TimeUnit::days ? start.plus_days(whole) : plus_months(start, whole);
}

PlanTemplate plan_template(Context& context, JobId job)
{
    PlanTemplate found{.job_id = job, .job_title = organization::current_version(context, job).title, .items = {}};
    for (auto& row : store::template_of_job(context.tx, job))
        found.items.push_back(view_of(std::move(row)));
    return found;
}

PlanTemplateItem template_item(Context& context, PlanTemplateItemId id)
{
    if (auto found = store::find_template_item(context.tx, id))
        return *found;
    throw not_found("plan template item");
}

PlanTemplateItemId add_template_item(Context& context, PlanTemplateItemDraft const& draft)
{
    check(context, draft.job_id, draft);
    PlanTemplateItem const item{draft, context.next_id<PlanTemplateItem>(), draft.job_id,
                                store::next_template_position(context.tx, draft.job_id)};
    context.tx.insert("plan_template_items", item);
    note(context, "job.template_changed", draft.job_id);
    return item.id;
}

void change_template_item(Context& context, PlanTemplateItemChange const& change)
{
    auto item = template_item(context, change.plan_template_item_id);
    check(context, item.job_id, change);
    static_cast<PlanTemplateItemContent&>(item) = change;
    item.version = change.version.value;
    context.tx.update_every("plan_template_items", std::vector{item}, "plan template item");
    note(context, "job.template_changed", item.job_id);
}

void remove_template_item(Context& context, PlanTemplateItemId id)
{
    auto const item = template_item(context, id);
    store::delete_template_item(context.tx, id);
    note(context, "job.template_changed", item.job_id);
}

std::vector<OfferedTemplate> offered_templates(Context& context, PersonId person)
{
    return store::offered_templates(context.tx, organization::person(context, person).job_id,
                                    target_job(context, person).job_id);
}

std::vector<TemplatePreviewItem> preview(Context& context, TemplateQuestion const& question)
{
    auto const known = learner(context, question.person_id);
    std::vector<TemplatePreviewItem> items;
    for (auto& shown : plan_template(context, question.job_id).items)
        items.push_back(preview_of(known, std::move(shown), question));
    return items;
}

std::vector<PlanTemplateItem> template_items(Context& context, std::vector<PlanTemplateItemId> const& ids,
                                             std::string_view pointer)
{
    std::vector<PlanTemplateItem> chosen;
    if (ids.empty())
        return chosen;
    auto const known = store::template_with(context.tx, ids.front());
    Violations violations;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto const at = fmt::format("{}/{}", pointer, i);
        auto const found = std::find_if(known.begin(), known.end(), [&](auto const& one) { return one.id == ids[i]; });
        if (found == known.end())
            violations.add(at, "unknown_reference", "Choose items of the template of one job.");
        else if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
                 ids.begin() + static_cast<std::ptrdiff_t>(i))
            violations.add(at, "named_twice", "This item is named already.");
        else
            chosen.push_back(*found);
    }
    violations.throw_if_any();
    return chosen;
}

void apply_template(Context& context, Plan const& plan, std::vector<PlanTemplateItem> const& items,
                    std::string_view pointer)
{
    if (items.empty())
        return;
    auto const known = learner(context, plan.person_id);
    auto const responsibilities = responsibilities_by_code(context, items.front().job_id);
    Violations violations;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (after(plan.starts_on, items[i].counted_in, items[i].due_after) > plan.ends_on)
            violations.add(fmt::format("{}/{}", pointer, i), "outside_plan",
                           fmt::format("The plan runs from {} to {}.", to_text(plan.starts_on), to_text(plan.ends_on)),
                           {{"from", to_text(plan.starts_on)}, {"to", to_text(plan.ends_on)}});
    violations.throw_if_any();
    std::vector<PlanItemDraft> drafts;
    for (auto const& item : items)
        drafts.push_back(draft_of(known, responsibilities, plan, item));
    insert_items(context, plan, drafts, [&](std::size_t i, std::string const&) {
        return fmt::format("{}/{}", pointer, i); // what is wrong is the template's, not what was chosen of it
    });
}

} // namespace espalier::plans
