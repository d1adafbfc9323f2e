// SPDX-License-Identifier: Apache-2.0
// One function for each statement, and the writing of a whole difference in the order of its references.
#include "features/competencies/bundles_store.h"

namespace espalier::competencies::store {

std::vector<Framework> all_frameworks(db::Transaction& tx)
{
    return tx.select<Framework>("FROM frameworks");
}

std::vector<Id<Scale>> scales_in_force(db::Transaction& tx)
{
    return tx.rows<Id<Scale>>(R"(
        SELECT DISTINCT c.scale_id FROM competencies c JOIN frameworks f ON f.id = c.framework_id
        WHERE f.state <> 'draft')");
}

std::vector<CompetencyRow> all_competencies(db::Transaction& tx)
{
    return tx.select<CompetencyRow>("FROM competencies");
}

std::vector<IndicatorRow> all_indicators(db::Transaction& tx)
{
    return tx.select<IndicatorRow>("FROM indicators ORDER BY competency_id, level, position");
}

std::vector<TranslationRow> competency_translations(db::Transaction& tx)
{
    return tx.select<TranslationRow>("FROM translations WHERE thing = 'competency'");
}

std::vector<TranslationRow> all_translations(db::Transaction& tx)
{
    return tx.select<TranslationRow>("FROM translations");
}

void update_translations(db::Transaction& tx, std::vector<TranslationRow> const& rows)
{
    tx.update_all("translations", rows, {"thing", "thing_id", "language", "field"});
}

std::vector<CodedThing> translatable_things(db::Transaction& tx)
{
    return tx.rows<CodedThing>(R"(
        SELECT 'competency' AS thing, code, id FROM competencies
        UNION ALL SELECT 'job' AS thing, code, id FROM jobs)");
}

std::vector<KnownJob> all_jobs(db::Transaction& tx)
{
    return tx.rows<KnownJob>(R"(
        SELECT j.code, v.id AS job_version_id, v.state FROM jobs j JOIN job_versions v ON v.id = j.current_version_id)");
}

std::vector<RequirementRow> current_requirements(db::Transaction& tx)
{
    return tx.rows<RequirementRow>(R"(
        SELECT r.id, r.job_version_id, r.competency_id, r.level, r.importance
        FROM requirements r JOIN jobs j ON j.current_version_id = r.job_version_id)");
}

bool CatalogueChanges::empty() const
{
    return new_scales.empty() && changed_scales.empty() && new_frameworks.empty() && changed_frameworks.empty() &&
        new_competencies.empty() && changed_competencies.empty() && new_translations.empty() &&
        changed_translations.empty() && new_requirements.empty() && changed_requirements.empty();
}

namespace {

struct ScaleLevelsKey
{
    Id<Scale> scale_id;
};
BOOST_DESCRIBE_STRUCT(ScaleLevelsKey, (), (scale_id))

struct IndicatorsKey
{
    Id<Competency> competency_id;
};
BOOST_DESCRIBE_STRUCT(IndicatorsKey, (), (competency_id))

void write_scales(db::Transaction& tx, CatalogueChanges const& changes)
{
    tx.insert_all("scales", changes.new_scales);
    tx.update_every("scales", changes.changed_scales, "scale");
    std::vector<ScaleLevelsKey> replaced;
    for (auto const& scale : changes.changed_scales)
        replaced.push_back({scale.id});
    tx.remove_all("scale_levels", replaced);
    tx.insert_all("scale_levels", changes.levels);
}

void write_competencies(db::Transaction& tx, CatalogueChanges const& changes)
{
    tx.insert_all("competencies", changes.new_competencies);
    tx.update_every("competencies", changes.changed_competencies, "competency");
    std::vector<IndicatorsKey> replaced;
    for (auto const id : changes.replaced_indicators)
        replaced.push_back({id});
    tx.remove_all("indicators", replaced);
    tx.insert_all("indicators", changes.indicators);
    tx.insert_all("translations", changes.new_translations);
    update_translations(tx, changes.changed_translations);
}

} // namespace

void write(db::Transaction& tx, CatalogueChanges const& changes)
{
    write_scales(tx, changes);
    tx.insert_all("frameworks", changes.new_frameworks);
    tx.update_every("frameworks", changes.changed_frameworks, "framework");
    write_competencies(tx, changes);
    tx.insert_all("requirements", changes.new_requirements);
    tx.update_all("requirements", changes.changed_requirements);
}

} // namespace espalier::competencies::store
