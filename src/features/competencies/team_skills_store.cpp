// SPDX-License-Identifier: Apache-2.0
// One function for each statement. Each begins with the group: a list of people, by $1 and the day $2. What is found for
// each of them is joined by CROSS JOIN: SQLite, which cannot know how few they are, would else read that of everybody.
#include "features/competencies/team_skills_store.h"

namespace espalier::competencies::store {

namespace {

constexpr std::string_view reports = R"(
    WITH RECURSIVE members (id) AS (
        SELECT id FROM people WHERE manager_id = $1 AND (left_on IS NULL OR left_on >= $2)))";
constexpr std::string_view everybody_below = R"(
    WITH RECURSIVE below (id) AS (
        SELECT id FROM people WHERE manager_id = $1
        UNION SELECT p.id FROM people p JOIN below b ON p.manager_id = b.id),
    members (id) AS (
        SELECT p.id FROM below b CROSS JOIN people p
        WHERE p.id = b.id AND (p.left_on IS NULL OR p.left_on >= $2)))";
constexpr std::string_view whole_unit = R"(
    WITH RECURSIVE inside (id) AS (
        SELECT id FROM units WHERE id = $1 UNION SELECT u.id FROM units u JOIN inside i ON u.parent_id = i.id),
    members (id) AS (
        SELECT p.id FROM inside i CROSS JOIN people p
        WHERE p.unit_id = i.id AND (p.left_on IS NULL OR p.left_on >= $2)))";

std::string of(Group const& group, std::string_view select)
{
    auto const members = group.kind == Group::Kind::reports ? reports
        : group.kind == Group::Kind::below                  ? everybody_below
                                                            : whole_unit;
    return std::string(members) + std::string(select);
}

} // namespace

std::vector<GroupPerson> people_of(db::Transaction& tx, Group const& group, std::string_view language,
                                   std::int64_t limit)
{
    return tx.rows<GroupPerson>(of(group, R"(
        SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, p.job_id,
               COALESCE(t.text, v.title) AS job_title, u.name AS unit_name
        FROM members m CROSS JOIN people p
        JOIN units u ON u.id = p.unit_id
        LEFT JOIN jobs j ON j.id = p.job_id
        LEFT JOIN job_versions v ON v.id = j.current_version_id
        LEFT JOIN translations t ON t.thing = 'job' AND t.thing_id = j.id AND t.language = $3 AND t.field = 'title'
        WHERE p.id = m.id
        ORDER BY p.sort_name, p.id LIMIT $4)"),
                                group.id, group.today, language, limit);
}

std::vector<GroupRequirement> requirements_of(db::Transaction& tx, Group const& group, std::string_view language)
{
    return tx.rows<GroupRequirement>(of(group, R"(
        SELECT j.id AS job_id, r.competency_id, c.code, COALESCE(tn.text, c.name) AS name,
               COALESCE(tc.text, c.category) AS category, r.level, r.importance,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest
        FROM (SELECT DISTINCT p.job_id AS id FROM members m CROSS JOIN people p WHERE p.id = m.id) h
        JOIN jobs j ON j.id = h.id
        JOIN requirements r ON r.job_version_id = j.current_version_id
        JOIN competencies c ON c.id = r.competency_id
        LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $3
            AND tn.field = 'name'
        LEFT JOIN translations tc ON tc.thing = 'competency' AND tc.thing_id = c.id AND tc.language = $3
            AND tc.field = 'category'
        ORDER BY category, c.search_text, c.id, j.id)"),
                                     group.id, group.today, language);
}

std::vector<LedgerRow> ledger_of(db::Transaction& tx, Group const& group, Instant recorded_until)
{
    return tx.rows<LedgerRow>(of(group, R"(,
    required (id) AS (
        SELECT DISTINCT r.competency_id FROM members m CROSS JOIN people p JOIN jobs j ON j.id = p.job_id
        JOIN requirements r ON r.job_version_id = j.current_version_id WHERE p.id = m.id)
        SELECT e.person_id, e.competency_id, e.id, e.source, e.level, e.valid_on, e.corrects_id, e.is_withdrawn
        FROM members m CROSS JOIN evidence e
        WHERE e.person_id = m.id AND e.recorded_at <= $3 AND e.competency_id IN (SELECT id FROM required)
        ORDER BY e.person_id, e.competency_id, e.id)"),
                              group.id, group.today, recorded_until);
}

} // namespace espalier::competencies::store
