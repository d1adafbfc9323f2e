// SPDX-License-Identifier: Apache-2.0
// The tasks that compare an uploaded file with what is stored, and apply it; and what they and the requests both need to
// know of it.
#pragma once

#include "features/organization/import_requests.h"
#include "features/organization/import_store.h"

#include <string_view>
#include <vector>

namespace espalier::organization {

// Both take an ImportStart and answer an ImportReport.
constexpr std::string_view preview_task = "organization.import_preview";
constexpr std::string_view apply_task = "organization.import";

using ColumnChoices = std::vector<ImportColumnChoice>;

ImportKind const& kind_named(ImportKinds const& kinds, std::string_view name); // Fault not_found
store::ImportRow import_row(Context& context, Id<Import> id);                  // Fault not_found
ImportMapping mapping_of(store::ImportRow const& row);                         // as it was chosen

} // namespace espalier::organization
