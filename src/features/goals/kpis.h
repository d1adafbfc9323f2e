// SPDX-License-Identifier: Apache-2.0
// KPIs, figures that stand on their own: values by hand, by file or by the API, appended and never changed. The newest
// of the latest day counts; key results that a KPI drives stand where it stands.
#pragma once

#include "features/goals/goals.h"
#include "features/organization/imports.h"

namespace espalier::goals {

enum class KpiDirection
{
    rising, // more is better
    falling
};
BOOST_DESCRIBE_ENUM(KpiDirection, rising, falling)

enum class KpiSource
{
    hand,
    csv,
    api // by a token
};
BOOST_DESCRIBE_ENUM(KpiSource, hand, csv, api)

struct KpiContent
{
    Text<1, 64> code; // unique, for files
    Text<1, 200> name;
    std::optional<Text<0, 2000>> description;
    std::optional<Text<0, 40>> measure_unit; // none: a bare number
    KpiDirection direction = KpiDirection::rising;
    std::optional<UnitId> unit_id; // none: of the organisation
    PersonId owner_id;             // may add values
};
BOOST_DESCRIBE_STRUCT(KpiContent, (), (code, name, description, measure_unit, direction, unit_id, owner_id))

struct KpiChange : KpiContent
{
    KpiId kpi_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(KpiChange, (KpiContent), (kpi_id, version))

struct KpiView
{
    KpiId id;
    std::string code;
    std::string name;
    std::string description;
    std::string measure_unit;
    KpiDirection direction = KpiDirection::rising;
    std::optional<UnitId> unit_id;
    std::optional<std::string> unit_name;
    PersonId owner_id;
    std::string owner_name;
    std::optional<double> value; // the newest
    std::optional<Date> valid_on;
    std::int64_t key_results = 0; // that it drives
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(KpiView, (),
                      (id, code, name, description, measure_unit, direction, unit_id, unit_name, owner_id, owner_name,
                       value, valid_on, key_results, version))

struct KpiValueDraft
{
    KpiId kpi_id;
    Date valid_on; // not to come
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(KpiValueDraft, (), (kpi_id, valid_on, value))

struct KpiValue
{
    Id<KpiValue> id;
    Date valid_on;
    double value = 0;
    KpiSource source = KpiSource::hand;
    Instant recorded_at;
    std::optional<std::string> by_name;
};
BOOST_DESCRIBE_STRUCT(KpiValue, (), (id, valid_on, value, source, recorded_at, by_name))

std::vector<KpiView> kpis(Context& context); // by name
KpiView kpi(Context& context, KpiId id);     // Fault not_found
KpiView add_kpi(Context& context, KpiContent const& draft);
KpiView change_kpi(Context& context, KpiChange const& change); // Fault stale
void remove_kpi(Context& context, KpiId id);                   // Fault conflict still_in_use

// By its owner and the people team. What it drives moves on, and all that follows from that.
void record_kpi_value(Context& context, KpiValueDraft const& draft);
std::vector<KpiValue> kpi_values(Context& context, KpiId id, Id<KpiValue> before, std::int64_t limit); // newest first

// One line of the file kpi_values.
struct KpiValueFileRow
{
    Text<1, 64> kpi_code;
    Date valid_on;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(KpiValueFileRow, (), (kpi_code, valid_on, value))
void import_kpi_values(organization::ImportRun& run,
                       std::vector<organization::ImportLine<KpiValueFileRow>> const& lines);

} // namespace espalier::goals
