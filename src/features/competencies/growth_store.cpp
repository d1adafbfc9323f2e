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

std::optional<UnratedRequirement> most_important_unrated(db::Transaction& tx, PersonId person)
{
    return tx.row<UnratedRequirement>(R"(
        SELECT c.id AS competency_id, c.name
        FROM people p
        JOIN jobs j ON j.id = p.job_id
        JOIN requirements r ON r.job_version_id = j.current_version_id
        JOIN competencies c ON c.id = r.competency_id
        WHERE p.id = $1 AND NOT EXISTS
            (SELECT 1 FROM evidence e WHERE e.person_id = p.id AND e.competency_id = r.competency_id)
        ORDER BY r.importance DESC, r.level DESC, c.search_text, c.id LIMIT 1)",
                                      person);
}

std::vector<NewEvidence> new_evidence_on_reports(db::Transaction& tx, PersonId manager, Instant since)
{
    return tx.rows<NewEvidence>(R"(
        SELECT e.person_id, e.competency_id, c.name AS competency_name, e.rater_id, e.recorded_at
        FROM people p
        JOIN evidence e ON e.person_id = p.id
        JOIN competencies c ON c.id = e.competency_id
        WHERE p.manager_id = $1 AND e.recorded_at >= $2 AND NOT e.is_withdrawn AND NOT EXISTS
            (SELECT 1 FROM evidence r WHERE r.person_id = e.person_id AND r.competency_id = e.competency_id
                 AND r.corrects_id = e.id))",
                                manager, since);
}

} // namespace espalier::competencies::store
