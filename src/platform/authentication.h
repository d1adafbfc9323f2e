// SPDX-License-Identifier: Apache-2.0
// What the dispatcher needs to know of whoever sends a request. The identity feature answers it; app joins the two.
#pragma once

#include "base/time.h"
#include "db/database.h"
#include "http/message.h"
#include "platform/access.h"

#include <cstdint>
#include <functional>

namespace espalier::platform {

struct Authenticated
{
    Viewer viewer;                  // anonymous when the request carries nothing
    std::int64_t chart_version = 0; // stored version of the org chart
};

// Who sends this? One statement. Fault unauthenticated for a session or token that is no longer good, forbidden with key
// "csrf" when a changing request of a session lacks its proof.
using Authenticate = std::function<Authenticated(db::Transaction&, http::Request const&, Instant now)>;

} // namespace espalier::platform
