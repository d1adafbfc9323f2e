// SPDX-License-Identifier: Apache-2.0
// Writing the catalogue, and who may take what of it.
#include "features/catalogue/offerings.h"

#include "base/checks.h"
#include "features/catalogue/catalogue_store.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::catalogue {

namespace permissions = platform::permissions;

namespace {

template <class Thing>
void check_all_known(Violations& violations, std::string pointer, std::int64_t known, std::vector<Id<Thing>> const& ids)
{
    std::set<Id<Thing>> const different(ids.begin(), ids.end());
    if (ids.size() > most_of_each)
        violations.add(std::move(pointer), "too_many", fmt::format("Name at most {}.", most_of_each),
                       {{"maximum", std::to_string(most_of_each)}});
    else if (different.size() < ids.size())
        violations.add(std::move(pointer), "named_twice", "One of them is named twice.");
    else if (known < std::ssize(ids))
        violations.add(std::move(pointer), "unknown_reference", "One of them is not there.");
}

void check_competencies(Context& context, Violations& violations, std::vector<DevelopedCompetency> const& all)
{
    std::vector<CompetencyId> ids;
    for (auto const& one : all)
        ids.push_back(one.competency_id);
    std::map<CompetencyId, store::KnownCompetency> known;
    for (auto& one : store::known_competencies(context.tx, ids))
        known.emplace(one.id, one);
    check_all_known(violations, "/competencies", std::ssize(known), ids);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const found = known.find(all[i].competency_id);
        if (found == known.end())
            continue;
        auto const& [name, lowest, highest] = std::tie(found->second.name, found->second.lowest, found->second.highest);
        auto const place = fmt::format("/competencies/{}", i);
        competencies::check_level(violations, place + "/to_level", name, {lowest, highest}, all[i].to_level);
        if (!all[i].from_level)
            continue;
        competencies::check_level(violations, place + "/from_level", name, {lowest, highest}, *all[i].from_level);
        if (*all[i].from_level >= all[i].to_level)
            violations.add(place + "/to_level", "not_above", "It leads to a higher level than it comes from.");
    }
}

// "A → B → A"
std::string names_of_circle(Context& context, std::vector<OfferingId> const& circle)
{
    auto const titles = offering_titles(context, circle);
    std::string names;
    for (auto const id : circle)
        names += titles.at(id) + " → ";
    return names + titles.at(circle.front());
}

void check_prerequisites(Context& context, Violations& violations, std::optional<OfferingId> of,
                         std::vector<OfferingId> const& ids)
{
    check_all_known(violations, "/prerequisite_ids", store::count_offerings(context.tx, ids), ids);
    if (!of)
        return;
    auto const circle = circle_through(*of, ids, store::prerequisites_from(context.tx, ids));
    if (circle.empty())
        return;
    auto const names = names_of_circle(context, circle);
    violations.add("/prerequisite_ids", "prerequisites_in_circle",
                   fmt::format("Each would have to come before the other: {}.", names), {{"names", names}});
}

void check(Context& context, std::optional<OfferingId> of, OfferingDraft const& draft)
{
    Violations violations;
    if (draft.direct_cost)
        check_not_below_zero(violations, "/direct_cost", *draft.direct_cost);
    if (!draft.link.empty())
        check_web_address(violations, "/link", draft.link);
    check_competencies(context, violations, draft.competencies);
    check_all_known(violations, "/responsibility_ids",
                    store::count_responsibilities(context.tx, draft.responsibility_ids), draft.responsibility_ids);
    check_all_known(violations, "/unit_ids", store::count_units(context.tx, draft.unit_ids), draft.unit_ids);
    check_all_known(violations, "/job_ids", store::count_jobs(context.tx, draft.job_ids), draft.job_ids);
    check_prerequisites(context, violations, of, draft.prerequisite_ids);
    violations.throw_if_any();
}

void note(Context& context, std::string_view kind, OfferingId id)
{
    platform::record(context, {kind, {}, "offering", id.value, "{}"});
}

void take_over(Offering& offering, OfferingContent const& content)
{
    static_cast<OfferingContent&>(offering) = content;
    if (offering.language)
        offering.language = primary_language(*offering.language);
    offering.sort_title = search_form(offering.title);
}

Offering existing(Context& context, OfferingId id)
{
    if (auto found = store::find(context.tx, id))
        return *std::move(found);
    throw not_found("offering");
}

void move_to(Context& context, Offering offering, OfferingState state, std::string_view event)
{
    if (offering.state == OfferingState::suggested)
        throw conflict("still_suggested", "Somebody has suggested this. Accept or decline it first.");
    if (state == OfferingState::published && offering.summary.empty())
        throw conflict("summary_missing", "Say in a sentence or two what it is about before it is published.");
    if (offering.state == state)
        return;
    offering.state = state;
    offering.vanished_from = {};
    if (state == OfferingState::published && !offering.published_at)
        offering.published_at = context.now;
    context.tx.update_every<Offering>("offerings", {offering}, "offering");
    note(context, event, offering.id);
}

Offering as_read(Context& context, OfferingStep const& step)
{
    auto offering = existing(context, step.offering_id);
    if (offering.version != step.version)
        throw stale("offering");
    return offering;
}

} // namespace

std::vector<OfferingId> circle_through(OfferingId id, std::vector<OfferingId> const& prerequisites,
                                       std::vector<Prerequisite> const& others)
{
    std::multimap<OfferingId, OfferingId> needs;
    for (auto const& one : others)
        if (one.offering_id != id)
            needs.emplace(one.offering_id, one.needs_id);
    for (auto const one : prerequisites)
        needs.emplace(id, one);
    std::map<OfferingId, OfferingId> reached_from; // breadth first, so that the circle told is a shortest one
    std::vector<OfferingId> frontier{id};
    for (std::size_t i = 0; i < frontier.size(); ++i)
        for (auto [next, end] = needs.equal_range(frontier[i]); next != end; ++next) {
            if (next->second == id) {
                std::vector<OfferingId> circle{frontier[i]};
                while (circle.back() != id)
                    circle.push_back(reached_from.at(circle.back()));
                std::reverse(circle.begin(), circle.end());
                return circle;
            }
            if (reached_from.emplace(next->second, frontier[i]).second)
                frontier.push_back(next->second);
        }
    return {};
}

std::string primary_language(std::string_view language)
{
    return lower_ascii(language.substr(0, language.find_first_of("-_")));
}

std::optional<OfferingBar> bar_of(OfferingState state, OfferingAudience const& audience, Taker const& taker)
{
    auto const is_below = [&](UnitId unit) {
        return std::find(taker.units.begin(), taker.units.end(), unit) != taker.units.end();
    };
    if (state != OfferingState::published)
        return OfferingBar::not_open;
    if (!audience.units.empty() && std::none_of(audience.units.begin(), audience.units.end(), is_below))
        return OfferingBar::for_other_units;
    if (!audience.jobs.empty() &&
        (!taker.job_id || std::find(audience.jobs.begin(), audience.jobs.end(), *taker.job_id) == audience.jobs.end()))
        return OfferingBar::for_other_jobs;
    if (plus_months(taker.started_on, static_cast<int>(audience.least_months)) > taker.today)
        return OfferingBar::too_new;
    auto const is_missing = [&](OfferingId one) { return !taker.completed->contains(one); };
    if (taker.completed && std::any_of(audience.prerequisites.begin(), audience.prerequisites.end(), is_missing))
        return OfferingBar::prerequisite_missing;
    return std::nullopt;
}

OfferingId add_in_state(Context& context, OfferingDraft const& draft, OfferingState state)
{
    check(context, {}, draft);
    Offering added;
    take_over(added, draft);
    added.id = context.next_id<Offering>();
    added.state = state;
    added.created_at = context.now;
    context.tx.insert("offerings", added);
    store::insert_terms(context.tx, added, draft);
    return added.id;
}

OfferingId add_offering(Context& context, OfferingDraft const& draft)
{
    auto const id = add_in_state(context, draft, OfferingState::draft);
    note(context, "offering.added", id);
    return id;
}

OfferingId add_draft(Context& context, OfferingContent const& content, std::vector<DevelopedCompetency> const& develops)
{
    OfferingDraft draft{content};
    draft.competencies = develops;
    return add_offering(context, draft);
}

void change_offering(Context& context, OfferingChange const& change)
{
    auto offering = existing(context, change.offering_id);
    check(context, offering.id, change);
    take_over(offering, change);
    offering.version = change.version;
    context.tx.update_every<Offering>("offerings", {offering}, "offering");
    store::delete_terms(context.tx, offering.id);
    store::insert_terms(context.tx, offering, change);
    note(context, "offering.changed", offering.id);
}

void publish(Context& context, OfferingStep const& step)
{
    move_to(context, as_read(context, step), OfferingState::published, "offering.published");
}

void retire(Context& context, OfferingStep const& step)
{
    move_to(context, as_read(context, step), OfferingState::retired, "offering.retired");
}

void publish_offering(Context& context, OfferingId id)
{
    move_to(context, existing(context, id), OfferingState::published, "offering.published");
}

void retire_offering(Context& context, OfferingId id)
{
    move_to(context, existing(context, id), OfferingState::retired, "offering.retired");
}

} // namespace espalier::catalogue
