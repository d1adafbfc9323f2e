// SPDX-License-Identifier: Apache-2.0
// What later campaigns say about the themes that groups chose to work on. From the same sums as results (counted_group.h),
// and of groups that the viewer reads and that are shown in both campaigns; of all others, no figure.
#pragma once

#include "features/campaigns/counted_group.h"
#include "features/campaigns/focus_store.h"
#include "features/campaigns/result_readers.h"
#include "features/campaigns/score_change.h"

namespace espalier::campaigns {

// What one later campaign says of a focus. Favourable shares in per cent, over the questions that both campaigns asked; where
// there is none, over each one's own, and then they are not compared.
struct FocusReading
{
    CampaignId campaign_id;
    std::string campaign_name;
    Date closes_on;
    bool asks_the_same = true;
    std::optional<std::int64_t> answered; // none: hidden there
    std::optional<HiddenBecause> hidden_because;
    std::int64_t smallest_group = 5; // of that campaign
    std::optional<double> before;
    std::optional<double> after;
    std::optional<ScoreChange> change; // none: not to be compared
};
BOOST_DESCRIBE_STRUCT(FocusReading, (),
                      (campaign_id, campaign_name, closes_on, asks_the_same, answered, hidden_because, smallest_group,
                       before, after, change))

struct FocusEffect
{
    std::string factor_name;
    std::optional<double> favourable; // in the campaign that it was chosen after
    std::optional<std::int64_t> answered;
    std::vector<FocusReading> readings; // the oldest first
};

// Reads for many focuses with as many statements as for one.
class FocusEffects
{
public:
    FocusEffects(Context& context, std::vector<store::FocusRow> const& focuses);

    FocusEffect of(store::FocusRow const& focus, std::string_view language) const;

private:
    using UnitOf = std::pair<CampaignId, std::optional<UnitId>>;
    void read_campaigns(Context& context, std::vector<store::FocusRow> const& focuses);
    void read_groups(Context& context, std::vector<store::FocusRow> const& focuses);
    store::GroupRow const* group(CampaignId campaign, std::optional<UnitId> unit) const;
    CountedGroup const* counted(CampaignId campaign, std::optional<UnitId> unit) const;
    std::vector<questionnaires::Question> questions(CampaignId campaign, std::string_view factor) const;
    std::optional<FocusReading> reading(store::FocusRow const& focus, store::ClosedCampaign const& later) const;

    std::vector<store::ClosedCampaign> campaigns_; // the oldest first
    std::map<CampaignId, QuestionnaireId> questionnaires_;
    std::map<CampaignId, QuestionnaireVersionId> versions_;
    std::map<QuestionnaireVersionId, questionnaires::QuestionnaireContent> contents_;
    std::map<UnitOf, store::GroupRow> groups_; // that the viewer reads
    std::optional<CountedGroups> counted_;
};

} // namespace espalier::campaigns
