// SPDX-License-Identifier: Apache-2.0
// A year of one-on-ones of the team whose lead and employee can be signed in, and a few months of others.
#pragma once

#include "platform/workspace.h"

namespace espalier::app::demo {

void make_one_on_ones(platform::Workspace& workspace);

} // namespace espalier::app::demo
