// SPDX-License-Identifier: Apache-2.0
// The endpoints on needs and their assessment.
#include "features/plans/assessment.h"
#include "features/plans/competency_sources.h"
#include "features/plans/needs_summary.h"
#include "features/plans/people_in_need.h"
#include "features/plans/plans_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct OneNeed
{
    NeedId need_id;
};
BOOST_DESCRIBE_STRUCT(OneNeed, (), (need_id))

struct StartedAssessment
{
    Id<platform::Task> task_id;
};
BOOST_DESCRIBE_STRUCT(StartedAssessment, (), (task_id))

platform::Page<NeedView> list_needs(Context& c, NeedsFilter const& in)
{
    return platform::page_of_all(needs_of(c, in), in.after, in.limit, [](NeedView const& need) { return need.id; });
}
NeedView read_need(Context& c, OneNeed const& in)
{
    return need_view(c, in.need_id);
}
NeedView create_need(Context& c, NeedDraft const& in)
{
    return need_view(c, declare_need(c, in));
}

NeedView set_need_cause(Context& c, NeedCauseChange const& in)
{
    set_cause(c, in);
    return need_view(c, in.need_id);
}

NeedView dismiss_need(Context& c, NeedDismissal const& in)
{
    dismiss(c, in);
    return need_view(c, in.need_id);
}

NeedView reopen_need(Context& c, OneNeed const& in)
{
    reopen(c, in.need_id);
    return need_view(c, in.need_id);
}

NeedView merge_need(Context& c, NeedMerger const& in)
{
    merge(c, in);
    return need_view(c, in.into_need_id);
}

TargetJob read_target_job(Context& c, OnePerson const& in)
{
    return target_job(c, in.person_id);
}

TargetJob set_target_job(Context& c, TargetJobChoice const& in)
{
    choose_target_job(c, in);
    return target_job(c, in.person_id);
}

void assess_one_person(Context& c, OnePerson const& in)
{
    assess_person(c, in.person_id);
}
StartedAssessment start_assessment(Context& c)
{
    return {c.workspace.tasks().enqueue(c, assessment_task, "{}")};
}
platform::Page<WhoNeeds> list_who_needs(Context& c, WhoNeedsFilter const& in)
{
    return who_needs(c, in);
}
platform::Page<PersonInNeed> list_people_in_need(Context& c, PeopleInNeedFilter const& in)
{
    return people_in_need(c, in);
}

} // namespace

void needs_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_needs", "/people/{person_id}/needs", read_growth, "List a person's learning needs", list_needs)
        .recording_sightings_of_others();
    r.post("create_need", "/people/{person_id}/needs", declare_needs, "Say what a person needs to learn", create_need);
    r.post("assess_person", "/people/{person_id}/assessment", declare_needs, "Assess one person's needs now",
           assess_one_person);
    r.get("read_target_job", "/people/{person_id}/target-job", read_growth, "Read the job a person aims for",
          read_target_job);
    r.put("set_target_job", "/people/{person_id}/target-job", declare_needs, "Choose the job a person aims for",
          set_target_job);
    r.get("read_need", "/needs/{need_id}", read_growth, "Read a learning need", read_need).recording_sightings();
    r.put("set_need_cause", "/needs/{need_id}/cause", declare_needs, "Answer: skill, tool, process or motivation?",
          set_need_cause);
    r.put("dismiss_need", "/needs/{need_id}/dismissal", declare_needs, "Dismiss a need with a reason", dismiss_need);
    r.remove("reopen_need", "/needs/{need_id}/dismissal", declare_needs, "Reopen a dismissed need", reopen_need);
    r.put("merge_need", "/needs/{need_id}/merger", declare_needs, "Merge a need into another of the same person",
          merge_need);
    r.post("start_assessment", "/assessments", assess_needs, "Assess everybody's needs", start_assessment);
    r.get("read_needs_summary", "/needs-summary", read_needs_summary, "See needs by competency, unit or job",
          [](Context& c, NeedsSummaryFilter const& in) { return needs_summary(c, in); });
    r.get("list_who_needs", "/competencies/{competency_id}/needs", read_shared_needs, "See who else needs this",
          list_who_needs)
        .recording_sightings();
    r.get("read_sources_of_competency", "/competencies/{competency_id}/sources", read_needs_summary,
          "See what surveys, reviews, 360° and tests say of one competency, by unit or job", competency_sources);
    r.get("list_people_in_need", "/people-in-need", read_shared_needs,
          "See which people of a unit or a job have which needs", list_people_in_need)
        .recording_sightings();
}

} // namespace espalier::plans
