// SPDX-License-Identifier: Apache-2.0
// The file, portion after portion.
#include "features/reviews/cycle_file.h"

#include "features/reviews/review_cycles.h"
#include "features/reviews/review_views_store.h"
#include "reflect/csv.h"

namespace espalier::reviews {

namespace {

constexpr std::int64_t at_once = 1'000;

} // namespace

std::string cycle_as_csv(Context& context, ReviewCycleId id)
{
    find_cycle(context, id);
    std::string csv;
    auto const& type = reflect::type_of<CycleFileRow>();
    reflect::write_csv_header(csv, type);
    auto const viewer = context.viewer.person_id.value_or(PersonId{});
    for (ReviewId after;;) {
        auto const rows = store::file_rows(context.tx, id, viewer, after, at_once);
        for (auto const& row : rows)
            reflect::write_csv_row(csv, type, &row);
        if (std::ssize(rows) < at_once)
            return csv;
        after = rows.back().id;
    }
}

} // namespace espalier::reviews
