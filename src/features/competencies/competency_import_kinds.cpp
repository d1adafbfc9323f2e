// SPDX-License-Identifier: Apache-2.0
// The kinds of files of this feature, by name.
#include "features/competencies/competencies.h"

#include "features/competencies/competency_imports.h"
#include "platform/permissions.h"

namespace espalier::competencies {

void add_import_kinds(organization::ImportKinds& kinds)
{
    using organization::import_kind;
    auto const& frameworks = platform::permissions::manage_frameworks;
    auto const& organization = platform::permissions::manage_organization;
    kinds.emplace("responsibilities", import_kind("responsibilities", organization, import_responsibilities));
    kinds.emplace("scales", import_kind("scales", frameworks, import_scales));
    kinds.emplace("frameworks", import_kind("frameworks", frameworks, import_frameworks));
    add_framework_kinds(kinds);
    kinds.emplace("competencies", import_kind("competencies", frameworks, import_competencies));
    kinds.emplace("requirements", import_kind("requirements", frameworks, import_requirements));
    kinds.emplace("translations", import_kind("translations", frameworks, import_translations));
    kinds.emplace("evidence", import_kind("evidence", organization, import_evidence));
}

} // namespace espalier::competencies
