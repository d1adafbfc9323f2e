// SPDX-License-Identifier: Apache-2.0
// The face of this feature: frameworks, what jobs require, the ledger of evidence, and what follows from them. Other
// features include this file and nothing else from here.
#pragma once

#include "features/competencies/evidence.h"
#include "features/competencies/frameworks.h"
#include "features/competencies/gaps.h"
#include "features/competencies/growth.h"
#include "features/competencies/proficiency.h"
#include "features/competencies/requirements.h"
#include "features/organization/imports.h"

namespace espalier::competencies {

void frameworks_routes(platform::Routes& routes);
void requirements_routes(platform::Routes& routes);
void growth_routes(platform::Routes& routes);

void routes(platform::Routes& routes); // all of them

// The kinds of file that this feature reads: scales, frameworks, competencies, requirements, translations, evidence.
void add_import_kinds(organization::ImportKinds& kinds);

} // namespace espalier::competencies
