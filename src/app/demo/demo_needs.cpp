// SPDX-License-Identifier: Apache-2.0
// What people and their managers say they need to learn, and the jobs they aim for.
#include "app/demo/demo_plans.h"

#include "app/demo/demo_actors.h"
#include "features/plans/plans.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

constexpr std::size_t portion = 100; // people a transaction

// The competencies a job requires, with what people say about them.
struct RequiredCode
{
    organization::JobId job_id;
    Id<competencies::Competency> id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(RequiredCode, (), (job_id, id, code))

struct PathRow
{
    organization::JobId from_job_id;
    organization::JobId to_job_id;
};
BOOST_DESCRIBE_STRUCT(PathRow, (), (from_job_id, to_job_id))

} // namespace

void make_needs(platform::Workspace& workspace, Content const& content, Random& random)
{
    auto const today = date_in_utc(workspace.now());
    std::map<std::string, std::vector<NeedStatement const*>> statements;
    for (auto const& statement : content.need_statements)
        statements[statement.competency_code].push_back(&statement);
    std::vector<Actor> people;
    std::unordered_map<organization::JobId, std::vector<RequiredCode>> required;
    std::unordered_map<organization::JobId, std::vector<organization::JobId>> next_jobs;
    workspace.database().read([&](db::Transaction& tx) {
        people = actors(tx, workspace);
        for (
            auto& row : tx.rows<RequiredCode>(
                R"(SELECT j.id AS job_id, c.id, c.code FROM jobs j JOIN requirements r ON r.job_version_id = j.current_version_id
                    JOIN competencies c ON c.id = r.competency_id ORDER BY j.id, c.code)"))
            if (statements.contains(row.code))
                required[row.job_id].push_back(row);
        for (auto& row : tx.rows<PathRow>("SELECT from_job_id, to_job_id FROM career_paths ORDER BY id"))
            next_jobs[row.from_job_id].push_back(row.to_job_id);
    });
    std::unordered_map<platform::PersonId, Actor const*> by_id;
    for (auto const& actor : people)
        by_id.emplace(actor.person_id, &actor);

    for (std::size_t from = 0; from < people.size(); from += portion) {
        auto const before = random;
        workspace.database().write([&](db::Transaction& tx) {
            random = before; // the transaction may run again
            for (std::size_t i = from; i < std::min(from + portion, people.size()); ++i) {
                auto const& actor = people[i];
                if (!actor.job_id)
                    continue;
                auto const own = viewer_of(actor);
                auto context = acting(workspace, tx, own, today.plus_days(-random.between(5, 300)));
                auto const& codes = required[*actor.job_id];
                if (!codes.empty() && random.chance(0.5)) {
                    auto const& competency = random.pick(codes);
                    auto const& statement = *random.pick(statements.at(competency.code));
                    auto const by_manager =
                        statement.raised_by == "manager" && actor.manager_id && by_id.contains(*actor.manager_id);
                    auto const manager = by_manager ? viewer_of(*by_id.at(*actor.manager_id)) : own;
                    auto raised = acting(workspace, tx, manager, date_in_utc(context.now));
                    auto const need =
                        plans::declare_need(raised,
                                            {.person_id = actor.person_id,
                                             .statement = Text<1, 2000>(statement.statement),
                                             .competency_id = competency.id,
                                             .job_id = *actor.job_id,
                                             .cause = reflect::from_name<plans::NeedCause>(statement.cause)});
                    if (random.chance(0.1))
                        plans::dismiss(
                            raised,
                            {.need_id = need,
                             .reason = Text<1, 1000>("Settled on the way: a colleague showed it last week.")});
                }
                if (auto const paths = next_jobs.find(*actor.job_id); paths != next_jobs.end() && random.chance(0.15))
                    plans::choose_target_job(context,
                                             {.person_id = actor.person_id, .job_id = random.pick(paths->second)});
            }
        });
    }
}

} // namespace espalier::app::demo
