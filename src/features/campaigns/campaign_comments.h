// SPDX-License-Identifier: Apache-2.0
// Free text of a closed campaign, group by group.
#pragma once

#include "features/campaigns/results_store.h"

namespace espalier::campaigns {

struct CommentFilter
{
    CampaignId campaign_id;
    std::optional<CampaignGroupId> campaign_group_id; // none: everybody
    std::optional<questionnaires::Key> question_key;
    std::optional<questionnaires::Key> factor_key; // to any question on the theme
    std::optional<Text<1, 100>> search;            // without regard to case and accents
};
BOOST_DESCRIBE_STRUCT(CommentFilter, (), (campaign_id, campaign_group_id, question_key, factor_key, search))

// None where too few answered. Fault not_found for a group that the viewer does not read.
std::vector<store::CommentLine> campaign_comments(Context& context, CommentFilter const& filter,
                                                  CampaignCommentId after, std::int64_t limit);

} // namespace espalier::campaigns
