// SPDX-License-Identifier: Apache-2.0
// Lists, page by page: the cursor names the last row shown, and the next page begins after it.
#pragma once

#include "platform/routes.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace espalier::platform {

using PageLimit = std::optional<Whole<1, 200>>; // none: the default

constexpr std::int64_t default_page = 50;

// `rows(limit)` answers at most `limit` rows in the list's order, `cursor(row)` what to ask with for those after it.
template <class Rows, class Cursor> auto page_of(PageLimit const& limit, Rows rows, Cursor cursor)
{
    std::int64_t const wanted = limit ? std::int64_t{*limit} : default_page;
    auto items = rows(wanted + 1); // one more tells whether there is a next page
    Page<typename decltype(items)::value_type> page{.items = std::move(items), .next = {}};
    if (static_cast<std::int64_t>(page.items.size()) > wanted) {
        page.items.pop_back();
        page.next = cursor(page.items.back());
    }
    return page;
}

// The same with the id of the last row as the cursor.
template <class Rows> auto page_of(PageLimit const& limit, Rows rows)
{
    return page_of(limit, std::move(rows), [](auto const& row) { return std::to_string(row.id.value); });
}

// For lists that are read whole anyway (a unit tree, one person's needs): keeps of `rows` those behind the one whose key is
// `after`, at most `limit` of them, or all. An `after` that is not among them leaves none.
template <class Row, class Key, class KeyOf>
Page<Row> page_of_all(std::vector<Row> rows, std::optional<Key> const& after, PageLimit const& limit, KeyOf key_of)
{
    Page<Row> page{.items = std::move(rows), .next = {}};
    if (after) {
        auto const last =
            std::find_if(page.items.begin(), page.items.end(), [&](Row const& row) { return key_of(row) == *after; });
        page.items.erase(page.items.begin(), last == page.items.end() ? last : last + 1);
    }
    if (limit && page.items.size() > static_cast<std::size_t>(limit->value)) {
        page.items.resize(static_cast<std::size_t>(limit->value));
        page.next = std::to_string(key_of(page.items.back()).value);
    }
    return page;
}

// Newest first: ids are time-ordered, so a page costs the same however far back it lies. `rows(before, limit)` answers at
// most `limit` rows with ids below `before`, the highest first.
template <class Row, class Rows>
Page<Row> page_by_id(std::optional<decltype(Row::id)> after, PageLimit const& limit, Rows rows)
{
    auto const before = after.value_or(decltype(Row::id){std::numeric_limits<std::int64_t>::max()});
    return page_of(limit, [&](std::int64_t wanted) { return rows(before, wanted); });
}

} // namespace espalier::platform
