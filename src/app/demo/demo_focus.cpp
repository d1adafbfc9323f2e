// SPDX-License-Identifier: Apache-2.0
// Managers read their results, choose, and act, as the pages have them do it.
#include "app/demo/demo_focus.h"

#include "app/demo/demo_actors.h"
#include "features/campaigns/campaign_writing.h"
#include "features/campaigns/focus_actions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace espalier::app::demo {

namespace {

using campaigns::CampaignActionState;
using platform::Context;

constexpr std::size_t most_units = 14;
constexpr std::string_view managers_unit = "Grower Applications";

struct Doing
{
    std::string_view factor;
    std::string_view text;
    std::string_view outcome;
    CampaignActionState ended = CampaignActionState::done;
    int due_after = 40; // days after the choice
};

constexpr std::array doings{
    Doing{"growth", "Every second Thursday afternoon belongs to learning, and no meeting is put there",
          "Held on 19 of 22 Thursdays. We keep it."},
    Doing{"growth", "Everybody shows the others once what they learned in their training",
          "Eleven of us have, twenty minutes each.", CampaignActionState::done, 120},
    Doing{"growth", "Two days of shadowing in the trial greenhouse for each of us",
          "The greenhouse has no room for guests in spring.", CampaignActionState::dropped, 90},
    Doing{"workload", "Say at the start of the week what is not done this week", "It is on the board each Monday.",
          CampaignActionState::done, 12},
    Doing{"workload", "Two people for the on-call week instead of one", "Since March there are two.",
          CampaignActionState::done, 30},
    Doing{"workload", "Look through all reports that we write, and end those that nobody reads",
          "Seven of twelve are gone.", CampaignActionState::done, 5},
};

struct Place
{
    campaigns::CampaignGroupId id;
    platform::UnitId unit_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Place, (), (id, unit_id, name))

// The shown units of the round, that of the demo's manager first.
std::vector<Place> shown_units(db::Transaction& tx, campaigns::CampaignId campaign)
{
    auto places = tx.rows<Place>(
        R"(SELECT id, unit_id, name FROM campaign_groups
           WHERE campaign_id = $1 AND kind = 'unit' AND answered IS NOT NULL AND asked < 60 ORDER BY id)",
        campaign);
    std::stable_partition(places.begin(), places.end(), [](Place const& one) { return one.name == managers_unit; });
    if (places.size() > most_units)
        places.resize(most_units);
    return places;
}

std::optional<Actor> leader_of(Context& context, std::vector<Actor> const& all, campaigns::CampaignId campaign,
                               platform::UnitId unit)
{
    for (auto const& one : all)
        if (context.chart->unit_of(one.person_id) == unit && context.chart->is_manager(one.person_id)) {
            auto const led = campaigns::units_led(context, {campaign}, one.person_id);
            if (auto const found = led.find(campaign); found != led.end() && found->second.units.contains(unit))
                return one;
        }
    return std::nullopt;
}

// By turns the leader and somebody of the team.
platform::PersonId owner_of(Context& context, Actor const& leader, std::size_t turn)
{
    auto const reports = context.chart->present_reports_of(leader.person_id, context.today());
    return turn % 2 == 0 || reports.empty() ? leader.person_id : reports[turn % reports.size()];
}

class FocusMaker
{
public:
    FocusMaker(platform::Workspace& workspace, db::Transaction& tx, campaigns::CampaignId campaign, bool has_ended)
        : workspace_(workspace), tx_(tx), campaign_(campaign), has_ended_(has_ended), all_(actors(tx, workspace))
    {
        auto context = acting(workspace, tx, nobody_, date_in_utc(workspace.now()));
        closed_on_ = date_in_utc(campaigns::find_campaign(context, campaign).closed_at.value());
    }

    void make(Place const& place, std::string_view factor)
    {
        auto looking = acting(workspace_, tx_, nobody_, closed_on_.plus_days(4));
        auto const leader = leader_of(looking, all_, campaign_, place.unit_id);
        if (!leader)
            return;
        auto const viewer = viewer_of(*leader); // a context only refers to it
        auto choosing = acting(workspace_, tx_, viewer, closed_on_.plus_days(4));
        campaigns::choose_focus(choosing,
                                {.campaign_id = campaign_,
                                 .campaign_group_id = place.id,
                                 .factor_key = questionnaires::Key(std::string(factor))});
        auto const view = campaigns::focus_of_group(
            choosing, {.campaign_id = campaign_, .campaign_group_id = place.id, .language = {}});
        std::size_t turn = 0;
        for (auto const& doing : doings)
            if (doing.factor == factor)
                campaigns::add_campaign_action(choosing,
                                               {{.text = Text<1, 500>(std::string(doing.text)),
                                                 .owner_id = owner_of(choosing, *leader, turn++),
                                                 .due_on = choosing.today().plus_days(doing.due_after)},
                                                view.focuses.back().id});
        end(*leader, place.id);
    }

private:
    // All of a round that is long over; of the last one, what is done first.
    void end(Actor const& leader, campaigns::CampaignGroupId group)
    {
        auto const day = has_ended_ ? closed_on_.plus_days(200) : date_in_utc(workspace_.now()).plus_days(-2);
        auto const viewer = viewer_of(leader);
        auto context = acting(workspace_, tx_, viewer, day);
        auto const view =
            campaigns::focus_of_group(context, {.campaign_id = campaign_, .campaign_group_id = group, .language = {}});
        for (auto const& action : view.focuses.back().actions) {
            auto const doing =
                std::find_if(doings.begin(), doings.end(), [&](Doing const& one) { return one.text == action.text; });
            if (!has_ended_ && doing->due_after != 12)
                continue;
            campaigns::end_campaign_action(context,
                                           {.campaign_action_id = action.id,
                                            .version = action.version,
                                            .state = doing->ended,
                                            .outcome = Text<1, 1000>(std::string(doing->outcome))});
        }
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    platform::Viewer nobody_;
    campaigns::CampaignId campaign_;
    bool has_ended_;
    std::vector<Actor> all_;
    Date closed_on_;
};

} // namespace

void make_focuses(platform::Workspace& workspace, campaigns::CampaignId campaign, bool has_ended, Random& random)
{
    workspace.database().write([&](db::Transaction& tx) {
        FocusMaker maker(workspace, tx, campaign, has_ended);
        auto const usual = has_ended ? "growth" : "workload";
        for (auto const& place : shown_units(tx, campaign))
            if (place.name == managers_unit || random.chance(0.6))
                maker.make(place, usual);
    });
}

} // namespace espalier::app::demo
