// SPDX-License-Identifier: Apache-2.0
// Adding to the chain what plans do not know, and its route.
#include "features/thread/whole_thread.h"

#include "platform/permissions.h"

namespace espalier::thread {

WholeThread whole_thread(platform::Context& context, plans::ThreadStart const& start)
{
    WholeThread thread{plans::thread_from(context, start), {}};
    if (!thread.person_id)
        return thread;
    std::vector<plans::PlanItemId> items;
    for (auto const& one : thread.items)
        items.push_back(one.plan_item.item.id);
    auto trainings = training_requests::trainings_of_items(context, *thread.person_id, items);
    thread.trainings = std::move(trainings.shown);
    if (trainings.is_hidden)
        thread.hidden.push_back(plans::ThreadLink::training);
    return thread;
}

namespace {

WholeThread read_thread(platform::Context& c, plans::ThreadStart const& in)
{
    return whole_thread(c, in);
}

} // namespace

void routes(platform::Routes& r)
{
    r.get("read_thread", "/thread", platform::permissions::read_plans,
          "Follow an item, need, competency or responsibility to all that hangs together with it", read_thread)
        .recording_sightings();
}

} // namespace espalier::thread
