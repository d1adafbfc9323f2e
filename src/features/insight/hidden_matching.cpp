// SPDX-License-Identifier: Apache-2.0
// Counting who is in which group, and hiding.
#include "features/insight/hidden_matching.h"

#include "features/insight/matching_sums.h"
#include "platform/small_groups.h"
#include "reflect/type.h"

#include <algorithm>
#include <map>

namespace espalier::insight {

namespace {

using People = MatchingGroup::People;
using Slice = MatchingGroup::Slice;
using platform::GroupSum;

// What is added up to which total: positions of the parts by that of the total.
using Parts = std::map<std::size_t, std::vector<std::size_t>>;

void append(std::vector<GroupSum>& sums, Parts parts, GroupSum::Parts are)
{
    for (auto& [total, of] : parts)
        sums.push_back({total, std::move(of), are});
}

MatchingGroup without_quarter(MatchingGroup group)
{
    group.quarter.clear();
    return group;
}

} // namespace

void HiddenMatching::add(plans::AgreedItem const& item)
{
    auto const method = std::string(reflect::to_name(item.method));
    for (auto const& quarter : {std::string(), quarter_of(item.due_on)}) {
        memberships_.push_back({{People::of_unit, item.unit_id, quarter}, item.person_id});
        memberships_.push_back({{People::everybody, {}, quarter, Slice::method, method}, item.person_id});
        memberships_.push_back(
            {{People::everybody, {}, quarter, Slice::provider, item.provider.value_or("")}, item.person_id});
    }
}

// The next larger group of units that a group of units is part of.
MatchingGroup HiddenMatching::container_of(MatchingGroup const& group) const
{
    if (group.people == People::of_unit)
        return {People::of_unit_and_below, group.unit, group.quarter};
    if (auto const parent = chart_.parent_of(group.unit))
        return {People::of_unit_and_below, *parent, group.quarter};
    return {People::everybody, {}, group.quarter};
}

std::size_t HiddenMatching::place_of(MatchingGroup const& group) const
{
    return static_cast<std::size_t>(std::lower_bound(groups_.begin(), groups_.end(), group) - groups_.begin());
}

void HiddenMatching::find_out()
{
    std::sort(memberships_.begin(), memberships_.end());
    memberships_.erase(std::unique(memberships_.begin(), memberships_.end()), memberships_.end());
    std::map<MatchingGroup, std::int64_t> people;
    for (auto const& one : memberships_) {
        ++people[one.group];
        if (one.group.people != People::of_unit)
            continue;
        for (auto above = container_of(one.group);; above = container_of(above)) {
            ++people[above];
            if (above.people == People::everybody)
                break;
        }
    }
    std::vector<std::int64_t> sizes;
    for (auto const& [group, size] : people) {
        groups_.push_back(group);
        sizes.push_back(size);
    }
    Parts of_units, of_quarters, of_methods, of_providers;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        auto const& group = groups_[i];
        if (group.people != People::everybody)
            of_units[place_of(container_of(group))].push_back(i);
        if (!group.quarter.empty())
            of_quarters[place_of(without_quarter(group))].push_back(i);
        if (group.slice != Slice::all)
            (group.slice == Slice::method ? of_methods : of_providers)[place_of({People::everybody, {}, group.quarter})]
                .push_back(i);
    }
    std::vector<GroupSum> sums;
    append(sums, std::move(of_units), GroupSum::Parts::apart);
    for (auto* const parts : {&of_quarters, &of_methods, &of_providers})
        append(sums, std::move(*parts), GroupSum::Parts::overlapping);
    hidden_ = platform::hidden_groups(sizes, sums, smallest_group);
}

bool HiddenMatching::hides(MatchingGroup const& group) const
{
    auto const place = place_of(group);
    return place < groups_.size() && groups_[place] == group && hidden_[place];
}

} // namespace espalier::insight
