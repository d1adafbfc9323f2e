// SPDX-License-Identifier: Apache-2.0
// The statements on nodes of the organisation chart. Counts are not theirs (head_counts.h).
#pragma once

#include "features/organization/org_chart_view.h"

namespace espalier::organization::store {

struct ChartPersonRow
{
    PersonId id;
    std::string name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    UnitId unit_id;
    std::string unit_name;
    std::string location;
    std::optional<PersonId> manager_id;
};
BOOST_DESCRIBE_STRUCT(ChartPersonRow, (), (id, name, job_id, job_title, unit_id, unit_name, location, manager_id))

struct ChartUnitRow
{
    UnitId id;
    std::string code;
    std::string name;
    std::optional<UnitId> parent_id;
};
BOOST_DESCRIBE_STRUCT(ChartUnitRow, (), (id, code, name, parent_id))

// By name, those after a person; who is here today.
std::vector<ChartPersonRow> chart_reports(db::Transaction& tx, PersonId manager, std::optional<PersonId> after,
                                          Date today, std::int64_t limit);
// Those whose manager is nobody, or has left.
std::vector<ChartPersonRow> chart_tops(db::Transaction& tx, std::optional<PersonId> after, Date today,
                                       std::int64_t limit);
// The person, the manager and so on up, as far as they are here today.
std::vector<ChartPersonRow> chart_line_above(db::Transaction& tx, PersonId person, Date today);

std::vector<ChartUnitRow> chart_units_below(db::Transaction& tx, std::optional<UnitId> parent,
                                            std::optional<UnitId> after, std::int64_t limit);
std::vector<ChartUnitRow> chart_units_above(db::Transaction& tx, UnitId unit); // the unit first

struct HereToday
{
    PersonId id;
    std::optional<PersonId> manager_id;
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(HereToday, (), (id, manager_id, unit_id))
std::vector<HereToday> everybody_here(db::Transaction& tx, Date today);
std::vector<platform::UnitLine> unit_lines(db::Transaction& tx);

} // namespace espalier::organization::store
