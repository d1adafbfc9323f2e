// SPDX-License-Identifier: Apache-2.0
// Comparing scales and frameworks.
#include "features/competencies/bundles.h"

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

} // namespace

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
        scales_.emplace(scale.code, KnownScale{id, name, 1, scale.levels});
        changes_.new_scales.push_back({id, scale.code, name, 1});
        write_levels(id);
        return run_.added(scale.line, scale.code);
    }
    auto& stored = known->second;
    ImportChanges changes;
    changes.compare("name", stored.name, name).mention("level", !same(stored.levels, scale.levels));
    if (changes.empty())
        return run_.unchanged();
    if (!same_steps(stored.levels, scale.levels) && stored.is_in_force)
        return run_.problem(scale.line, "level", "keeps_levels",
                            fmt::format("People may have been rated on {}: its levels stay as they are.", scale.code),
                            {{"name", scale.code}});
    changes_.changed_scales.push_back({stored.id, scale.code, name, stored.version});
    write_levels(stored.id);
    stored.levels = scale.levels;
    stored.name = name;
    run_.changed(scale.line, scale.code, std::move(changes));
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
    ImportChanges changes;
    changes.compare("name", stored.name.value, wanted.name.value)
        .compare("edition", stored.edition.value, wanted.edition.value)
        .mention("description", stored.description != wanted.description)
        .mention("licence", stored.licence != wanted.licence)
        .mention("attribution", stored.attribution != wanted.attribution);
    if (changes.empty())
        return run_.unchanged();
    changes_.changed_frameworks.push_back(wanted);
    run_.changed(bundle.line, bundle.code + " " + bundle.name, std::move(changes));
    known->second = wanted;
}

} // namespace espalier::competencies
