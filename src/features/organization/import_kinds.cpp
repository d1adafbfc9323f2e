// SPDX-License-Identifier: Apache-2.0
// The kinds of files of this feature, by name.
#include "features/organization/import_kinds.h"

#include "platform/permissions.h"

namespace espalier::organization {

void add_import_kinds(ImportKinds& kinds)
{
    auto const& permission = platform::permissions::manage_organization;
    kinds.emplace("units", import_kind("units", permission, import_units));
    kinds.emplace("people", import_kind("people", permission, import_people));
    kinds.emplace("jobs", import_kind("jobs", permission, import_jobs));
}

} // namespace espalier::organization
