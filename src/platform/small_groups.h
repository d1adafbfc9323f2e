// SPDX-License-Identifier: Apache-2.0
// Which figures of groups may be shown, when a figure of a small group would tell of single people. A pure rule, for every
// feature that shows sums over people.
//
// A group with fewer people than the smallest allowed is hidden (primary suppression). Hiding it alone is not enough: where
// the figure of a larger group is the sum of its parts, the one hidden part is the sum less the parts that are shown. So
// for each such sum further groups are hidden, the smallest first, until what a subtraction yields is the sum of at least two
// groups and of no fewer people than allowed, also when what is shown within a hidden group is taken off (complementary
// suppression: L. H. Cox, "Suppression Methodology and
// Statistical Disclosure Control", Journal of the American Statistical Association 75, 1980; A. Hundepool et al.,
// "Statistical Disclosure Control", Wiley 2012, chapter 4). It does not bound how closely a hidden figure can be guessed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace espalier::platform {

// `total` is the sum of `parts`, all of which might be shown; positions among the groups.
struct GroupSum
{
    // Whether somebody can be in two parts: then as many people as are in the largest of them are in some of them at least.
    enum class Parts
    {
        apart,
        overlapping
    };
    std::size_t total = 0;
    std::vector<std::size_t> parts;
    Parts are = Parts::apart;
};

// `sizes`: people in each group. Answers for each group whether it is hidden. An empty group tells of nobody: it is hidden
// never and hides nobody. Sums may share groups, as in a tree or a table with margins. `hidden`, one for each group or
// empty, says which are hidden in any case.
std::vector<bool> hidden_groups(std::span<std::int64_t const> sizes, std::span<GroupSum const> sums,
                                std::int64_t smallest, std::vector<bool> hidden = {});

// What is hidden of the parts of a sum.
struct HiddenParts
{
    std::int64_t groups = 0;
    std::int64_t people = 0; // in them, at least

    void add(std::int64_t size, GroupSum::Parts are = GroupSum::Parts::apart)
    {
        ++groups;
        people = are == GroupSum::Parts::apart ? people + size : std::max(people, size);
    }
};

// Does what is shown of a sum, its total and parts, give away what is hidden of it?
bool gives_away(HiddenParts hidden, bool is_total_hidden, std::int64_t smallest);

} // namespace espalier::platform
