// SPDX-License-Identifier: Apache-2.0
// Templates from the demo's own ways of learning, and two colleagues in the demo's team whose plans go on.
#include "app/demo/demo_lives.h"

#include "app/demo/demo_actors.h"
#include "features/competencies/competencies.h"
#include "features/organization/jobs.h"
#include "features/organization/people.h"
#include "features/plans/assessment.h"
#include "features/plans/drifting.h"
#include "features/plans/templates.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace espalier::app::demo {

namespace {

using organization::JobId;
using platform::Context;

constexpr std::size_t most_template_items = 5;

// The jobs of the demo's team, and those they lead to.
std::set<JobId> jobs_with_templates(Context& context, std::vector<Actor> const& team)
{
    std::set<JobId> jobs;
    for (auto const& actor : team)
        if (actor.job_id)
            jobs.insert(*actor.job_id);
    auto const held = jobs;
    for (auto const job : held)
        for (auto const& step : organization::job_profile(context, job, std::nullopt).leads_to)
            jobs.insert(step.job_id);
    return jobs;
}

// What the job asks for most, each by its first way of learning, one after another over the year.
void write_template(Context& context, Content const& content, JobId job)
{
    std::int64_t due = 0;
    for (auto const& required : competencies::requirements_of(context, job, std::nullopt, "").requirements) {
        auto const line = std::find_if(content.plan_items.begin(), content.plan_items.end(),
                                       [&](PlanItemLine const& one) { return one.competency_code == required.code; });
        if (line == content.plan_items.end())
            continue;
        due += 2;
        plans::add_template_item(
            context,
            {{.title = Text<1, 200>(line->title),
              .method = reflect::from_name<plans::Method>(line->method).value_or(plans::Method::other),
              .competency_id = required.competency_id,
              .to_level = competencies::Level(required.level),
              .hours_on_duty = Real<0, 10000>(line->hours),
              .direct_cost = line->cost,
              .priority = due == 2 ? plans::ItemPriority::high : plans::ItemPriority::medium,
              .counted_in = plans::TimeUnit::months,
              .starts_after = Whole<0, 730>(due - 2),
              .due_after = Whole<0, 730>(due),
              .success_measure = Text<1, 1000>(line->success_measure)},
             job});
        if (due == static_cast<std::int64_t>(2 * most_template_items))
            return;
    }
}

// The plan that counts today, with what is still open in it.
std::optional<plans::PlanOverview> running_plan(Context& context, Actor const& actor)
{
    for (auto& overview : plans::overviews_of(context, organization::person(context, actor.person_id))) {
        auto const runs =
            overview.line.state == plans::PlanState::agreed || overview.line.state == plans::PlanState::active;
        std::erase_if(overview.items,
                      [](plans::PlanItemView const& view) { return !view.item.agreed_at || has_ended(view.state); });
        if (runs && !overview.items.empty())
            return std::move(overview);
    }
    return std::nullopt;
}

// The next year begins with what this one leaves open.
void carry_one(Context& context, Actor const& actor, plans::PlanOverview const& plan)
{
    auto const year = civil(context.today()).year + 1;
    plans::add_plan(context,
                    {.person_id = actor.person_id,
                     .title = Text<1, 200>(fmt::format("Training plan {}, begun early", year)),
                     .starts_on = date_of(year, 1, 1),
                     .ends_on = date_of(year, 12, 31),
                     .carried_item_ids = {plan.items.back().item.id}});
}

// A job that this one leads to, which asks for something else.
std::optional<JobId> next_job(Context& context, Actor const& actor)
{
    if (!actor.job_id)
        return std::nullopt;
    auto const steps = organization::job_profile(context, *actor.job_id, std::nullopt).leads_to;
    return steps.empty() ? std::nullopt : std::optional(steps.front().job_id);
}

std::vector<Actor> team_of(std::vector<Actor> const& all)
{
    auto const manager =
        std::find_if(all.begin(), all.end(), [](Actor const& actor) { return actor.email == "manager@demo.example"; });
    std::vector<Actor> team;
    for (auto const& actor : all)
        if (manager != all.end() && actor.manager_id == manager->person_id)
            team.push_back(actor);
    return team;
}

} // namespace

void make_lives(platform::Workspace& workspace, Content const& content)
{
    platform::write_as(platform::program_viewer(), workspace, [&](Context& context) {
        auto const team = team_of(actors(context.tx, workspace));
        for (auto const job : jobs_with_templates(context, team))
            write_template(context, content, job);
        auto has_carried = false, has_moved = false;
        for (auto const& actor : team) {
            if (actor.email == "employee@demo.example" || (has_carried && has_moved))
                continue;
            auto const plan = running_plan(context, actor);
            if (!plan)
                continue;
            if (auto const job = has_moved ? std::nullopt : next_job(context, actor)) {
                auto const person = organization::person(context, actor.person_id);
                organization::assign(context,
                                     {.person_id = actor.person_id,
                                      .valid_from = context.today(),
                                      .unit_id = person.unit_id,
                                      .job_id = *job,
                                      .manager_id = person.manager_id});
                plans::assess_person(context, actor.person_id); // nobody listens while a demo is made
                plans::tell_of_drift(context, actor.person_id);
                has_moved = true;
            } else if (!has_carried) {
                carry_one(context, actor, *plan);
                has_carried = true;
            }
        }
    });
}

} // namespace espalier::app::demo
