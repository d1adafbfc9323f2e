// SPDX-License-Identifier: Apache-2.0
// Assessing everybody: people × 20 competencies × 5 pieces of evidence, against one sequential read of those rows by the
// SQLite C API. The first round also writes a need for each gap; a round that finds nothing new only reads and computes.
#include "bench.h"
#include "features/competencies/evidence_store.h"
#include "features/competencies/reach.h"
#include "features/plans/assessment.h"
#include "raw_sqlite.h"
#include "workbench.h"

#include <fmt/core.h>

#include <algorithm>
#include <random>
#include <stdexcept>

namespace espalier::bench {

namespace {

using competencies::EvidenceSource;
using competencies::store::EvidenceRow;
using CompetencyId = Id<competencies::Competency>;

constexpr int competency_count = 20;
constexpr EvidenceSource sources[]{EvidenceSource::self, EvidenceSource::manager, EvidenceSource::peer,
                                   EvidenceSource::quiz, EvidenceSource::observation};

void make_organisation(platform::Workspace& workspace, std::int64_t people)
{
    make_units_and_job(workspace, people);
    import_csv(workspace, "people", people_csv(people));
    import_csv(workspace, "frameworks", "code,name\nbench,Measured competencies\n");
    std::string competencies = "framework_code,category,code,name,scale_code\n";
    std::string requirements = "job_code,competency_code,level,importance\n";
    for (int i = 0; i < competency_count; ++i) {
        competencies += fmt::format("bench,Gardening,C{0},Competency {0},five-step\n", i);
        requirements += fmt::format("J1,C{},3,{}\n", i, 1 + i % 5);
    }
    import_csv(workspace, "competencies", competencies);
    import_csv(workspace, "requirements", requirements);
}

// The pieces of one person and competency lie around a level that is 2 to 5: a third are below the required 3.
void add_evidence(std::vector<EvidenceRow>& rows, platform::Workspace& workspace, platform::PersonId person,
                  CompetencyId competency, std::minstd_rand& random)
{
    auto const now = workspace.now();
    auto const level = 2 + 3 * static_cast<double>(random() % 1000) / 1000;
    for (auto const source : sources) {
        auto const noise = static_cast<double>(random() % 1000) / 1000 - 0.5;
        rows.push_back({.person_id = person,
                        .competency_id = competency,
                        .id = workspace.ids().next<competencies::Evidence>(now),
                        .source = source,
                        .level = std::clamp(level + noise, 1.0, 5.0),
                        .valid_on = date_in_utc(now).plus_days(-static_cast<int>(random() % 730)),
                        .recorded_at = now,
                        .recorded_by = {},
                        .rater_id = {},
                        .comment = {},
                        .corrects_id = {}});
    }
}

void make_evidence(platform::Workspace& workspace)
{
    auto const [people, competencies] = workspace.database().read([](db::Transaction& tx) {
        return std::pair(tx.rows<platform::PersonId>("SELECT id FROM people ORDER BY id"),
                         tx.rows<CompetencyId>("SELECT id FROM competencies ORDER BY id"));
    });
    std::minstd_rand random(1);
    constexpr std::size_t portion = 1000; // people a transaction
    for (std::size_t from = 0; from < people.size(); from += portion) {
        std::vector<EvidenceRow> rows;
        for (auto i = from; i < std::min(from + portion, people.size()); ++i)
            for (auto const competency : competencies)
                add_evidence(rows, workspace, people[i], competency, random);
        workspace.database().write([&](db::Transaction& tx) { tx.insert_all("evidence", rows); });
    }
}

double read_evidence(std::filesystem::path const& file, std::int64_t expected)
{
    RawSqlite const database(file);
    Stopwatch const watch;
    auto const rows = database.read_through(
        "SELECT person_id, competency_id, id, source, level, valid_on, corrects_id, is_withdrawn FROM evidence "
        "ORDER BY person_id, competency_id, id");
    if (rows != expected)
        throw std::runtime_error("the evidence is not all there");
    return watch.seconds();
}

double assess(std::filesystem::path const& file, std::int64_t& needs)
{
    auto const workspace = open(file);
    Stopwatch const watch;
    auto const report =
        plans::assess_everybody(*workspace, workspace->now(), [](std::int64_t, std::int64_t, std::string_view) {});
    needs = report.new_needs;
    return watch.seconds();
}

// Who reaches the middle of the scale in a competency on which everybody has evidence: the search for helpers.
double find_helpers(std::filesystem::path const& file)
{
    auto const workspace = open(file);
    Stopwatch const watch;
    auto const found = platform::read_as(platform::program_viewer(), *workspace, [](platform::Context& context) {
        auto const competency = *context.tx.row<CompetencyId>("SELECT MIN(id) FROM competencies");
        return competencies::who_reaches(context, {competency, 3, context.today().plus_days(-3650), 5000}).size();
    });
    if (found == 0)
        throw std::runtime_error("nobody reaches the level");
    return watch.seconds();
}

} // namespace

std::vector<Figure> assess_benchmark(Workbench& bench)
{
    auto const file = bench.fresh("assess.sqlite");
    {
        auto const workspace = open(file);
        fmt::print(stderr, "  making the evidence of {} people\n", bench.people());
        make_organisation(*workspace, bench.people());
        make_evidence(*workspace);
    }
    auto const rows = bench.people() * competency_count * static_cast<std::int64_t>(std::size(sources));
    auto const read_before = median_of_runs([&] { return read_evidence(file, rows); });
    std::int64_t found = 0, found_again = 0;
    auto const first = assess(file, found);
    auto const again = median_of_runs([&] { return assess(file, found_again); });
    auto const read_after = median_of_runs([&] { return read_evidence(file, rows); });
    if (found == 0 || found_again > 0)
        throw std::runtime_error("the rounds did not find what they should");
    Measured const limit{std::min(read_before, read_after), fmt::format("s to read {} rows once", rows)};
    return {at_most(3, "round that finds nothing new", {again, "s"}, limit),
            at_most(3, fmt::format("first round, writes {} needs", found), {first, "s"}, limit),
            at_most({0.3, "s"}, "search for helpers", median_of_runs([&] { return find_helpers(file); }))};
}

} // namespace espalier::bench
