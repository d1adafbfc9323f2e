// SPDX-License-Identifier: Apache-2.0
// Enrolments as they are shown: one of them, lists, and what to go on with.
#pragma once

#include "features/learning/enrolment_steps.h"
#include "platform/paging.h"

namespace espalier::learning {

struct EnrolmentFilter
{
    std::optional<PersonId> person_id; // none of the first four: the viewer's own
    std::optional<OfferingId> offering_id;
    std::optional<bool> below;   // of everybody below the viewer; of everybody, for who sees all
    std::optional<bool> waiting; // for an answer that the viewer may give
    std::optional<EnrolmentState> state;
    std::optional<bool> is_open;
    std::optional<EnrolmentId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(EnrolmentFilter, (), (person_id, offering_id, below, waiting, state, is_open, after, limit))

EnrolmentView enrolment_view(Context& context, EnrolmentId id);                            // Fault not_found
platform::Page<EnrolmentLine> enrolments(Context& context, EnrolmentFilter const& filter); // newest first

} // namespace espalier::learning
