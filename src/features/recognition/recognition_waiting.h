// SPDX-License-Identifier: Apache-2.0
// Recognitions that wait for the viewer as the budget owner: for Home and the wall. Part of the face.
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct WaitingRecognition
{
    RecognitionId id;
    PersonId giver_id;
    std::string giver_name;
    std::int64_t receivers = 0;
    std::int64_t points = 0; // altogether
    Instant since;
};
BOOST_DESCRIBE_STRUCT(WaitingRecognition, (), (id, giver_id, giver_name, receivers, points, since))

// The longest waiting first.
std::vector<WaitingRecognition> recognitions_waiting_for_viewer(Context& context);

} // namespace espalier::recognition
