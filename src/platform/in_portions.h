// SPDX-License-Identifier: Apache-2.0
// Long background work on many things, in portions, so that other writes slip in between.
#pragma once

#include "platform/tasks.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace espalier::platform {

// Calls `work(context, first, last)` for one portion of `items` after another, each in its own transaction.
template <class Item, class Work> void in_portions(TaskRun& run, std::vector<Item> const& items, std::ptrdiff_t portion,
                                                   std::string_view message, Work work)
{
    for (auto from = items.begin(); from != items.end();) {
        auto const until = from + std::min(portion, items.end() - from);
        write_as(run.viewer(), run.workspace(), [&](Context& context) { work(context, from, until); });
        from = until;
        run.progress(from - items.begin(), std::ssize(items), message);
    }
}

} // namespace espalier::platform
