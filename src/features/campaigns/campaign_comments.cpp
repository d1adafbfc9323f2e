// SPDX-License-Identifier: Apache-2.0
// Which comments, of the groups that may show them.
#include "features/campaigns/campaign_comments.h"

#include "db/like.h"
#include "features/campaigns/question_results.h"
#include "features/campaigns/result_readers.h"

namespace espalier::campaigns {

namespace {

// The questions of the theme that are answered in words, each between bars.
std::string questions_in_words(Context& context, Campaign const& campaign, questionnaires::Key const& factor)
{
    auto const version = *campaign.questionnaire_version_id;
    auto const contents = questionnaires::questionnaire_contents(context, {version});
    std::string keys = "|";
    for (auto const& section : contents.at(version).sections)
        for (auto const& question : section.questions)
            if (theme_of_text(contents.at(version), question) == factor)
                keys += question.key.value + "|";
    return keys;
}

} // namespace

std::vector<store::CommentLine> campaign_comments(Context& context, CommentFilter const& filter,
                                                  CampaignCommentId after, std::int64_t limit)
{
    auto const readable = find_to_read(context, filter.campaign_id);
    auto const group = find_group(context, readable, filter.campaign_group_id);
    if (!group.shows_comments)
        return {};
    store::CommentsWanted wanted{
        .group = group.id, .question_key = {}, .among = {}, .search = {}, .after = after, .limit = limit};
    if (filter.question_key)
        wanted.question_key = filter.question_key->value;
    if (filter.factor_key)
        wanted.among = questions_in_words(context, readable.campaign, *filter.factor_key);
    if (filter.search)
        wanted.search = db::like_containing(search_form(filter.search->value));
    return store::comments(context.tx, wanted);
}

} // namespace espalier::campaigns
