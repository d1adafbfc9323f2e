// SPDX-License-Identifier: Apache-2.0
// The CSV files of scales, frameworks, competencies, requirements and evidence: what they add, change, leave and refuse.
#include "features/competencies/competencies.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::competencies;
using namespace espalier::test;
using organization::ImportReport;

namespace {

ImportReport import(TestWorkspace& workspace, std::string const& kind, std::string_view text, bool apply = true)
{
    static auto const kinds = [] {
        organization::ImportKinds all;
        organization::add_import_kinds(all);
        competencies::add_import_kinds(all);
        return all;
    }();
    return organization::import_file(*workspace, kinds.at(kind), text, {}, {.apply = apply},
                                     [](std::int64_t, std::int64_t, std::string_view) {});
}

constexpr std::string_view competencies_file = "framework_code,category,code,name,definition,scale_code,indicators_1,"
                                               "indicators_3\n"
                                               "garden,Trees,prune,Pruning,Cuts with reason,five-step,,"
                                               "Names the reason | Keeps tools sharp\n"
                                               "garden,Trees,graft,Grafting,,five-step,Holds the twig,\n";

void prepare(TestWorkspace& workspace)
{
    import(workspace, "competencies", competencies_file);
    import(workspace, "units", "code,name\nNORTH,North\n");
    import(workspace, "jobs", "code,title,family,level\nGAR,Gardener,Growing,2\n");
    import(workspace, "people",
           "employee_number,given_name,family_name,unit_code,job_code,started_on\n"
           "1,Ada,Lind,NORTH,GAR,2020-01-01\n2,Bo,Voss,NORTH,GAR,2020-01-01\n");
}

std::int64_t count(TestWorkspace& workspace, std::string_view table)
{
    return workspace->database().read([&](db::Transaction& tx) {
        return tx.row<std::int64_t>("SELECT COUNT(*) FROM " + std::string(table)).value();
    });
}

} // namespace

TEST_CASE("competencies come in with their framework and indicators; the same file again changes nothing")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        auto const dry = import(workspace, "competencies", competencies_file, false);
        CHECK(dry.added == 2);
        CHECK_FALSE(dry.applied);
        CHECK(count(workspace, "competencies") == 0);
        CHECK(import(workspace, "competencies", competencies_file).applied);
        CHECK(count(workspace, "indicators") == 3);
        auto const again = import(workspace, "competencies", competencies_file);
        CHECK(again.unchanged == 2);
        CHECK(again.added + again.changed == 0);

        auto const changed = import(workspace, "competencies",
                                    "framework_code,category,code,name,scale_code,indicators_3\n"
                                    "garden,Trees,prune,Pruning trees,five-step,Names the reason\n");
        CHECK(changed.changed == 1);
        CHECK(count(workspace, "indicators") == 2);
        auto const stored = workspace->database().read([](db::Transaction& tx) {
            return tx.rows<std::string>("SELECT name || ': ' || definition FROM competencies WHERE code = 'prune'");
        });
        CHECK(stored == std::vector<std::string>{"Pruning trees: Cuts with reason"}); // no column: it stays
    });
}

TEST_CASE(
    "a competency with an unknown scale, a level the scale lacks or a code that stands twice is named by its line")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        auto const report = import(workspace, "competencies",
                                   "framework_code,category,code,name,scale_code,indicators_7\n"
                                   "garden,Trees,prune,Pruning,ten-step,\n"
                                   "garden,Trees,graft,Grafting,five-step,Too high\n"
                                   "garden,Trees,graft,Grafting,five-step,\n");
        REQUIRE(report.problem_count == 3);
        CHECK(report.problems[0].line == 2);
        CHECK(report.problems[0].column == "scale_code");
        CHECK(report.problems[1].column == "indicators_7");
        CHECK(report.problems[2].line == 4);
        CHECK(count(workspace, "frameworks") == 0);
    });
}

TEST_CASE("scales and frameworks come in; levels that somebody may have been rated on stay")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        CHECK(import(workspace, "scales", "scale_code,level,name\nthree,2,Two\nthree,1,One\n").added == 1);
        CHECK(import(workspace, "scales", "scale_code,level,name\nthree,2,Two\nthree,1,One\nthree,3,Three\n").changed ==
              1);
        CHECK(import(workspace, "scales", "scale_code,level,name\nfive-step,1,A\nfive-step,2,B\n").changed == 1);
        auto const names = workspace->database().read([](db::Transaction& tx) {
            return tx.rows<std::string>("SELECT name FROM scales WHERE code = 'five-step'");
        });
        CHECK(names == std::vector<std::string>{"Five steps"}); // the file has no names of scales
        CHECK(import(workspace, "frameworks", "code,name,edition\ngarden,Gardening,1.0\n").added == 1);
        CHECK(import(workspace, "frameworks", "code,name,edition\ngarden,Gardening,1.1\n").changed == 1);
        import(workspace, "competencies",
               "framework_code,category,code,name,scale_code\ngarden,Trees,prune,Pruning,three\n");
        CHECK(import(workspace, "scales", "scale_code,level,name\nthree,1,Uno\nthree,2,Two\nthree,3,Three\n").changed ==
              1);
        CHECK(import(workspace, "scales", "scale_code,level,name\nthree,1,One\nthree,2,Two\n").problem_count == 1);
    });
}

TEST_CASE("requirements are added to the version in force, changed, and refused outside the scale")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        prepare(workspace);
        constexpr std::string_view header = "job_code,competency_code,level,importance\n";
        CHECK(import(workspace, "requirements", std::string(header) + "GAR,prune,4,5\nGAR,graft,2,1\n").added == 2);
        auto const changed = import(workspace, "requirements", std::string(header) + "GAR,prune,3,5\n");
        CHECK(changed.changed == 1);
        CHECK(count(workspace, "requirements") == 2);
        auto const refused = import(workspace, "requirements",
                                    std::string(header) + "GAR,prune,6,5\nNO,prune,3,3\nGAR,no,3,3\nGAR,graft,3,9\n");
        CHECK(refused.problem_count == 4);
        CHECK(refused.problems.front().column == "level"); // in the order of the lines, not of finding them
        CHECK(refused.problems.back().column == "importance");
    });
}

TEST_CASE("translations are added and changed, for things that exist and fields that they have")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        prepare(workspace);
        constexpr std::string_view header = "language,thing,code,field,text\n";
        auto const file = std::string(header) + "de,competency,prune,name,Schneiden\nde-AT,job,GAR,title,Gärtnerei\n";
        CHECK(import(workspace, "translations", file).added == 2);
        CHECK(import(workspace, "translations", file).unchanged == 2);
        CHECK(import(workspace, "translations", std::string(header) + "de,job,GAR,title,Gärtner\n").changed == 1);
        CHECK(count(workspace, "translations") == 2);
        CHECK(import(workspace, "translations",
                     std::string(header) +
                         "de,job,GAR,name,x\nde,job,NO,title,x\nnl,job,GAR,title,x\nnl,job,GAR,title,y\n")
                  .problem_count == 3);
    });
}

TEST_CASE("evidence is only ever added: equal rows are the same rating, another level is another rating")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database, organization::load_org_chart);
        prepare(workspace);
        constexpr std::string_view header =
            "employee_number,competency_code,source,level,valid_on,rater_employee_number,comment\n";
        auto const file = std::string(header) +
            "1,prune,self,3,2026-01-10,,\n"
            "1,prune,manager,2.5,2026-01-11,2,\"Saw it, twice\"\n"
            "1,prune,manager,2.5,2026-01-11,2,\"Saw it, twice\"\n";
        auto const first = import(workspace, "evidence", file);
        CHECK(first.added == 2);
        CHECK(first.unchanged == 1);
        CHECK(import(workspace, "evidence", file).unchanged == 3);
        CHECK(import(workspace, "evidence", std::string(header) + "1,prune,self,4,2026-01-10,,\n").added == 1);
        CHECK(count(workspace, "evidence") == 3);
        auto const refused = import(workspace, "evidence",
                                    std::string(header) +
                                        "9,prune,self,3,2026-01-10,,\n1,no,self,3,2026-01-10,,\n"
                                        "1,prune,self,7,2026-01-10,,\n1,prune,self,3,2026-04-10,,\n"
                                        "1,prune,guess,3,2026-01-10,,\n");
        CHECK(refused.problem_count == 5);
        CHECK(count(workspace, "evidence") == 3);
    });
}
