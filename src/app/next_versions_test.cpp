// SPDX-License-Identifier: Apache-2.0
// Imports that change what jobs in force ask: the next version, the people it concerns, and what a file of thousands costs.
#include "app/features.h"
#include "features/competencies/framework_sources.h"
#include "features/plans/loop_test.h"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <atomic>

using namespace espalier;
using namespace espalier::test;
using organization::ImportReport;

namespace {

ImportReport import(platform::Workspace& workspace, std::string_view kind, std::string_view text,
                    organization::ImportOptions options = {.apply = true})
{
    auto report =
        organization::import_file(workspace, app::import_kinds().find(kind)->second, text, {}, options, [](auto...) {});
    CHECK(report.problem_count == 0);
    return report;
}

ImportReport require(Scenario& scenario, std::string_view lines, organization::ImportOptions options = {.apply = true})
{
    return import(scenario.workspace(), "requirements",
                  fmt::format("job_code,competency_code,level,importance\n{}", lines), options);
}

std::vector<std::string> texts(platform::Workspace& workspace, std::string_view statement)
{
    return workspace.database().read([&](db::Transaction& tx) { return tx.rows<std::string>(statement); });
}

using Texts = std::vector<std::string>;

// "GAR 2 approved", the newest last.
Texts versions(platform::Workspace& workspace)
{
    return texts(workspace, R"(SELECT j.code || ' ' || v.number || ' ' || v.state FROM jobs j
                               JOIN job_versions v ON v.job_id = j.id ORDER BY j.code, v.number)");
}

// Of all versions: "1 prune 4".
Texts requirements(platform::Workspace& workspace)
{
    return texts(workspace, R"(SELECT v.number || ' ' || c.code || ' ' || CAST(r.level AS INTEGER) FROM requirements r
                               JOIN competencies c ON c.id = r.competency_id
                               JOIN job_versions v ON v.id = r.job_version_id ORDER BY v.number, c.code)");
}

Texts responsibilities(platform::Workspace& workspace)
{
    return texts(workspace,
                 R"(SELECT v.number || ' ' || r.code || ' ' || r.title || COALESCE(': ' || a.description, '')
                    FROM responsibilities r JOIN job_versions v ON v.id = r.job_version_id
                    LEFT JOIN activities a ON a.responsibility_id = r.id ORDER BY v.number, r.position, a.position)");
}

// A plan with the item "Prune with the head gardener", from level 2 to 4, agreed against version 1 of the gardener.
void agree_pruning(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(), add_item(),
                  turn(Who::employee, "POST /plans/{plan}/proposal", "proposed", "plan.proposed"),
                  turn(Who::manager, "POST /plans/{plan}/agreement", "agreed", "plan.agreed")});
}

// How many statements SQLite ran that did not write rows: what is written in bulk is one prepared statement a row there.
class Readings
{
public:
    Readings() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    ~Readings() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    Readings(Readings const&) = delete;

    int take() const { return count_.exchange(0); }

private:
    static int watch(sqlite3* connection, char**, sqlite3_api_routines const*)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, statement_ended, nullptr);
    }
    static int statement_ended(unsigned, void*, void* ended, void*)
    {
        count_ += sqlite3_stmt_readonly(static_cast<sqlite3_stmt*>(ended));
        return 0;
    }

    static inline std::atomic<int> count_;
};

} // namespace

TEST_CASE("an import that changes requirements in force makes the next version, and plans show what that means")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        auto& workspace = scenario.workspace();
        constexpr auto more = "GAR,prune,5,5\nGAR,graft,2,3\n";
        auto const preview = require(scenario, more, {.apply = false});
        CHECK(versions(workspace) == Texts{"GAR 1 approved"});
        auto const applied = require(scenario, more);
        for (auto const* report : {&preview, &applied}) {
            CHECK(report->added == 1);
            CHECK(report->changed == 1);
            CHECK(report->samples[0].key == "GAR prune");
            CHECK(report->samples[0].changes[0].before == "4");
        }
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 approved"});
        CHECK(requirements(workspace) == Texts{"1 prune 4", "2 graft 2", "2 prune 5"});
        CHECK(responsibilities(workspace) == Texts{"1 G1 Keep the trees", "2 G1 Keep the trees"});
        CHECK(texts(workspace, "SELECT kind FROM events WHERE kind LIKE 'job%.approved' ORDER BY id") ==
              Texts{"job.approved", "job.approved", "jobs.approved"}); // the first: by hand
        scenario.run_tasks();
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /plans/{plan}/drift",
              .has = {{"/cause", R"("job_rewritten")"},
                      {"/changes/0/kind", R"("change_item")"},
                      {"/changes/0/to_level", "5"},
                      {"/changes/0/unties", "false"},
                      {"/changes/0/reasons/0/kind", R"("level_raised")"}}},
             {.who = Who::employee, .call = "GET /notifications", .contains = {"plan_drifted"}},
             {.who = Who::manager, .call = "GET /notifications", .contains = {"plan_drifted"}},
             {.who = Who::employee, .call = "GET /people/{employee}/needs", .has = {{"/items/0/required_level", "5"}}},
             {.who = Who::employee,
              .call = "GET /jobs/{job}",
              .has = {{"/shown/number", "2"}, {"/versions/1/state", R"("retired")"}}}});

        CHECK(require(scenario, more).unchanged == 2);
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 approved"});
    });
}

TEST_CASE(
    "responsibilities that an import changes are of the next version, too, which keeps requirements and activities")
{
    on_each_database([](Scenario& scenario) {
        agree_pruning(scenario);
        auto& workspace = scenario.workspace();
        auto const file = [&](std::string_view lines) {
            return import(workspace, "responsibilities",
                          fmt::format("job_code,code,title,weight,activities\n{}", lines));
        };
        CHECK(file("GAR,G1,Keep trees and hedges,100,Cut | Water\n").changed == 1);
        scenario.run_tasks();
        scenario.run({{.who = Who::employee,
                       .call = "GET /plans/{plan}/drift",
                       .has = {{"/changes/0/unties", "true"},
                               {"/changes/0/to_level", "null"},
                               {"/changes/0/reasons/0/kind", R"("responsibility_renamed")"}}}});
        CHECK(file("GAR,G1,Keep trees and hedges,100,Cut | Water\nGAR,G2,Teach,20,\n").added == 1);
        CHECK(responsibilities(workspace) ==
              Texts{"1 G1 Keep the trees", "2 G1 Keep trees and hedges: Cut", "2 G1 Keep trees and hedges: Water",
                    "3 G1 Keep trees and hedges: Cut", "3 G1 Keep trees and hedges: Water", "3 G2 Teach"});
        CHECK(requirements(workspace) == Texts{"1 prune 4", "2 prune 4", "3 prune 4"});
    });
}

TEST_CASE("the first requirements of a job in force are of its version; a draft beside stays the newest")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario, "[]");
        auto& workspace = scenario.workspace();
        CHECK(require(scenario, "GAR,prune,3,5\n").added == 1);
        CHECK(versions(workspace) == Texts{"GAR 1 approved"});
        scenario.run({{.who = Who::people_admin, .call = "POST /jobs/{job}/draft", .keep = {{"draft", "/shown/id"}}}});
        CHECK(require(scenario, "GAR,prune,4,5\n").changed == 1);
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 approved", "GAR 3 draft"});
        CHECK(requirements(workspace) == Texts{"1 prune 3", "2 prune 4", "3 prune 3"});
        scenario.run({{.who = Who::people_admin, .call = "POST /job-versions/{draft}/approval", .status = 204}});
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 retired", "GAR 3 approved"});
    });
}

TEST_CASE("a release that changes words, responsibilities and requirements of a job makes one version of it")
{
    on_each_database([](Scenario& scenario) {
        prepare_job(scenario);
        auto& workspace = scenario.workspace();
        competencies::SourceBundle release;
        release.jobs = {{.code = "GAR",
                         .title = "Tree gardener",
                         .family = "Growing",
                         .level = 1,
                         .purpose = "Trees that bear well.",
                         .attribution = "",
                         .responsibilities = {{"G1", "Keep the old trees", 80}, {"G2", "Plant", 20}}}};
        release.requirements = {{0, "GAR", "prune", 5, 5}, {0, "GAR", "graft", 2, 2}};
        auto const bring = [&](bool apply) {
            return competencies::import_framework(workspace, "onet", release, {.apply = apply}, [](auto...) {});
        };
        CHECK(bring(false).changed == 3);
        CHECK(versions(workspace) == Texts{"GAR 1 approved"});
        CHECK(bring(true).changed == 3);
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 approved"});
        CHECK(texts(workspace, "SELECT title FROM job_versions ORDER BY number") == Texts{"Gardener", "Tree gardener"});
        CHECK(responsibilities(workspace) == Texts{"1 G1 Keep the trees", "2 G1 Keep the old trees", "2 G2 Plant"});
        CHECK(requirements(workspace) == Texts{"1 prune 4", "2 graft 2", "2 prune 5"});
        CHECK(bring(true).unchanged == 5);
        CHECK(versions(workspace) == Texts{"GAR 1 retired", "GAR 2 approved"});
    });
}

TEST_CASE("a thousand jobs go on in their next versions with as many readings as ten, and one task for their people")
{
    Readings const readings;
    on_each_database([&](Scenario& scenario) {
        prepare_framework(scenario);
        auto& workspace = scenario.workspace();
        auto const lines = [](std::string_view header, int count, auto line) {
            std::string text(header);
            for (int i = 0; i < count; ++i)
                text += line(i);
            return text;
        };
        auto const required = [&](int count, int level) {
            return lines("job_code,competency_code,level,importance\n", count,
                         [&](int i) { return fmt::format("J{0},prune,{1},3\nJ{0},graft,2,3\n", i, level); });
        };
        constexpr int many = 1000;
        import(workspace, "jobs",
               lines("code,title,purpose\n", many, [](int i) { return fmt::format("J{0},Job {0},To do it.\n", i); }));
        import(workspace, "responsibilities", lines("job_code,code,title,weight,activities\n", many, [](int i) {
                   return fmt::format("J{},R1,Do,1,One | Two\n", i);
}));
        import(workspace, "people",
               lines("employee_number,given_name,family_name,unit_code,job_code,started_on\n", 20, [](int i) {
                   return fmt::format("P{0},Ada,Lind {0},NORTH,J{0},2020-01-01\n", i);
        }));
        CHECK(import(workspace, "requirements", required(many, 3)).added == 2 * many);
        readings.take();
        CHECK(import(workspace, "requirements", required(10, 4)).changed == 10);
        auto const few = readings.take();
        CHECK(import(workspace, "requirements", required(many, 5)).changed == many);
        auto const all = readings.take();
        CHECK((few > 0) == (workspace.database().engine() == db::Engine::sqlite)); // PostgreSQL is not counted
        CHECK(all <= few + 10); // after many rows the database looks at its tables anew
        CHECK(texts(workspace, R"(SELECT v.number || ': ' || COUNT(*) FROM job_versions v
                                  JOIN jobs j ON j.current_version_id = v.id GROUP BY v.number ORDER BY v.number)") ==
              Texts{"2: 990", "3: 10"});
        CHECK(texts(workspace, R"(SELECT CAST(r.level AS INTEGER) || ': ' || COUNT(*) FROM requirements r
                                  JOIN jobs j ON j.current_version_id = r.job_version_id
                                  GROUP BY r.level ORDER BY r.level)") == Texts{"2: 1000", "5: 1000"});
        CHECK(texts(workspace, "SELECT kind FROM tasks") ==
              Texts{"plans.jobs_assessment", "plans.jobs_assessment"}); // one for each file
        scenario.run_tasks();
        CHECK(import(workspace, "requirements", required(many, 5)).unchanged == 2 * many);
        });
        }
