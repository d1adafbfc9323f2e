// SPDX-License-Identifier: Apache-2.0
// SQL on jobs.
#include "features/organization/jobs_store.h"

#include "db/like.h"

#include <unordered_map>

namespace espalier::organization::store {

namespace {

struct ActivitiesKey
{
    ResponsibilityId responsibility_id;
};
BOOST_DESCRIBE_STRUCT(ActivitiesKey, (), (responsibility_id))

} // namespace

std::vector<JobLine> list_jobs(db::Transaction& tx, JobQuery const& query, Date today)
{
    return tx.rows<JobLine>(
        R"(SELECT j.id, j.code, v.title, v.family, v.level, v.state, COALESCE(c.head_count, 0) AS head_count
           FROM jobs j
           JOIN job_versions v ON v.id = j.current_version_id
           LEFT JOIN (SELECT job_id, COUNT(*) AS head_count FROM people WHERE left_on IS NULL OR left_on >= $1
                      GROUP BY job_id) c ON c.job_id = j.id
           WHERE (CAST($2 AS TEXT) = '%%' OR lower(v.title) LIKE $2 ESCAPE '\' OR lower(j.code) LIKE $2 ESCAPE '\')
             AND (CAST($3 AS TEXT) = '' OR v.family = $3)
             AND (NOT $4 OR c.head_count > 0)
             AND (CAST($5 AS BIGINT) IS NULL OR (v.title, j.id) >
                  (SELECT w.title, k.id FROM jobs k JOIN job_versions w ON w.id = k.current_version_id WHERE k.id = $5))
           ORDER BY v.title, j.id
           LIMIT $6)",
        today, db::like_containing(query.search), query.family, query.held, query.after, query.limit);
}

std::optional<Job> find_job(db::Transaction& tx, JobId id)
{
    return tx.select_one<Job>("FROM jobs WHERE id = $1", id);
}

std::optional<JobVersion> find_version(db::Transaction& tx, JobVersionId id)
{
    return tx.select_one<JobVersion>("FROM job_versions WHERE id = $1", id);
}

std::vector<JobVersionLine> versions_of(db::Transaction& tx, JobId job)
{
    return tx.select<JobVersionLine>("FROM job_versions WHERE job_id = $1 ORDER BY number DESC", job);
}

void update_job(db::Transaction& tx, Job const& job)
{
    tx.execute("UPDATE jobs SET current_version_id = $2 WHERE id = $1", job.id, job.current_version_id);
}

bool update_version(db::Transaction& tx, JobVersion const& v, std::int64_t read_version)
{
    return tx.execute(
               R"(UPDATE job_versions SET state = $3, title = $4, family = $5, level = $6, purpose = $7, approved_at = $8,
                      approved_by = $9, version = version + 1
                  WHERE id = $1 AND version = $2)",
               v.id, read_version, v.state, v.title, v.family, v.level, v.purpose, v.approved_at, v.approved_by) == 1;
}

std::int64_t head_count(db::Transaction& tx, JobId job, Date today)
{
    return *tx.row<std::int64_t>("SELECT COUNT(*) FROM people WHERE job_id = $1 AND (left_on IS NULL OR left_on >= $2)",
                                 job, today);
}

std::vector<Responsibility> responsibilities_of(db::Transaction& tx, JobVersionId version)
{
    return tx.select<Responsibility>(R"(FROM responsibilities
           WHERE job_version_id = $1 ORDER BY position, id)",
                                     version);
}

std::vector<Activity> activities_of(db::Transaction& tx, JobVersionId version)
{
    return tx.rows<Activity>(
        R"(SELECT a.responsibility_id, a.position, a.description FROM activities a
           JOIN responsibilities r ON r.id = a.responsibility_id
           WHERE r.job_version_id = $1 ORDER BY r.position, r.id, a.position)",
        version);
}

void delete_responsibilities(db::Transaction& tx, JobVersionId version)
{
    tx.execute(
        "DELETE FROM activities WHERE responsibility_id IN (SELECT id FROM responsibilities WHERE job_version_id = $1)",
        version);
    tx.execute("DELETE FROM responsibilities WHERE job_version_id = $1", version);
}

void delete_version(db::Transaction& tx, JobVersionId version)
{
    tx.execute("DELETE FROM job_versions WHERE id = $1", version);
}

void delete_job(db::Transaction& tx, JobId job)
{
    tx.execute("DELETE FROM jobs WHERE id = $1", job);
}

std::vector<CareerStep> leads_to(db::Transaction& tx, JobId job)
{
    return tx.rows<CareerStep>(
        R"(SELECT j.id AS job_id, j.code, v.title, p.note FROM career_paths p
           JOIN jobs j ON j.id = p.to_job_id JOIN job_versions v ON v.id = j.current_version_id
           WHERE p.from_job_id = $1 ORDER BY v.title, j.id)",
        job);
}

std::vector<CareerStep> comes_from(db::Transaction& tx, JobId job)
{
    return tx.rows<CareerStep>(
        R"(SELECT j.id AS job_id, j.code, v.title, p.note FROM career_paths p
           JOIN jobs j ON j.id = p.from_job_id JOIN job_versions v ON v.id = j.current_version_id
           WHERE p.to_job_id = $1 ORDER BY v.title, j.id)",
        job);
}

void upsert_career_path(db::Transaction& tx, std::int64_t id, JobId from, JobId to, std::string_view note)
{
    tx.execute(
        R"(INSERT INTO career_paths (id, from_job_id, to_job_id, note) VALUES ($1, $2, $3, $4)
           ON CONFLICT (from_job_id, to_job_id) DO UPDATE SET note = excluded.note)",
        id, from, to, note);
}

std::int64_t delete_career_path(db::Transaction& tx, JobId from, JobId to)
{
    return tx.execute("DELETE FROM career_paths WHERE from_job_id = $1 AND to_job_id = $2", from, to);
}

std::vector<CurrentVersion> current_versions(db::Transaction& tx)
{
    std::unordered_map<JobId, std::string> codes;
    tx.each<Job>("SELECT " + db::columns<Job>() + " FROM jobs",
                 [&](Job& job) { codes.emplace(job.id, std::move(job.code)); });
    std::vector<CurrentVersion> result;
    tx.each<JobVersion>("SELECT " + db::columns<JobVersion>("v") +
                            " FROM jobs j JOIN job_versions v ON v.id = j.current_version_id",
                        [&](JobVersion& version) {
                            result.push_back({codes.at(version.job_id), std::move(version)});
                        });
    return result;
}

std::vector<Responsibility> all_current_responsibilities(db::Transaction& tx)
{
    return tx.rows<Responsibility>(
        R"(SELECT r.id, r.job_version_id, r.code, r.position, r.title, r.weight, r.expected_result
           FROM jobs j JOIN responsibilities r ON r.job_version_id = j.current_version_id)");
}

std::vector<CurrentActivity> all_current_activities(db::Transaction& tx)
{
    return tx.rows<CurrentActivity>(
        R"(SELECT r.job_version_id, r.code, a.description
           FROM jobs j JOIN responsibilities r ON r.job_version_id = j.current_version_id
           JOIN activities a ON a.responsibility_id = r.id
           ORDER BY r.id, a.position)");
}

void remove_activities(db::Transaction& tx, std::vector<Responsibility> const& of)
{
    std::vector<ActivitiesKey> keys;
    keys.reserve(of.size());
    for (auto const& responsibility : of)
        keys.push_back({responsibility.id});
    tx.remove_all("activities", keys);
}

} // namespace espalier::organization::store
