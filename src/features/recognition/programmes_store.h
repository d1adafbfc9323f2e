// SPDX-License-Identifier: Apache-2.0
// The statements on values, programmes and allowances.
#pragma once

#include "features/recognition/programme_terms.h"
#include "features/recognition/programmes.h"

namespace espalier::recognition::store {

std::vector<CompanyValue> company_values(db::Transaction& tx);
std::optional<CompanyValue> find_value(db::Transaction& tx, CompanyValueId id);
std::int64_t next_value_position(db::Transaction& tx);

std::vector<RecognitionProgramme> programmes(db::Transaction& tx); // the newest first
std::optional<RecognitionProgramme> find_programme(db::Transaction& tx, RecognitionProgrammeId id);
struct OwnedProgramme : RecognitionProgramme
{
    std::string budget_owner_name;
};
BOOST_DESCRIBE_STRUCT(OwnedProgramme, (RecognitionProgramme), (budget_owner_name))
std::optional<OwnedProgramme> programme_on(db::Transaction& tx, Date day);
std::optional<ProgrammeTerms> newest_terms_by(db::Transaction& tx, Date day); // that had begun by then
// Another that runs on one of these days.
std::optional<RecognitionProgramme> overlapping(db::Transaction& tx, RecognitionProgramme const& programme);

std::vector<ProgrammeExtra> extras_of(db::Transaction& tx, RecognitionProgrammeId id); // in order
void delete_extras(db::Transaction& tx, RecognitionProgrammeId id);
struct ExtraRow : ProgrammeExtraView
{
    RecognitionProgrammeId recognition_programme_id;
};
BOOST_DESCRIBE_STRUCT(ExtraRow, (ProgrammeExtraView), (recognition_programme_id))
std::vector<ExtraRow> named_extras(db::Transaction& tx); // of all programmes, in order

struct OwnerName
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OwnerName, (), (id, name))
std::vector<OwnerName> budget_owners(db::Transaction& tx);

ProgrammeSpending spending_of(db::Transaction& tx, RecognitionProgrammeId id); // without what it is worth

// Somebody here who has no allowance of the period yet, from this programme.
struct Ungranted
{
    PersonId id;
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::int64_t granted = 0; // in the same period, by a programme before it
};
BOOST_DESCRIBE_STRUCT(Ungranted, (), (id, unit_id, job_id, granted))
struct GrantQuestion
{
    RecognitionProgrammeId programme; // 0: none runs, and everybody is without
    std::string period;
    Date today;
};
std::vector<Ungranted> ungranted(db::Transaction& tx, GrantQuestion const& question, PersonId after,
                                 std::int64_t limit);
std::optional<Ungranted> ungranted_one(db::Transaction& tx, GrantQuestion const& question, PersonId person);

// Points to give that are left of periods other than this.
struct LeftOver
{
    PersonId person_id;
    std::optional<std::string> period;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(LeftOver, (), (person_id, period, points))
std::vector<LeftOver> left_over(db::Transaction& tx, std::vector<PersonId> const& people, std::string const& period);
// Those who left before this day and still have points to give.
std::vector<PersonId> leavers_with_points(db::Transaction& tx, Date today);

struct PurseSums
{
    std::int64_t to_give = 0; // of the period
    std::int64_t earned = 0;
    bool is_granted = false; // the programme's allowance of the period
};
BOOST_DESCRIBE_STRUCT(PurseSums, (), (to_give, earned, is_granted))
PurseSums purse_sums(db::Transaction& tx, PersonId person, RecognitionProgrammeId programme, std::string const& period);

} // namespace espalier::recognition::store
