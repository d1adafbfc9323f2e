// SPDX-License-Identifier: Apache-2.0
// Making what is measured with.
#include "workbench.h"

#include "app/app.h"
#include "app/demo/demo.h"
#include "app/features.h"

#include <fmt/core.h>

#include <cstdlib>

namespace espalier::bench {

namespace {

constexpr std::int64_t people_a_unit = 25;
constexpr std::int64_t reports_a_manager = 8;

void nothing(std::int64_t, std::int64_t, std::string_view) {}

} // namespace

Workbench::Workbench(std::int64_t people) : people_(people)
{
    auto name = (std::filesystem::temp_directory_path() / "espalier-bench-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Fault(FaultCode::unavailable, "no_folder", fmt::format("There can be no folder {}.", name));
    folder_ = name;
}

Workbench::~Workbench()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path Workbench::fresh(std::string const& name) const
{
    auto const path = folder_ / name;
    for (auto const* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(path.string() + suffix);
    return path;
}

std::filesystem::path const& Workbench::demo(std::int64_t people)
{
    auto const [place, is_new] = demos_.emplace(people, folder_ / fmt::format("demo-{}.sqlite", people));
    if (is_new) {
        fmt::print(stderr, "  making the demo organisation of {} people\n", people);
        app::demo::generate(*open(place->second), app::import_kinds(), {.people = people}, nothing);
    }
    return place->second;
}

std::filesystem::path Workbench::copy(std::filesystem::path const& file, std::string const& name) const
{
    auto const target = fresh(name);
    std::filesystem::copy_file(file, target);
    return target;
}

std::unique_ptr<platform::Workspace> open(std::filesystem::path const& file)
{
    return app::open_or_make_workspace("sqlite:" + file.string());
}

void import_csv(platform::Workspace& workspace, std::string_view kind, std::string_view text)
{
    auto const report = organization::import_file(workspace, app::import_kinds().find(kind)->second, text, {},
                                                  {.apply = true}, nothing);
    if (!report.applied)
        throw conflict("not_imported", report.problems.front().message);
}

std::string units_csv(std::int64_t people)
{
    std::string text = "code,name,parent_code\nU0,Company,\n";
    for (std::int64_t unit = 1; unit <= people / people_a_unit; ++unit)
        text += fmt::format("U{},Team {},U{}\n", unit, unit, unit / 10);
    return text;
}

std::string people_csv(std::int64_t people)
{
    std::string text = "employee_number,given_name,family_name,email,manager_employee_number,unit_code,job_code,"
                       "started_on,location,time_zone,language,weekly_hours\n";
    for (std::int64_t i = 0; i < people; ++i) {
        auto const manager = i == 0 ? "" : fmt::format("E{}", (i - 1) / reports_a_manager);
        text += fmt::format("E{0},Given{1},Family{0},person{0}@bench.example,{2},U{3},J1,20{4:02}-{5:02}-01,Vienna,"
                            "Europe/Vienna,de,38.5\n",
                            i, i % 977, manager, i / people_a_unit, 5 + i % 18, 1 + i % 12);
    }
    return text;
}

void make_units_and_job(platform::Workspace& workspace, std::int64_t people)
{
    import_csv(workspace, "units", units_csv(people));
    import_csv(workspace, "jobs", "code,title,family,level,purpose\nJ1,Gardener,Gardens,2,Keeps gardens\n");
}

} // namespace espalier::bench
