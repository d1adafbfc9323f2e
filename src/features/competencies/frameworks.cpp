// SPDX-License-Identifier: Apache-2.0
// The rules of frameworks.h: what may change in which state, and what makes a scale or a competency well formed.
#include "features/competencies/frameworks.h"

#include "features/competencies/frameworks_store.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::competencies {

namespace {

template <class Thing>
void record_change(Context& context, std::string_view kind, std::string_view thing, Id<Thing> id, std::string detail)
{
    record(context, {.kind = kind, .person_id = {}, .thing = thing, .thing_id = id.value, .detail = std::move(detail)});
}

template <class T> std::string before_and_after(T const& before, T const& after)
{
    return fmt::format(R"({{"before":{},"after":{}}})", reflect::to_json(before), reflect::to_json(after));
}

// Ascending by level; Fault invalid for fewer than two levels and for a level that comes twice.
std::vector<ScaleLevel> checked_levels(std::vector<ScaleLevel> levels)
{
    std::stable_sort(levels.begin(), levels.end(), [](auto const& a, auto const& b) { return a.level < b.level; });
    Violations violations;
    if (levels.size() < 2)
        violations.add("/levels", "too_few", "A scale has at least two levels.");
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (levels[i].level.value == levels[i - 1].level.value)
            violations.add("/levels", "duplicate",
                           fmt::format("Level {} comes twice. Keep one.", levels[i].level.value),
                           {{"name", fmt::format("{}", levels[i].level.value)}});
    violations.throw_if_any();
    return levels;
}

std::vector<store::ScaleLevelRow> rows_of(Id<Scale> id, std::vector<ScaleLevel> const& levels)
{
    std::vector<store::ScaleLevelRow> rows;
    for (auto const& one : levels)
        rows.push_back({id, one.level, one.name, one.description});
    return rows;
}

std::vector<store::IndicatorRow> rows_of(Id<Competency> id, std::vector<Indicators> const& indicators)
{
    std::vector<store::IndicatorRow> rows;
    for (auto const& one : indicators)
        for (std::int64_t position = 1; auto const& behaviour : one.behaviours)
            rows.push_back({id, one.level, position++, behaviour});
    return rows;
}

// Each level of the scale at most once, and no other.
void check_indicators(std::vector<Indicators> const& indicators, Scale const& scale)
{
    Violations violations;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        auto const level = indicators[i].level.value;
        auto const pointer = fmt::format("/indicators/{}/level", i);
        auto const is_level = [&](ScaleLevel const& one) { return one.level.value == level; };
        if (std::none_of(scale.levels.begin(), scale.levels.end(), is_level))
            violations.add(pointer, "unknown_level",
                           fmt::format("The scale {} has no level {}.", scale.name.value, level),
                           {{"scale", scale.name.value}, {"level", fmt::format("{}", level)}});
        auto const is_same = [&](Indicators const& one) { return one.level.value == level; };
        if (std::any_of(indicators.begin(), indicators.begin() + static_cast<std::ptrdiff_t>(i), is_same))
            violations.add(pointer, "duplicate",
                           fmt::format("Level {} comes twice. Put its indicators together.", level),
                           {{"name", fmt::format("{}", level)}});
    }
    violations.throw_if_any();
}

Framework framework_of(Context& context, Id<Framework> id)
{
    if (auto found = store::framework(context.tx, id))
        return std::move(*found);
    throw not_found("framework");
}

store::CompetencyRow competency_row(Context& context, Id<Competency> id)
{
    if (auto found = store::competency(context.tx, id))
        return std::move(*found);
    throw not_found("competency");
}

void refuse_retired(Framework const& framework)
{
    if (framework.state == FrameworkState::retired)
        throw conflict("framework_retired", "This framework is retired; it takes no changes any more.");
}

Framework moved_framework(Context& context, FrameworkStep const& step, FrameworkState to, std::string_view kind)
{
    auto framework = framework_of(context, step.framework_id);
    auto const from = framework.state;
    if (from == to || from == FrameworkState::retired ||
        (from == FrameworkState::draft && to == FrameworkState::retired))
        throw conflict(
            "framework_state",
            fmt::format("A framework that is {} cannot become {}.", reflect::to_name(from), reflect::to_name(to)),
            {{"from", std::string(reflect::to_name(from))}, {"to", std::string(reflect::to_name(to))}});
    if (to == FrameworkState::approved && store::next_position(context.tx, framework.id) == 1)
        throw conflict("framework_empty", "Add a competency first: an empty framework cannot be approved.");
    framework.version = step.version;
    framework.state = to;
    if (!store::update_framework(context.tx, framework))
        throw stale("framework");
    ++framework.version;
    record_change(context, kind, "framework", framework.id, "{}");
    return framework;
}

Competency with_indicators(Competency competency, std::vector<store::IndicatorRow> const& rows)
{
    auto& indicators = competency.indicators;
    for (auto const& row : rows) {
        if (indicators.empty() || indicators.back().level.value != row.level.value)
            indicators.push_back({row.level, {}});
        indicators.back().behaviours.push_back(row.behaviour);
    }
    return competency;
}

Competency stored_competency(Context& context, Id<Competency> id, std::string_view language)
{
    auto text = store::competency_text(context.tx, id, language);
    if (!text)
        throw not_found("competency");
    return with_indicators(std::move(*text), store::indicators_of(context.tx, id));
}

} // namespace

std::string primary_language(std::string_view language)
{
    return lower_ascii(language.substr(0, language.find_first_of("-_")));
}

std::vector<FrameworkSummary> all_frameworks(Context& context)
{
    return store::frameworks(context.tx);
}

std::vector<Scale> all_scales(Context& context)
{
    std::vector<Scale> result;
    std::map<Id<Scale>, std::size_t> place;
    for (auto& row : store::scales(context.tx)) {
        place.emplace(row.id, result.size());
        result.push_back({row.id, std::move(row.code), std::move(row.name), row.version, {}});
    }
    for (auto& row : store::scale_levels(context.tx))
        result[place.at(row.scale_id)].levels.push_back({row.level, std::move(row.name), std::move(row.description)});
    return result;
}

Scale scale_of(Context& context, Id<Scale> id)
{
    auto row = store::scale(context.tx, id);
    if (!row)
        throw not_found("scale");
    Scale scale{row->id, std::move(row->code), std::move(row->name), row->version, {}};
    for (auto& level : store::levels_of_scale(context.tx, id))
        scale.levels.push_back({level.level, std::move(level.name), std::move(level.description)});
    return scale;
}

Scale create_scale(Context& context, ScaleDraft const& draft)
{
    Scale scale{context.next_id<Scale>(), draft.code, draft.name, 1, checked_levels(draft.levels)};
    store::insert_scale(context.tx, {scale.id, scale.code, scale.name, scale.version}, rows_of(scale.id, scale.levels));
    record_change(context, "scale.created", "scale", scale.id, reflect::to_json(draft));
    return scale;
}

Scale change_scale(Context& context, ScaleChange const& change)
{
    auto const before = scale_of(context, change.scale_id);
    auto const levels = checked_levels(change.levels);
    auto const same_levels = std::equal(levels.begin(), levels.end(), before.levels.begin(), before.levels.end(),
                                        [](auto const& a, auto const& b) { return a.level.value == b.level.value; });
    if (!same_levels && store::is_scale_in_force(context.tx, before.id))
        throw conflict("scale_in_use",
                       "People may have been rated on this scale: its levels stay. Names and descriptions "
                       "can change; for other levels make a new scale.");
    if (!store::update_scale(context.tx, {before.id, before.code, change.name, change.version}))
        throw stale("scale");
    store::replace_scale_levels(context.tx, before.id, rows_of(before.id, levels));
    auto after = scale_of(context, before.id);
    record_change(context, "scale.changed", "scale", before.id, before_and_after(before, after));
    return after;
}

Framework create_framework(Context& context, FrameworkDraft const& draft)
{
    Framework const framework{.id = context.next_id<Framework>(),
                              .code = draft.code,
                              .name = draft.name,
                              .edition = draft.edition.value_or(""),
                              .description = draft.description.value_or(""),
                              .licence = draft.licence.value_or(""),
                              .attribution = draft.attribution.value_or("")};
    store::insert_framework(context.tx, framework);
    record_change(context, "framework.created", "framework", framework.id, reflect::to_json(draft));
    return framework;
}

Framework change_framework(Context& context, FrameworkChange const& change)
{
    auto const before = framework_of(context, change.framework_id);
    refuse_retired(before);
    auto after = before;
    after.name = change.name;
    after.edition = change.edition;
    after.description = change.description;
    after.licence = change.licence;
    after.attribution = change.attribution;
    after.version = change.version;
    if (!store::update_framework(context.tx, after))
        throw stale("framework");
    ++after.version;
    record_change(context, "framework.changed", "framework", after.id, before_and_after(before, after));
    return after;
}

Framework approve_framework(Context& context, FrameworkStep const& step)
{
    return moved_framework(context, step, FrameworkState::approved, "framework.approved");
}

Framework retire_framework(Context& context, FrameworkStep const& step)
{
    return moved_framework(context, step, FrameworkState::retired, "framework.retired");
}

Competency create_competency(Context& context, CompetencyDraft const& draft)
{
    refuse_retired(framework_of(context, draft.framework_id));
    check_indicators(draft.indicators, scale_of(context, draft.scale_id));
    auto const id = context.next_id<Competency>();
    store::insert_competency(context.tx,
                             {.id = id,
                              .framework_id = draft.framework_id,
                              .position = store::next_position(context.tx, draft.framework_id),
                              .category = draft.category.value,
                              .code = draft.code.value,
                              .name = draft.name.value,
                              .definition = draft.definition.value_or("").value,
                              .scale_id = draft.scale_id,
                              .search_text = store::search_text(draft.name, draft.code),
                              .retired_at = {}});
    store::replace_indicators(context.tx, id, rows_of(id, draft.indicators));
    record_change(context, "competency.created", "competency", id, reflect::to_json(draft));
    return stored_competency(context, id, "");
}

Competency change_competency(Context& context, CompetencyChange const& change)
{
    auto row = competency_row(context, change.competency_id);
    auto const framework = framework_of(context, row.framework_id);
    refuse_retired(framework);
    if (row.retired_at)
        throw conflict("competency_retired", "This competency is retired; it takes no changes any more.");
    if (row.scale_id != change.scale_id && framework.state != FrameworkState::draft)
        throw conflict("scale_fixed",
                       "People may have been rated on this competency: it keeps its scale. Retire it and "
                       "add a new one instead.");
    check_indicators(change.indicators, scale_of(context, change.scale_id));
    auto const before = stored_competency(context, row.id, "");
    row.category = change.category.value;
    row.name = change.name.value;
    row.definition = change.definition.value;
    row.scale_id = change.scale_id;
    row.search_text = store::search_text(row.name, row.code);
    row.version = change.version;
    if (!store::update_competency(context.tx, row))
        throw stale("competency");
    store::replace_indicators(context.tx, row.id, rows_of(row.id, change.indicators));
    auto after = stored_competency(context, row.id, "");
    record_change(context, "competency.changed", "competency", row.id, before_and_after(before, after));
    return after;
}

Competency retire_competency(Context& context, CompetencyStep const& step)
{
    auto row = competency_row(context, step.competency_id);
    if (row.retired_at)
        throw conflict("competency_retired", "This competency is retired already.");
    row.retired_at = context.now;
    row.version = step.version;
    if (!store::update_competency(context.tx, row))
        throw stale("competency");
    record_change(context, "competency.retired", "competency", row.id, "{}");
    return stored_competency(context, row.id, "");
}

FrameworkContent content_of(Context& context, Id<Framework> id, std::string_view language)
{
    FrameworkContent content{.framework = framework_of(context, id), .scales = {}, .categories = {}};
    std::map<Id<Competency>, std::vector<store::IndicatorRow>> indicators;
    for (auto& row : store::indicators_of_framework(context.tx, id))
        indicators[row.competency_id].push_back(std::move(row));
    std::map<std::string, std::size_t> place;
    std::map<Id<Scale>, bool> used;
    for (auto& text : store::competencies_of(context.tx, id, language)) {
        used[text.scale_id] = true;
        auto const [at, is_new] = place.emplace(text.category, content.categories.size());
        if (is_new)
            content.categories.push_back({text.category, {}});
        auto const competency_id = text.id;
        content.categories[at->second].competencies.push_back(
            with_indicators(std::move(text), indicators[competency_id]));
    }
    for (auto& scale : all_scales(context))
        if (used.contains(scale.id))
            content.scales.push_back(std::move(scale));
    return content;
}

CompetencyDetail detail_of(Context& context, Id<Competency> id, std::string_view language)
{
    auto competency = stored_competency(context, id, language);
    auto framework = framework_of(context, competency.framework_id);
    auto scale = scale_of(context, competency.scale_id);
    return {.competency = std::move(competency),
            .framework = std::move(framework),
            .scale = std::move(scale),
            .required_by = store::jobs_requiring(context.tx, id, language)};
}

Page<CompetencySummary> find_competencies(Context& context, CompetencyFilter const& filter)
{
    return platform::page_of(filter.limit,
                             [&](std::int64_t limit) { return store::find_competencies(context.tx, filter, limit); });
}

} // namespace espalier::competencies
