// SPDX-License-Identifier: Apache-2.0
// The readers of public frameworks, on small files of the same shape in tests/golden, and on the published ones where
// ../shared/data lies beside the repository.
#include "features/competencies/framework_sources.h"

#include "features/competencies/sources/readers.h"
#include "support/test_workspace.h"
#include "support/zip_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace espalier;
using namespace espalier::competencies;
using namespace espalier::test;

namespace {

std::string golden(std::string_view name)
{
    return "tests/golden/" + std::string(name);
}

FrameworkSource const& source(std::string_view name)
{
    auto const all = framework_sources();
    return *std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.name == name; });
}

organization::ImportReport import(TestWorkspace& workspace, std::string_view name, std::string const& folder,
                                  bool apply = true)
{
    return import_framework(*workspace, name, source(name).read(ReleaseFiles::at(folder)), {.apply = apply},
                            [](std::int64_t, std::int64_t, std::string_view) {});
}

std::int64_t count(TestWorkspace& workspace, std::string_view table)
{
    return workspace->database().read([&](db::Transaction& tx) {
        return tx.row<std::int64_t>("SELECT COUNT(*) FROM " + std::string(table)).value();
    });
}

} // namespace

TEST_CASE("O*NET: occupations, tasks weighted by what the release says, levels with importance")
{
    auto const bundle = sources::read_onet(ReleaseFiles::at(golden("onet")));
    REQUIRE(bundle.jobs.size() == 3);
    auto const& manager = bundle.jobs[0];
    CHECK(manager.family == "Management");
    CHECK(manager.level == 4);
    CHECK(bundle.jobs[1].purpose == "Cut trees so that they bear \"well\" for years.");
    REQUIRE(manager.responsibilities.size() == 2);
    CHECK(manager.responsibilities[0].weight == doctest::Approx(200 / 3.0)); // core against supplemental
    CHECK(manager.responsibilities[1].title == "Show the \"old\" rows to visitors.");
    CHECK(manager.attribution.find("CC BY 4.0") != std::string::npos);

    // One is not relevant, one too uncertain: two of four remain.
    REQUIRE(bundle.requirements.size() == 2);
    CHECK(bundle.requirements[0].competency_code == "onet-2.A.1.a");
    CHECK(bundle.requirements[0].level == 4.62);
    CHECK(bundle.requirements[0].importance == 4.12);
    CHECK(bundle.requirements[1].job_code == "45-0002.00");

    REQUIRE(bundle.competencies.size() == 2);
    CHECK(bundle.competencies[1].category == "Technical Skills");
    CHECK(bundle.competencies[1].indicators->at(1).behaviours.front().value == "Rebuild a pump");
    CHECK(bundle.scales.front().levels.size() == 8);
}

TEST_CASE("O*NET: the edition is the one in the name of the folder or .zip, if it tells one")
{
    TemporaryFolder const folder;
    for (auto const& [name, edition] : {std::pair("onet-29.3", "29.3"), std::pair("db_30_0_text", "30.0"),
                                        std::pair("onet", ""), std::pair("release 7", "")}) {
        std::filesystem::copy(golden("onet"), folder.file(name));
        CHECK(sources::read_onet(ReleaseFiles::at(folder.file(name))).frameworks.front().edition == edition);
    }
    auto const zip = zip_of_folder(golden("onet"), "db_29_3_text/");
    CHECK(sources::read_onet(ReleaseFiles::in_archive(zip)).frameworks.front().edition == "29.3");
}

TEST_CASE("Digital and Data: role levels in order, bullets as responsibilities, unused lines passed over")
{
    auto const bundle = sources::read_ddat(ReleaseFiles::at(golden("ddat")));
    REQUIRE(bundle.jobs.size() == 2);
    CHECK(bundle.jobs[0].code == "ddat-data-gardener-1");
    CHECK(bundle.jobs[0].purpose == "A junior data gardener learns the trade.");
    CHECK(bundle.jobs[0].responsibilities.size() == 2);
    CHECK(bundle.jobs[0].responsibilities[1].title == "ask before cutting");
    CHECK(bundle.jobs[0].responsibilities[1].weight == 50);
    REQUIRE(bundle.requirements.size() == 2);
    CHECK(bundle.requirements[1].job_code == "ddat-data-gardener-2");
    CHECK(bundle.requirements[1].level == 3);
    REQUIRE(bundle.competencies.size() == 2);
    CHECK(bundle.competencies[0].indicators->size() == 4);
    CHECK(bundle.competencies[0].indicators->at(3).behaviours.front().value == "Leads the removal of whole systems.");
    CHECK(bundle.competencies[1].definition == "");
}

TEST_CASE("NICE: importance follows from the share of statements")
{
    auto const bundle = sources::read_nice(ReleaseFiles::at(golden("nice")));
    REQUIRE(bundle.jobs.size() == 2);
    CHECK(bundle.jobs[0].code == "nice-PG-FEN-001");
    CHECK(bundle.jobs[0].family == "Protect the Garden");
    CHECK(bundle.jobs[0].purpose == "Keeps the garden's fence whole.");
    CHECK(bundle.jobs[1].purpose == "Opens and closes: both on time."); // the file ends without a line feed
    REQUIRE(bundle.requirements.size() == 3);
    CHECK(bundle.requirements[0].importance == 5);
    CHECK(bundle.requirements[1].importance == 3);
    CHECK(bundle.competencies[0].indicators->front().behaviours.size() == 2);
}

TEST_CASE("ESCO: groups of the hierarchy and collections; a concept comes once")
{
    auto const bundle = sources::read_esco(ReleaseFiles::at(golden("esco")));
    REQUIRE(bundle.competencies.size() == 3);
    CHECK(bundle.competencies[1].code == "esco-skill-s1-1-1");
    CHECK(bundle.competencies[1].name == "pruning trees");
    CHECK(bundle.competencies[1].category == "growing");
    CHECK(bundle.competencies[2].category == "Transversal skills");
}

TEST_CASE("DigComp: statements at the lower of the levels they cover, other languages as translations")
{
    auto const bundle = sources::read_digcomp(ReleaseFiles::at(golden("digcomp")));
    REQUIRE(bundle.competencies.size() == 1);
    auto const& competency = bundle.competencies.front();
    CHECK(competency.code == "digcomp-1.1");
    CHECK(competency.category == "Finding");
    REQUIRE(competency.indicators->size() == 2);
    CHECK(competency.indicators->at(0).level.value == 1);
    CHECK(competency.indicators->at(1).behaviours.front().value == "Find a rare seed.");
    REQUIRE(competency.translations.size() == 3);
    CHECK(competency.translations[0].text == "Zaden zoeken");
    CHECK(bundle.scales.front().levels.front().name == "Basic 1");
}

TEST_CASE("every source is stored once: a dry run stores nothing, a second run changes nothing")
{
    for_each_database([](TestDatabase& database) {
        TestWorkspace workspace(database);
        for (auto const& one : framework_sources()) {
            CAPTURE(one.name);
            auto const dry = import(workspace, one.name, golden(one.name), false);
            CHECK(dry.problem_count == 0);
            CHECK(dry.added == dry.rows);
            auto const first = import(workspace, one.name, golden(one.name));
            CHECK(first.applied);
            CHECK(first.added == first.rows);
            auto const second = import(workspace, one.name, golden(one.name));
            CHECK(second.unchanged == second.rows);
        }
        CHECK(count(workspace, "jobs") == 7);
        CHECK(count(workspace, "requirements") == 7);
        CHECK(count(workspace, "translations") == 3);
    });
}

TEST_CASE("a folder without the files is refused with the name of the file")
{
    CHECK_THROWS_WITH_AS(sources::read_onet(ReleaseFiles::at("tests/golden/esco")),
                         doctest::Contains("Occupation Data.txt"), Fault);
    CHECK_THROWS_WITH_AS(sources::read_esco(ReleaseFiles::at("tests/golden/onet")),
                         doctest::Contains("skillsHierarchy_en.csv"), Fault);
}

TEST_CASE("the published frameworks come in whole" *
          doctest::skip(!std::filesystem::exists("../shared/data/onet-29.3/Skills.txt")))
{
    TestDatabase database(db::Engine::sqlite);
    TestWorkspace workspace(database);
    struct Expected
    {
        std::string_view source, folder;
        std::int64_t jobs, responsibilities, competencies, requirements;
    };
    std::int64_t jobs = 0, responsibilities = 0, competencies = 0, requirements = 0;
    for (auto const& one : std::vector<Expected>{{"onet", "onet-29.3", 1016, 18796, 35, 27345},
                                                 {"ddat", "uk-ddat-capability-framework", 205, -1, 188, -1},
                                                 {"digcomp", "digcomp-3.0", 0, 0, 21, 0},
                                                 {"nice", "nice-workforce-framework", 52, 0, 60, -1},
                                                 {"esco", "esco-1.1", 0, 0, -1, 0}}) {
        CAPTURE(one.source);
        auto const report = import(workspace, one.source, "../shared/data/" + std::string(one.folder));
        CHECK(report.problem_count == 0);
        CHECK(report.applied);
        auto const grew = [&](std::string_view table, std::int64_t& before, std::int64_t expected) {
            auto const now = count(workspace, table);
            CAPTURE(table);
            CHECK((expected < 0 || now - before == expected));
            before = now;
        };
        grew("jobs", jobs, one.jobs);
        grew("responsibilities", responsibilities, one.responsibilities);
        grew("competencies", competencies, one.competencies);
        grew("requirements", requirements, one.requirements);
    }
}
