// SPDX-License-Identifier: Apache-2.0
// Hiding until no sum gives a hidden group away.
#include "platform/small_groups.h"

#include <optional>
#include <utility>

namespace espalier::platform {

namespace {

class Hiding
{
public:
    Hiding(std::span<std::int64_t const> sizes, std::span<GroupSum const> sums, std::int64_t smallest,
           std::vector<bool> hidden)
        : hidden_(std::move(hidden)), sizes_(sizes), smallest_(smallest), sum_of_(sizes.size())
    {
        hidden_.resize(sizes.size());
        for (std::size_t i = 0; i < sizes.size(); ++i)
            hidden_[i] = hidden_[i] || (sizes[i] > 0 && sizes[i] < smallest);
        for (auto const& sum : sums)
            if (sum.are == GroupSum::Parts::apart)
                sum_of_[sum.total] = &sum;
    }

    // Answers whether something was hidden.
    bool protect(GroupSum const& sum)
    {
        auto changed = false;
        while (leaks(sum)) {
            auto next = smallest_shown(sum);
            if (!next && !hidden_[sum.total])
                next = sum.total;
            if (!next)
                break;
            hidden_[*next] = changed = true;
        }
        return changed;
    }

    std::vector<bool> take() { return std::move(hidden_); }

private:
    bool leaks(GroupSum const& sum) const
    {
        HiddenParts parts;
        for (auto const part : sum.parts)
            if (hidden_[part])
                parts.add(sizes_[part], sum.are);
        if (gives_away(parts, hidden_[sum.total], smallest_))
            return true;
        // What is shown within a hidden part can be taken off, too.
        return sum.are == GroupSum::Parts::apart && !hidden_[sum.total] && parts.groups > 0 &&
            gives_away(rest_of(sum), false, smallest_);
    }

    // What is left of a sum when all that is shown in it, on whatever level, is taken off.
    HiddenParts rest_of(GroupSum const& sum) const
    {
        HiddenParts rest;
        for (auto const part : sum.parts)
            if (hidden_[part]) {
                auto const within = sum_of_[part] ? rest_of(*sum_of_[part]) : HiddenParts{1, sizes_[part]};
                rest.groups += within.groups;
                rest.people += within.people;
            }
        return rest;
    }

    // Of the groups that can be taken off, the smallest.
    std::optional<std::size_t> smallest_shown(GroupSum const& sum) const
    {
        std::optional<std::size_t> found;
        auto const look_at = [&](std::optional<std::size_t> group) {
            if (group && sizes_[*group] > 0 && (!found || sizes_[*group] < sizes_[*found]))
                found = group;
        };
        for (auto const part : sum.parts)
            if (!hidden_[part])
                look_at(part);
            else if (sum_of_[part] && sum.are == GroupSum::Parts::apart)
                look_at(smallest_shown(*sum_of_[part]));
        return found;
    }

    std::vector<bool> hidden_;
    std::span<std::int64_t const> sizes_;
    std::int64_t smallest_;
    std::vector<GroupSum const*> sum_of_; // by group: how it adds up, if it does
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
    Hiding hiding(sizes, sums, smallest, std::move(hidden));
    for (auto changed = true; changed;) { // what protects one sum may give away another
        changed = false;
        for (auto const& sum : sums)
            changed = hiding.protect(sum) || changed;
    }
    return hiding.take();
}

} // namespace espalier::platform
