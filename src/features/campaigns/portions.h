// SPDX-License-Identifier: Apache-2.0
// Long work in portions, each in its own transaction, so that other writes slip in between.
#pragma once

#include "platform/tasks.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace espalier::campaigns {

// Calls `work(context, first, last)` for one portion after another.
template <class Item, class Work> void in_portions(platform::TaskRun& run, std::vector<Item> const& items,
                                                   std::ptrdiff_t portion, std::string_view message, Work work)
{
    for (auto from = items.begin(); from != items.end();) {
        auto const until = from + std::min(portion, items.end() - from);
        platform::write_as(run.viewer(), run.workspace(),
                           [&](platform::Context& context) { work(context, from, until); });
        from = until;
        run.progress(from - items.begin(), std::ssize(items), message);
    }
}

} // namespace espalier::campaigns
