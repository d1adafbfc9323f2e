// SPDX-License-Identifier: Apache-2.0
// Training outside that a person attended in a time, for whoever tells of that time. Part of the face.
#pragma once

#include "features/training_requests/training_requests.h"

namespace espalier::training_requests {

struct TrainingMoment
{
    TrainingRequestId id;
    std::string title;
    Date ends_on; // its last day
};
BOOST_DESCRIBE_STRUCT(TrainingMoment, (), (id, title, ends_on))

// Confirmed as attended, ended on one of these days, both included; in no order. One statement. Who may see requests of the
// person is the caller's affair.
std::vector<TrainingMoment> training_moments(Context& context, PersonId person, Date from, Date to);

} // namespace espalier::training_requests
