// SPDX-License-Identifier: Apache-2.0
// Practice: cards that come back when they are about to be forgotten, so that what was learnt stays. The face of this feature.
#pragma once

#include "features/practice/practising.h"
#include "platform/routes.h"

namespace espalier::practice {

void routes(platform::Routes& routes);
void add_daily_work(platform::Workspace& workspace); // at start, before the tasks start

// What waits for somebody's practice: for Home. Three statements.
struct PracticeWaiting
{
    std::int64_t cards = 0;   // that today may still bring, 0 in quiet hours
    std::int64_t minutes = 0; // of a session, rounded up
};
BOOST_DESCRIBE_STRUCT(PracticeWaiting, (), (cards, minutes))
PracticeWaiting practice_waiting(Context& context, PersonId person);

} // namespace espalier::practice
