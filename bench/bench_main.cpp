// SPDX-License-Identifier: Apache-2.0
// espalier-bench [NAME…] [--people N] [--json]: measures the promises of the product on this machine. Databases are made
// in the folder for temporary files (TMPDIR), which should lie on the disk that is to be measured.
#include "base/fault.h"
#include "bench.h"
#include "reflect/json.h"
#include "workbench.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <span>

namespace espalier::bench {

namespace {

constexpr Benchmark benchmarks[]{
    {"json", "writing 1,000 people as JSON", json_benchmark},
    {"home", "the API calls of the home page, against a constant body of the same server", home_benchmark},
    {"import", "a CSV import of people, against sqlite3 .import of the same file", import_benchmark},
    {"writes", "durable writes, against raw group commit of the same rows", writes_benchmark},
    {"assess", "assessing everybody's needs, against one sequential read of the evidence", assess_benchmark},
    {"needs", "the needs dashboard, against one sequential read of the totals it adds up", needs_benchmark},
    {"matching", "the matching report of a year, against one read of the same rows", matching_benchmark},
    {"goals", "the alignment map of the organisation, and what one update costs on its way up", goals_benchmark},
    {"recognition", "the API calls of the wall of recognition, against a constant body of the same server",
     recognition_benchmark},
    {"campaigns", "a campaign for everybody: launch, answers over HTTP, counting and results", campaigns_benchmark},
    {"three_sixty", "the launch of a 360° about everybody, against raw inserts of the same rows",
     three_sixty_benchmark},
    {"reviews", "a cycle of reviews about everybody: launch, lists and the work of a day", reviews_benchmark},
    {"catalogue", "searching among 10,000 offerings, against one sequential read of their rows", catalogue_benchmark},
    {"quizzes", "500 learners who begin a quiz at once, against raw inserts of the same rows", quizzes_benchmark},
    {"memory", "memory, start, size of the program and of the first page", memory_benchmark},
};

struct Arguments
{
    std::vector<std::string_view> names; // empty: all
    std::int64_t people = 1000;
    bool as_json = false;
};

void print_usage()
{
    fmt::print(stderr, "espalier-bench [NAME...] [--people N] [--json]\n");
    for (auto const& benchmark : benchmarks)
        fmt::print(stderr, "  {:<11} {}\n", benchmark.name, benchmark.measures);
}

std::optional<Arguments> read_arguments(std::span<char* const> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view const word = words[i];
        auto const is_name = std::any_of(std::begin(benchmarks), std::end(benchmarks),
                                         [&](Benchmark const& benchmark) { return benchmark.name == word; });
        if (is_name)
            arguments.names.push_back(word);
        else if (word == "--json")
            arguments.as_json = true;
        else if (word == "--people" && i + 1 < words.size())
            arguments.people = std::strtoll(words[++i], nullptr, 10);
        else
            return std::nullopt;
    }
    if (arguments.people < 100)
        return std::nullopt;
    return arguments;
}

void print_row(Figure const& figure)
{
    auto const limit = figure.limit ? fmt::format("{:.4g} {}", *figure.limit, figure.limit_unit) : "";
    auto const ratio = figure.ratio ? fmt::format("{:.2f}", *figure.ratio) : "";
    fmt::print("{:<44} {:>7} {:>9.4g} {:<10} | {:<44} | {:>6} {:<8} {}\n", figure.name, figure.people, figure.figure,
               figure.unit, limit, ratio, figure.goal,
               figure.goal.empty() ? ""
                   : figure.met    ? "met"
                                   : "MISSED");
    std::fflush(stdout);
}

int run(Arguments const& arguments)
{
    Workbench bench(arguments.people);
    std::vector<Figure> all;
    for (auto const& benchmark : benchmarks) {
        auto const& names = arguments.names;
        if (!names.empty() && std::find(names.begin(), names.end(), benchmark.name) == names.end())
            continue;
        fmt::print(stderr, "{}: {}\n", benchmark.name, benchmark.measures);
        for (auto& figure : benchmark.run(bench)) {
            if (figure.people == 0)
                figure.people = arguments.people;
            if (!arguments.as_json)
                print_row(figure);
            all.push_back(std::move(figure));
        }
    }
    if (arguments.as_json)
        fmt::print("{}\n", reflect::to_json(all));
    return 0;
}

} // namespace

} // namespace espalier::bench

int main(int count, char** words)
{
    using namespace espalier;
    try {
        auto const arguments = bench::read_arguments(std::span(words, static_cast<std::size_t>(count)).subspan(1));
        if (arguments)
            return bench::run(*arguments);
        bench::print_usage();
        return 2;
    } catch (Fault const& fault) {
        fmt::print(stderr, "espalier-bench: {} {}\n", fault.message(), fault.private_note());
    } catch (std::exception const& error) {
        fmt::print(stderr, "espalier-bench: {}\n", error.what());
    }
    return 1;
}
