// SPDX-License-Identifier: Apache-2.0
// The reporting lines of everybody, immutable and in memory. Each person has an interval of an Euler tour over the
// reporting tree, so "is A above B" is two comparisons. Replaced as a whole when the stored version moves.
#pragma once

#include "platform/access.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace espalier::platform {

struct ReportingLine
{
    PersonId person_id;
    std::optional<PersonId> manager_id;
    UnitId unit_id;
    std::optional<Date> left_on = {}; // the last day
};
BOOST_DESCRIBE_STRUCT(ReportingLine, (), (person_id, manager_id, unit_id, left_on))

struct UnitLine
{
    UnitId unit_id;
    std::optional<UnitId> parent_id;
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (unit_id, parent_id))

struct DottedLine
{
    PersonId person_id;
    PersonId other_id;
};
BOOST_DESCRIBE_STRUCT(DottedLine, (), (person_id, other_id))

class OrgChart
{
public:
    OrgChart() = default;
    // A manager who is not among the people counts as none. Lines that form a circle (refused on every write) hang from
    // no root: those people are below nobody.
    OrgChart(std::int64_t version, std::vector<ReportingLine> lines, std::vector<UnitLine> units,
             std::vector<DottedLine> dotted);

    std::int64_t version() const { return version_; }
    std::size_t size() const { return nodes_.size(); }
    bool knows(PersonId person) const { return place_.contains(person); }

    bool is_above(PersonId manager, PersonId person) const; // directly or indirectly; nobody is above themselves
    std::optional<PersonId> manager_of(PersonId person) const;
    // The nearest above who has not left before that day: who answers, and who is told. Leavers keep their place.
    std::optional<PersonId> present_manager_of(PersonId person, Date today) const;
    bool is_present(PersonId person, Date today) const;       // in the chart, and has not left before that day
    std::vector<PersonId> reports_of(PersonId manager) const; // direct reports, in the order of the tour
    // Those whose nearest manager still here this is: the reports, and those of reports who have left. None who has left.
    std::vector<PersonId> present_reports_of(PersonId manager, Date today) const;
    std::vector<PersonId> people_at_the_top(Date today) const;         // here, and nobody above is
    std::span<PersonId const> everybody_below(PersonId manager) const; // without the manager
    bool is_manager(PersonId person) const { return !everybody_below(person).empty(); }
    bool has_dotted_line(PersonId other, PersonId person) const;
    std::optional<UnitId> unit_of(PersonId person) const;
    std::vector<UnitId> unit_and_below(UnitId unit) const;
    std::vector<UnitId> unit_and_above(UnitId unit) const; // the nearest first
    std::optional<UnitId> parent_of(UnitId unit) const;

private:
    struct Node
    {
        PersonId person_id;
        std::int32_t manager = -1; // index into nodes_
        std::int32_t begin = 0;    // position in the tour
        std::int32_t end = 0;      // one past the last position below
        UnitId unit_id;
        std::optional<Date> left_on;
    };
    Node const* find(PersonId person) const;
    // The person, or those below where they have left.
    void add_present(std::vector<PersonId>& found, PersonId person, Date today) const;

    std::int64_t version_ = -1;
    std::vector<Node> nodes_;
    std::vector<PersonId> tour_;                        // people in tour order
    std::unordered_map<PersonId, std::int32_t> place_;  // → index into nodes_
    std::vector<std::pair<PersonId, PersonId>> dotted_; // (other, person), sorted
    std::vector<UnitLine> units_;                       // by parent
    std::unordered_map<UnitId, UnitId> parents_;        // of units that have one
};

} // namespace espalier::platform
