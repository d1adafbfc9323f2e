// SPDX-License-Identifier: Apache-2.0
// The requirements of versions that follow others because of an import (organization/next_versions.h).
#pragma once

#include "features/competencies/requirements.h"
#include "features/organization/next_versions.h"

#include <unordered_map>

namespace espalier::competencies {

// Gives each version that follows another the requirements of that one, in bulk. Answers the copies by the originals.
std::unordered_map<Id<Requirement>, Id<Requirement>> copy_requirements(Context& context,
                                                                       organization::NextVersions const& next);

} // namespace espalier::competencies
