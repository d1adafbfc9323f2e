// SPDX-License-Identifier: Apache-2.0
// Announcing something on the wall: a public recognition without points, by somebody who was asked elsewhere whether they may.
// Part of the face of this feature, for awards.
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct Announcement
{
    PersonId giver_id;
    std::vector<PersonId> receiver_ids; // each once, at least one
    std::string message;
    std::optional<CompanyValueId> company_value_id = {};
};

// Everybody sees it from now on. Records no event and tells nobody: that is the caller's.
RecognitionId announce(Context& context, Announcement const& announcement);

} // namespace espalier::recognition
