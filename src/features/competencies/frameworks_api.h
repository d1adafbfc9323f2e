// SPDX-License-Identifier: Apache-2.0
// What the endpoints on frameworks and on their competencies share.
#pragma once

#include "features/competencies/frameworks.h"

namespace espalier::competencies {

void competencies_routes(platform::Routes& routes); // part of frameworks_routes

// The primary language, empty when none is asked for.
std::string language_of(std::optional<Language> const& language);

} // namespace espalier::competencies
