// SPDX-License-Identifier: Apache-2.0
// One function for each statement.
#include "features/competencies/frameworks_store.h"

#include "db/like.h"

namespace espalier::competencies::store {

std::string search_text(std::string_view name, std::string_view code)
{
    return search_form(std::string(name) + " " + std::string(code));
}

std::vector<ScaleRow> scales(db::Transaction& tx)
{
    return tx.select<ScaleRow>("FROM scales ORDER BY name, id");
}

std::vector<ScaleLevelRow> scale_levels(db::Transaction& tx)
{
    return tx.select<ScaleLevelRow>("FROM scale_levels ORDER BY scale_id, level");
}

std::optional<ScaleRow> scale(db::Transaction& tx, Id<Scale> id)
{
    return tx.select_one<ScaleRow>("FROM scales WHERE id = $1", id);
}

std::vector<ScaleLevelRow> levels_of_scale(db::Transaction& tx, Id<Scale> id)
{
    return tx.select<ScaleLevelRow>("FROM scale_levels WHERE scale_id = $1 ORDER BY level", id);
}

void insert_scale(db::Transaction& tx, ScaleRow const& row, std::vector<ScaleLevelRow> const& levels)
{
    tx.insert("scales", row);
    tx.insert_all("scale_levels", levels);
}

bool update_scale(db::Transaction& tx, ScaleRow const& row)
{
    return tx.execute("UPDATE scales SET name = $1, version = version + 1 WHERE id = $2 AND version = $3", row.name,
                      row.id, row.version) == 1;
}

void replace_scale_levels(db::Transaction& tx, Id<Scale> id, std::vector<ScaleLevelRow> const& levels)
{
    tx.execute("DELETE FROM scale_levels WHERE scale_id = $1", id);
    tx.insert_all("scale_levels", levels);
}

bool is_scale_in_force(db::Transaction& tx, Id<Scale> id)
{
    return tx
        .row<std::int64_t>(R"(
            SELECT 1 FROM scales s
            WHERE s.id = $1 AND EXISTS (SELECT 1 FROM competencies c JOIN frameworks f ON f.id = c.framework_id
                                        WHERE c.scale_id = s.id AND f.state <> 'draft'))",
                           id)
        .has_value();
}

std::vector<FrameworkSummary> frameworks(db::Transaction& tx)
{
    return tx.rows<FrameworkSummary>(R"(
        SELECT f.id, f.code, f.name, f.edition, f.licence, f.attribution, f.state, f.version,
               (SELECT COUNT(*) FROM competencies c WHERE c.framework_id = f.id AND c.retired_at IS NULL) AS competencies
        FROM frameworks f
        ORDER BY f.name, f.id)");
}

std::optional<Framework> framework(db::Transaction& tx, Id<Framework> id)
{
    return tx.select_one<Framework>("FROM frameworks WHERE id = $1", id);
}

void insert_framework(db::Transaction& tx, Framework const& row)
{
    tx.insert("frameworks", row);
}

bool update_framework(db::Transaction& tx, Framework const& row)
{
    return tx.execute(R"(
        UPDATE frameworks
        SET name = $1, edition = $2, description = $3, licence = $4, attribution = $5, state = $6, version = version + 1
        WHERE id = $7 AND version = $8)",
                      row.name, row.edition, row.description, row.licence, row.attribution, row.state, row.id,
                      row.version) == 1;
}

std::optional<CompetencyRow> competency(db::Transaction& tx, Id<Competency> id)
{
    return tx.select_one<CompetencyRow>("FROM competencies WHERE id = $1", id);
}

namespace {

// One competency, or all of a framework in their order; without their indicators.
std::vector<Competency> competencies(db::Transaction& tx, std::optional<Id<Competency>> one,
                                     std::optional<Id<Framework>> all_of, std::string_view language)
{
    return tx.rows<Competency>(R"(
        SELECT c.id, c.framework_id, COALESCE(tc.text, c.category) AS category, c.code,
               COALESCE(tn.text, c.name) AS name, COALESCE(td.text, c.definition) AS definition, c.scale_id,
               c.retired_at IS NOT NULL AS is_retired, c.version
        FROM competencies c
        LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $3
            AND tn.field = 'name'
        LEFT JOIN translations tc ON tc.thing = 'competency' AND tc.thing_id = c.id AND tc.language = $3
            AND tc.field = 'category'
        LEFT JOIN translations td ON td.thing = 'competency' AND td.thing_id = c.id AND td.language = $3
            AND td.field = 'definition'
        WHERE c.id = $1 OR c.framework_id = $2
        ORDER BY c.position, c.id)",
                               one, all_of, language);
}

} // namespace

std::optional<Competency> competency_text(db::Transaction& tx, Id<Competency> id, std::string_view language)
{
    auto found = competencies(tx, id, std::nullopt, language);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Competency> competencies_of(db::Transaction& tx, Id<Framework> id, std::string_view language)
{
    return competencies(tx, std::nullopt, id, language);
}

std::vector<CompetencySummary> find_competencies(db::Transaction& tx, CompetencyFilter const& filter,
                                                 std::int64_t limit)
{
    auto const search = filter.search ? std::optional(db::like_containing(search_form(filter.search->value)))
                                      : std::optional<std::string>();
    auto const language = filter.language ? primary_language(filter.language->value) : std::string();
    return tx.rows<CompetencySummary>(R"(
        SELECT c.id, c.framework_id, f.name AS framework_name, COALESCE(tc.text, c.category) AS category, c.code,
               COALESCE(tn.text, c.name) AS name, COALESCE(td.text, c.definition) AS definition,
               (SELECT MIN(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_lowest,
               (SELECT MAX(l.level) FROM scale_levels l WHERE l.scale_id = c.scale_id) AS scale_highest,
               c.retired_at IS NOT NULL AS is_retired
        FROM competencies c
        JOIN frameworks f ON f.id = c.framework_id
        LEFT JOIN translations tn ON tn.thing = 'competency' AND tn.thing_id = c.id AND tn.language = $1
            AND tn.field = 'name'
        LEFT JOIN translations tc ON tc.thing = 'competency' AND tc.thing_id = c.id AND tc.language = $1
            AND tc.field = 'category'
        LEFT JOIN translations td ON td.thing = 'competency' AND td.thing_id = c.id AND td.language = $1
            AND td.field = 'definition'
        WHERE ($2 IS NULL OR c.search_text LIKE $2 ESCAPE '\')
          AND ($3 IS NULL OR c.framework_id = $3)
          AND ($4 IS NULL OR c.category = $4)
          AND ($5 OR c.retired_at IS NULL)
          AND (NOT $6 OR f.state = 'approved')
          AND ($7 IS NULL
               OR (c.search_text, c.id) > ((SELECT a.search_text FROM competencies a WHERE a.id = $7), $7))
        ORDER BY c.search_text, c.id
        LIMIT $8)",
                                      language, search, filter.framework_id, filter.category,
                                      filter.with_retired.value_or(false), filter.in_force.value_or(false),
                                      filter.after, limit);
}

std::int64_t next_position(db::Transaction& tx, Id<Framework> id)
{
    return tx.row<std::int64_t>("SELECT COALESCE(MAX(position), 0) + 1 FROM competencies WHERE framework_id = $1", id)
        .value();
}

void insert_competency(db::Transaction& tx, CompetencyRow const& row)
{
    tx.insert("competencies", row);
}

bool update_competency(db::Transaction& tx, CompetencyRow const& row)
{
    return tx.execute(R"(
        UPDATE competencies
        SET category = $1, name = $2, definition = $3, scale_id = $4, search_text = $5, retired_at = $6,
            version = version + 1
        WHERE id = $7 AND version = $8)",
                      row.category, row.name, row.definition, row.scale_id, row.search_text, row.retired_at, row.id,
                      row.version) == 1;
}

std::vector<IndicatorRow> indicators_of(db::Transaction& tx, Id<Competency> id)
{
    return tx.select<IndicatorRow>(R"(FROM indicators
        WHERE competency_id = $1 ORDER BY level, position)",
                                   id);
}

std::vector<IndicatorRow> indicators_of_framework(db::Transaction& tx, Id<Framework> id)
{
    return tx.rows<IndicatorRow>(R"(
        SELECT i.competency_id, i.level, i.position, i.behaviour
        FROM indicators i JOIN competencies c ON c.id = i.competency_id
        WHERE c.framework_id = $1 ORDER BY i.competency_id, i.level, i.position)",
                                 id);
}

void replace_indicators(db::Transaction& tx, Id<Competency> id, std::vector<IndicatorRow> const& rows)
{
    tx.execute("DELETE FROM indicators WHERE competency_id = $1", id);
    tx.insert_all("indicators", rows);
}

std::vector<RequiringJob> jobs_requiring(db::Transaction& tx, Id<Competency> id, std::string_view language)
{
    return tx.rows<RequiringJob>(R"(
        SELECT j.id AS job_id, COALESCE(tt.text, v.title) AS title, r.level, r.importance
        FROM requirements r
        JOIN jobs j ON j.current_version_id = r.job_version_id
        JOIN job_versions v ON v.id = r.job_version_id
        LEFT JOIN translations tt ON tt.thing = 'job' AND tt.thing_id = j.id AND tt.language = $2
            AND tt.field = 'title'
        WHERE r.competency_id = $1
        ORDER BY r.importance DESC, r.level DESC, v.title, j.id)",
                                 id, language);
}

} // namespace espalier::competencies::store
