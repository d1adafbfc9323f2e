// SPDX-License-Identifier: Apache-2.0
// Imports of files, good and bad: nothing is half done, nothing is lost, and every problem is told at once.
#include "features/organization/imports.h"

#include "app/features.h"
#include "reflect/csv.h"
#include "reflect/json_tree.h"
#include "support/input_files.h"
#include "support/json_value.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include <algorithm>
#include <set>

using namespace espalier;
using namespace espalier::test;
using organization::ImportReport;

namespace {

ImportReport import(Scenario& scenario, std::string_view kind, std::string_view text,
                    organization::ImportOptions options = {.apply = true},
                    organization::ImportMapping const& mapping = {})
{
    return organization::import_file(scenario.workspace(), app::import_kinds().find(kind)->second, text, mapping,
                                     options, [](auto, auto, auto) {});
}

struct StoredPurpose
{
    std::string code, purpose;
};
BOOST_DESCRIBE_STRUCT(StoredPurpose, (), (code, purpose))

// Text is kept trimmed, with lines that end in \n.
std::string as_kept(std::string text)
{
    std::erase(text, '\r');
    return std::string(trimmed(text));
}

constexpr organization::ImportOptions dry_run{.apply = false};

std::vector<std::string> told(ImportReport const& report)
{
    std::vector<std::string> lines;
    for (auto const& problem : report.problems)
        lines.push_back(fmt::format("{} {}", problem.line, problem.column));
    return lines;
}

struct StoredPerson
{
    std::string employee_number, given_name, family_name;
    std::optional<std::string> email, manager;
    std::optional<Date> left_on;
    std::int64_t version = 0;
    bool operator==(StoredPerson const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StoredPerson, (), (employee_number, given_name, family_name, email, manager, left_on, version))

std::vector<StoredPerson> stored_people(Scenario& scenario)
{
    return scenario.workspace().database().read([](db::Transaction& tx) {
        return tx.rows<StoredPerson>(
            R"(SELECT p.employee_number, p.given_name, p.family_name, p.email, m.employee_number AS manager, p.left_on, p.version
               FROM people p LEFT JOIN people m ON m.id = p.manager_id ORDER BY p.employee_number)");
    });
}

StoredPerson stored_person(Scenario& scenario, std::string_view number)
{
    for (auto const& person : stored_people(scenario))
        if (person.employee_number == number)
            return person;
    FAIL("nobody has the number ", std::string(number));
    return {};
}

constexpr auto three_people =
    "employee_number,given_name,family_name,email,manager_employee_number,unit_code,started_on\n"
    "X3,Carl,Dorn,,X2,NORTH,2024-01-01\n" // the manager stands further down
    "X2,Bea,Esser,bea@example.org,X1,NORTH,2023-05-01\n"
    "X1,Alma,Frey,alma@example.org,,CO,2020-01-01\n";

} // namespace

TEST_CASE("a dry run tells what would happen and changes nothing; the import does it; a second one finds nothing to do")
{
    on_each_database([](Scenario& scenario) {
        auto const before = stored_people(scenario);
        auto const preview = import(scenario, "people", three_people, dry_run);
        CHECK(preview.added == 3);
        CHECK(!preview.applied);
        CHECK(preview.samples.at(0).key == "X3 Carl Dorn");
        CHECK(stored_people(scenario) == before);

        auto const first = import(scenario, "people", three_people);
        CHECK(first.applied);
        CHECK(stored_person(scenario, "X3").manager == "X2");
        auto const after = stored_people(scenario);

        auto const second = import(scenario, "people", three_people);
        CHECK(second.unchanged == 3);
        CHECK(second.added + second.changed + second.left == 0);
        CHECK(stored_people(scenario) == after);
    });
}

TEST_CASE("a preview tells changes by name, and of what an hour costs only that it changes")
{
    on_each_database([](Scenario& scenario) {
        import(scenario, "people", three_people);
        auto const preview =
            import(scenario, "people",
                   "employee_number,given_name,family_name,manager_employee_number,unit_code,started_on,"
                   "hourly_cost\n"
                   "X3,Carla,Dorn,X1,CO,2024-01-01,48.50\n",
                   dry_run);
        REQUIRE(preview.samples.size() == 1);
        std::vector<std::string> changes;
        for (auto const& change : preview.samples.front().changes)
            changes.push_back(change.column + ": " + change.before.value_or("-") + " > " + change.after.value_or("-"));
        CHECK(changes ==
              std::vector<std::string>{"given_name: Carl > Carla", "unit: North > Company",
                                       "manager: X2 Bea Esser > X1 Alma Frey", "hourly_cost: - > -"});
    });
}

TEST_CASE("every problem of a file is told at once, by line and column, and nothing is written")
{
    on_each_database([](Scenario& scenario) {
        auto const before = stored_people(scenario);
        auto const report =
            import(scenario, "people",
                   "employee_number,given_name,family_name,email,manager_employee_number,unit_code,job_code,started_on,"
                   "left_on,time_zone\n"
                   "Y1,Good,Person,good@example.org,,NORTH,,2024-01-01,,Europe/Vienna\n"
                   "Y2,,Person,no address,Y99,NOWHERE,NOJOB,2024-02-30,,Mars/Base\n"
                   "Y1,Second,Person,,,NORTH,,2024-01-01,,\n"
                   "Y4,Short,Line\n"
                   ",Without,Number,,,NORTH,,2024-01-01,,\n"
                   "Y6,Early,Leaver,,,NORTH,,2024-01-01,2023-12-31,\n"
                   "Y7,Same,Address,GOOD@example.org,,NORTH,,2024-01-01,,\n");
        CHECK(std::ranges::is_sorted(report.problems, {}, &organization::ImportProblem::line));
        CHECK(report.added == 1); // the first; who has a problem is not added
        REQUIRE(report.samples.size() == 1);
        CHECK(report.samples.front().line == 2);
        auto lines = told(report);
        std::sort(lines.begin(), lines.end());
        CHECK(lines ==
              std::vector<std::string>{"3 email", "3 given_name", "3 job_code", "3 manager_employee_number",
                                       "3 started_on", "3 time_zone", "3 unit_code", "4 employee_number", "5 ",
                                       "6 employee_number", "7 left_on", "8 email"});
        CHECK(report.problem_count == 12);
        CHECK(!report.applied);
        CHECK(stored_people(scenario) == before);
    });
}

TEST_CASE("managers in a circle are refused, also where the circle closes over who is stored")
{
    on_each_database([](Scenario& scenario) {
        auto const in_file =
            import(scenario, "people",
                   "employee_number,given_name,family_name,manager_employee_number,unit_code,started_on\n"
                   "Z1,A,One,Z3,NORTH,2024-01-01\nZ2,B,Two,Z1,NORTH,2024-01-01\n"
                   "Z3,C,Three,Z2,NORTH,2024-01-01\n");
        CHECK(in_file.problem_count > 0);
        CHECK(!in_file.applied);
        // Mara (E3) stands above Malte, Malte above Emil; the file has only Mara.
        auto const employee = fmt::format("E{}", static_cast<int>(Who::employee));
        auto const top = fmt::format("E{}", static_cast<int>(Who::managers_manager));
        auto const over_stored =
            import(scenario, "people",
                   fmt::format("employee_number,given_name,family_name,manager_employee_number,unit_code,started_on\n"
                               "{},Mara,Ohm,{},NORTH,2020-01-01\n",
                               top, employee));
        CHECK(told(over_stored) == std::vector<std::string>{"2 manager_employee_number"});
        CHECK(!stored_person(scenario, top).manager);
    });
}

TEST_CASE("leavers leave by a last day in the file, or by absence only when asked")
{
    on_each_database([](Scenario& scenario) {
        import(scenario, "people", three_people);
        auto const flagged = import(scenario, "people",
                                    "employee_number,given_name,family_name,unit_code,started_on,left_on\n"
                                    "X3,Carl,Dorn,NORTH,2024-01-01,2026-01-31\n");
        CHECK(flagged.left == 1);
        CHECK(stored_person(scenario, "X3").left_on == date_of(2026, 1, 31));
        CHECK(stored_person(scenario, "X3").manager == "X2"); // a column the file lacks changes nothing
        CHECK(!stored_person(scenario, "X2").left_on);

        auto const only_top =
            "employee_number,given_name,family_name,unit_code,started_on\nX1,Alma,Frey,CO,2020-01-01\n";
        auto const preview = import(scenario, "people", only_top, {.apply = false, .absent_people_left = true});
        CHECK(preview.left == 8); // the cast of seven and Bea; Carl has left already
        CHECK(!stored_person(scenario, "X2").left_on);
        import(scenario, "people", only_top, {.apply = true, .absent_people_left = true});
        CHECK(stored_person(scenario, "X2").left_on == date_of(2026, 3, 1));
        CHECK(stored_person(scenario, "X3").left_on == date_of(2026, 1, 31));
        CHECK(!stored_person(scenario, "X1").left_on);
    });
}

TEST_CASE("two people swap their addresses in one file")
{
    on_each_database([](Scenario& scenario) {
        import(scenario, "people", three_people);
        auto const report = import(scenario, "people",
                                   "employee_number,given_name,family_name,email,unit_code,started_on\n"
                                   "X2,Bea,Esser,alma@example.org,NORTH,2023-05-01\n"
                                   "X1,Alma,Frey,bea@example.org,CO,2020-01-01\n");
        CHECK(report.changed == 2);
        CHECK(stored_person(scenario, "X2").email == "alma@example.org");
        CHECK(stored_person(scenario, "X1").email == "bea@example.org");
    });
}

TEST_CASE("semicolons, tabs and a byte-order mark are understood; what is no CSV is refused with words")
{
    on_each_database([](Scenario& scenario) {
        CHECK(import(scenario, "units",
                     "\xEF\xBB\xBF"
                     "code;name;parent_code\r\nB;\"Big; bigger\";A\r\nA;Sales;\r\n")
                  .added == 2); // the parent stands further down
        CHECK(import(scenario, "units", "Name\tCODE\nSales\tA\nTabs\tT\n").unchanged == 1);
        CHECK_THROWS_AS(import(scenario, "units", "code,name\nA,\"never closed\n"), Fault);
        CHECK_THROWS_AS(import(scenario, "units", "code,name\nA,\xFF\xFE\n"), Fault);
        CHECK_THROWS_AS(import(scenario, "units", ""), Fault);
        CHECK_THROWS_AS(import(scenario, "units", "name\nSales\n"), Fault); // no code
        CHECK_THROWS_AS(import(scenario, "units", "code,name,code\nA,B,C\n"), Fault);
    });
}

TEST_CASE("units in a circle, unknown parents and codes that stand twice are refused")
{
    on_each_database([](Scenario& scenario) {
        auto const report =
            import(scenario, "units",
                   "code,name,parent_code\nA,One,B\nB,Two,A\nC,Three,NOWHERE\nC,Again,\nCO,Company,NORTH\n");
        auto lines = told(report);
        std::sort(lines.begin(), lines.end());
        CHECK(lines ==
              std::vector<std::string>{"2 parent_code", "3 parent_code", "4 parent_code", "5 code", "6 parent_code"});
        CHECK(report.added + report.changed == 0); // a circle is found only after the units in it were counted
        CHECK(!report.applied);
    });
}

TEST_CASE("one column of the file may fill two of the product's")
{
    on_each_database([](Scenario& scenario) {
        auto const report =
            import(scenario, "units", "Kürzel\nSALES\n", {.apply = true}, {{"code", "kürzel"}, {"name", "Kürzel"}});
        CHECK(report.applied);
        scenario.run({{.who = Who::stranger, .call = "GET /units", .contains = {R"("code":"SALES","name":"SALES")"}}});
    });
}

TEST_CASE("jobs and responsibilities come in, and a responsibility of no job is refused")
{
    on_each_database([](Scenario& scenario) {
        CHECK(import(scenario, "jobs", "code,title,level\nGAR,Gardener,3\nGAR,Twice,4\n").problem_count == 1);
        CHECK(import(scenario, "jobs", "code,title,level\nGAR,Gardener,3\n").applied);
        auto const wrong = import(scenario, "responsibilities",
                                  "job_code,code,title,weight,activities\nNOJOB,R1,Nothing,50,\nGAR,R1,Trees,-1,\n");
        CHECK(told(wrong) == std::vector<std::string>{"2 job_code", "3 weight"});
        auto const text = "job_code,code,title,weight,activities\nGAR,R1,Trees,50,Prune | Water\n";
        CHECK(import(scenario, "responsibilities", text).added == 1);
        CHECK(import(scenario, "responsibilities", text).unchanged == 1);
        CHECK(import(scenario, "responsibilities", "job_code,code,title,weight\nGAR,R1,Trees,60\n").changed == 1);
        auto const jobs = scenario.send(Who::stranger, "GET /jobs?search=gardener");
        scenario.remember("job", without_quotes(json_at(jobs.body, "/items/0/id").value_or("")));
        scenario.run({{.who = Who::stranger,
                       .call = "GET /jobs/{job}",
                       .has = {{"/responsibilities/0/weight", "60"},
                               {"/responsibilities/0/activities", R"(["Prune","Water"])"}}}});
        auto const header = "job_code,code,title,weight,activities\n";
        CHECK(import(scenario, "responsibilities", std::string(header) + "GAR,R2,Tools,40,Oil\n").added == 1);
        auto const changed = import(scenario, "responsibilities",
                                    std::string(header) + "GAR,R1,Trees,60,Water\nGAR,R2,Tools,40,Oil | Hone\n");
        CHECK(changed.changed == 2);
        scenario.run({{.who = Who::stranger,
                       .call = "GET /jobs/{job}",
                       .has = {{"/responsibilities/0/activities", R"(["Water"])"},
                               {"/responsibilities/1/activities", R"(["Oil","Hone"])"}}}});
    });
}

TEST_CASE("an imported job stays a draft until imports have given it a purpose and a responsibility")
{
    on_each_database([](Scenario& scenario) {
        auto const states = [&] {
            return scenario.workspace().database().read([](db::Transaction& tx) {
                return tx.rows<std::string>(
                    R"(SELECT j.code || ' ' || v.state FROM jobs j JOIN job_versions v ON v.id = j.current_version_id
                       WHERE (v.state = 'approved') = (v.approved_at IS NOT NULL) ORDER BY j.code)");
            });
        };
        using States = std::vector<std::string>;
        import(scenario, "jobs", "code,title,purpose\nGAR,Gardener,Trees that bear.\nSMI,Smith,\n");
        CHECK(states() == States{"GAR draft", "SMI draft"});
        auto const responsibilities = "job_code,code,title,weight\nGAR,R1,Trees,50\nSMI,R1,Tools,50\n";
        import(scenario, "responsibilities", responsibilities, dry_run);
        CHECK(states() == States{"GAR draft", "SMI draft"});
        import(scenario, "responsibilities", responsibilities);
        CHECK(states() == States{"GAR approved", "SMI draft"});
        CHECK(import(scenario, "responsibilities", responsibilities).unchanged == 2);
        import(scenario, "jobs", "code,title,purpose\nSMI,Smith,Tools that last.\n");
        CHECK(states() == States{"GAR approved", "SMI approved"});
    });
}

TEST_CASE("a file gives nobody a retired job, and leaves it to whoever holds it")
{
    on_each_database([](Scenario& scenario) {
        import(scenario, "jobs", "code,title,purpose\nGAR,Gardener,Trees that bear.\nNEW,Novice,To begin.\n");
        import(scenario, "responsibilities", "job_code,code,title,weight\nGAR,R1,Trees,50\n");
        auto const people = [](std::string_view ada, std::string_view bo) {
            return fmt::format("employee_number,given_name,family_name,unit_code,job_code,started_on\n"
                               "A1,Ada,Lind,NORTH,{},2020-01-01\nB1,Bo,Voss,NORTH,{},2020-01-01\n",
                               ada, bo);
        };
        CHECK(import(scenario, "people", people("GAR", "NEW")).applied); // people hold what they hold, drafted or not
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE job_versions SET state = 'retired' WHERE title = 'Gardener'");
        });
        auto const refused = import(scenario, "people", people("GAR", "GAR"));
        CHECK(told(refused) == std::vector<std::string>{"3 job_code"});
        CHECK(import(scenario, "people", people("GAR", "NEW")).unchanged == 2);
    });
}

TEST_CASE("strings that break other programs come back as they were, or are refused with their line")
{
    auto const json = read_file("tests/golden/strings.json");
    std::vector<std::string> names;
    for (auto const& node : reflect::parse_json(json).nodes)
        if (node.kind == reflect::JsonKind::text)
            names.emplace_back(node.text);
    REQUIRE(names.size() > 40);
    on_each_database([&](Scenario& scenario) {
        auto const file_of = [&](std::set<std::int64_t> const& left_out) {
            std::string text = "code,title,purpose\n";
            std::int64_t line = 2;
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (!left_out.contains(line)) {
                    text += fmt::format("S{},Title,", i);
                    reflect::write_csv_cell(text, names[i]);
                    text += '\n';
                }
                line += 1 + std::count(names[i].begin(), names[i].end(), '\n');
            }
            return text;
        };
        std::set<std::int64_t> refused;
        for (auto const& problem : import(scenario, "jobs", file_of({}), dry_run).problems) {
            CHECK(problem.column == "purpose");
            refused.insert(problem.line);
        }
        CHECK(refused.size() == 5); // those with control characters
        auto const report = import(scenario, "jobs", file_of(refused));
        CHECK(report.added == static_cast<std::int64_t>(names.size() - refused.size()));
        auto const stored = scenario.workspace().database().read([](db::Transaction& tx) {
            return tx.rows<StoredPurpose>(
                "SELECT j.code, v.purpose FROM jobs j JOIN job_versions v ON v.id = j.current_version_id");
        });
        for (auto const& [code, purpose] : stored)
            CHECK(purpose == as_kept(names.at(std::stoul(code.substr(1)))));
    });
}
