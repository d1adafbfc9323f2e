// SPDX-License-Identifier: Apache-2.0
// Scales: reading them, and what makes one well formed. The levels of a scale in use stay.
#include "features/competencies/framework_events.h"
#include "features/competencies/frameworks.h"
#include "features/competencies/frameworks_store.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::competencies {

namespace {

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

} // namespace

std::optional<Violation> level_fault(std::string_view competency, ScaleRange range, double level)
{
    if (range.holds(level))
        return std::nullopt;
    return Violation{"",
                     "out_of_range",
                     fmt::format("{} is rated from {} to {}.", competency, range.lowest, range.highest),
                     {{"minimum", fmt::format("{}", range.lowest)}, {"maximum", fmt::format("{}", range.highest)}}};
}

void check_level(Violations& violations, std::string pointer, std::string_view competency, ScaleRange range,
                 double level)
{
    if (auto wrong = level_fault(competency, range, level))
        violations.add(std::move(pointer), std::move(wrong->key), std::move(wrong->message),
                       std::move(wrong->parameters));
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

} // namespace espalier::competencies
