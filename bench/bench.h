// SPDX-License-Identifier: Apache-2.0
// What a benchmark is: it measures one promise of the product and answers figures, each beside a limit that was measured in
// the same run, because machines differ. The list of all of them is in bench_main.cpp.
#pragma once

#include "reflect/type.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::bench {

class Workbench;

struct Figure
{
    std::string name;
    std::int64_t people = 0; // in the organisation it was measured with
    double figure = 0;
    std::string unit;
    std::optional<double> limit; // what it is compared with; none: the figure is only stated
    std::string limit_unit;
    std::optional<double> ratio; // figure / limit
    std::string goal;            // of the ratio: "<= 3"
    bool met = true;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (name, people, figure, unit, limit, limit_unit, ratio, goal, met))

struct Benchmark
{
    std::string_view name;
    std::string_view measures;
    std::vector<Figure> (*run)(Workbench&);
};

std::vector<Figure> json_benchmark(Workbench& bench);
std::vector<Figure> home_benchmark(Workbench& bench);
std::vector<Figure> import_benchmark(Workbench& bench);
std::vector<Figure> writes_benchmark(Workbench& bench);
std::vector<Figure> assess_benchmark(Workbench& bench);
std::vector<Figure> needs_benchmark(Workbench& bench);
std::vector<Figure> matching_benchmark(Workbench& bench);
std::vector<Figure> goals_benchmark(Workbench& bench);
std::vector<Figure> recognition_benchmark(Workbench& bench);
std::vector<Figure> campaigns_benchmark(Workbench& bench);
std::vector<Figure> three_sixty_benchmark(Workbench& bench);
std::vector<Figure> reviews_benchmark(Workbench& bench);
std::vector<Figure> catalogue_benchmark(Workbench& bench);
std::vector<Figure> quizzes_benchmark(Workbench& bench);
std::vector<Figure> memory_benchmark(Workbench& bench);

struct Measured
{
    double value = 0;
    std::string unit;
};

// The product against its limit: the ratio must reach, or must not exceed, the bound.
Figure at_least(double bound, std::string name, Measured product, Measured limit);
Figure at_most(double bound, std::string name, Measured product, Measured limit);
// Against a fixed limit in the figure's own unit.
Figure at_most(Measured limit, std::string name, double product);
Figure stated(std::string name, Measured product);

class Stopwatch
{
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

double median(std::vector<double> values); // of at least one

// Three times, or once where that takes longer than five seconds: the median in seconds. `run` answers its own time.
template <class Run> double median_of_runs(Run run)
{
    std::vector<double> seconds{run()};
    while (seconds.size() < 3 && seconds.front() < 5)
        seconds.push_back(run());
    return median(std::move(seconds));
}

} // namespace espalier::bench
