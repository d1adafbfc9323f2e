// SPDX-License-Identifier: Apache-2.0
// Adding up what sources say.
#include "features/plans/competency_sources.h"

#include "features/plans/hidden_needs.h"
#include "features/plans/needs_store.h"
#include "platform/permissions.h"

#include <algorithm>
#include <array>

namespace espalier::plans {

namespace {

using competencies::evidence_sources;
using competencies::EvidenceSource;
using competencies::PersonSources;

// What is counted by itself: each source, then these. Different people stand behind each.
constexpr std::size_t assessed = evidence_sources;
constexpr std::size_t required = evidence_sources + 1;
constexpr std::size_t compared = evidence_sources + 2;
constexpr std::size_t figures = evidence_sources + 3;

constexpr JobId no_job{-1};

struct Sum
{
    std::int64_t people = 0;
    double total = 0;

    void add(double value)
    {
        ++people;
        total += value;
    }
    std::optional<double> mean() const
    {
        return people > 0 ? std::optional(total / static_cast<double>(people)) : std::nullopt;
    }
};

struct Sums
{
    std::int64_t people = 0;
    std::int64_t below = 0;
    std::array<Sum, figures> of{};

    void add(PersonSources const& person, std::optional<double> required_level)
    {
        for (std::size_t i = 0; i < evidence_sources; ++i)
            if (person.levels[i])
                of[i].add(*person.levels[i]);
        of[assessed].add(person.level);
        if (required_level) {
            of[required].add(*required_level);
            below += person.level < *required_level ? 1 : 0;
        }
        if (person.self_beside_others)
            of[compared].add(*person.self_beside_others);
    }
};

// A group of the answer: its extent, and its unit or job.
using Group = std::pair<SourcesExtent, std::int64_t>;

// Which groups somebody counts in, and what is hidden of them.
class Groups
{
public:
    Groups(Context& context, CompetencySourcesFilter const& filter) : context_(context), filter_(filter) {}

    void add(store::PersonPlaced const& placed, PersonSources const* person)
    {
        auto const job = placed.job_id.value_or(no_job);
        for (auto const& group : groups_of(placed.unit_id, job)) {
            auto& sums = sums_[group];
            ++sums.people;
            if (person)
                sums.add(*person, placed.required_level);
        }
        if (person)
            count(placed, job, *person);
    }

    // Only then is asked what is hidden.
    void find_hidden()
    {
        if (context_.may_for_everybody(platform::permissions::read_growth))
            return;
        std::vector<store::NeedTotals> totals;
        for (auto const& [place, counts] : counts_)
            for (std::size_t i = 0; i < figures; ++i)
                totals.push_back({.unit_id = place.first,
                                  .job_id = place.second,
                                  .competency_id = {static_cast<std::int64_t>(i + 1)},
                                  .assessed = counts[i]});
        hidden_.emplace(std::move(totals), *context_.chart);
    }

    std::map<Group, Sums> const& sums() const { return sums_; }
    Group whole() const
    {
        return filter_.unit_id ? Group{SourcesExtent::unit, filter_.unit_id->value}
                               : Group{SourcesExtent::everybody, 0};
    }
    bool hides(Group const& group, std::size_t figure) const
    {
        if (!hidden_)
            return false;
        CompetencyId const slot{static_cast<std::int64_t>(figure + 1)};
        auto const& [extent, id] = group;
        switch (extent) {
        case SourcesExtent::everybody: return hidden_->hides({}, {}, slot);
        case SourcesExtent::unit: return hidden_->hides({Extent::Kind::unit_and_below, {id}}, {}, slot);
        case SourcesExtent::unit_alone: return hidden_->hides({Extent::Kind::unit, {id}}, {}, slot);
        case SourcesExtent::job: return hidden_->hides({}, JobId{id}, slot);
        }
        return true;
    }

private:
    std::vector<Group> groups_of(platform::UnitId unit, JobId job) const
    {
        if (filter_.by == SourcesBy::job) {
            std::vector<Group> found{{SourcesExtent::everybody, 0}};
            if (job != no_job)
                found.emplace_back(SourcesExtent::job, job.value);
            return found;
        }
        std::optional<platform::UnitId> nearer; // the unit below the one at hand on the way up
        for (auto const above : context_.chart->unit_and_above(unit)) {
            if (filter_.unit_id == above)
                return {whole(),
                        nearer ? Group{SourcesExtent::unit, nearer->value}
                               : Group{SourcesExtent::unit_alone, above.value}};
            nearer = above;
        }
        if (filter_.unit_id || !nearer)
            return {};
        return {whole(), {SourcesExtent::unit, nearer->value}};
    }

    void count(store::PersonPlaced const& placed, JobId job, PersonSources const& person)
    {
        auto& counts = counts_[{placed.unit_id, job}];
        for (std::size_t i = 0; i < evidence_sources; ++i)
            counts[i] += person.levels[i] ? 1 : 0;
        ++counts[assessed];
        counts[required] += placed.required_level ? 1 : 0;
        counts[compared] += person.self_beside_others ? 1 : 0;
    }

    Context& context_;
    CompetencySourcesFilter const& filter_;
    std::map<Group, Sums> sums_;
    std::map<std::pair<platform::UnitId, JobId>, std::array<std::int64_t, figures>> counts_;
    std::optional<HiddenNeeds> hidden_;
};

SourcesOfGroup shown(Groups const& groups, Group const& group, Sums const& sums, Sums const& whole)
{
    SourcesOfGroup line{.extent = group.first, .people = sums.people};
    if (group.second != 0)
        line.id = GroupId{group.second};
    line.is_hidden = groups.hides(group, assessed);
    if (!line.is_hidden) {
        line.assessed = sums.of[assessed].people;
        line.level = sums.of[assessed].mean();
    }
    if (!groups.hides(group, required)) {
        line.required = sums.of[required].people;
        line.below = sums.below;
        line.required_level = sums.of[required].mean();
    }
    if (!groups.hides(group, compared)) {
        line.compared = sums.of[compared].people;
        line.self_beside_others = sums.of[compared].mean();
    }
    for (std::size_t i = 0; i < evidence_sources; ++i) {
        if (whole.of[i].people == 0)
            continue;
        SourceOfGroup one{.source = static_cast<EvidenceSource>(i), .is_hidden = groups.hides(group, i)};
        if (!one.is_hidden) {
            one.people = sums.of[i].people;
            one.mean = sums.of[i].mean();
        }
        line.sources.push_back(one);
    }
    return line;
}

void add_people(Context& context, CompetencySourcesFilter const& filter, competencies::ScaleRange range, Groups& groups)
{
    std::unordered_map<PersonId, PersonSources> known;
    competencies::each_person_sources(context, filter.competency_id, range,
                                      [&](PersonSources const& one) { known.emplace(one.person_id, one); });
    for (auto const& placed : store::people_placed(context.tx, filter.competency_id, context.today())) {
        auto const found = known.find(placed.person_id);
        groups.add(placed, found == known.end() ? nullptr : &found->second);
    }
    groups.find_hidden();
}

std::map<std::int64_t, std::string> names_of(Context& context, SourcesBy by)
{
    std::map<std::int64_t, std::string> names;
    for (auto& row : store::names_of(context.tx, by == SourcesBy::job ? SummaryBy::job : SummaryBy::unit))
        names.emplace(row.id, std::move(row.name));
    return names;
}

} // namespace

CompetencySources competency_sources(Context& context, CompetencySourcesFilter const& filter)
{
    context.narrows_itself();
    auto const scale = competencies::rated_scale(context, filter.competency_id);
    CompetencySources result{.competency_id = filter.competency_id,
                             .name = scale.competency_name,
                             .scale_lowest = scale.range.lowest,
                             .scale_highest = scale.range.highest,
                             .path = {},
                             .whole = {},
                             .items = {}};
    if (filter.unit_id) {
        result.path = context.chart->unit_and_above(*filter.unit_id);
        std::reverse(result.path.begin(), result.path.end());
    }
    Groups groups(context, filter);
    add_people(context, filter, scale.range, groups);
    auto const names = names_of(context, filter.by);
    auto const whole = groups.sums().find(groups.whole());
    auto const& sums_of_whole = whole == groups.sums().end() ? Sums() : whole->second;
    for (auto const& [group, sums] : groups.sums()) {
        auto line = shown(groups, group, sums, sums_of_whole);
        if (auto const name = names.find(group.second); name != names.end())
            line.name = name->second;
        line.has_below = group.first == SourcesExtent::unit && context.chart->unit_and_below({group.second}).size() > 1;
        if (group == groups.whole())
            result.whole = std::move(line);
        else
            result.items.push_back(std::move(line));
    }
    return result;
}

} // namespace espalier::plans
