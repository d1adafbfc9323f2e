// SPDX-License-Identifier: Apache-2.0
// The matching report: how much of the training that was agreed, in hours and in money, traces to a documented need
// (plans/agreed_items.h says when it does); by unit, method, provider and over time, each opening into its items.
//
// An item counts on the day it is due, as planned; once it is finished also as spent: with what was told, and with what
// was planned where nothing was. Its unit is the one its person is in today.
#pragma once

#include "features/plans/agreed_items.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::insight {

using platform::Context;

struct MatchingFilter
{
    Date from; // items due on these days and between
    Date to;
    std::optional<platform::UnitId> unit_id; // this one and those below
    std::optional<plans::Method> method;
    std::optional<Text<0, 200>> provider; // empty: none was given
};
BOOST_DESCRIBE_STRUCT(MatchingFilter, (), (from, to, unit_id, method, provider))

struct HoursShare
{
    double all = 0;
    double traced = 0;
};
BOOST_DESCRIBE_STRUCT(HoursShare, (), (all, traced))

struct CostShare
{
    Money all;
    Money traced;
};
BOOST_DESCRIBE_STRUCT(CostShare, (), (all, traced))

struct MatchingFigures
{
    std::int64_t people = 0;
    std::int64_t items = 0;
    std::int64_t traced_items = 0;
    std::int64_t finished_items = 0;
    std::int64_t told_items = 0; // finished, and it was told what they took
    HoursShare hours_planned;    // on and off duty
    HoursShare hours_spent;
    CostShare direct_cost_planned;
    CostShare direct_cost_spent;
    std::optional<CostShare> wage_cost_planned; // of hours on duty, for those who may see what an hour costs
    std::optional<CostShare> wage_cost_spent;
};
BOOST_DESCRIBE_STRUCT(MatchingFigures, (),
                      (people, items, traced_items, finished_items, told_items, hours_planned, hours_spent,
                       direct_cost_planned, direct_cost_spent, wage_cost_planned, wage_cost_spent))

struct MatchingLine
{
    std::optional<std::string> key;         // id of a unit, name of a method or provider, "2026-Q3"; none: see `name`
    std::optional<std::string> name;        // of a unit; with it but without a key: its own people, not those below
    std::optional<MatchingFigures> figures; // none: hidden, the group is small or would give away one that is
};
BOOST_DESCRIBE_STRUCT(MatchingLine, (), (key, name, figures))

// What the viewer gets to see.
enum class MatchingSight
{
    everything,   // of everybody, opening into items
    own_people,   // of the people below, opening into items
    large_groups, // sums of everybody, but none of small groups; whole years and quarters
};
BOOST_DESCRIBE_ENUM(MatchingSight, everything, own_people, large_groups)

struct MatchingReport
{
    MatchingSight sight = MatchingSight::large_groups;
    bool may_tie = false;                 // the items that open to needs
    std::optional<std::string> unit_name; // of the unit asked for
    MatchingLine whole;
    std::vector<MatchingLine> units; // below the one asked for, or the topmost; the most hours planned first
    // By method and by provider (none: not given). Of one unit, those who see large groups only get none.
    std::vector<MatchingLine> methods;
    std::vector<MatchingLine> providers;
    std::vector<MatchingLine> quarters; // in order
};
BOOST_DESCRIBE_STRUCT(MatchingReport, (), (sight, may_tie, unit_name, whole, units, methods, providers, quarters))

// Fault forbidden for those who see nobody; invalid for a period that ends before it starts or is longer than ten years,
// and where somebody who sees large groups only asks for less than they see.
MatchingReport matching_report(Context& context, MatchingFilter const& filter);

struct MatchingItemsFilter : MatchingFilter
{
    std::optional<bool> is_traced;
    std::optional<plans::PlanItemId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(MatchingItemsFilter, (MatchingFilter), (is_traced, after, limit))

// The items behind a figure, the dearest first. Fault forbidden for those who see large groups only.
platform::Page<plans::AgreedItemLine> matching_items(Context& context, MatchingItemsFilter const& filter);

void routes(platform::Routes& routes);

} // namespace espalier::insight
