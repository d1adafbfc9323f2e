// SPDX-License-Identifier: Apache-2.0
// What the wall shows to everybody alike, kept in memory: the newest of what is given for everybody, and the programme that
// runs. Whatever changes one of them counts a version up in its own transaction, so that every server reads it anew; what
// only the reader sees is added to each answer.
#pragma once

#include "features/recognition/allowance.h"
#include "features/recognition/whole_recognition.h"

#include <memory>

namespace espalier::recognition {

struct Wall
{
    std::vector<WholeRecognition> newest; // the newest first
    bool is_all = false;                  // there are no older ones
    std::optional<RunningProgramme> running;

    // As the reader's transaction sees it. For reads; thread-safe.
    static std::shared_ptr<Wall const> of(Context& context);

    // So many of the newest; none where they are not all kept.
    std::optional<std::span<WholeRecognition const>> first(std::int64_t limit) const;
};

// In the transaction of whatever changes what stands on the wall.
void touch_wall(Context& context);

} // namespace espalier::recognition
