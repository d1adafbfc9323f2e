// SPDX-License-Identifier: Apache-2.0
// Lists newest first, paged by id: ids are time-ordered, so the cursor is the last id shown and a page costs the same
// however far back it lies.
#pragma once

#include "platform/routes.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace espalier::platform {

constexpr std::int64_t default_page = 50;

// `rows(before, limit)` answers at most `limit` rows with ids below `before`, the highest first.
template <class Row, class Rows>
Page<Row> page_by_id(std::optional<decltype(Row::id)> after, std::optional<Whole<1, 200>> limit, Rows rows)
{
    std::int64_t const wanted = limit ? std::int64_t{*limit} : default_page;
    auto const before = after.value_or(decltype(Row::id){std::numeric_limits<std::int64_t>::max()});
    Page<Row> page{.items = rows(before, wanted + 1), .next = {}}; // one more tells whether there is a next page
    if (static_cast<std::int64_t>(page.items.size()) > wanted) {
        page.items.pop_back();
        page.next = std::to_string(page.items.back().id.value);
    }
    return page;
}

} // namespace espalier::platform
