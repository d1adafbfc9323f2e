// SPDX-License-Identifier: Apache-2.0
// Whether sums over groups of a second kind (jobs) may be shown beside sums over groups of a first kind (units), when people
// are in one group of each. A pure rule.
//
// A group of ten bakers may be shown, and so may a bakery of eleven people; both together tell what the eleventh said. So
// may longer sums and differences. Take the groups of both kinds as the nodes of a graph and each person as an edge between
// their two groups. Adding and subtracting sums of nodes gives each edge the difference of two numbers that stand at its
// ends; people for whom it is not zero lie between nodes with different numbers. Those edges contain a cut of the graph. So
// no difference speaks of fewer than k people, other than of nobody, if every cut of the graph's connected parts has at
// least k edges; and a cut with fewer is such a difference. The rule looks for a cut of fewer than k edges and hides groups
// of the second kind until there is none: what is hidden is one node, since its sum is what is left of everybody.
//
// The search is the contraction of H. Nagamochi and T. Ibaraki, "Computing edge-connectivity in multigraphs and capacitated
// graphs", SIAM Journal on Discrete Mathematics 5, 1992.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace espalier::campaigns {

struct Overlap
{
    std::size_t first = 0;  // group of the first kind, from 0
    std::size_t second = 0; // group of the second kind, from 0
    std::int64_t people = 0;
};

// `overlaps`: each pair of groups once, where anybody is in both. Groups of the first kind are shown, and each has at least
// `smallest` people. Answers for each of the `seconds` groups of the second kind whether it is hidden.
std::vector<bool> hidden_beside(std::span<Overlap const> overlaps, std::size_t seconds, std::int64_t smallest);

} // namespace espalier::campaigns
