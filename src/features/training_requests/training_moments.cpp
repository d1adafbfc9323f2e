// SPDX-License-Identifier: Apache-2.0
// Attended training by its last day.
#include "features/training_requests/training_moments.h"

namespace espalier::training_requests {

std::vector<TrainingMoment> training_moments(Context& context, PersonId person, Date from, Date to)
{
    return context.tx.rows<TrainingMoment>(
        R"(SELECT r.id, r.title, r.ends_on FROM training_requests r
           WHERE r.person_id = $1 AND r.ends_on >= $2 AND r.ends_on <= $3
             AND EXISTS (SELECT 1 FROM training_request_steps s
                         WHERE s.training_request_id = r.id AND s.kind = 'attended'))",
        person, from, to);
}

} // namespace espalier::training_requests
