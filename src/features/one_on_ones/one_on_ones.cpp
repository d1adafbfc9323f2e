// SPDX-License-Identifier: Apache-2.0
// What other features may ask of one-on-ones.
#include "features/one_on_ones/one_on_ones.h"

#include "features/one_on_ones/one_on_ones_store.h"

namespace espalier::one_on_ones {

std::optional<OneOnOneSeriesId> running_series(Context& context, PersonId one, PersonId other)
{
    auto const found = store::running_series(context.tx, one, other);
    return found ? std::optional(found->id) : std::nullopt;
}

std::vector<MeetingTime> meetings_between(Context& context, PersonId person, Instant from, Instant until)
{
    auto found = store::meetings_between(context.tx, person, from, until);
    if (context.viewer.person_id != person)
        for (auto& meeting : found) {
            meeting.with_id.reset();
            meeting.with_name.reset();
        }
    return found;
}

std::vector<SeriesTimes> own_series_times(Context& context)
{
    auto const& viewer = context.viewer.person_id;
    return viewer ? store::series_times(context.tx, *viewer) : std::vector<SeriesTimes>();
}

} // namespace espalier::one_on_ones
