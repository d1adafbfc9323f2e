// SPDX-License-Identifier: Apache-2.0
// Where benchmarks run: a temporary folder, the size of the organisation, and the organisations to measure with, which are
// made once for all.
#pragma once

#include "platform/workspace.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace espalier::bench {

class Workbench
{
public:
    explicit Workbench(std::int64_t people);
    Workbench(Workbench const&) = delete;
    ~Workbench(); // removes the folder

    std::int64_t people() const { return people_; }
    // A path in the folder, with nothing there.
    std::filesystem::path fresh(std::string const& name) const;
    // The closed database file of the demo organisation with so many people. Do not write to it: copy it.
    std::filesystem::path const& demo(std::int64_t people);
    std::filesystem::path copy(std::filesystem::path const& file, std::string const& name) const;

private:
    std::int64_t people_;
    std::filesystem::path folder_;
    std::map<std::int64_t, std::filesystem::path> demos_;
};

std::unique_ptr<platform::Workspace> open(std::filesystem::path const& file);

// Imports CSV text as one of the program's kinds; a Fault tells the first problem.
void import_csv(platform::Workspace& workspace, std::string_view kind, std::string_view text);

// A plain organisation: 25 people a unit, 8 reports a manager, one job. Files as somebody would bring them along.
std::string units_csv(std::int64_t people);
std::string people_csv(std::int64_t people);
void make_units_and_job(platform::Workspace& workspace, std::int64_t people);

} // namespace espalier::bench
