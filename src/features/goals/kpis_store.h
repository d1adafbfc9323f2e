// SPDX-License-Identifier: Apache-2.0
// The statements on KPIs and their values.
#pragma once

#include "features/goals/kpis.h"

namespace espalier::goals {

// A row of the table kpis.
struct Kpi
{
    KpiId id;
    std::string code;
    std::string name;
    std::string description;
    std::string measure_unit;
    KpiDirection direction = KpiDirection::rising;
    std::optional<UnitId> unit_id;
    PersonId owner_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Kpi, (), (id, code, name, description, measure_unit, direction, unit_id, owner_id, version))

} // namespace espalier::goals

namespace espalier::goals::store {

std::optional<Kpi> find_kpi(db::Transaction& tx, KpiId id);
std::vector<KpiView> kpi_views(db::Transaction& tx, std::optional<KpiId> id); // none: all
std::vector<KpiValue> kpi_values(db::Transaction& tx, KpiId id, Id<KpiValue> before, std::int64_t limit);
std::int64_t delete_kpi(db::Transaction& tx, KpiId id);

struct KpiCode
{
    std::string code;
    KpiId id;
};
BOOST_DESCRIBE_STRUCT(KpiCode, (), (code, id))
std::vector<KpiCode> kpi_codes(db::Transaction& tx);

// What a file may say again.
struct KpiDay
{
    KpiId kpi_id;
    Date valid_on;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(KpiDay, (), (kpi_id, valid_on, value))
std::vector<KpiDay> newest_of_days(db::Transaction& tx); // of every KPI

struct KpiValueRow
{
    Id<KpiValue> id;
    KpiId kpi_id;
    Date valid_on;
    double value = 0;
    KpiSource source = KpiSource::hand;
    Instant recorded_at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(KpiValueRow, (), (id, kpi_id, valid_on, value, source, recorded_at, by_account_id, by_person_id))

// Sets what these KPIs drive to their newest values; of goals that are not closed. It is no update: nobody
// said how these goals stand. Answers the goals.
std::vector<GoalId> drive(db::Transaction& tx, std::vector<KpiId> const& kpis);

} // namespace espalier::goals::store
