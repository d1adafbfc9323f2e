// SPDX-License-Identifier: Apache-2.0
// Reading them.
#include "features/competencies/sources/onet_occupations.h"

#include "features/competencies/sources/readers.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace espalier::competencies::sources {

namespace {

// The major groups of the Standard Occupational Classification 2018, by the first two digits of a code.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> major_groups = {{
    {"11", "Management"},
    {"13", "Business and Financial Operations"},
    {"15", "Computer and Mathematical"},
    {"17", "Architecture and Engineering"},
    {"19", "Life, Physical, and Social Science"},
    {"21", "Community and Social Service"},
    {"23", "Legal"},
    {"25", "Educational Instruction and Library"},
    {"27", "Arts, Design, Entertainment, Sports, and Media"},
    {"29", "Healthcare Practitioners and Technical"},
    {"31", "Healthcare Support"},
    {"33", "Protective Service"},
    {"35", "Food Preparation and Serving Related"},
    {"37", "Building and Grounds Cleaning and Maintenance"},
    {"39", "Personal Care and Service"},
    {"41", "Sales and Related"},
    {"43", "Office and Administrative Support"},
    {"45", "Farming, Fishing, and Forestry"},
    {"47", "Construction and Extraction"},
    {"49", "Installation, Maintenance, and Repair"},
    {"51", "Production"},
    {"53", "Transportation and Material Moving"},
    {"55", "Military Specific"},
}};

std::string family_of(std::string_view code)
{
    auto const is_it = [&](auto const& group) { return group.first == code.substr(0, 2); };
    auto const found = std::find_if(major_groups.begin(), major_groups.end(), is_it);
    return std::string(found == major_groups.end() ? code.substr(0, 2) : found->second);
}

std::vector<organization::JobBundle> read_occupations(ReleaseFiles const& files)
{
    std::unordered_map<std::string, std::int64_t> zones;
    if (has_file(files, "Job Zones.txt"))
        each_tab_row(files, "Job Zones.txt", [&](TableRow const& row) {
            zones.emplace(row["O*NET-SOC Code"], static_cast<std::int64_t>(row.number("Job Zone")));
        });
    std::vector<organization::JobBundle> jobs;
    each_tab_row(files, "Occupation Data.txt", [&](TableRow const& row) {
        std::string const code(row["O*NET-SOC Code"]);
        auto const zone = zones.find(code);
        jobs.push_back({code,
                        std::string(row["Title"]),
                        family_of(code),
                        zone == zones.end() ? 0 : zone->second,
                        std::string(row["Description"]),
                        std::string(onet_attribution),
                        {}});
    });
    return jobs;
}

// Task → importance 1 to 5, where the release rates its tasks.
std::unordered_map<std::string, double> read_task_importance(ReleaseFiles const& files)
{
    std::unordered_map<std::string, double> importance;
    if (has_file(files, "Task Ratings.txt"))
        each_tab_row(files, "Task Ratings.txt", [&](TableRow const& row) {
            if (row["Scale ID"] == "IM")
                importance.emplace(row["Task ID"], row.number("Data Value"));
        });
    return importance;
}

void read_tasks(ReleaseFiles const& files, std::vector<organization::JobBundle>& jobs)
{
    std::unordered_map<std::string, organization::JobBundle*> by_code;
    for (auto& job : jobs)
        by_code.emplace(job.code, &job);
    auto const importance = read_task_importance(files);
    each_tab_row(files, "Task Statements.txt", [&](TableRow const& row) {
        auto const job = by_code.find(std::string(row["O*NET-SOC Code"]));
        if (job == by_code.end())
            return;
        std::string const id(row["Task ID"]);
        auto const rated = importance.find(id);
        auto const unrated = row["Task Type"] == "Core" ? 2.0 : 1.0;
        job->second->responsibilities.push_back(
            {id, std::string(row["Task"]), rated == importance.end() ? unrated : rated->second});
    });
    for (auto& job : jobs)
        share_out(job.responsibilities);
}

} // namespace

std::vector<organization::JobBundle> read_onet_occupations(ReleaseFiles const& files)
{
    auto jobs = read_occupations(files);
    read_tasks(files, jobs);
    return jobs;
}

} // namespace espalier::competencies::sources
