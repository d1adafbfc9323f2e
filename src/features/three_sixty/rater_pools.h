// SPDX-License-Identifier: Apache-2.0
// Which raters of one person are shown apart, which together, and which not at all. Everything that shows answers of a 360°
// asks this: the page, the PDF, the API, the ledger of evidence.
//
// The person and their manager are named and stand alone. A group of others with as many answers as the smallest group is
// shown by itself. Smaller ones are put together under one name; where even that is too few, they are left out of
// everything, means of all raters included, so that no subtraction brings them back.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"

#include <map>

namespace espalier::three_sixty {

struct RaterPool
{
    std::vector<RaterGroup> groups;      // more than one: put together
    std::optional<std::int64_t> answers; // none: hidden, too few

    bool is_hidden() const { return !answers; }
};
BOOST_DESCRIBE_STRUCT(RaterPool, (), (groups, answers))

// Of what each group answered; groups without an answer are in no pool. In the order of RaterGroup, the joined one last.
std::vector<RaterPool> rater_pools(std::map<RaterGroup, std::int64_t> const& answered, std::int64_t smallest_group);

// Where the group's answers are shown; none: nowhere.
std::optional<std::size_t> pool_of(std::vector<RaterPool> const& pools, RaterGroup group);

} // namespace espalier::three_sixty
