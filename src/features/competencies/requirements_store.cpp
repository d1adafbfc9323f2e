// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/competencies/requirements_store.h"

#include "db/id_list.h"

namespace espalier::competencies::store {

namespace {

// Of one version of a job, or of the version in force of a job.
std::vector<Requirement> requirements(db::Transaction& tx, std::optional<JobVersionId> version,
                                      std::optional<JobId> job, std::string_view language)
{
    return tx.rows<Requirement>(R"(
        SELECT r.id, r.competency_id, c.code, COALESCE(tn.text, c.name) AS name,
               COALESCE(tc.text, c.category) AS category, f.name AS framework_name, r.level, r.importance,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest
        FROM requirements r
        JOIN competencies c ON c.id = r.competency_id
        JOIN frameworks f ON f.id = c.framework_id
        LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $3
            AND tn.field = 'name'
        LEFT JOIN translations tc ON tc.thing = 'competency' AND tc.thing_id = c.id AND tc.language = $3
            AND tc.field = 'category'
        WHERE r.job_version_id = COALESCE($1, (SELECT j.current_version_id FROM jobs j WHERE j.id = $2))
        ORDER BY r.importance DESC, r.level DESC, c.search_text, c.id)",
                                version, job, language);
}

} // namespace

std::vector<Requirement> requirements_of(db::Transaction& tx, JobVersionId version, std::string_view language)
{
    return requirements(tx, version, std::nullopt, language);
}

std::vector<Requirement> requirements_of(db::Transaction& tx, JobId job, std::string_view language)
{
    return requirements(tx, std::nullopt, job, language);
}

std::vector<RequirementRow> requirement_rows(db::Transaction& tx, JobVersionId version)
{
    return tx.select<RequirementRow>("FROM requirements WHERE job_version_id = $1 ORDER BY id", version);
}

std::vector<RequirementRow> requirement_rows(db::Transaction& tx, std::vector<JobVersionId> const& versions)
{
    return tx.rows<RequirementRow>("SELECT " + db::columns<RequirementRow>("r") + " FROM (" + db::unfolded(tx, "$1") +
                                       ") w JOIN requirements r ON r.job_version_id = w.id",
                                   db::folded(versions));
}

void replace_requirements(db::Transaction& tx, JobVersionId version, std::vector<RequirementRow> const& rows)
{
    tx.execute("DELETE FROM requirements WHERE job_version_id = $1", version);
    tx.insert_all("requirements", rows);
}

std::vector<RequirableRow> requirable_competencies(db::Transaction& tx)
{
    return tx.rows<RequirableRow>(R"(
        SELECT c.id AS competency_id, c.code, c.name, s.scale_lowest, s.scale_highest
        FROM competencies c
        JOIN frameworks f ON f.id = c.framework_id
        JOIN (SELECT scale_id, MIN(level) AS scale_lowest, MAX(level) AS scale_highest
              FROM scale_levels GROUP BY scale_id) s ON s.scale_id = c.scale_id
        WHERE f.state = 'approved' AND c.retired_at IS NULL
        ORDER BY c.id)");
}

std::vector<RequirementInForce> requirements_in_force(db::Transaction& tx)
{
    return tx.rows<RequirementInForce>(R"(
        SELECT j.id AS job_id, r.competency_id, r.level, r.importance, s.scale_lowest, s.scale_highest
        FROM jobs j
        JOIN requirements r ON r.job_version_id = j.current_version_id
        JOIN competencies c ON c.id = r.competency_id
        JOIN (SELECT scale_id, MIN(level) AS scale_lowest, MAX(level) AS scale_highest
              FROM scale_levels GROUP BY scale_id) s ON s.scale_id = c.scale_id
        ORDER BY j.id, r.competency_id)");
}

} // namespace espalier::competencies::store
