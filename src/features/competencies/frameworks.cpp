// SPDX-License-Identifier: Apache-2.0
// Changing frameworks and competencies: what may change in which state, and what makes a competency well formed.
#include "features/competencies/frameworks.h"

#include "features/competencies/framework_events.h"
#include "features/competencies/frameworks_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::competencies {

namespace {

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

} // namespace

Framework create_framework(Context& context, FrameworkDraft const& draft)
{
    Framework framework{.id = context.next_id<Framework>(),
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
    return competency_of(context, id, "");
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
    auto const before = competency_of(context, row.id, "");
    row.category = change.category.value;
    row.name = change.name.value;
    row.definition = change.definition.value;
    row.scale_id = change.scale_id;
    row.search_text = store::search_text(row.name, row.code);
    row.version = change.version;
    if (!store::update_competency(context.tx, row))
        throw stale("competency");
    store::replace_indicators(context.tx, row.id, rows_of(row.id, change.indicators));
    auto after = competency_of(context, row.id, "");
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
    return competency_of(context, row.id, "");
}

} // namespace espalier::competencies
