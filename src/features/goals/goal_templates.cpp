// SPDX-License-Identifier: Apache-2.0
// Rules on templates, and assigning them.
#include "features/goals/goal_templates.h"

#include "base/checks.h"
#include "features/goals/goal_checks.h"
#include "features/goals/goal_found.h"
#include "features/goals/goal_templates_store.h"
#include "features/goals/links_store.h"
#include "features/goals/rolling.h"
#include "platform/bulk_events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

namespace espalier::goals {

namespace {

constexpr std::size_t most_samples = 20;

// The content of a template checked as that of a goal is.
struct CheckedTemplate
{
    GoalTemplate goal_template;
    std::vector<GoalTemplateKeyResult> key_results;
};

CheckedTemplate checked(Context& context, GoalTemplate goal_template, GoalTemplateContent const& content)
{
    Violations violations;
    static_cast<Measure&>(goal_template) = measure_of(content, "", violations);
    require_fit(content.roll_up, content.measure_kind, violations);
    goal_template.title = content.title.value;
    goal_template.description = or_empty(content.description);
    goal_template.unit_id = content.unit_id;
    goal_template.job_id = content.job_id;
    goal_template.roll_up = content.roll_up;
    goal_template.weight = content.weight ? content.weight->value : 1;
    if (content.key_results.size() > most_key_results)
        violations.add("/key_results", "too_many", fmt::format("Name at most {}.", most_key_results),
                       {{"maximum", std::to_string(most_key_results)}});
    CheckedTemplate made{goal_template, {}};
    for (auto const& draft : content.key_results) {
        auto const place = fmt::format("/key_results/{}", made.key_results.size());
        if (draft.measure_kind == MeasureKind::pieces || draft.measure_kind == MeasureKind::milestones)
            violations.add(place + "/measure_kind", "unfit_measure", "A key result of a template is a value.");
        GoalTemplateKeyResult key_result;
        static_cast<Measure&>(key_result) = measure_of(draft, place, violations);
        key_result.id = context.next_id<GoalTemplateKeyResult>();
        key_result.goal_template_id = goal_template.id;
        key_result.position = std::ssize(made.key_results);
        key_result.title = draft.title.value;
        key_result.weight = draft.weight ? draft.weight->value : 1;
        made.key_results.push_back(std::move(key_result));
    }
    violations.throw_if_any();
    return made;
}

void note(Context& context, std::string_view kind, GoalTemplateId id)
{
    platform::record(context, {kind, {}, "goal_template", id.value, "{}"});
}

std::vector<GoalTemplateView> views_of(Context& context, std::optional<GoalTemplateId> id)
{
    std::vector<GoalTemplateView> views;
    auto const names = store::template_names(context.tx, id);
    auto const key_results = store::template_key_results(context.tx, id);
    for (auto& goal_template : store::templates(context.tx, id)) {
        GoalTemplateView view{
            .goal_template = std::move(goal_template), .unit_name = {}, .job_title = {}, .key_results = {}};
        for (auto const& one : names)
            if (one.id == view.goal_template.id) {
                view.unit_name = one.unit_name;
                view.job_title = one.job_title;
            }
        for (auto const& one : key_results)
            if (one.goal_template_id == view.goal_template.id)
                view.key_results.push_back(one);
        views.push_back(std::move(view));
    }
    return views;
}

// Whom an assignment reaches, all of them.
struct Reach
{
    AssignmentPreview preview;
    std::vector<GoalPerson> without;
};

Reach reach_of(Context& context, GoalAssignment const& assignment)
{
    if (!assignment.unit_id && !assignment.job_id && assignment.person_ids.empty())
        throw invalid("/unit_id", "nobody_named", "Choose a unit, a job or people.");
    auto const [people, have_it] = store::reached(context, assignment);
    if (people - have_it > static_cast<std::int64_t>(most_assigned))
        throw conflict("too_many_drafts", fmt::format("Assign at most {} goals at once.", most_assigned),
                       {{"maximum", std::to_string(most_assigned)}});
    Reach reach{.preview = {.people = people, .have_it = have_it, .samples = {}},
                .without = store::without_it(context, assignment, static_cast<std::int64_t>(most_assigned))};
    for (std::size_t i = 0; i < reach.without.size() && i < most_samples; ++i)
        reach.preview.samples.push_back(reach.without[i]);
    return reach;
}

Goal draft_of(Context& context, GoalTemplate const& goal_template, GoalPeriod const& period, PersonId owner)
{
    Goal goal;
    static_cast<Measure&>(goal) = goal_template;
    goal.id = context.next_id<Goal>();
    goal.goal_period_id = period.id;
    goal.owner_id = owner;
    goal.title = goal_template.title;
    goal.description = goal_template.description;
    goal.starts_on = period.starts_on;
    goal.due_on = period.ends_on;
    goal.weight = period.weight_rule == WeightRule::unweighted ? 1 : goal_template.weight;
    goal.roll_up = goal_template.roll_up;
    goal.current_value = goal.start_value;
    goal.origin_kind = GoalOriginKind::from_template;
    goal.goal_template_id = goal_template.id;
    goal.created_at = context.now;
    goal.created_by_account_id = context.viewer.account_id;
    goal.created_by_id = context.viewer.person_id;
    return goal;
}

// Drafts with their key results and links, put together before they are written.
struct Drafts
{
    std::vector<Goal> goals;
    std::vector<KeyResult> key_results;
    std::vector<AlignmentLink> links;
    std::vector<platform::Event> events;
    platform::NotificationLinks owners;
    std::vector<GoalId> ids;
};

Drafts drafts_of(Context& context, GoalAssignment const& assignment, std::vector<GoalPerson> const& people)
{
    auto const goal_template = store::find_template(context.tx, assignment.goal_template_id);
    auto const key_results = store::template_key_results(context.tx, assignment.goal_template_id);
    auto const period = goal_period(context, assignment.goal_period_id);
    auto const version = assignment.parent_goal_id ? store::next_graph_version(context.tx) : 0;
    Drafts drafts;
    for (auto const& person : people) {
        auto goal = draft_of(context, *goal_template, period, person.id);
        for (auto const& one : key_results) {
            KeyResult key_result;
            static_cast<Measure&>(key_result) = one;
            key_result.id = context.next_id<KeyResult>();
            key_result.goal_id = goal.id;
            key_result.position = one.position;
            key_result.title = one.title;
            key_result.weight = one.weight;
            key_result.current_value = one.start_value;
            drafts.key_results.push_back(std::move(key_result));
        }
        if (assignment.parent_goal_id)
            drafts.links.push_back({.id = context.next_id<AlignmentLink>(),
                                    .child_goal_id = goal.id,
                                    .parent_goal_id = *assignment.parent_goal_id,
                                    .made_at = context.now,
                                    .made_by_account_id = context.viewer.account_id,
                                    .made_by_id = context.viewer.person_id,
                                    .ended_at = {},
                                    .ended_by_id = {},
                                    .graph_version = version,
                                    .version = 1});
        drafts.events.push_back({"goal.assigned", person.id, "goal", goal.id.value});
        drafts.owners.emplace_back(person.id, fmt::format("/goals/{}", goal.id.value));
        drafts.ids.push_back(goal.id);
        drafts.goals.push_back(std::move(goal));
    }
    return drafts;
}

} // namespace

std::vector<GoalTemplateView> goal_templates(Context& context)
{
    return views_of(context, {});
}

GoalTemplateView add_goal_template(Context& context, GoalTemplateContent const& content)
{
    GoalTemplate blank;
    blank.id = context.next_id<GoalTemplate>();
    auto const made = checked(context, blank, content);
    context.tx.insert("goal_templates", made.goal_template);
    context.tx.insert_all("goal_template_key_results", made.key_results);
    note(context, "goal_template.added", blank.id);
    return std::move(views_of(context, blank.id).front());
}

GoalTemplateView change_goal_template(Context& context, GoalTemplateChange const& change)
{
    auto before = store::find_template(context.tx, change.goal_template_id);
    if (!before)
        throw not_found("goal template");
    before->version = change.version;
    auto const made = checked(context, *before, change);
    context.tx.update_every<GoalTemplate>("goal_templates", {made.goal_template}, "goal template");
    store::delete_template_key_results(context.tx, before->id);
    context.tx.insert_all("goal_template_key_results", made.key_results);
    note(context, "goal_template.changed", before->id);
    return std::move(views_of(context, before->id).front());
}

void remove_goal_template(Context& context, GoalTemplateId id)
{
    if (store::delete_template(context.tx, id) == 0)
        throw not_found("goal template");
    note(context, "goal_template.removed", id);
}

AssignmentPreview preview_assignment(Context& context, GoalAssignment const& assignment)
{
    return reach_of(context, assignment).preview;
}

AssignmentPreview assign(Context& context, GoalAssignment const& assignment)
{
    if (assignment.parent_goal_id)
        require_open(find_goal(context, *assignment.parent_goal_id));
    auto const reach = reach_of(context, assignment);
    if (assignment.expected && assignment.expected->value != std::ssize(reach.without))
        throw stale("list of people");
    auto const drafts = drafts_of(context, assignment, reach.without);
    context.tx.insert_all("goals", drafts.goals);
    context.tx.insert_all("key_results", drafts.key_results);
    context.tx.insert_all("alignment_links", drafts.links);
    roll_up_from(context, drafts.ids);
    if (!drafts.goals.empty()) {
        platform::notify_each(context, drafts.owners, "goal_assigned", {{"title", drafts.goals.front().title}});
        platform::record_all(context, drafts.events,
                             {"goal_template.assigned",
                              {},
                              "goal_template",
                              assignment.goal_template_id.value,
                              fmt::format(R"({{"goals":{}}})", drafts.goals.size())});
    }
    return reach.preview;
}

} // namespace espalier::goals
