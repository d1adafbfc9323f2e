// SPDX-License-Identifier: Apache-2.0
// Whether people have accounts yet, for whoever sets up an organisation. Part of the face.
#pragma once

#include "platform/workspace.h"

namespace espalier::identity {

bool any_person_has_an_account(db::Transaction& tx);

} // namespace espalier::identity
