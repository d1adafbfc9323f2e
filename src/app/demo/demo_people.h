// SPDX-License-Identifier: Apache-2.0
// Making up who works at the demo organisation.
#pragma once

#include "app/demo/demo_content.h"
#include "app/demo/random.h"
#include "features/organization/import_kinds.h"

namespace espalier::app::demo {

struct Population
{
    std::vector<organization::UnitRow> units;
    std::vector<organization::PersonRow> people; // heads before those who report to them
};

// Units of the files once for each division, and people in them up to the number wanted.
Population make_population(Content const& content, std::int64_t wanted, Date today, Random& random);

} // namespace espalier::app::demo
