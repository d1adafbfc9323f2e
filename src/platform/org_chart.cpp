// SPDX-License-Identifier: Apache-2.0
// Building the tour, and the questions it answers.
#include "platform/org_chart.h"

#include <algorithm>

namespace espalier::platform {

namespace {

// Who reports to each node, as one flat list: node i's reports are children[first[i]] … children[first[i + 1] - 1].
struct Children
{
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> children;
};

template <class Nodes> Children children_of(Nodes const& nodes)
{
    Children result;
    result.first.assign(nodes.size() + 1, 0);
    for (auto const& node : nodes)
        if (node.manager >= 0)
            ++result.first[static_cast<std::size_t>(node.manager) + 1];
    for (std::size_t i = 1; i < result.first.size(); ++i)
        result.first[i] += result.first[i - 1];
    result.children.resize(static_cast<std::size_t>(result.first.back()));
    auto next = result.first;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].manager >= 0)
            result.children[static_cast<std::size_t>(next[static_cast<std::size_t>(nodes[i].manager)]++)] =
                static_cast<std::int32_t>(i);
    return result;
}

struct ByParent
{
    bool operator()(UnitLine const& a, UnitLine const& b) const { return a.parent_id < b.parent_id; }
};

} // namespace

OrgChart::OrgChart(std::int64_t version, std::vector<ReportingLine> lines, std::vector<UnitLine> units,
                   std::vector<DottedLine> dotted)
    : version_(version), units_(std::move(units))
{
    nodes_.reserve(lines.size());
    place_.reserve(lines.size());
    for (auto const& line : lines) {
        place_.emplace(line.person_id, static_cast<std::int32_t>(nodes_.size()));
        nodes_.push_back({.person_id = line.person_id, .unit_id = line.unit_id, .left_on = line.left_on});
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].manager_id)
            continue;
        auto const manager = place_.find(*lines[i].manager_id);
        if (manager != place_.end())
            nodes_[i].manager = manager->second;
    }

    auto const below = children_of(nodes_);
    tour_.reserve(nodes_.size());
    struct Step
    {
        std::int32_t node;
        bool leaving;
    };
    std::vector<Step> stack;
    for (std::size_t root = 0; root < nodes_.size(); ++root) {
        if (nodes_[root].manager >= 0)
            continue;
        stack.push_back({static_cast<std::int32_t>(root), false});
        while (!stack.empty()) {
            auto const step = stack.back();
            stack.pop_back();
            auto& node = nodes_[static_cast<std::size_t>(step.node)];
            if (step.leaving) {
                node.end = static_cast<std::int32_t>(tour_.size());
                continue;
            }
            node.begin = static_cast<std::int32_t>(tour_.size());
            tour_.push_back(node.person_id);
            stack.push_back({step.node, true});
            auto const index = static_cast<std::size_t>(step.node);
            for (auto i = below.first[index + 1]; i > below.first[index]; --i)
                stack.push_back({below.children[static_cast<std::size_t>(i - 1)], false});
        }
    }

    dotted_.reserve(dotted.size());
    for (auto const& line : dotted)
        dotted_.emplace_back(line.other_id, line.person_id);
    std::sort(dotted_.begin(), dotted_.end());

    std::stable_sort(units_.begin(), units_.end(), ByParent{});
    for (auto const& line : units_)
        if (line.parent_id)
            parents_.emplace(line.unit_id, *line.parent_id);
}

OrgChart::Node const* OrgChart::find(PersonId person) const
{
    auto const found = place_.find(person);
    return found == place_.end() ? nullptr : &nodes_[static_cast<std::size_t>(found->second)];
}

bool OrgChart::is_above(PersonId manager, PersonId person) const
{
    auto const* above = find(manager);
    auto const* below = find(person);
    return above && below && above->begin < below->begin && below->begin < above->end;
}

std::optional<PersonId> OrgChart::manager_of(PersonId person) const
{
    auto const* node = find(person);
    if (!node || node->manager < 0)
        return std::nullopt;
    return nodes_[static_cast<std::size_t>(node->manager)].person_id;
}

bool OrgChart::is_present(PersonId person, Date today) const
{
    auto const* node = find(person);
    return node && (!node->left_on || *node->left_on >= today);
}

std::optional<PersonId> OrgChart::present_manager_of(PersonId person, Date today) const
{
    auto above = manager_of(person);
    for (std::size_t steps = 0; above && !is_present(*above, today); ++steps) {
        if (steps == nodes_.size()) // a circle of leavers
            return std::nullopt;
        above = manager_of(*above);
    }
    return above;
}

std::span<PersonId const> OrgChart::everybody_below(PersonId manager) const
{
    auto const* node = find(manager);
    if (!node || node->end <= node->begin + 1)
        return {};
    return std::span(tour_).subspan(static_cast<std::size_t>(node->begin) + 1,
                                    static_cast<std::size_t>(node->end - node->begin) - 1);
}

std::vector<PersonId> OrgChart::reports_of(PersonId manager) const
{
    // In the tour each direct report is followed by everybody below it, so its interval's end is the next report.
    std::vector<PersonId> result;
    auto const below = everybody_below(manager);
    for (std::size_t i = 0; i < below.size();) {
        result.push_back(below[i]);
        auto const* report = find(below[i]);
        i += static_cast<std::size_t>(report->end - report->begin);
    }
    return result;
}

void OrgChart::add_present(std::vector<PersonId>& found, PersonId person, Date today) const
{
    if (is_present(person, today))
        return found.push_back(person);
    for (auto const report : reports_of(person))
        add_present(found, report, today);
}

std::vector<PersonId> OrgChart::present_reports_of(PersonId manager, Date today) const
{
    std::vector<PersonId> result;
    for (auto const report : reports_of(manager))
        add_present(result, report, today);
    return result;
}

std::vector<PersonId> OrgChart::people_at_the_top(Date today) const
{
    std::vector<PersonId> result;
    for (auto const& node : nodes_)
        if (node.manager < 0)
            add_present(result, node.person_id, today);
    return result;
}

bool OrgChart::has_dotted_line(PersonId other, PersonId person) const
{
    return std::binary_search(dotted_.begin(), dotted_.end(), std::pair(other, person));
}

std::optional<UnitId> OrgChart::unit_of(PersonId person) const
{
    auto const* node = find(person);
    return node ? std::optional(node->unit_id) : std::nullopt;
}

std::vector<UnitId> OrgChart::unit_and_below(UnitId unit) const
{
    std::vector<UnitId> result{unit};
    for (std::size_t i = 0; i < result.size() && result.size() <= units_.size(); ++i) {
        auto const [from, to] =
            std::equal_range(units_.begin(), units_.end(), UnitLine{.parent_id = result[i]}, ByParent{});
        for (auto line = from; line != to; ++line)
            result.push_back(line->unit_id);
    }
    return result;
}

std::vector<UnitId> OrgChart::unit_and_above(UnitId unit) const
{
    std::vector<UnitId> result{unit};
    for (auto above = parent_of(unit); above && result.size() <= units_.size(); above = parent_of(*above))
        result.push_back(*above);
    return result;
}

std::optional<UnitId> OrgChart::parent_of(UnitId unit) const
{
    auto const found = parents_.find(unit);
    return found == parents_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace espalier::platform
