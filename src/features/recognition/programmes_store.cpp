// SPDX-License-Identifier: Apache-2.0
// SQL on values, programmes and allowances.
#include "features/recognition/programmes_store.h"

#include "db/id_list.h"

namespace espalier::recognition::store {

std::vector<CompanyValue> company_values(db::Transaction& tx)
{
    return tx.select<CompanyValue>("FROM company_values ORDER BY retired_on NULLS FIRST, position, id");
}

std::optional<CompanyValue> find_value(db::Transaction& tx, CompanyValueId id)
{
    return tx.select_one<CompanyValue>("FROM company_values WHERE id = $1", id);
}

std::int64_t next_value_position(db::Transaction& tx)
{
    return *tx.row<std::int64_t>("SELECT COALESCE(MAX(position), 0) + 1 FROM company_values");
}

std::vector<RecognitionProgramme> programmes(db::Transaction& tx)
{
    return tx.select<RecognitionProgramme>("FROM recognition_programmes ORDER BY starts_on DESC, id DESC");
}

std::optional<RecognitionProgramme> find_programme(db::Transaction& tx, RecognitionProgrammeId id)
{
    return tx.select_one<RecognitionProgramme>("FROM recognition_programmes WHERE id = $1", id);
}

std::optional<OwnedProgramme> programme_on(db::Transaction& tx, Date day)
{
    static auto const statement = "SELECT " + db::columns<RecognitionProgramme>("m") +
        R"(, o.given_name || ' ' || o.family_name AS budget_owner_name
           FROM recognition_programmes m JOIN people o ON o.id = m.budget_owner_id
           WHERE m.starts_on <= $1 AND m.ends_on >= $1 ORDER BY m.id LIMIT 1)";
    return tx.row<OwnedProgramme>(statement, day);
}

std::optional<ProgrammeTerms> newest_terms_by(db::Transaction& tx, Date day)
{
    return tx.select_one<ProgrammeTerms>(
        "FROM recognition_programmes WHERE starts_on <= $1 ORDER BY starts_on DESC, id DESC LIMIT 1", day);
}

std::optional<RecognitionProgramme> overlapping(db::Transaction& tx, RecognitionProgramme const& programme)
{
    return tx.select_one<RecognitionProgramme>(
        "FROM recognition_programmes WHERE id <> $1 AND starts_on <= $3 AND ends_on >= $2 ORDER BY id LIMIT 1",
        programme.id, programme.starts_on, programme.ends_on);
}

std::vector<ProgrammeExtra> extras_of(db::Transaction& tx, RecognitionProgrammeId id)
{
    return tx.select<ProgrammeExtra>("FROM programme_extras WHERE recognition_programme_id = $1 ORDER BY id", id);
}

void delete_extras(db::Transaction& tx, RecognitionProgrammeId id)
{
    tx.execute("DELETE FROM programme_extras WHERE recognition_programme_id = $1", id);
}

std::vector<ExtraRow> named_extras(db::Transaction& tx)
{
    return tx.rows<ExtraRow>(
        R"(SELECT e.recognition_programme_id, e.unit_id, u.name AS unit_name, e.job_id, v.title AS job_title, e.points
           FROM programme_extras e LEFT JOIN units u ON u.id = e.unit_id LEFT JOIN jobs j ON j.id = e.job_id
           LEFT JOIN job_versions v ON v.id = j.current_version_id
           ORDER BY e.recognition_programme_id, e.id)");
}

std::vector<OwnerName> budget_owners(db::Transaction& tx)
{
    return tx.rows<OwnerName>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM people p
           WHERE p.id IN (SELECT r.budget_owner_id FROM recognition_programmes r))");
}

ProgrammeSpending spending_of(db::Transaction& tx, RecognitionProgrammeId id)
{
    return tx
        .row<ProgrammeSpending>(
            R"(SELECT (SELECT COALESCE(SUM(e.points), 0) FROM point_entries e
                       WHERE e.cause = 'programme' AND e.cause_id = $1 AND e.kind = 'grant') AS points_granted,
                      COALESCE(SUM(CASE WHEN r.state IN ('given', 'withdrawn') THEN r.points_each ELSE 0 END), 0) AS points_given,
                      COALESCE(SUM(CASE WHEN r.state = 'waits' THEN r.points_each ELSE 0 END), 0) AS points_waiting,
                      0 AS worth
               FROM recognitions r JOIN recognition_receivers w ON w.recognition_id = r.id
               WHERE r.recognition_programme_id = $1)",
            id)
        .value();
}

namespace {

constexpr std::string_view ungranted_people = R"(
           SELECT p.id, p.unit_id, p.job_id,
                  (SELECT COALESCE(SUM(b.points), 0) FROM point_entries b
                   WHERE b.person_id = p.id AND b.purse = 'to_give' AND b.kind = 'grant' AND b.period = $2) AS granted
           FROM people p)";

} // namespace

std::vector<Ungranted> ungranted(db::Transaction& tx, GrantQuestion const& question, PersonId after, std::int64_t limit)
{
    return tx.rows<Ungranted>(std::string(ungranted_people) + R"(
           WHERE p.id > $4 AND (p.left_on IS NULL OR p.left_on >= $3)
             AND NOT EXISTS (SELECT 1 FROM point_entries e WHERE e.kind = 'grant' AND e.cause = 'programme'
                             AND e.cause_id = $1 AND e.period = $2 AND e.person_id = p.id)
           ORDER BY p.id LIMIT $5)",
                              question.programme, question.period, question.today, after, limit);
}

std::optional<Ungranted> ungranted_one(db::Transaction& tx, GrantQuestion const& question, PersonId person)
{
    return tx.row<Ungranted>(std::string(ungranted_people) + R"(
           WHERE p.id = $4 AND (p.left_on IS NULL OR p.left_on >= $3)
             AND NOT EXISTS (SELECT 1 FROM point_entries e WHERE e.kind = 'grant' AND e.cause = 'programme'
                             AND e.cause_id = $1 AND e.period = $2 AND e.person_id = p.id))",
                             question.programme, question.period, question.today, person);
}

std::vector<LeftOver> left_over(db::Transaction& tx, std::vector<PersonId> const& people, std::string const& period)
{
    return tx.rows<LeftOver>("SELECT e.person_id, e.period, SUM(e.points) AS points FROM (" + db::unfolded(tx, "$1") +
                                 R"() w JOIN point_entries e ON e.person_id = w.id
           WHERE e.purse = 'to_give' AND COALESCE(e.period, '') <> $2
           GROUP BY e.person_id, e.period HAVING SUM(e.points) > 0 ORDER BY e.person_id, e.period)",
                             db::folded(people), period);
}

std::vector<PersonId> leavers_with_points(db::Transaction& tx, Date today)
{
    return tx.rows<PersonId>(
        R"(SELECT p.id FROM people p JOIN point_entries e ON e.person_id = p.id AND e.purse = 'to_give'
           WHERE p.left_on < $1 GROUP BY p.id HAVING SUM(e.points) > 0 ORDER BY p.id)",
        today);
}

PurseSums purse_sums(db::Transaction& tx, PersonId person, RecognitionProgrammeId programme, std::string const& period)
{
    return *tx.row<PurseSums>(
        R"(SELECT COALESCE(SUM(CASE WHEN purse = 'to_give' AND period = $3 THEN points ELSE 0 END), 0) AS to_give,
                  COALESCE(SUM(CASE WHEN purse = 'earned' THEN points ELSE 0 END), 0) AS earned,
                  COUNT(CASE WHEN kind = 'grant' AND cause = 'programme' AND cause_id = $2 AND period = $3
                             THEN 1 END) > 0 AS is_granted
           FROM point_entries WHERE person_id = $1)",
        person, programme, period);
}

} // namespace espalier::recognition::store
