// SPDX-License-Identifier: Apache-2.0
// The report of a 360° on paper: what its page shows, and nothing else.
#pragma once

#include "features/three_sixty/three_sixty_views.h"
#include "platform/documents.h"
#include "platform/routes.h"
#include "platform/words.h"

namespace espalier::three_sixty {

struct ReportFacts
{
    std::string organisation;
    Date today;
};

platform::Document report_document(ReportView const& view, ReportFacts const& facts, platform::Words const& words);

void document_routes(platform::Routes& routes);

} // namespace espalier::three_sixty
