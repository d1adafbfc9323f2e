// SPDX-License-Identifier: Apache-2.0
// From sheets to sums.
#include "features/campaigns/counting.h"

#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/counting_store.h"
#include "features/campaigns/drivers.h"
#include "features/campaigns/results_ready.h"
#include "features/campaigns/tallies.h"
#include "platform/events.h"
#include "platform/in_portions.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::campaigns {

namespace {

constexpr std::int64_t sheets_a_portion = 2'000;
constexpr std::int64_t groups_a_portion = 200;   // removed
constexpr std::ptrdiff_t rows_a_portion = 5'000; // written

// What is counted of a campaign.
struct Counted
{
    std::vector<AnswerGroup> groups;
    Tallies tallies;
    Drivers drivers;
    std::int64_t answers = 0;
};

// The rounds that this one can be laid beside: the one before and, in a series, whatever has asked any of its questions.
std::vector<CampaignId> comparable(Context& context, Campaign const& campaign)
{
    std::set<CampaignId> ids;
    if (campaign.earlier_campaign_id)
        ids.insert(*campaign.earlier_campaign_id);
    auto const asked = keys_asked(campaign).value_or(std::vector<std::string>());
    if (campaign.series_id)
        for (auto const& send : store::earlier_sends(context.tx, *campaign.series_id, campaign.id)) {
            auto const keys = reflect::from_json<std::vector<std::string>>(send.question_keys.json);
            if (std::any_of(keys.begin(), keys.end(), [&](std::string const& key) {
                    return std::find(asked.begin(), asked.end(), key) != asked.end();
                }))
                ids.insert(send.id);
        }
    return {ids.begin(), ids.end()};
}

// Units whose answerers differ from those of such a round by a few people, but not by nobody.
std::set<UnitId> too_similar(Context& context, Campaign const& campaign, std::vector<GroupedUnit> const& units)
{
    std::set<UnitId> found;
    auto const earlier = comparable(context, campaign);
    if (earlier.empty())
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
    std::map<std::pair<CampaignId, UnitId>, std::int64_t> differ;
    for (auto const& change : store::changes_since(context.tx, campaign.id, earlier)) {
        auto const now = line(change.unit_now);
        auto const before = line(change.unit_before);
        std::vector<UnitId> one_of;
        std::set_symmetric_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(one_of));
        for (auto const unit : one_of)
            differ[{change.before_id, unit}] += change.people;
    }
    for (auto const& [place, people] : differ)
        if (people < campaign.least_difference)
            found.insert(place.second);
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

// Calls `work(after)` in transactions of its own until it answers none; each answers where the next begins.
template <class Work> void until_done(platform::TaskRun& run, std::string_view message, Work work)
{
    for (std::optional<std::int64_t> after = 0; after;) {
        after =
            platform::write_as(run.viewer(), run.workspace(), [&](Context& context) { return work(context, *after); });
        run.progress(0, 0, message);
    }
}

// What an earlier attempt has left.
void tidy(platform::TaskRun& run, CampaignId id)
{
    until_done(run, "Counting answers", [&](Context& context, std::int64_t) {
        auto const removed = store::remove_groups(context.tx, id, groups_a_portion);
        return removed == groups_a_portion ? std::optional(removed) : std::nullopt;
    });
}

// SQLite keeps these tables in the order of their keys, which tell nothing.
void write_anew_in_no_order(platform::TaskRun& run, Campaign const& campaign)
{
    if (run.workspace().database().engine() != db::Engine::postgresql || campaign.mode == CampaignMode::identified)
        return;
    for (auto* const write : {store::write_sheets_anew, store::write_comments_anew, store::write_receipts_anew})
        until_done(run, "Putting answers in no order", [&](Context& context, std::int64_t after) {
            return write(context.tx, campaign.id, {after, sheets_a_portion});
        });
}

Counted begin_counted(Context& context, Campaign const& campaign)
{
    auto const units = store::units_at_launch(context.tx, campaign.id);
    auto const cells = store::answer_cells(context.tx, campaign);
    auto groups = answer_groups(units, cells, rules_of(context, campaign, units));
    name_jobs(context, groups);
    auto const count = groups.size();
    auto content = questionnaires::questionnaire_version(context, *campaign.questionnaire_version_id).content;
    if (auto const keys = keys_asked(campaign))
        content = questionnaires::only_questions(std::move(content), *keys);
    return {.groups = std::move(groups), .tallies = Tallies(count), .drivers = Drivers(content, count)};
}

Counted counted(platform::TaskRun& run, Campaign const& campaign)
{
    auto const read = [&](auto work) { return platform::read_as(run.viewer(), run.workspace(), work); };
    auto result = read([&](Context& context) { return begin_counted(context, campaign); });
    GroupsOfAnswer groups(result.groups);
    for (Id<store::Sheet> after;;) {
        auto const sheets =
            read([&](Context& context) { return store::sheets(context.tx, campaign.id, after, sheets_a_portion); });
        for (auto const& sheet : sheets) {
            auto const& counted_in = groups.of(sheet.unit_id, sheet.job_id, sheet.tenure);
            result.tallies.add(sheet.answers.json, counted_in);
            if (result.drivers.has_outcome())
                result.drivers.add(reflect::from_json<std::vector<questionnaires::QuestionAnswer>>(sheet.answers.json),
                                   counted_in);
        }
        result.answers += std::ssize(sheets);
        run.progress(result.answers, result.groups.front().answered, "Counting answers");
        if (std::ssize(sheets) < sheets_a_portion)
            return result;
        after = sheets.back().id;
    }
}

std::vector<store::GroupRow> group_rows(platform::Workspace& workspace, CampaignId id,
                                        std::vector<AnswerGroup> const& groups)
{
    std::vector<store::GroupRow> rows;
    for (auto const& group : groups)
        rows.push_back({.id = workspace.ids().next<CampaignGroup>(workspace.now()),
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

void write_tallies(platform::TaskRun& run, Counted const& counted, std::vector<store::GroupRow> const& groups)
{
    std::vector<store::TallyRow> rows;
    auto const write = [&](std::size_t done) {
        platform::write_as(run.viewer(), run.workspace(),
                           [&](Context& context) { context.tx.insert_all("campaign_tallies", rows); });
        rows.clear();
        run.progress(static_cast<std::int64_t>(done), std::ssize(groups), "Writing down results");
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (auto const& [key, tally] : counted.tallies.of(i))
            rows.push_back({groups[i].id, key.question_key, key.row_key, key.value, tally.answers, tally.total});
        if (std::ssize(rows) >= rows_a_portion || i + 1 == groups.size())
            write(i + 1);
    }
}

void write_comments(platform::TaskRun& run, CampaignId id, Counted const& counted,
                    std::vector<store::GroupRow> const& groups)
{
    GroupsOfAnswer places(counted.groups);
    until_done(run, "Writing down results", [&](Context& context, std::int64_t after) -> std::optional<std::int64_t> {
        std::vector<store::GroupComment> rows;
        auto const comments = store::comment_places(context.tx, id, {after}, sheets_a_portion);
        for (auto const& comment : comments)
            for (auto const group : places.of(comment.unit_id, {}, {}))
                if (groups[group].shows_comments)
                    rows.push_back({groups[group].id, comment.id});
        context.tx.insert_all("campaign_group_comments", rows);
        return comments.empty() ? std::nullopt : std::optional(comments.back().id.value);
    });
}

void write_drivers(platform::TaskRun& run, Counted const& counted, std::vector<store::GroupRow> const& groups)
{
    std::vector<store::DriverRow> rows;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (counted.groups[i].shows_drivers)
            for (auto const& driver : counted.drivers.of(i))
                rows.push_back({groups[i].id, driver.factor_key, driver.answers, driver.correlation});
    platform::in_portions(run, rows, rows_a_portion, "Writing down results",
                          [](Context& context, auto from, auto until) {
                              context.tx.insert_all("campaign_drivers", std::vector(from, until));
                          });
}

void write(platform::TaskRun& run, CampaignId id, Counted const& counted)
{
    auto const groups = group_rows(run.workspace(), id, counted.groups);
    platform::in_portions(run, groups, rows_a_portion, "Writing down results",
                          [](Context& context, auto from, auto until) {
                              context.tx.insert_all("campaign_groups", std::vector(from, until));
                          });
    write_tallies(run, counted, groups);
    write_drivers(run, counted, groups);
    write_comments(run, id, counted, groups);
}

// From here on results are read. False when an answer that was under way has come in between, or another attempt: count again.
bool show(Context& context, CampaignId id, Counted const& counted)
{
    auto campaign = find_campaign(context, id);
    if (campaign.state != CampaignState::counting)
        return true;
    if (store::count_sheets(context.tx, id) != counted.answers ||
        store::count_groups(context.tx, id) != std::ssize(counted.groups))
        return false;
    campaign.state = CampaignState::closed;
    context.tx.update_every("campaigns", std::vector{campaign}, "campaign");
    store::write_down_counts(context.tx, id);
    platform::record(context, {"campaign.counted", {}, "campaign", id.value});
    tell_readers(context, campaign);
    return true;
}

} // namespace

CountingReport count_answers(platform::TaskRun& run, CampaignId id)
{
    for (;;) {
        auto const campaign = platform::read_as(run.viewer(), run.workspace(),
                                                [&](Context& context) { return find_campaign(context, id); });
        if (campaign.state != CampaignState::counting)
            return {};
        tidy(run, id);
        write_anew_in_no_order(run, campaign);
        auto const result = counted(run, campaign);
        write(run, id, result);
        if (!platform::write_as(run.viewer(), run.workspace(),
                                [&](Context& context) { return show(context, id, result); }))
            continue;
        return {.answers = result.answers,
                .groups = std::ssize(result.groups),
                .hidden_groups =
                    std::count_if(result.groups.begin(), result.groups.end(),
                                  [](AnswerGroup const& group) { return group.hidden_because.has_value(); })};
    }
}

} // namespace espalier::campaigns
