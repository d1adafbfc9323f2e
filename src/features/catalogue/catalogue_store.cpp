// SPDX-License-Identifier: Apache-2.0
// SQL on offerings.
#include "features/catalogue/catalogue_store.h"

#include "features/organization/organization_search.h"
#include "platform/permissions.h"

#include <set>

namespace espalier::catalogue::store {

namespace {

struct UnitRow
{
    OfferingId offering_id;
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (offering_id, unit_id))

struct JobRow
{
    OfferingId offering_id;
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(JobRow, (), (offering_id, job_id))

template <class Thing>
std::int64_t count(db::Transaction& tx, std::string_view table, std::vector<Id<Thing>> const& ids)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM " + std::string(table) + " WHERE id IN (" + db::unfolded(tx, "$1") +
                               ")",
                           db::folded(ids))
        .value();
}

template <class Row> std::vector<Row> rows_of(db::Transaction& tx, std::vector<OfferingId> const& ids,
                                              std::string const& before, std::string_view after)
{
    return tx.rows<Row>(before + " WHERE t.offering_id IN (" + db::unfolded(tx, "$1") + ")" + std::string(after),
                        db::folded(ids));
}

std::int64_t whole_months(Date from, Date until)
{
    std::int64_t months = 0;
    while (months < 600 && plus_months(from, static_cast<int>(months) + 1) <= until)
        ++months;
    return months;
}

} // namespace

Seeker seeker(Context& context)
{
    Seeker found{.keeps = context.may_for_everybody(platform::permissions::manage_catalogue),
                 .person_id = context.viewer.person_id};
    if (!found.person_id)
        return found;
    auto const person = organization::person(context, *found.person_id);
    found.leads = context.chart->is_manager(person.id);
    found.units = db::folded(context.chart->unit_and_above(person.unit_id));
    found.job_id = person.job_id;
    found.months = whole_months(person.started_on, context.today());
    return found;
}

std::string is_for(db::Transaction const& tx)
{
    return R"((NOT EXISTS (SELECT 1 FROM offering_units t WHERE t.offering_id = o.id)
               OR EXISTS (SELECT 1 FROM offering_units t WHERE t.offering_id = o.id AND t.unit_id IN ()" +
        db::unfolded(tx, "$1") + R"()))
              AND (NOT EXISTS (SELECT 1 FROM offering_jobs t WHERE t.offering_id = o.id)
                   OR EXISTS (SELECT 1 FROM offering_jobs t WHERE t.offering_id = o.id AND t.job_id = $2)))";
}

std::string is_listed(db::Transaction const& tx)
{
    return R"((CAST($3 AS BOOLEAN) OR (o.state = 'published' AND (CAST($4 AS BOOLEAN) OR ()" + is_for(tx) +
        R"())) OR EXISTS (SELECT 1 FROM offering_suggestions s WHERE s.offering_id = o.id AND s.person_id = $5)))";
}

std::optional<Offering> find(db::Transaction& tx, OfferingId id)
{
    return tx.select_one<Offering>("FROM offerings WHERE id = $1", id);
}

std::optional<Offering> find_visible(db::Transaction& tx, OfferingId id, Seeker const& seeker)
{
    return tx.select_one<Offering>("FROM offerings o WHERE o.id = $3 AND (CAST($4 AS BOOLEAN) "
                                   "OR (o.published_at IS NOT NULL AND (o.state = 'published' OR o.state = 'retired') "
                                   "    AND (CAST($5 AS BOOLEAN) OR (" +
                                       is_for(tx) +
                                       "))) OR EXISTS (SELECT 1 FROM offering_suggestions s "
                                       "WHERE s.offering_id = o.id AND s.person_id = $6))",
                                   seeker.units, seeker.job_id, id, seeker.keeps, seeker.leads, seeker.person_id);
}

std::vector<TitledOffering> titles(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return tx.rows<TitledOffering>("SELECT id, title FROM offerings WHERE id IN (" + db::unfolded(tx, "$1") + ")",
                                   db::folded(ids));
}

std::vector<Of<OfferingCompetency>> competencies_of(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return rows_of<Of<OfferingCompetency>>(tx, ids,
                                           R"(SELECT t.offering_id, t.competency_id, c.name, t.from_level, t.to_level,
                  (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
                  (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest,
                  CAST(NULL AS DOUBLE PRECISION) AS own_level
           FROM offering_competencies t JOIN competencies c ON c.id = t.competency_id)",
                                           " ORDER BY c.search_text, c.id");
}

std::vector<Of<OfferingUnit>> units_of(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return rows_of<Of<OfferingUnit>>(
        tx, ids, "SELECT t.offering_id, u.id, u.name FROM offering_units t JOIN units u ON u.id = t.unit_id",
        " ORDER BY u.name, u.id");
}

std::vector<Of<OfferingJob>> jobs_of(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return rows_of<Of<OfferingJob>>(tx, ids,
                                    R"(SELECT t.offering_id, j.id, v.title
           FROM offering_jobs t JOIN jobs j ON j.id = t.job_id JOIN job_versions v ON v.id = j.current_version_id)",
                                    " ORDER BY v.title, j.id");
}

std::vector<Of<OtherOffering>> prerequisites_of(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return rows_of<Of<OtherOffering>>(tx, ids,
                                      R"(SELECT t.offering_id, o.id, o.title, o.state
           FROM offering_prerequisites t JOIN offerings o ON o.id = t.needs_id)",
                                      " ORDER BY o.sort_title, o.id");
}

std::vector<Of<Usefulness>> usefulness_of(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return rows_of<Of<Usefulness>>(
        tx, ids,
        "SELECT t.offering_id, COUNT(*) AS ratings, "
        "CASE WHEN COUNT(*) >= 3 THEN CAST(AVG(t.usefulness) AS DOUBLE PRECISION) END AS mean "
        "FROM offering_ratings t",
        " GROUP BY t.offering_id ORDER BY t.offering_id");
}

std::vector<OfferingResponsibility> responsibilities_of(db::Transaction& tx, OfferingId id)
{
    return tx.rows<OfferingResponsibility>(
        R"(SELECT r.id, r.title, j.id AS job_id, v.title AS job_title
           FROM offering_responsibilities t JOIN jobs j ON j.id = t.job_id
           JOIN job_versions v ON v.id = j.current_version_id
           JOIN responsibilities r ON r.job_version_id = v.id AND r.code = t.code
           WHERE t.offering_id = $1 ORDER BY v.title, j.id, r.position, r.id)",
        id);
}

std::vector<OtherOffering> leading_to(db::Transaction& tx, OfferingId id)
{
    return tx.rows<OtherOffering>(
        R"(SELECT o.id, o.title, o.state FROM offering_prerequisites t JOIN offerings o ON o.id = t.offering_id
           WHERE t.needs_id = $1 AND o.state = 'published' ORDER BY o.sort_title, o.id)",
        id);
}

std::vector<DevelopedCompetency> developed_by(db::Transaction& tx, OfferingId id)
{
    return tx.select<DevelopedCompetency>("FROM offering_competencies WHERE offering_id = $1 ORDER BY competency_id",
                                          id);
}

std::vector<Prerequisite> prerequisites_from(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return tx.rows<Prerequisite>(
        "WITH RECURSIVE chain (offering_id, needs_id) AS ("
        "SELECT p.offering_id, p.needs_id FROM offering_prerequisites p WHERE p.offering_id IN (" +
            db::unfolded(tx, "$1") +
            ") UNION SELECT p.offering_id, p.needs_id FROM offering_prerequisites p "
            "JOIN chain c ON p.offering_id = c.needs_id) SELECT offering_id, needs_id FROM chain",
        db::folded(ids));
}

std::vector<KnownCompetency> known_competencies(db::Transaction& tx, std::vector<CompetencyId> const& ids)
{
    return tx.rows<KnownCompetency>(
        R"(SELECT c.id, c.name, (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS lowest,
                  (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS highest
           FROM competencies c JOIN frameworks f ON f.id = c.framework_id
           WHERE f.state <> 'draft' AND c.id IN ()" +
            db::unfolded(tx, "$1") + ")",
        db::folded(ids));
}

std::int64_t count_units(db::Transaction& tx, std::vector<UnitId> const& ids)
{
    return count(tx, "units", ids);
}
std::int64_t count_jobs(db::Transaction& tx, std::vector<JobId> const& ids)
{
    return count(tx, "jobs", ids);
}
std::int64_t count_responsibilities(db::Transaction& tx, std::vector<ResponsibilityId> const& ids)
{
    return count(tx, "responsibilities", ids);
}
std::int64_t count_offerings(db::Transaction& tx, std::vector<OfferingId> const& ids)
{
    return count(tx, "offerings", ids);
}

std::vector<WordRow> words_of(Offering const& offering)
{
    auto const text = search_form(offering.title.value + " " + offering.summary.value + " " + offering.provider.value);
    std::set<std::string> words;
    std::string word;
    for (char const c : text + " ") {
        // Bytes above ASCII are letters of other scripts.
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    std::vector<WordRow> rows;
    for (auto const& one : words)
        rows.push_back({one, offering.id});
    return rows;
}

void insert_terms(db::Transaction& tx, Offering const& offering, OfferingDraft const& draft)
{
    auto const id = offering.id;
    std::vector<CompetencyRow> competencies;
    for (auto const& one : draft.competencies)
        competencies.push_back({one, id});
    std::vector<UnitRow> units;
    for (auto const unit : draft.unit_ids)
        units.push_back({id, unit});
    std::vector<JobRow> jobs;
    for (auto const job : draft.job_ids)
        jobs.push_back({id, job});
    std::vector<Prerequisite> prerequisites;
    for (auto const one : draft.prerequisite_ids)
        prerequisites.push_back({id, one});
    tx.insert_all("offering_words", words_of(offering));
    tx.insert_all("offering_competencies", competencies);
    tx.insert_all("offering_units", units);
    tx.insert_all("offering_jobs", jobs);
    tx.insert_all("offering_prerequisites", prerequisites);
    tx.execute("INSERT INTO offering_responsibilities (offering_id, job_id, code) "
               "SELECT DISTINCT CAST($2 AS BIGINT), v.job_id, r.code FROM responsibilities r "
               "JOIN job_versions v ON v.id = r.job_version_id WHERE r.id IN (" +
                   db::unfolded(tx, "$1") + ")",
               db::folded(draft.responsibility_ids), id);
}

void delete_terms(db::Transaction& tx, OfferingId id)
{
    tx.execute("DELETE FROM offering_words WHERE offering_id = $1", id);
    tx.execute("DELETE FROM offering_competencies WHERE offering_id = $1", id);
    tx.execute("DELETE FROM offering_responsibilities WHERE offering_id = $1", id);
    tx.execute("DELETE FROM offering_units WHERE offering_id = $1", id);
    tx.execute("DELETE FROM offering_jobs WHERE offering_id = $1", id);
    tx.execute("DELETE FROM offering_prerequisites WHERE offering_id = $1", id);
}

} // namespace espalier::catalogue::store
