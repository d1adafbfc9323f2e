// SPDX-License-Identifier: Apache-2.0
// Which figures of the matching report are hidden from those who see large groups only. They may ask for a calendar year
// and its quarters, for every unit, and for every method and provider of the whole organisation. Whatever they subtract,
// no figure of fewer people than allowed comes out (platform/small_groups.h).
//
// In one period the people of units lie apart. Quarters of a year, methods and providers share people: those who are in
// several of them count as often as in the largest.
#pragma once

#include "features/plans/agreed_items.h"
#include "platform/org_chart.h"

#include <string>
#include <tuple>
#include <vector>

namespace espalier::insight {

constexpr std::int64_t smallest_group = 5;

// Whose items, when, and which.
struct MatchingGroup
{
    enum class People
    {
        of_unit,
        of_unit_and_below,
        everybody
    };
    enum class Slice
    {
        all,
        method,
        provider
    };
    People people = People::everybody;
    platform::UnitId unit = {};  // none for everybody
    std::string quarter = {};    // empty: the year
    Slice slice = Slice::all;    // a single method or provider only of everybody
    std::string slice_name = {}; // of the method or provider
    auto operator<=>(MatchingGroup const&) const = default;
};

class HiddenMatching
{
public:
    explicit HiddenMatching(platform::OrgChart const& chart) : chart_(chart) {}

    void add(plans::AgreedItem const& item);      // each of the year
    void find_out();                              // once all were added
    bool hides(MatchingGroup const& group) const; // after that; a group that nobody is in is not hidden

private:
    struct Membership
    {
        MatchingGroup group;
        plans::PersonId person;
        auto operator<=>(Membership const&) const = default;
    };
    std::size_t place_of(MatchingGroup const& group) const;
    MatchingGroup container_of(MatchingGroup const& group) const;

    platform::OrgChart const& chart_;
    std::vector<Membership> memberships_; // of units themselves and of slices of everybody
    std::vector<MatchingGroup> groups_;   // sorted
    std::vector<bool> hidden_;
};

} // namespace espalier::insight
