// SPDX-License-Identifier: Apache-2.0
// Building the groups, then hiding.
#include "features/campaigns/answer_groups.h"

#include "features/campaigns/shown_beside.h"
#include "platform/small_groups.h"

#include <algorithm>
#include <map>

namespace espalier::campaigns {

namespace {

using Places = std::map<UnitId, std::size_t>;

struct Counts
{
    std::int64_t asked = 0;
    std::int64_t answered = 0;

    void add(AnswerCell const& cell)
    {
        asked += cell.asked;
        answered += cell.answered;
    }
};

class Tree
{
public:
    explicit Tree(std::vector<GroupedUnit> const& units)
    {
        for (auto const& unit : units)
            units_.emplace(unit.unit_id, &unit);
        for (auto const& unit : units)
            children_[above(unit.unit_id)].push_back(unit.unit_id);
    }
    std::optional<UnitId> above(UnitId unit) const
    {
        auto const parent = units_.at(unit)->parent_id;
        return parent && units_.contains(*parent) ? parent : std::nullopt;
    }
    bool has(UnitId unit) const { return units_.contains(unit); }
    std::string const& name_of(UnitId unit) const { return units_.at(unit)->name; }
    std::vector<UnitId> const& below(std::optional<UnitId> unit) const
    {
        static std::vector<UnitId> const none;
        auto const found = children_.find(unit);
        return found == children_.end() ? none : found->second;
    }

private:
    std::map<UnitId, GroupedUnit const*> units_;
    std::map<std::optional<UnitId>, std::vector<UnitId>> children_;
};

// The groups of the tree, and how they add up.
class Groups
{
public:
    Groups(Tree const& tree, std::vector<AnswerCell> const& cells)
    {
        std::map<UnitId, Counts> below;
        for (auto const& cell : cells) {
            everybody_.add(cell);
            own_[cell.unit_id].add(cell);
            for (std::optional<UnitId> at = cell.unit_id; at && tree.has(*at); at = tree.above(*at))
                below[*at].add(cell);
        }
        all.push_back({.kind = GroupKind::everybody, .asked = everybody_.asked, .answered = everybody_.answered});
        sums.push_back({.total = 0, .parts = {}});
        add_below(tree, below, std::nullopt, 0, 0);
    }

    std::vector<AnswerGroup> all;
    std::vector<platform::GroupSum> sums;

private:
    std::size_t add(AnswerGroup group, Counts const& counts, std::size_t sum)
    {
        group.asked = counts.asked;
        group.answered = counts.answered;
        all.push_back(std::move(group));
        sums[sum].parts.push_back(all.size() - 1);
        return all.size() - 1;
    }

    void add_below(Tree const& tree, std::map<UnitId, Counts> const& counts, std::optional<UnitId> above,
                   std::size_t parent, std::size_t sum)
    {
        for (auto const unit : tree.below(above)) {
            auto const found = counts.find(unit);
            if (found == counts.end())
                continue;
            auto const group =
                add({.kind = GroupKind::unit, .unit_id = unit, .name = tree.name_of(unit), .parent = parent},
                    found->second, sum);
            auto const& children = tree.below(unit);
            if (std::none_of(children.begin(), children.end(), [&](UnitId one) { return counts.contains(one); }))
                continue;
            sums.push_back({.total = group, .parts = {}});
            auto const own_sum = sums.size() - 1;
            if (auto const own = own_.find(unit); own != own_.end())
                add({.kind = GroupKind::unit_alone, .unit_id = unit, .name = tree.name_of(unit), .parent = group},
                    own->second, own_sum);
            add_below(tree, counts, unit, group, own_sum);
        }
    }

    Counts everybody_;
    std::map<UnitId, Counts> own_;
};

std::vector<std::int64_t> answered_in(std::vector<AnswerGroup> const& groups)
{
    std::vector<std::int64_t> sizes;
    for (auto const& group : groups)
        sizes.push_back(group.answered);
    return sizes;
}

void hide_in_tree(Groups& groups, GroupRules const& rules)
{
    auto const sizes = answered_in(groups.all);
    std::vector<bool> similar(groups.all.size());
    for (std::size_t i = 0; i < groups.all.size(); ++i)
        similar[i] = groups.all[i].kind == GroupKind::unit && rules.too_similar.contains(*groups.all[i].unit_id);
    auto const hidden = platform::hidden_groups(sizes, groups.sums, rules.smallest, similar);
    auto const without_comments = platform::hidden_groups(sizes, groups.sums, rules.smallest_of_comments, hidden);
    auto const without_drivers = platform::hidden_groups(sizes, groups.sums, rules.smallest_of_drivers, hidden);
    for (std::size_t i = 0; i < groups.all.size(); ++i) {
        auto& group = groups.all[i];
        if (hidden[i])
            group.hidden_because = group.answered < rules.smallest ? HiddenBecause::too_small
                : similar[i]                                       ? HiddenBecause::too_similar
                                                                   : HiddenBecause::would_tell;
        group.shows_comments = !without_comments[i];
        group.shows_drivers = !without_drivers[i];
    }
}

// The parts that everybody falls into by what is shown of the tree: where somebody's own group is shown, that; else what
// the nearest group above that is shown leaves over. Answers the position of that group.
std::size_t shown_part(std::vector<AnswerGroup> const& groups, Places const& units, Places const& alone, UnitId unit)
{
    if (auto const own = alone.find(unit); own != alone.end() && !groups[own->second].hidden_because)
        return own->second;
    std::optional<std::size_t> at;
    if (auto const found = units.find(unit); found != units.end())
        at = found->second;
    while (at && groups[*at].hidden_because)
        at = groups[*at].parent;
    return at.value_or(0);
}

Places places_of(std::vector<AnswerGroup> const& groups, GroupKind kind)
{
    Places places;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].kind == kind)
            places.emplace(*groups[i].unit_id, i);
    return places;
}

using SecondKey = std::pair<std::optional<JobId>, std::optional<Tenure>>;

// Jobs or tenure for the whole organisation, hidden where they would tell of few beside the units.
void add_second_kind(std::vector<AnswerGroup>& groups, std::vector<AnswerCell> const& cells, GroupRules const& rules)
{
    auto const kind = rules.also_by == AlsoBy::job ? GroupKind::job : GroupKind::tenure;
    auto const units = places_of(groups, GroupKind::unit);
    auto const alone = places_of(groups, GroupKind::unit_alone);
    std::map<SecondKey, Counts> counts;
    std::map<std::pair<std::size_t, SecondKey>, std::int64_t> together;
    for (auto const& cell : cells) {
        auto const key = rules.also_by == AlsoBy::job ? SecondKey(cell.job_id, {}) : SecondKey({}, cell.tenure);
        counts[key].add(cell);
        together[{shown_part(groups, units, alone, cell.unit_id), key}] += cell.answered;
    }
    std::map<std::size_t, std::size_t> parts; // position of a group → its number among the parts
    std::map<SecondKey, std::size_t> seconds;
    for (auto const& [key, unused] : counts)
        seconds.emplace(key, seconds.size());
    std::vector<Overlap> overlaps;
    for (auto const& [pair, people] : together)
        if (people > 0)
            overlaps.push_back(
                {parts.emplace(pair.first, parts.size()).first->second, seconds.at(pair.second), people});
    auto const hidden = hidden_beside(overlaps, seconds.size(), rules.smallest);
    auto const is_nothing_shown = groups.front().hidden_because.has_value();
    for (auto const& [key, count] : counts) {
        AnswerGroup group{.kind = kind,
                          .job_id = key.first,
                          .tenure = key.second,
                          .parent = 0,
                          .asked = count.asked,
                          .answered = count.answered};
        if (count.answered < rules.smallest && count.answered > 0)
            group.hidden_because = HiddenBecause::too_small;
        else if (hidden[seconds.at(key)] || is_nothing_shown)
            group.hidden_because = HiddenBecause::would_tell;
        groups.push_back(std::move(group));
    }
}

} // namespace

std::vector<AnswerGroup> answer_groups(std::vector<GroupedUnit> const& units, std::vector<AnswerCell> const& cells,
                                       GroupRules const& rules)
{
    Groups groups(Tree(units), cells);
    if (rules.mode == CampaignMode::identified) {
        for (auto& group : groups.all)
            group.shows_comments = group.shows_drivers = true;
        return std::move(groups.all);
    }
    if (rules.mode == CampaignMode::unattributed) {
        groups.all.resize(1);
        groups.sums.assign(1, {.total = 0, .parts = {}});
    }
    hide_in_tree(groups, rules);
    if (rules.mode == CampaignMode::attributed && rules.also_by != AlsoBy::nothing)
        add_second_kind(groups.all, cells, rules);
    return std::move(groups.all);
}

GroupsOfAnswer::GroupsOfAnswer(std::vector<AnswerGroup> const& groups)
    : groups_(groups), units_(places_of(groups, GroupKind::unit)), alone_(places_of(groups, GroupKind::unit_alone))
{
}

std::vector<std::size_t> const& GroupsOfAnswer::of(std::optional<UnitId> unit, std::optional<JobId> job,
                                                   std::optional<Tenure> tenure)
{
    auto const [found, is_new] = found_.try_emplace(Attributes(unit, job, tenure));
    auto& positions = found->second;
    if (!is_new)
        return positions;
    auto const add = [&](std::size_t position) {
        if (!groups_[position].hidden_because)
            positions.push_back(position);
    };
    auto const leaf = unit ? units_.find(*unit) : units_.end();
    if (leaf == units_.end())
        add(0);
    else
        for (std::optional<std::size_t> at = leaf->second; at; at = groups_[*at].parent)
            add(*at);
    if (auto const own = unit ? alone_.find(*unit) : alone_.end(); own != alone_.end())
        add(own->second);
    for (std::size_t i = 0; i < groups_.size(); ++i)
        if ((groups_[i].kind == GroupKind::job && groups_[i].job_id == job) ||
            (groups_[i].kind == GroupKind::tenure && groups_[i].tenure == tenure))
            add(i);
    return positions;
}

} // namespace espalier::campaigns
