// SPDX-License-Identifier: Apache-2.0
// The whole thread: what the plans know of it (plans/thread.h), and the links that later features of the loop keep. Stands
// above them all and keeps nothing itself.
#pragma once

#include "features/plans/thread.h"
#include "features/training_requests/item_trainings.h"
#include "platform/routes.h"

namespace espalier::thread {

struct WholeThread : plans::Thread
{
    std::vector<training_requests::ItemTraining> trainings; // outside, asked for its items; the newest first
};
BOOST_DESCRIBE_STRUCT(WholeThread, (plans::Thread), (trainings))

// Faults as plans::thread_from.
WholeThread whole_thread(platform::Context& context, plans::ThreadStart const& start);

void routes(platform::Routes& routes);

} // namespace espalier::thread
