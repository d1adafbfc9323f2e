// SPDX-License-Identifier: Apache-2.0
// The statements on focuses and their actions, and on what later campaigns say about them.
#pragma once

#include "features/campaigns/focus_terms.h"

namespace espalier::campaigns::store {

struct FocusRow
{
    CampaignFocusId id;
    CampaignId campaign_id;
    std::string campaign_name;
    QuestionnaireVersionId questionnaire_version_id;
    Date closes_on;    // of the campaign
    Instant closed_at; //
    CampaignGroupId campaign_group_id;
    GroupKind group_kind = GroupKind::everybody;
    std::string group_name;
    std::optional<UnitId> unit_id;
    std::string factor_key;
    Date chosen_on;
    std::optional<PersonId> chosen_by_id;
    std::optional<std::string> chosen_by_name;
};
BOOST_DESCRIBE_STRUCT(FocusRow, (),
                      (id, campaign_id, campaign_name, questionnaire_version_id, closes_on, closed_at,
                       campaign_group_id, group_kind, group_name, unit_id, factor_key, chosen_on, chosen_by_id,
                       chosen_by_name))

std::optional<FocusRow> focus(db::Transaction& tx, CampaignFocusId id);
// In the order in which they were chosen.
std::vector<FocusRow> focuses(db::Transaction& tx, CampaignId campaign);
std::vector<FocusRow> focuses(db::Transaction& tx, CampaignGroupId group);
// Of the same unit, or everybody, from campaigns that closed earlier; those of the last ones first.
struct EarlierFocuses
{
    std::optional<UnitId> unit_id;
    Instant before;
    std::int64_t limit = 0;
};
std::vector<FocusRow> focuses_before(db::Transaction& tx, EarlierFocuses const& wanted);
// Of the groups that the person was asked in, and those of whose actions they are the owner; the last campaigns first.
std::vector<FocusRow> focuses_around(db::Transaction& tx, PersonId person, std::int64_t limit);
void remove_focus(db::Transaction& tx, CampaignFocusId id);

struct ActionRow
{
    CampaignActionId id;
    CampaignFocusId campaign_focus_id;
    std::string text;
    PersonId owner_id;
    std::string owner_name;
    Date due_on;
    CampaignActionState state = CampaignActionState::open;
    std::string outcome;
    std::optional<Date> ended_on;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ActionRow, (),
                      (id, campaign_focus_id, text, owner_id, owner_name, due_on, state, outcome, ended_on, version))
// By their due date.
std::vector<ActionRow> actions(db::Transaction& tx, std::vector<CampaignFocusId> const& focuses);
std::optional<CampaignAction> action(db::Transaction& tx, CampaignActionId id);

struct ClosedCampaign
{
    CampaignId id;
    std::string name;
    CampaignMode mode = CampaignMode::attributed;
    bool do_managers_read = true;
    std::int64_t smallest_group = 5;
    QuestionnaireId questionnaire_id;
    QuestionnaireVersionId questionnaire_version_id;
    Date closes_on;
    Instant closed_at;
};
BOOST_DESCRIBE_STRUCT(ClosedCampaign, (),
                      (id, name, mode, do_managers_read, smallest_group, questionnaire_id, questionnaire_version_id,
                       closes_on, closed_at))
// The oldest first.
std::vector<ClosedCampaign> closed_since(db::Transaction& tx, Instant since);
// The groups of everybody and of these units.
std::vector<GroupRow> groups_of_units(db::Transaction& tx, std::vector<CampaignId> const& campaigns,
                                      std::vector<UnitId> const& units);

} // namespace espalier::campaigns::store
