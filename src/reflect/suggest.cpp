// SPDX-License-Identifier: Apache-2.0
// The edit distance of Levenshtein (1966), row by row.
#include "reflect/suggest.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace espalier::reflect {

namespace {

std::size_t edits_between(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1); // edits from the first i bytes of a to each start of b
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view closest_name(std::string_view name, std::span<std::string_view const> known)
{
    constexpr std::size_t most_edits = 2;
    std::string_view closest;
    auto fewest = std::min(most_edits + 1, (name.size() + 1) / 2);
    for (auto const candidate : known) {
        auto const longer = std::max(candidate.size(), name.size());
        auto const shorter = std::min(candidate.size(), name.size());
        if (longer - shorter > most_edits) // also keeps a name of a megabyte cheap
            continue;
        if (auto const edits = edits_between(name, candidate); edits < fewest) {
            fewest = edits;
            closest = candidate;
        }
    }
    return closest;
}

} // namespace espalier::reflect
