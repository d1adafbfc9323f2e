// SPDX-License-Identifier: Apache-2.0
// Reading frameworks: whole, and competency by competency, in the language asked for.
#include "features/competencies/frameworks.h"

#include "features/competencies/frameworks_store.h"
#include "platform/paging.h"

#include <map>

namespace espalier::competencies {

namespace {

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

} // namespace

std::string primary_language(std::string_view language)
{
    return lower_ascii(language.substr(0, language.find_first_of("-_")));
}

std::vector<FrameworkSummary> all_frameworks(Context& context)
{
    return store::frameworks(context.tx);
}

Framework framework_of(Context& context, Id<Framework> id)
{
    if (auto found = store::framework(context.tx, id))
        return std::move(*found);
    throw not_found("framework");
}

Competency competency_of(Context& context, Id<Competency> id, std::string_view language)
{
    auto text = store::competency_text(context.tx, id, language);
    if (!text)
        throw not_found("competency");
    return with_indicators(std::move(*text), store::indicators_of(context.tx, id));
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
    auto competency = competency_of(context, id, language);
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
