// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/competencies/growth_store.h"

namespace espalier::competencies::store {

std::optional<HeldJob> held_job(db::Transaction& tx, PersonId person, std::string_view language)
{
    return tx.row<HeldJob>(R"(
        SELECT p.job_id, COALESCE(t.text, v.title) AS title
        FROM people p
        LEFT JOIN jobs j ON j.id = p.job_id
        LEFT JOIN job_versions v ON v.id = j.current_version_id
        LEFT JOIN translations t ON t.thing = 'job' AND t.thing_id = j.id AND t.language = $2 AND t.field = 'title'
        WHERE p.id = $1)",
                           person, language);
}

std::optional<std::string> job_title(db::Transaction& tx, JobId job, std::string_view language)
{
    return tx.row<std::string>(R"(
        SELECT COALESCE(t.text, v.title, '') AS title
        FROM jobs j
        LEFT JOIN job_versions v ON v.id = j.current_version_id
        LEFT JOIN translations t ON t.thing = 'job' AND t.thing_id = j.id AND t.language = $2 AND t.field = 'title'
        WHERE j.id = $1)",
                               job, language);
}

std::vector<KnownCompetency> known_competencies(db::Transaction& tx, PersonId person, std::string_view language)
{
    return tx.rows<KnownCompetency>(R"(
        SELECT c.id AS competency_id, c.code, COALESCE(tn.text, c.name) AS name,
               COALESCE(tc.text, c.category) AS category,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest
        FROM competencies c
        LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $2
            AND tn.field = 'name'
        LEFT JOIN translations tc ON tc.thing = 'competency' AND tc.thing_id = c.id AND tc.language = $2
            AND tc.field = 'category'
        WHERE c.id IN (SELECT e.competency_id FROM evidence e WHERE e.person_id = $1)
        ORDER BY c.search_text, c.id)",
                                    person, language);
}

std::vector<CompetencyRange> competency_ranges(db::Transaction& tx)
{
    return tx.rows<CompetencyRange>(R"(
        SELECT c.id AS competency_id, s.scale_lowest, s.scale_highest
        FROM competencies c
        JOIN (SELECT scale_id, MIN(level) AS scale_lowest, MAX(level) AS scale_highest
              FROM scale_levels GROUP BY scale_id) s ON s.scale_id = c.scale_id
        ORDER BY c.id)");
}

std::vector<CompetencyRange> competency_ranges(db::Transaction& tx, PersonId person)
{
    return tx.rows<CompetencyRange>(R"(
        SELECT c.id AS competency_id,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest
        FROM competencies c
        WHERE c.id IN (SELECT e.competency_id FROM evidence e WHERE e.person_id = $1)
        ORDER BY c.id)",
                                    person);
}

} // namespace espalier::competencies::store
