// SPDX-License-Identifier: Apache-2.0
// Fills an endpoint's input from the path, the query and the body; every field at fault is reported at once.
#pragma once

#include "platform/route_tree.h"

#include <memory>

namespace espalier::platform {

// nullptr when the route takes no input. Fault invalid.
std::shared_ptr<void> read_input(RouteMatch const& match, http::Request const& request);

// The input's person_id, when it has one.
std::optional<PersonId> person_of(Route const& route, void const* input);

} // namespace espalier::platform
