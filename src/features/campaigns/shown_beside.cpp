// SPDX-License-Identifier: Apache-2.0
// Cuts of the graph of groups.
#include "features/campaigns/shown_beside.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <queue>
#include <unordered_map>

namespace espalier::campaigns {

namespace {

struct Edge
{
    std::size_t one = 0;
    std::size_t other = 0;
    std::int64_t people = 0;
};

// Which nodes have become one.
class Merged
{
public:
    explicit Merged(std::size_t nodes) : parent_(nodes) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t of(std::size_t node)
    {
        while (parent_[node] != node)
            node = parent_[node] = parent_[parent_[node]];
        return node;
    }
    void merge(std::size_t one, std::size_t other) { parent_[of(one)] = of(other); }

private:
    std::vector<std::size_t> parent_;
};

using Neighbours = std::unordered_map<std::size_t, std::int64_t>; // node → people between
using Graph = std::unordered_map<std::size_t, Neighbours>;

Graph graph_of(std::span<Edge const> edges, Merged& merged)
{
    Graph graph;
    for (auto const& edge : edges) {
        auto const one = merged.of(edge.one);
        auto const other = merged.of(edge.other);
        if (one == other)
            continue;
        graph[one][other] += edge.people;
        graph[other][one] += edge.people;
    }
    return graph;
}

// One maximum adjacency ordering of each connected part. Nodes that every cut between them separates at `smallest` people
// or more become one. Answers a node that a cut of fewer people separates from all others of its part.
std::optional<std::size_t> contract(Graph const& graph, Merged& merged, std::int64_t smallest)
{
    std::unordered_map<std::size_t, std::int64_t> attached; // people between the node and those visited
    std::unordered_map<std::size_t, bool> visited;
    for (auto const& [start, unused] : graph) {
        std::priority_queue<std::pair<std::int64_t, std::size_t>> next;
        next.emplace(0, start);
        std::optional<std::size_t> last;
        while (!next.empty()) {
            auto const [people, node] = next.top();
            next.pop();
            if (visited[node])
                continue;
            visited[node] = true;
            last = node;
            for (auto const& [neighbour, between] : graph.at(node)) {
                if (visited[neighbour])
                    continue;
                auto const sum = attached[neighbour] += between;
                next.emplace(sum, neighbour);
                if (sum >= smallest)
                    merged.merge(node, neighbour);
            }
        }
        if (last && last != start && attached[*last] < smallest)
            return last;
    }
    return std::nullopt;
}

// The nodes on one side of a cut of fewer than `smallest` people; none when there is no such cut.
std::vector<bool> small_cut(std::span<Edge const> edges, std::size_t nodes, Merged merged, std::int64_t smallest)
{
    for (;;) {
        auto const graph = graph_of(edges, merged);
        if (graph.empty())
            return {};
        auto const found = contract(graph, merged, smallest);
        if (!found)
            continue; // in each part the last node was merged with another
        std::vector<bool> side(nodes);
        for (std::size_t node = 0; node < nodes; ++node)
            side[node] = merged.of(node) == *found;
        return side;
    }
}

// Of the groups of the second kind that are still shown, the one with the fewest people among those with people on both
// sides of the cut; where there is none, among all.
std::optional<std::size_t> next_to_hide(std::span<Overlap const> overlaps, std::vector<bool> const& hidden,
                                        std::vector<bool> const& side, std::size_t firsts)
{
    std::vector<std::int64_t> people(hidden.size());
    std::vector<bool> crosses(hidden.size());
    for (auto const& one : overlaps) {
        people[one.second] += one.people;
        if (side[one.first] != side[firsts + one.second])
            crosses[one.second] = true;
    }
    std::optional<std::size_t> chosen;
    auto const rank = [&](std::size_t group) { return std::pair(!crosses[group], people[group]); };
    for (std::size_t group = 0; group < hidden.size(); ++group)
        if (!hidden[group] && people[group] > 0 && (!chosen || rank(group) < rank(*chosen)))
            chosen = group;
    return chosen;
}

} // namespace

std::vector<bool> hidden_beside(std::span<Overlap const> overlaps, std::size_t seconds, std::int64_t smallest)
{
    std::size_t firsts = 0;
    for (auto const& one : overlaps)
        firsts = std::max(firsts, one.first + 1);
    std::vector<Edge> edges;
    for (auto const& one : overlaps)
        edges.push_back({one.first, firsts + one.second, one.people});
    std::vector<bool> hidden(seconds);
    Merged merged(firsts + seconds);
    std::optional<std::size_t> first_hidden;
    for (;;) {
        auto const side = small_cut(edges, firsts + seconds, merged, smallest);
        auto const next = side.empty() ? std::nullopt : next_to_hide(overlaps, hidden, side, firsts);
        if (!next)
            return hidden;
        hidden[*next] = true;
        if (first_hidden)
            merged.merge(firsts + *next, firsts + *first_hidden);
        else
            first_hidden = next; // hidden alone it is still the rest of everybody: the next turn hides another
    }
}

} // namespace espalier::campaigns
