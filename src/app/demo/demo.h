// SPDX-License-Identifier: Apache-2.0
// The demo organisation: Larkenfeld, from the readable files in demo/, with people, two years of evidence, needs and plans
// made up around them. The same seed, number of people and day give the same organisation. Nobody in it is real.
#pragma once

#include "features/organization/imports.h"
#include "platform/workspace.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::app::demo {

struct Options
{
    std::int64_t people = 240; // at least 30; larger organisations are further divisions of the same shape
    std::uint64_t seed = 1;
};

struct Report
{
    std::int64_t people = 0;
    std::int64_t units = 0;
    std::int64_t jobs = 0;
    std::int64_t competencies = 0;
    std::int64_t evidence = 0;
    std::int64_t needs = 0;
    std::int64_t plans = 0;
};
BOOST_DESCRIBE_STRUCT(Report, (), (people, units, jobs, competencies, evidence, needs, plans))

using Progress = std::function<void(std::int64_t done, std::int64_t total, std::string_view message)>;

// Fills an empty workspace. Fault conflict "not_empty" when there are people in it, "unfinished_demo" when a part of a demo
// organisation is; the same key, with the code of what went wrong, when only a part could be made now (see demo_mark.h).
Report generate(platform::Workspace& workspace, organization::ImportKinds const& kinds, Options const& options,
                Progress const& progress);

constexpr std::string_view password = "espalier-demo";
struct DemoAccount
{
    std::string_view email;
    std::string_view who;
};
std::vector<DemoAccount> const& accounts();

} // namespace espalier::app::demo
