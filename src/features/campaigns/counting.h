// SPDX-License-Identifier: Apache-2.0
// What happens when nobody can answer any more: the answers are summed up by group, once, and only sums that may be shown
// are written down. On PostgreSQL the rows of answers and receipts are written anew in an order that tells nothing, so that
// where a row lies does not betray when it came.
#pragma once

#include "features/campaigns/campaign_terms.h"
#include "platform/tasks.h"

namespace espalier::campaigns {

struct CountingReport
{
    std::int64_t answers = 0;
    std::int64_t groups = 0;
    std::int64_t hidden_groups = 0;
};
BOOST_DESCRIBE_STRUCT(CountingReport, (), (answers, groups, hidden_groups))

// Reads and writes in portions, so that others write in between and memory holds no more than the sums. The campaign counts as
// closed, and its results are read, from the last portion on; killed before that, it begins anew.
CountingReport count_answers(platform::TaskRun& run, CampaignId id);

} // namespace espalier::campaigns
