// SPDX-License-Identifier: Apache-2.0
// Small groups go into one pool.
#include "features/three_sixty/rater_pools.h"

#include <algorithm>

namespace espalier::three_sixty {

std::vector<RaterPool> rater_pools(std::map<RaterGroup, std::int64_t> const& answered, std::int64_t smallest_group)
{
    std::vector<RaterPool> pools;
    RaterPool joined{.groups = {}, .answers = 0};
    for (auto const& [group, answers] : answered) {
        if (answers == 0)
            continue;
        if (is_named(group) || answers >= smallest_group) {
            pools.push_back({{group}, answers});
        } else {
            joined.groups.push_back(group);
            *joined.answers += answers;
        }
    }
    if (joined.groups.empty())
        return pools;
    if (joined.answers < smallest_group)
        joined.answers.reset();
    pools.push_back(std::move(joined));
    return pools;
}

std::optional<std::size_t> pool_of(std::vector<RaterPool> const& pools, RaterGroup group)
{
    auto const found = std::find_if(pools.begin(), pools.end(), [&](RaterPool const& pool) {
        return std::find(pool.groups.begin(), pool.groups.end(), group) != pool.groups.end();
    });
    if (found == pools.end() || found->is_hidden())
        return std::nullopt;
    return static_cast<std::size_t>(found - pools.begin());
}

} // namespace espalier::three_sixty
