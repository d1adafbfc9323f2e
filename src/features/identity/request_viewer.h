// SPDX-License-Identifier: Apache-2.0
// Who is asking: from a request's cookie or API token to the viewer. Runs for each request: one statement.
#pragma once

#include "platform/authentication.h"

namespace espalier::identity {

// The hook of the dispatcher (platform/authentication.h says what it promises).
platform::Authenticated authenticate(platform::Workspace& workspace, db::Transaction& tx, http::Request const& request,
                                     platform::Permission const& permission, Instant now);

} // namespace espalier::identity
