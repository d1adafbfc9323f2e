// SPDX-License-Identifier: Apache-2.0
// Who watches series just now; kept by the workspace.
#pragma once

#include "features/one_on_ones/one_on_ones_store.h"
#include "platform/live_topics.h"

namespace espalier::one_on_ones {

struct SeriesWatchers : platform::LiveTopics
{
    SeriesWatchers() : LiveTopics(store::changes_of) {}
};

} // namespace espalier::one_on_ones
