// SPDX-License-Identifier: Apache-2.0
// Requests of everybody, for those who oversee them: page by page, or as one file.
#pragma once

#include "features/training_requests/training_requests.h"

namespace espalier::training_requests {

struct RequestFilter
{
    std::optional<RequestState> state;
    std::optional<UnitId> unit_id; // and those below
    std::optional<Text<1, 60>> cost_centre;
    std::optional<Text<1, 200>> search; // in the person's name, title and provider
    std::optional<Date> from;           // starts on or after
};
BOOST_DESCRIBE_STRUCT(RequestFilter, (), (state, unit_id, cost_centre, search, from))

// The newest first, at most `limit` of those before `before`.
std::vector<TrainingRequestLine> all_requests(Context& context, RequestFilter const& filter, TrainingRequestId before,
                                              std::int64_t limit);
std::string requests_as_csv(Context& context, RequestFilter const& filter);

} // namespace espalier::training_requests
