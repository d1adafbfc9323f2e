// SPDX-License-Identifier: Apache-2.0
// Results as tables for a file: of what the page shows, and of nothing else. Pure: whoever asks has read the results, the
// units beside each other and the comments by the same functions as the page.
#pragma once

#include "features/campaigns/results.h"
#include "platform/documents.h"
#include "platform/spreadsheets.h"
#include "platform/words.h"

namespace espalier::campaigns {

// What is written into a file. Shares and differences are per cent and points with one decimal.
struct ResultsToWrite
{
    std::string organisation;
    CampaignResults results;
    CampaignHeatmap heatmap;
    std::vector<store::CommentLine> comments;
};

// One table after another: what it is about, themes, questions, options, what goes with the outcome, units, comments. Those
// without rows are left out.
std::vector<platform::Sheet> result_tables(ResultsToWrite const& written, platform::Words const& words);

// The same, a line for each figure: table, item, figure, value.
std::string results_as_csv(std::vector<platform::Sheet> const& tables, platform::Words const& words);

// Themes and questions on paper, then the units beside each other and what goes with the outcome.
platform::Document results_document(ResultsToWrite const& written, platform::Words const& words);

} // namespace espalier::campaigns
