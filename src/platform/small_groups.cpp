// SPDX-License-Identifier: Apache-2.0
// Hiding until no sum gives a hidden group away.
#include "platform/small_groups.h"

#include <optional>

namespace espalier::platform {

namespace {

struct Hiding
{
    std::span<std::int64_t const> sizes;
    std::int64_t smallest;
    std::vector<bool> hidden;

    // The smallest group of the sum that is still shown: a part, or the total when every part is hidden.
    std::optional<std::size_t> next_to_hide(GroupSum const& sum) const
    {
        std::optional<std::size_t> next;
        for (auto const part : sum.parts)
            if (!hidden[part] && sizes[part] > 0 && (!next || sizes[part] < sizes[*next]))
                next = part;
        if (!next && !hidden[sum.total])
            next = sum.total;
        return next;
    }

    // Answers whether something was hidden.
    bool protect(GroupSum const& sum)
    {
        HiddenParts parts;
        for (auto const part : sum.parts)
            if (hidden[part])
                parts.add(sizes[part], sum.are);
        auto changed = false;
        while (gives_away(parts, hidden[sum.total], smallest)) {
            auto const next = next_to_hide(sum);
            if (!next)
                break;
            hidden[*next] = changed = true;
            if (*next != sum.total)
                parts.add(sizes[*next], sum.are);
        }
        return changed;
    }
};

} // namespace

bool gives_away(HiddenParts hidden, bool is_total_hidden, std::int64_t smallest)
{
    if (is_total_hidden)
        return hidden.groups == 0; // the parts add up to it
    return hidden.groups == 1 || (hidden.groups > 1 && hidden.people < smallest);
}

std::vector<bool> hidden_groups(std::span<std::int64_t const> sizes, std::span<GroupSum const> sums,
                                std::int64_t smallest, std::vector<bool> hidden)
{
    Hiding hiding{sizes, smallest, std::move(hidden)};
    hiding.hidden.resize(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        hiding.hidden[i] = hiding.hidden[i] || (sizes[i] > 0 && sizes[i] < smallest);
    for (auto changed = true; changed;) { // what protects one sum may give away another
        changed = false;
        for (auto const& sum : sums)
            changed = hiding.protect(sum) || changed;
    }
    return std::move(hiding.hidden);
}

} // namespace espalier::platform
