// SPDX-License-Identifier: Apache-2.0
// When people are assessed: upon events, and in the background.
#include "features/plans/assessment.h"
#include "features/plans/drifting.h"
#include "features/plans/needs_store.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::plans {

namespace {

struct JobToAssess
{
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(JobToAssess, (), (job_id))

void follow_job(Context& context, PersonId person)
{
    assess_person(context, person);
    tell_of_drift(context, person);
}

} // namespace

void assess_upon_events(platform::Workspace& workspace)
{
    auto const assess = [](Context& context, platform::Event const& event) {
        if (event.person_id)
            assess_person(context, *event.person_id);
    };
    workspace.on_event("evidence.", assess);
    workspace.on_event("person.assigned", [](Context& context, platform::Event const& event) {
        if (event.person_id)
            follow_job(context, *event.person_id);
    });
    workspace.on_event("job.approved", [](Context& context, platform::Event const& event) {
        JobToAssess const input{{event.thing_id}};
        if (!store::people_of_job(context.tx, input.job_id, context.today()).empty())
            context.workspace.tasks().enqueue(context, job_assessment_task, reflect::to_json(input));
    });
}

void assess_people_of_job(platform::TaskRun& run)
{
    constexpr std::size_t portion = 50; // people a transaction: short enough for other writes to slip in between
    auto const job = reflect::from_json<JobToAssess>(run.input()).job_id;
    auto& workspace = run.workspace();
    auto const people = platform::read_as(run.viewer(), workspace, [&](Context& context) {
        return store::people_of_job(context.tx, job, context.today());
    });
    auto const total = static_cast<std::int64_t>(people.size());
    for (std::size_t from = 0; from < people.size(); from += portion) {
        run.progress(static_cast<std::int64_t>(from), total, "Assessing the people of the job");
        platform::write_as(run.viewer(), workspace, [&](Context& context) {
            for (auto i = from; i < std::min(from + portion, people.size()); ++i)
                follow_job(context, people[i]);
        });
    }
    run.progress(total, total, "Done");
}

void add_assessment_tasks(platform::Tasks& tasks)
{
    tasks.add_kind(std::string(assessment_task), [](platform::TaskRun& run) {
        return reflect::to_json(assess_everybody(run.workspace(), run.workspace().now(),
                                                 [&](std::int64_t done, std::int64_t total, std::string_view message) {
                                                     run.progress(done, total, message);
                                                 }));
    });
    tasks.add_kind(std::string(job_assessment_task), [](platform::TaskRun& run) {
        assess_people_of_job(run);
        return std::string();
    });
}

} // namespace espalier::plans
