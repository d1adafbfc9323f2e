// SPDX-License-Identifier: Apache-2.0
// From sheets to sums.
#include "features/campaigns/counting.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/counting_store.h"
#include "features/campaigns/tallies.h"
#include "platform/events.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::int64_t sheets_a_report = 1'000;

// What is counted of a campaign, and what may be shown of it.
struct Counted
{
    std::vector<AnswerGroup> groups;
    std::vector<std::map<TallyKey, Tally>> tallies; // by group
    std::vector<std::pair<std::size_t, CampaignCommentId>> comments;
    std::int64_t answers = 0;
};

// Units whose answerers differ from those of the round before by a few people, but not by nobody.
std::set<UnitId> too_similar(Context& context, Campaign const& campaign, std::vector<GroupedUnit> const& units)
{
    std::set<UnitId> found;
    if (!campaign.earlier_campaign_id)
        return found;
    std::map<UnitId, std::optional<UnitId>> parents;
    for (auto const& unit : units)
        parents.emplace(unit.unit_id, unit.parent_id);
    auto const line = [&](std::optional<UnitId> unit) {
        std::set<UnitId> above;
        for (; unit && parents.contains(*unit) && above.insert(*unit).second; unit = parents.at(*unit)) {
        }
        return above;
    };
    std::map<UnitId, std::int64_t> differ;
    for (auto const& change : store::changes_since(context.tx, campaign.id, *campaign.earlier_campaign_id)) {
        auto const now = line(change.unit_now);
        auto const before = line(change.unit_before);
        std::vector<UnitId> one_of;
        std::set_symmetric_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(one_of));
        for (auto const unit : one_of)
            differ[unit] += change.people;
    }
    for (auto const& [unit, people] : differ)
        if (people < campaign.least_difference)
            found.insert(unit);
    return found;
}

GroupRules rules_of(Context& context, Campaign const& campaign, std::vector<GroupedUnit> const& units)
{
    return {.mode = campaign.mode,
            .also_by = campaign.also_by,
            .smallest = campaign.smallest_group,
            .smallest_of_comments = campaign.smallest_comment_group,
            .too_similar =
                campaign.mode == CampaignMode::attributed ? too_similar(context, campaign, units) : std::set<UnitId>()};
}

void name_jobs(Context& context, std::vector<AnswerGroup>& groups)
{
    auto const titles = store::job_titles(context.tx);
    for (auto& group : groups)
        if (group.job_id)
            if (auto const found = titles.find(*group.job_id); found != titles.end())
                group.name = found->second;
}

Counted counted(Context& context, Campaign const& campaign, platform::TaskRun& run)
{
    auto const units = store::units_at_launch(context.tx, campaign.id);
    auto const cells = store::answer_cells(context.tx, campaign);
    Counted result{
        .groups = answer_groups(units, cells, rules_of(context, campaign, units)), .tallies = {}, .comments = {}};
    name_jobs(context, result.groups);
    auto const expected = result.groups.front().answered;
    Tallies tallies(result.groups.size());
    GroupsOfAnswer groups(result.groups);
    store::each_sheet(context.tx, campaign.id, [&](store::Sheet const& sheet) {
        tallies.add(reflect::from_json<std::vector<questionnaires::QuestionAnswer>>(sheet.answers.json),
                    groups.of(sheet.unit_id, sheet.job_id, sheet.tenure));
        if (++result.answers % sheets_a_report == 0)
            run.progress(result.answers, expected, "Counting answers");
    });
    for (auto const& place : store::comment_places(context.tx, campaign.id))
        for (auto const group : groups.of(place.unit_id, {}, {}))
            if (result.groups[group].shows_comments)
                result.comments.emplace_back(group, place.id);
    for (std::size_t i = 0; i < result.groups.size(); ++i)
        result.tallies.push_back(tallies.of(i));
    return result;
}

std::vector<store::GroupRow> group_rows(Context& context, CampaignId id, std::vector<AnswerGroup> const& groups)
{
    std::vector<store::GroupRow> rows;
    for (auto const& group : groups)
        rows.push_back({.id = context.next_id<CampaignGroup>(),
                        .campaign_id = id,
                        .kind = group.kind,
                        .unit_id = group.unit_id,
                        .job_id = group.job_id,
                        .tenure = group.tenure,
                        .name = group.name,
                        .parent_id = group.parent ? std::optional(rows[*group.parent].id) : std::nullopt,
                        .asked = group.asked,
                        .answered = group.hidden_because ? std::nullopt : std::optional(group.answered),
                        .hidden_because = group.hidden_because,
                        .shows_comments = group.shows_comments});
    return rows;
}

// False when an answer has come in between that was under way when the campaign closed: count again.
bool write(Context& context, CampaignId id, Counted const& counted)
{
    auto campaign = find_campaign(context, id);
    if (campaign.state != CampaignState::counting)
        return true;
    if (store::count_sheets(context.tx, id) != counted.answers)
        return false;
    auto const groups = group_rows(context, id, counted.groups);
    std::vector<store::TallyRow> tallies;
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (auto const& [key, tally] : counted.tallies[i])
            tallies.push_back({groups[i].id, key.question_key, key.row_key, key.value, tally.answers, tally.total});
    std::vector<store::GroupComment> comments;
    for (auto const& [group, comment] : counted.comments)
        comments.push_back({groups[group].id, comment});
    if (campaign.mode != CampaignMode::identified)
        store::write_anew_in_no_order(context.tx, id);
    context.tx.insert_all("campaign_groups", groups);
    context.tx.insert_all("campaign_tallies", tallies);
    context.tx.insert_all("campaign_group_comments", comments);
    campaign.state = CampaignState::closed;
    context.tx.update_every("campaigns", std::vector{campaign}, "campaign");
    platform::record(context, {"campaign.counted", {}, "campaign", id.value});
    return true;
}

} // namespace

CountingReport count_answers(platform::TaskRun& run, CampaignId id)
{
    Counted result;
    do
        result = platform::read_as(run.viewer(), run.workspace(),
                                   [&](Context& context) { return counted(context, find_campaign(context, id), run); });
    while (!platform::write_as(run.viewer(), run.workspace(),
                               [&](Context& context) { return write(context, id, result); }));
    CountingReport report{.answers = result.answers, .groups = std::ssize(result.groups)};
    report.hidden_groups = std::count_if(result.groups.begin(), result.groups.end(),
                                         [](AnswerGroup const& group) { return group.hidden_because.has_value(); });
    return report;
}

} // namespace espalier::campaigns
