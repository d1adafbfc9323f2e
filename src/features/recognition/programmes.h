// SPDX-License-Identifier: Apache-2.0
// The company's values, and the recognition programmes: who may give how many points in which time, what they are worth, and
// who answers for the money. One programme runs at a time.
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

using organization::JobId;

struct CompanyValueContent
{
    Text<1, 80> name; // unique
    Text<0, 1000> description;
};
BOOST_DESCRIBE_STRUCT(CompanyValueContent, (), (name, description))

// A row of the table company_values.
struct CompanyValue : CompanyValueContent
{
    CompanyValueId id;
    std::int64_t position = 0;
    std::optional<Date> retired_on; // from this day on nobody chooses it
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CompanyValue, (CompanyValueContent), (id, position, retired_on, version))

struct CompanyValueChange : CompanyValueContent
{
    CompanyValueId company_value_id;
    bool is_retired = false;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CompanyValueChange, (CompanyValueContent), (company_value_id, is_retired, version))

std::vector<CompanyValue> company_values(Context& context); // in their order, the retired last
// Fault conflict "already_exists" for a name that is taken.
CompanyValue add_company_value(Context& context, CompanyValueContent const& draft);
CompanyValue change_company_value(Context& context, CompanyValueChange const& change); // Fault not_found, stale

enum class AllowancePeriod
{
    month,
    quarter,
    year
};
BOOST_DESCRIBE_ENUM(AllowancePeriod, month, quarter, year)

using Points = Whole<0, 1'000'000>;

// What some may give beyond the allowance: those of a unit and the units below, those who hold a job, or, where neither is
// named, everybody with reports. Whom several fit gets all of them.
struct ProgrammeExtraContent
{
    std::optional<UnitId> unit_id;
    std::optional<JobId> job_id;
    Whole<1, 1'000'000> points;
};
BOOST_DESCRIBE_STRUCT(ProgrammeExtraContent, (), (unit_id, job_id, points))

// A row of the table programme_extras.
struct ProgrammeExtra : ProgrammeExtraContent
{
    Id<ProgrammeExtra> id;
    RecognitionProgrammeId recognition_programme_id;
};
BOOST_DESCRIBE_STRUCT(ProgrammeExtra, (ProgrammeExtraContent), (id, recognition_programme_id))

struct ProgrammeContent
{
    Text<1, 120> name; // unique
    Date starts_on;
    Date ends_on; // the last day
    AllowancePeriod allowance_period = AllowancePeriod::month;
    Points allowance;    // that everybody may give in each period; what is left over expires
    Points least_points; // of a gift with points, for each receiver
    Points most_points;
    std::optional<Points> approval_above; // more altogether waits for the budget owner; none: nothing waits
    PersonId budget_owner_id;
    std::optional<Money> budget; // for all of its days
    Money point_value;           // of one point
};
BOOST_DESCRIBE_STRUCT(ProgrammeContent, (),
                      (name, starts_on, ends_on, allowance_period, allowance, least_points, most_points, approval_above,
                       budget_owner_id, budget, point_value))

// A row of the table recognition_programmes.
struct RecognitionProgramme : ProgrammeContent
{
    RecognitionProgrammeId id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RecognitionProgramme, (ProgrammeContent), (id, version))

struct ProgrammeDraft : ProgrammeContent
{
    std::vector<ProgrammeExtraContent> extras;
};
BOOST_DESCRIBE_STRUCT(ProgrammeDraft, (ProgrammeContent), (extras))

struct ProgrammeChange : ProgrammeDraft
{
    RecognitionProgrammeId recognition_programme_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(ProgrammeChange, (ProgrammeDraft), (recognition_programme_id, version))

struct ProgrammeExtraView
{
    std::optional<UnitId> unit_id;
    std::optional<std::string> unit_name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(ProgrammeExtraView, (), (unit_id, unit_name, job_id, job_title, points))

// What a programme has come to: points given are those received, what waits not included.
struct ProgrammeSpending
{
    std::int64_t points_granted = 0; // to give
    std::int64_t points_given = 0;
    std::int64_t points_waiting = 0; // for the budget owner
    Money worth;                     // of what was given
};
BOOST_DESCRIBE_STRUCT(ProgrammeSpending, (), (points_granted, points_given, points_waiting, worth))

struct ProgrammeView
{
    RecognitionProgramme recognition_programme;
    std::string budget_owner_name;
    std::vector<ProgrammeExtraView> extras;
    bool is_running = false;
    std::optional<ProgrammeSpending> spending; // for the people team and the budget owner
};
BOOST_DESCRIBE_STRUCT(ProgrammeView, (), (recognition_programme, budget_owner_name, extras, is_running, spending))

std::vector<ProgrammeView> programmes(Context& context);                   // the newest first, without spending
ProgrammeView programme_view(Context& context, RecognitionProgrammeId id); // Fault not_found
// Fault invalid; conflict "programmes_overlap" with another's days, "already_exists" for a name that is taken. Of one that
// runs today the allowances are granted in the background.
ProgrammeView add_programme(Context& context, ProgrammeDraft const& draft);
// Besides, stale. What was granted in this period stays as it is.
ProgrammeView change_programme(Context& context, ProgrammeChange const& change);

} // namespace espalier::recognition
