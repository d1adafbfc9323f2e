// SPDX-License-Identifier: Apache-2.0
// Writing a list of 1,000 people as JSON, as the people route answers it.
#include "bench.h"
#include "features/organization/organization.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <stdexcept>

namespace espalier::bench {

namespace {

std::vector<organization::PersonLine> some_people(std::int64_t count)
{
    std::vector<organization::PersonLine> people;
    for (std::int64_t i = 1; i <= count; ++i)
        people.push_back({.id = {420'000'000'000'000'000 + i},
                          .employee_number = fmt::format("E{:05}", i),
                          .given_name = "Annegret",
                          .family_name = fmt::format("Müller-{}", i),
                          .email = fmt::format("annegret.mueller{}@bench.example", i),
                          .unit_id = {410'000'000'000'000'000 + i % 40},
                          .unit_name = "Greenhouse \"North\"",
                          .job_id = organization::JobId{400'000'000'000'000'000},
                          .job_title = "Gardener",
                          .manager_id = platform::PersonId{420'000'000'000'000'000 + i / 8},
                          .manager_name = "Ada Lind",
                          .location = "Vienna",
                          .left_on = {}});
    return people;
}

} // namespace

std::vector<Figure> json_benchmark(Workbench&)
{
    constexpr std::int64_t count = 1000;
    auto const people = some_people(count);
    std::vector<double> milliseconds;
    for (int i = 0; i < 500; ++i) {
        Stopwatch const watch;
        auto const text = reflect::to_json(people);
        milliseconds.push_back(watch.seconds() * 1000);
        if (text.size() < 100'000)
            throw std::logic_error("the list of people is not all there");
    }
    auto figure = at_most({1, "ms"}, "JSON of 1,000 people", median(milliseconds));
    figure.people = count;
    return {figure};
}

} // namespace espalier::bench
