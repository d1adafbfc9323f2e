// SPDX-License-Identifier: Apache-2.0
// The statements on scales, frameworks, competencies and their texts. No rules here.
#pragma once

#include "features/competencies/frameworks.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::competencies::store {

struct ScaleRow
{
    Id<Scale> id;
    Code code;
    Text<1, 200> name;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ScaleRow, (), (id, code, name, version))

struct ScaleLevelRow
{
    Id<Scale> scale_id;
    Level level;
    Text<1, 200> name;
    Text<0, 2000> description;
};
BOOST_DESCRIBE_STRUCT(ScaleLevelRow, (), (scale_id, level, name, description))

struct CompetencyRow
{
    Id<Competency> id;
    Id<Framework> framework_id;
    std::int64_t position = 0;
    std::string category;
    std::string code;
    std::string name;
    std::string definition;
    Id<Scale> scale_id;
    std::string search_text;
    std::optional<Instant> retired_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(CompetencyRow, (),
                      (id, framework_id, position, category, code, name, definition, scale_id, search_text, retired_at,
                       version))

struct IndicatorRow
{
    Id<Competency> competency_id;
    Level level;
    std::int64_t position = 0;
    Behaviour behaviour;
};
BOOST_DESCRIBE_STRUCT(IndicatorRow, (), (competency_id, level, position, behaviour))

std::string search_text(std::string_view name, std::string_view code);

// Scales.
std::vector<ScaleRow> scales(db::Transaction& tx); // by name
std::vector<ScaleLevelRow> scale_levels(db::Transaction& tx);
std::optional<ScaleRow> scale(db::Transaction& tx, Id<Scale> id);
std::vector<ScaleLevelRow> levels_of_scale(db::Transaction& tx, Id<Scale> id);
void insert_scale(db::Transaction& tx, ScaleRow const& row, std::vector<ScaleLevelRow> const& levels);
bool update_scale(db::Transaction& tx, ScaleRow const& row); // false: another version is stored
void replace_scale_levels(db::Transaction& tx, Id<Scale> id, std::vector<ScaleLevelRow> const& levels);
bool is_scale_in_force(db::Transaction& tx, Id<Scale> id); // a framework that is no draft uses it

// Frameworks.
std::vector<FrameworkSummary> frameworks(db::Transaction& tx); // by name
std::optional<Framework> framework(db::Transaction& tx, Id<Framework> id);
void insert_framework(db::Transaction& tx, Framework const& row);
bool update_framework(db::Transaction& tx, Framework const& row); // false: another version is stored

// Competencies.
std::optional<CompetencyRow> competency(db::Transaction& tx, Id<Competency> id);
// In the language asked for, without their indicators.
std::optional<Competency> competency_text(db::Transaction& tx, Id<Competency> id, std::string_view language);
std::vector<Competency> competencies_of(db::Transaction& tx, Id<Framework> id, std::string_view language);
std::vector<CompetencySummary> find_competencies(db::Transaction& tx, CompetencyFilter const& filter,
                                                 std::int64_t limit);
std::int64_t next_position(db::Transaction& tx, Id<Framework> id);
void insert_competency(db::Transaction& tx, CompetencyRow const& row);
bool update_competency(db::Transaction& tx, CompetencyRow const& row); // false: another version is stored
std::vector<IndicatorRow> indicators_of(db::Transaction& tx, Id<Competency> id);
std::vector<IndicatorRow> indicators_of_framework(db::Transaction& tx, Id<Framework> id);
void replace_indicators(db::Transaction& tx, Id<Competency> id, std::vector<IndicatorRow> const& rows);
std::vector<RequiringJob> jobs_requiring(db::Transaction& tx, Id<Competency> id, std::string_view language);

} // namespace espalier::competencies::store
