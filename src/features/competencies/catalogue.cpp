// SPDX-License-Identifier: Apache-2.0
// Comparing, thing by thing.
#include "features/competencies/catalogue.h"

#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

namespace {

bool same(std::vector<ScaleLevel> const& a, std::vector<ScaleLevel> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](ScaleLevel const& x, ScaleLevel const& y) {
        return x.level.value == y.level.value && x.name == y.name && x.description == y.description;
    });
}

bool same_steps(std::vector<ScaleLevel> const& a, std::vector<ScaleLevel> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](ScaleLevel const& x, ScaleLevel const& y) { return x.level.value == y.level.value; });
}

bool same(std::vector<store::IndicatorRow> const& a, std::vector<store::IndicatorRow> const& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](store::IndicatorRow const& x, store::IndicatorRow const& y) {
            return x.level.value == y.level.value && x.position == y.position && x.behaviour == y.behaviour;
        });
}

ScaleRange range_of(std::vector<ScaleLevel> const& levels)
{
    return {levels.front().level, levels.back().level};
}

} // namespace

CatalogueMerge::CatalogueMerge(ImportRun& run) : run_(run)
{
    load_scales_and_frameworks();
    for (auto& job : store::jobs_in_force(run_.context.tx))
        jobs_.emplace(std::move(job.code), job.job_version_id);
}

void CatalogueMerge::load_scales_and_frameworks()
{
    auto& context = run_.context;
    auto const in_force = store::scales_in_force(context.tx);
    for (auto& scale : all_scales(context)) {
        auto const is_in_force = std::find(in_force.begin(), in_force.end(), scale.id) != in_force.end();
        scales_.emplace(scale.code.value, KnownScale{scale.id, scale.name.value, std::move(scale.levels), is_in_force});
    }
    for (auto& framework : store::all_frameworks(context.tx))
        frameworks_.emplace(framework.code.value, framework);
}

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

void CatalogueMerge::load_requirements()
{
    if (has_requirements_)
        return;
    has_requirements_ = true;
    for (auto const& row : store::current_requirements(run_.context.tx))
        requirements_.emplace(std::pair(row.job_version_id, row.competency_id), row);
}

bool CatalogueMerge::is_repeated(std::string_view kind, std::string const& code, std::int64_t line)
{
    auto const [first, is_new] = seen_.try_emplace({std::string(kind), code}, line);
    if (!is_new)
        run_.problem(line, "code", "twice_in_file",
                     fmt::format("\"{}\" stands here twice, first in line {}.", code, first->second),
                     {{"name", code}, {"line", std::to_string(first->second)}});
    return !is_new;
}

void CatalogueMerge::add(ScaleBundle const& scale)
{
    if (is_repeated("scale", scale.code, scale.line))
        return;
    if (scale.levels.size() < 2)
        return run_.problem(scale.line, "level", "too_few",
                            fmt::format("The scale {} needs at least two levels.", scale.code), {{"name", scale.code}});
    auto const write_levels = [&](Id<Scale> id) {
        for (auto const& one : scale.levels)
            changes_.levels.push_back({id, one.level, one.name, one.description});
    };
    auto const known = scales_.find(scale.code);
    auto const kept_name = known == scales_.end() ? scale.code : known->second.name;
    auto const& name = scale.name.empty() ? kept_name : scale.name;
    if (known == scales_.end()) {
        auto const id = run_.context.next_id<Scale>();
        scales_.emplace(scale.code, KnownScale{id, name, scale.levels});
        changes_.new_scales.push_back({id, scale.code, name, 1});
        write_levels(id);
        return run_.added(scale.line, scale.code);
    }
    auto& stored = known->second;
    if (same(stored.levels, scale.levels) && stored.name == name)
        return run_.unchanged();
    if (!same_steps(stored.levels, scale.levels) && stored.is_in_force)
        return run_.problem(scale.line, "level", "keeps_levels",
                            fmt::format("People may have been rated on {}: its levels stay as they are.", scale.code),
                            {{"name", scale.code}});
    changes_.changed_scales.push_back(
        {stored.id, scale.code, name, store::scale(run_.context.tx, stored.id).value().version});
    write_levels(stored.id);
    stored.levels = scale.levels;
    stored.name = name;
    run_.changed(scale.line, scale.code, "levels or name");
}

void CatalogueMerge::add(FrameworkBundle const& bundle)
{
    if (is_repeated("framework", bundle.code, bundle.line))
        return;
    auto const known = frameworks_.find(bundle.code);
    Framework wanted = known == frameworks_.end() ? Framework{} : known->second;
    wanted.code = bundle.code;
    wanted.name = bundle.name;
    wanted.edition = bundle.edition;
    wanted.description = bundle.description;
    wanted.licence = bundle.licence;
    wanted.attribution = bundle.attribution;
    if (known == frameworks_.end()) {
        wanted.id = run_.context.next_id<Framework>();
        wanted.state = FrameworkState::approved; // who imports it puts it in force
        frameworks_.emplace(bundle.code, wanted);
        changes_.new_frameworks.push_back(wanted);
        return run_.added(bundle.line, bundle.code + " " + bundle.name);
    }
    auto const& stored = known->second;
    if (stored.name == wanted.name && stored.edition == wanted.edition && stored.description == wanted.description &&
        stored.licence == wanted.licence && stored.attribution == wanted.attribution)
        return run_.unchanged();
    changes_.changed_frameworks.push_back(wanted);
    run_.changed(
        bundle.line, bundle.code,
        fmt::format("{} {} → {} {}", stored.name.value, stored.edition.value, wanted.name.value, wanted.edition.value));
    known->second = wanted;
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
    auto const new_words = wanted.category != known.row.category || wanted.name != known.row.name ||
        wanted.definition != known.row.definition || wanted.scale_id != known.row.scale_id;
    auto const new_translations = add_translations(competency, wanted.id);
    if (!new_words && !new_indicators && !new_translations)
        return run_.unchanged();
    changes_.changed_competencies.push_back(wanted);
    if (new_indicators) {
        changes_.replaced_indicators.push_back(wanted.id);
        changes_.indicators.insert(changes_.indicators.end(), indicators.begin(), indicators.end());
    }
    run_.changed(competency.line, competency.code + " " + competency.name,
                 new_words ? fmt::format("{} → {}", known.row.name, wanted.name) : "indicators or translations");
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

void CatalogueMerge::add(RequirementBundle const& requirement)
{
    load_competencies();
    load_requirements();
    auto const line = requirement.line;
    auto const job = jobs_.find(requirement.job_code);
    auto const competency = competencies_.find(requirement.competency_code);
    if (job == jobs_.end())
        run_.problem(line, "job_code", "no_such_job",
                     fmt::format("There is no job \"{}\". Import it first.", requirement.job_code),
                     {{"name", requirement.job_code}});
    if (competency == competencies_.end())
        run_.problem(line, "competency_code", "no_such_competency",
                     fmt::format("There is no competency \"{}\". Import it first.", requirement.competency_code),
                     {{"name", requirement.competency_code}});
    if (job == jobs_.end() || competency == competencies_.end() ||
        is_repeated("requirement of " + requirement.job_code, requirement.competency_code, line))
        return;
    auto const of_scale = [&](auto const& one) { return one.second.id == competency->second.row.scale_id; };
    auto const range = range_of(std::find_if(scales_.begin(), scales_.end(), of_scale)->second.levels);
    if (!range.holds(requirement.level))
        return run_.problem(
            line, "level", "out_of_range",
            fmt::format("{} is rated from {} to {}.", competency->second.row.name, range.lowest, range.highest),
            {{"minimum", fmt::format("{}", range.lowest)}, {"maximum", fmt::format("{}", range.highest)}});
    auto const key = std::pair(job->second, competency->second.row.id);
    auto const known = requirements_.find(key);
    auto const label = requirement.job_code + " " + requirement.competency_code;
    if (known == requirements_.end()) {
        changes_.new_requirements.push_back(
            {run_.context.next_id<Requirement>(), key.first, key.second, requirement.level, requirement.importance});
        return run_.added(line, label);
    }
    auto& row = known->second;
    if (row.level == requirement.level && row.importance == requirement.importance)
        return run_.unchanged();
    run_.changed(line, label,
                 fmt::format("level {} → {}, importance {} → {}", row.level, requirement.level, row.importance,
                             requirement.importance));
    row.level = requirement.level;
    row.importance = requirement.importance;
    changes_.changed_requirements.push_back(row);
}

void CatalogueMerge::write(std::string_view event)
{
    if (!run_.may_write() || changes_.empty())
        return;
    store::write(run_.context.tx, changes_);
    run_.record(event, "import");
}

} // namespace espalier::competencies
