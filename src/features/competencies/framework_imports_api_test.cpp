// SPDX-License-Identifier: Apache-2.0
// Published frameworks as people bring them in: a .zip of the release, a preview, the application.
#include "support/scenario.h"
#include "support/zip_file.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step upload(std::string zip, std::string call = "POST /release-imports?kind=onet&file_name=db_29_3_text.zip")
{
    return {.who = Who::people_admin,
            .call = std::move(call),
            .body = std::move(zip),
            .keep = {{"import", "/id"}},
            .content_type = "application/zip"};
}

Step refused(std::string zip, std::string key)
{
    auto step = upload(std::move(zip));
    step.status = 422;
    step.keep = {};
    step.has = {{"/errors/0/key", "\"" + key + "\""}};
    return step;
}

// Starts the work, waits for it and looks at the task.
void work(Scenario& scenario, std::string call, Step look)
{
    scenario.run({{.who = Who::people_admin, .call = std::move(call), .body = "{}", .keep = {{"task", "/task_id"}}}});
    scenario.run_tasks();
    look.who = Who::people_admin;
    look.call = "GET /tasks/{task}";
    look.has.emplace_back("/state", R"("succeeded")");
    scenario.run({look});
}

Step looking(std::vector<std::pair<std::string, std::string>> has, std::vector<std::string> contains = {})
{
    return {.who = Who::people_admin, .call = "", .has = std::move(has), .contains = std::move(contains)};
}

} // namespace

TEST_CASE("a release is uploaded as a .zip, previewed with its attribution, and applied once")
{
    on_each_database([](Scenario& scenario) {
        auto const zip = zip_of_folder("tests/golden/onet", "db_29_3_text/");
        auto uploaded = upload(zip);
        uploaded.has = {{"/is_archive", "true"}, {"/columns", "[]"}, {"/file_name", R"("db_29_3_text.zip")"}};
        scenario.run({uploaded,
                      {.who = Who::people_admin,
                       .call = "PUT /imports/{import}/mapping",
                       .body = R"({"columns":[]})",
                       .status = 409,
                       .has = {{"/key", R"("no_mapping")"}}}});
        work(scenario, "POST /imports/{import}/preview",
             looking({{"/result/applied", "false"}, {"/result/problem_count", "0"}, {"/result/unchanged", "0"}},
                     {"CC BY 4.0"}));
        scenario.run({{.who = Who::stranger, .call = "GET /competencies?search=Reading", .lacks = {"onet-2.A.1.a"}}});

        work(scenario, "POST /imports/{import}/application", looking({{"/result/applied", "true"}}));
        scenario.run({{.who = Who::people_admin, .call = "GET /imports/{import}", .has = {{"/applied_at", "?"}}},
                      {.who = Who::people_admin, .call = "GET /jobs?limit=200", .contains = {"11-0001.00"}}});

        scenario.run({upload(zip)});
        work(scenario, "POST /imports/{import}/preview",
             looking({{"/result/added", "0"}, {"/result/changed", "0"}, {"/result/problem_count", "0"}}));
    });
}

TEST_CASE("a file of the release that is missing or broken is named with its line, and nothing is changed")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({upload(zip_of({{"roles.csv", "a,b\n1,2,3\n"}, {"skills.csv", "x\n"}}),
                             "POST /release-imports?kind=ddat&file_name=ddat.zip")});
        work(scenario, "POST /imports/{import}/preview",
             looking({{"/result/problem_count", "1"},
                      {"/result/problems/0/file", R"("roles.csv")"},
                      {"/result/problems/0/line", "2"}}));
        scenario.run({upload(zip_of({{"Readme.txt", "Nothing of O*NET"}}))});
        work(scenario, "POST /imports/{import}/application",
             looking({{"/result/applied", "false"}, {"/result/problem_count", "1"}}, {"no file"}));
        scenario.run({{.who = Who::people_admin, .call = "GET /imports/{import}", .has = {{"/applied_at", "null"}}}});

        auto skills = std::string("O*NET-SOC Code\tElement ID\n11-0001.00\t2.A.1.a\tone too many\n");
        scenario.run({upload(zip_of({{"Content Model Reference.txt", "Element ID\tElement Name\tDescription\n"},
                                     {"Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n"},
                                     {"Task Statements.txt", "O*NET-SOC Code\tTask ID\tTask\tTask Type\n"},
                                     {"Skills.txt", skills}}))});
        work(scenario, "POST /imports/{import}/preview",
             looking({{"/result/problems/0/file", R"("Skills.txt")"}, {"/result/problems/0/line", "2"}}));
    });
}

TEST_CASE("what is no .zip of files is refused at once; others may not import")
{
    on_each_database([](Scenario& scenario) {
        auto forbidden = upload(zip_of({{"a.csv", "x"}}));
        forbidden.who = Who::manager;
        forbidden.status = 403;
        forbidden.keep = {};
        auto as_table = refused("code,name\n", "content_type");
        as_table.content_type = "text/csv";
        scenario.run({refused("code,name\nX,Y\n", "not_a_zip"), refused(zip_of({{"../Skills.txt", "x"}}), "zip_path"),
                      as_table, forbidden});
    });
}
