// SPDX-License-Identifier: Apache-2.0
// Comparing competencies: their words, their indicators and their translations.
#include "features/competencies/bundles.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

namespace {

bool same(std::vector<store::IndicatorRow> const& a, std::vector<store::IndicatorRow> const& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](store::IndicatorRow const& x, store::IndicatorRow const& y) {
            return x.level.value == y.level.value && x.position == y.position && x.behaviour == y.behaviour;
        });
}

} // namespace

void CatalogueMerge::load_competencies()
{
    if (has_competencies_)
        return;
    has_competencies_ = true;
    std::unordered_map<Id<Competency>, KnownCompetency*> by_id;
    for (auto& row : store::all_competencies(run_.context.tx)) {
        auto& position = positions_[row.framework_id];
        position = std::max(position, row.position);
        auto& known = competencies_[row.code];
        known.row = std::move(row);
        by_id.emplace(known.row.id, &known);
    }
    for (auto& row : store::all_indicators(run_.context.tx))
        by_id.at(row.competency_id)->indicators.push_back(std::move(row));
}

CatalogueMerge::KnownScale const* CatalogueMerge::scale_for(CompetencyBundle const& competency)
{
    auto const found = scales_.find(competency.scale_code);
    if (found != scales_.end())
        return &found->second;
    run_.problem(competency.line, "scale_code", "no_such_scale",
                 fmt::format("There is no scale \"{}\". Import it first, or correct the code.", competency.scale_code),
                 {{"name", competency.scale_code}});
    return nullptr;
}

// A framework that nobody has described yet bears its code as its name.
Framework& CatalogueMerge::framework_for(std::string const& code)
{
    auto const known = frameworks_.find(code);
    if (known != frameworks_.end())
        return known->second;
    Framework framework;
    framework.id = run_.context.next_id<Framework>();
    framework.code = code;
    framework.name = code;
    framework.state = FrameworkState::approved;
    changes_.new_frameworks.push_back(framework);
    return frameworks_.emplace(code, std::move(framework)).first->second;
}

std::vector<store::IndicatorRow> CatalogueMerge::checked_indicators(CompetencyBundle const& competency,
                                                                    KnownScale const& scale, Id<Competency> id)
{
    std::vector<store::IndicatorRow> rows;
    for (auto const& one : *competency.indicators) {
        auto const is_level = [&](ScaleLevel const& level) { return level.level.value == one.level.value; };
        if (std::none_of(scale.levels.begin(), scale.levels.end(), is_level))
            run_.problem(competency.line, fmt::format("indicators_{}", one.level.value), "unknown_level",
                         fmt::format("The scale {} has no level {}.", competency.scale_code, one.level.value),
                         {{"scale", competency.scale_code}, {"level", fmt::format("{}", one.level.value)}});
        for (std::int64_t position = 1; auto const& behaviour : one.behaviours)
            rows.push_back({id, one.level, position++, behaviour});
    }
    return rows;
}

void CatalogueMerge::add(CompetencyBundle const& competency)
{
    load_competencies();
    if (is_repeated("competency", competency.code, competency.line))
        return;
    auto const* scale = scale_for(competency);
    if (!scale)
        return;
    auto const& framework = framework_for(competency.framework_code);
    if (framework.state == FrameworkState::retired)
        return run_.problem(competency.line, "framework_code", "framework_retired",
                            fmt::format("The framework {} is retired.", competency.framework_code),
                            {{"name", competency.framework_code}});
    auto const known = competencies_.find(competency.code);
    if (known == competencies_.end())
        add_new(competency, framework, *scale);
    else
        add_known(competency, known->second, framework, *scale);
}

void CatalogueMerge::add_new(CompetencyBundle const& competency, Framework const& framework, KnownScale const& scale)
{
    auto const id = run_.context.next_id<Competency>();
    KnownCompetency made;
    made.row = {.id = id,
                .framework_id = framework.id,
                .position = ++positions_[framework.id],
                .category = competency.category,
                .code = competency.code,
                .name = competency.name,
                .definition = competency.definition.value_or(""),
                .scale_id = scale.id,
                .search_text = store::search_text(competency.name, competency.code),
                .retired_at = {}};
    if (competency.indicators)
        made.indicators = checked_indicators(competency, scale, id);
    changes_.new_competencies.push_back(made.row);
    changes_.indicators.insert(changes_.indicators.end(), made.indicators.begin(), made.indicators.end());
    competencies_.emplace(competency.code, std::move(made));
    add_translations(competency, id);
    run_.added(competency.line, competency.code + " " + competency.name);
}

void CatalogueMerge::add_known(CompetencyBundle const& competency, KnownCompetency& known, Framework const& framework,
                               KnownScale const& scale)
{
    if (known.row.framework_id != framework.id)
        return run_.problem(competency.line, "code", "of_another_framework",
                            fmt::format("\"{}\" belongs to another framework already.", competency.code),
                            {{"name", competency.code}});
    if (known.row.scale_id != scale.id && framework.state != FrameworkState::draft)
        return run_.problem(competency.line, "scale_code", "keeps_scale",
                            fmt::format("People may have been rated on {}: it keeps its scale.", competency.code),
                            {{"name", competency.code}});
    auto wanted = known.row;
    wanted.category = competency.category;
    wanted.name = competency.name;
    wanted.definition = competency.definition.value_or(wanted.definition);
    wanted.scale_id = scale.id;
    wanted.search_text = store::search_text(wanted.name, wanted.code);
    auto indicators = competency.indicators ? checked_indicators(competency, scale, wanted.id) : known.indicators;

    auto const new_indicators = !same(known.indicators, indicators);
    ImportChanges changes;
    changes.compare("name", known.row.name, wanted.name)
        .compare("category", known.row.category, wanted.category)
        .mention("definition", wanted.definition != known.row.definition)
        .mention("scale_code", wanted.scale_id != known.row.scale_id)
        .mention("indicators", new_indicators)
        .mention("translations", add_translations(competency, wanted.id));
    if (changes.empty())
        return run_.unchanged();
    changes_.changed_competencies.push_back(wanted);
    if (new_indicators) {
        changes_.replaced_indicators.push_back(wanted.id);
        changes_.indicators.insert(changes_.indicators.end(), indicators.begin(), indicators.end());
    }
    run_.changed(competency.line, competency.code + " " + competency.name, std::move(changes));
    known = {std::move(wanted), std::move(indicators)};
}

bool CatalogueMerge::add_translations(CompetencyBundle const& competency, Id<Competency> id)
{
    if (competency.translations.empty())
        return false;
    if (!has_translations_)
        for (auto& row : store::competency_translations(run_.context.tx))
            translations_.emplace(store::TranslationKey(row.thing_id, row.language, row.field), std::move(row.text));
    has_translations_ = true;
    bool is_different = false;
    for (auto const& one : competency.translations) {
        auto const [known, is_new] =
            translations_.try_emplace(store::TranslationKey(id.value, one.language, one.field), one.text);
        if (!is_new && known->second == one.text)
            continue;
        is_different = true;
        auto& rows = is_new ? changes_.new_translations : changes_.changed_translations;
        rows.push_back({"competency", id.value, one.language, one.field, one.text});
        known->second = one.text;
    }
    return is_different;
}

} // namespace espalier::competencies
