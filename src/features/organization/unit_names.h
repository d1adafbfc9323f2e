// SPDX-License-Identifier: Apache-2.0
// What units are called, for reports over all of them.
#pragma once

#include "features/organization/organization.h"

#include <map>
#include <string>

namespace espalier::organization {

std::map<UnitId, std::string> unit_names(Context& context); // of all units

} // namespace espalier::organization
