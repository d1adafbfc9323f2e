// SPDX-License-Identifier: Apache-2.0
// The evidence on a person from a time, for whoever tells of that time. Part of the face.
#pragma once

#include "features/competencies/competencies.h"

namespace espalier::competencies {

struct EvidenceMoment
{
    std::int64_t id = 0;
    Id<Competency> competency_id;
    std::string competency_name;
    EvidenceSource source = EvidenceSource::self;
    Date valid_on;
};
BOOST_DESCRIBE_STRUCT(EvidenceMoment, (), (id, competency_id, competency_name, source, valid_on))

// Neither corrected nor withdrawn, valid on one of these days, both included; in no order. One statement. Who may see evidence
// on the person is the caller's affair.
std::vector<EvidenceMoment> evidence_moments(Context& context, PersonId person, Date from, Date to);

} // namespace espalier::competencies
