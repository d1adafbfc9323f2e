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

// Jobs whose versions were put in force together, at that instant.
struct JobsToAssess
{
    Instant approved_at;
};
BOOST_DESCRIBE_STRUCT(JobsToAssess, (), (approved_at))

constexpr std::string_view jobs_assessment_task = "plans.jobs_assessment";

void follow_job(Context& context, PersonId person)
{
    assess_person(context, person);
    tell_of_drift(context, person);
}

template <class Find> void assess_people(platform::TaskRun& run, std::string_view message, Find find)
{
    constexpr std::size_t portion = 50; // people a transaction: short enough for other writes to slip in between
    auto& workspace = run.workspace();
    auto const people = platform::read_as(run.viewer(), workspace, find);
    auto const total = static_cast<std::int64_t>(people.size());
    for (std::size_t from = 0; from < people.size(); from += portion) {
        run.progress(static_cast<std::int64_t>(from), total, message);
        platform::write_as(run.viewer(), workspace, [&](Context& context) {
            for (auto i = from; i < std::min(from + portion, people.size()); ++i)
                follow_job(context, people[i]);
        });
    }
    run.progress(total, total, "Done");
}

void assess_people_of_jobs(platform::TaskRun& run)
{
    auto const at = reflect::from_json<JobsToAssess>(run.input()).approved_at;
    assess_people(run, "Assessing the people of the jobs",
                  [&](Context& context) { return store::people_of_jobs_approved_at(context.tx, at, context.today()); });
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
    workspace.on_event("jobs.approved", [](Context& context, platform::Event const&) {
        JobsToAssess const input{context.now};
        if (!store::people_of_jobs_approved_at(context.tx, input.approved_at, context.today()).empty())
            context.workspace.tasks().enqueue(context, jobs_assessment_task, reflect::to_json(input));
    });
}

void assess_people_of_job(platform::TaskRun& run)
{
    auto const job = reflect::from_json<JobToAssess>(run.input()).job_id;
    assess_people(run, "Assessing the people of the job",
                  [&](Context& context) { return store::people_of_job(context.tx, job, context.today()); });
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
    tasks.add_kind(std::string(jobs_assessment_task), [](platform::TaskRun& run) {
        assess_people_of_jobs(run);
        return std::string();
    });
}

} // namespace espalier::plans
