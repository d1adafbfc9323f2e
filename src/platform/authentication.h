// SPDX-License-Identifier: Apache-2.0
// The hook by which the dispatcher learns who is asking. It knows nothing of accounts, sessions or tokens: the identity
// feature provides the function, app hands it over.
#pragma once

#include "platform/access.h"
#include "platform/workspace.h"

#include <cstdint>
#include <functional>

namespace espalier::platform {

struct Authenticated
{
    Viewer viewer; // anonymous when nobody is signed in: the dispatcher decides whether that is a 401
    std::int64_t chart_version =
        0; // the stored version, read in the same statement; 0 for the anonymous, who need no chart
};

// Called once for each request, in a transaction that reads. `permission` is the route's: where it is open to anybody,
// credentials are not looked at. Throws Fault unauthenticated for an API token that is unknown, expired or revoked, and
// Fault forbidden (key "csrf" or "cross_site") for a change that another web site may have made the browser send.
using Authenticate =
    std::function<Authenticated(Workspace& workspace, db::Transaction& tx, http::Request const& request,
                                Permission const& permission, Instant now)>;

} // namespace espalier::platform
