// SPDX-License-Identifier: Apache-2.0
// Evidence by the day it is from.
#include "features/competencies/evidence_moments.h"

namespace espalier::competencies {

std::vector<EvidenceMoment> evidence_moments(Context& context, PersonId person, Date from, Date to)
{
    return context.tx.rows<EvidenceMoment>(
        R"(SELECT e.id, e.competency_id, c.name AS competency_name, e.source, e.valid_on
           FROM evidence e JOIN competencies c ON c.id = e.competency_id
           WHERE e.person_id = $1 AND e.valid_on >= $2 AND e.valid_on <= $3 AND NOT e.is_withdrawn AND NOT EXISTS
               (SELECT 1 FROM evidence r WHERE r.person_id = e.person_id AND r.competency_id = e.competency_id
                    AND r.corrects_id = e.id))",
        person, from, to);
}

} // namespace espalier::competencies
