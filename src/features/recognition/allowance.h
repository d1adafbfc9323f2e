// SPDX-License-Identifier: Apache-2.0
// The allowance to give: in which period a day lies and how many points somebody may give in it, as pure rules; and granting
// it, once in each period. What is left over from an earlier period expires when the next is granted, or when nothing runs.
#pragma once

#include "features/recognition/programmes.h"
#include "platform/daily_work.h"

namespace espalier::recognition {

struct NamedPeriod
{
    std::string key; // "2026-03", "2026-Q1", "2026"
    Date starts_on;
    Date ends_on; // the last day
};
NamedPeriod period_of(AllowancePeriod period, Date day);

// What an extra looks at.
struct GiverFacts
{
    bool is_manager = false;   // somebody who is here reports to them
    std::vector<UnitId> units; // the own, and those above
    std::optional<JobId> job_id;
};
std::int64_t allowance_of(ProgrammeContent const& programme, std::vector<ProgrammeExtra> const& extras,
                          GiverFacts const& giver);

struct RunningProgramme
{
    RecognitionProgramme programme;
    std::string budget_owner_name;
    std::vector<ProgrammeExtra> extras;
    NamedPeriod period;
};
std::optional<RunningProgramme> running_programme(Context& context);

// What somebody may give in this period and was not granted yet.
std::int64_t allowance_due(Context& context, RunningProgramme const& running, PersonId person);

// Grants what is due to this person and lets expire what is left over.
void grant_allowance(Context& context, RunningProgramme const& running, PersonId person);

// For everybody here, some thousand in a transaction; and what leavers could still give expires. Again is no error: nobody
// gets the same twice.
void grant_allowances(platform::TaskRun& run);
constexpr std::string_view allowances_task = "recognition.allowances";

} // namespace espalier::recognition
