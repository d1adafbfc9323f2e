// SPDX-License-Identifier: Apache-2.0
// Recording many events at once, such as an import of thousands of things makes.
#pragma once

#include "platform/events.h"

#include <vector>

namespace espalier::platform {

// Records `each` with one statement, and `all` for the whole of them. Listeners hear only of `all`: what follows is done once
// for all things, not once for each.
void record_all(Context& context, std::vector<Event> const& each, Event const& all);

} // namespace espalier::platform
