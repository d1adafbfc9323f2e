// SPDX-License-Identifier: Apache-2.0
// Which comments, of the groups that may show them.
#include "features/campaigns/campaign_comments.h"

#include "db/like.h"
#include "features/campaigns/result_readers.h"

namespace espalier::campaigns {

std::vector<store::CommentLine> campaign_comments(Context& context, CommentFilter const& filter,
                                                  CampaignCommentId after, std::int64_t limit)
{
    auto const group = find_group(context, find_to_read(context, filter.campaign_id), filter.campaign_group_id);
    if (!group.shows_comments)
        return {};
    store::CommentsWanted wanted{.group = group.id, .question_key = {}, .search = {}, .after = after, .limit = limit};
    if (filter.question_key)
        wanted.question_key = filter.question_key->value;
    if (filter.search)
        wanted.search = db::like_containing(search_form(filter.search->value));
    return store::comments(context.tx, wanted);
}

} // namespace espalier::campaigns
