// SPDX-License-Identifier: Apache-2.0
// Calling, nominating, voting, deciding, redeeming and handing over, each as the person whose part it is.
#include "app/demo/demo_rewards.h"

#include "app/demo/demo_actors.h"
#include "features/rewards/anniversaries.h"
#include "features/rewards/awards.h"
#include "features/rewards/redemptions.h"

#include <algorithm>
#include <map>
#include <memory>

namespace espalier::app::demo {

namespace {

using platform::PersonId;

struct Offer
{
    std::string_view name;
    std::string_view description;
    std::int64_t points;
    std::int64_t stock; // 0: without end
    std::int64_t tenure_months;
    rewards::TaxTreatment tax;
    std::int64_t taxable_value; // hundredths
};
using enum rewards::TaxTreatment;
constexpr Offer offers[] = {
    {"Coffee for the whole team", "A round from the roastery next door, on a day of your choice.", 80, 0, 0, tax_free,
     12'00},
    {"Book of your choice", "Printed or electronic, for work or for the evening.", 120, 0, 0, tax_free, 25'00},
    {"Tree in your name", "Planted in the orchard behind the plant; you get its place on the map.", 150, 40, 0,
     tax_free, 20'00},
    {"Voucher for the canteen", "Ten lunches, valid for a year.", 250, 0, 0, taxable, 45'00},
    {"Half a day off", "Agree the day with your manager as usual.", 400, 0, 6, unclear, 0},
    {"Workshop bag", "Canvas and leather, with your initials.", 450, 12, 0, taxable, 60'00},
    {"Ticket to a trade fair", "Entrance and the train; choose one within the country.", 600, 6, 12, tax_free, 140'00},
};

struct Call
{
    std::string_view name;
    std::string_view purpose;
    std::string_view reasons[3];   // of its nominations
    std::string_view announcement; // of a decided one
    int begun;                     // days ago
};
// The first is open to nominations, the second with its panel, the others are decided.
constexpr Call calls[] = {
    {"Idea of the year",
     "For an idea that made work easier for others, large or small.",
     {"The new trolley saves everybody on the line twenty steps an order.",
      "Since the drawings hang at the place where they are needed, nobody walks to the office for them.",
      "One page instead of four for a change of tools, and nothing is missing on it."},
     "",
     6},
    {"Helping hand",
     "For somebody who was there when others needed it.",
     {"Took over two shifts in the week of the flood, and said nothing of it.",
      "Stayed until the last lorry was loaded, on the evening before the holiday.",
      "Explained the new system to each of us, as often as we asked."},
     "",
     20},
    {"Safety first",
     "For whoever saw a danger and did something about it.",
     {"Noticed the worn sling before anybody stood below it, and had all of them checked.",
      "Stopped the press for a cable that others had stepped over for a week.",
      "Wrote down every near miss of the year, and what we changed after it."},
     "A worn sling was found before it gave way, and every other one was looked at the same day. Thank you for looking "
     "twice.",
     130},
    {"Teacher of the quarter",
     "For whoever passed on the most to others.",
     {"Three of us can set the press alone now, because there was always time for one more question.",
      "Took every newcomer along for a day, and asked them afterwards what was unclear.",
      "Turned the manual that nobody read into ten pictures that everybody knows."},
     "Three people set the press alone now. That is what teaching at work looks like.",
     250},
};
constexpr int nominating_days = 13;
constexpr int voted_after = 15;
constexpr int decided_after = 18;

struct Earnings
{
    PersonId person_id;
    std::int64_t points = 0;
    Instant since; // nothing was added or taken later
};
BOOST_DESCRIBE_STRUCT(Earnings, (), (person_id, points, since))

std::vector<Earnings> earnings(db::Transaction& tx)
{
    return tx.rows<Earnings>(
        R"(SELECT person_id, CAST(SUM(points) AS BIGINT) AS points, MAX(at) AS since
           FROM point_entries WHERE purse = 'earned' GROUP BY person_id ORDER BY person_id)");
}

struct Thanks
{
    std::int64_t years;
    std::int64_t points;
    std::string_view message;
};
constexpr Thanks thanks[] = {
    {1, 50, "Your first year with us. It is good that you came."},
    {5, 250, "Five years, and much here bears your hand. Thank you."},
    {10, 500, "Ten years. Thank you for what you know, and for passing it on."},
    {20, 750, "Twenty years. Few things here would be as they are without you."},
    {25, 1000, "A quarter of a century. We would like to celebrate it with you: your manager will ask you how."}};

class RewardMaker : public std::enable_shared_from_this<RewardMaker>
{
public:
    RewardMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now())), actors_(actors(tx, workspace))
    {
        for (auto const& actor : actors_) {
            by_person_.emplace(actor.person_id, &actor);
            if (actor.email == "people@demo.example")
                team_ = viewer_of(actor);
            if (actor.email == "executive@demo.example")
                executive_ = viewer_of(actor);
            if (actor.email == "employee@demo.example")
                employee_ = &actor;
        }
        team_.roles = {platform::Role::people_admin};
    }

    bool has_its_people() const { return team_.person_id && executive_.person_id && employee_ && actors_.size() > 20; }

    void make(Happenings& happenings)
    {
        offer_rewards();
        thank_for_years(happenings);
        for (std::size_t number = 0; number < std::size(calls); ++number)
            give_award(calls[number], number, happenings);
        happenings.on(today_, [self = shared_from_this()] { self->redeem(); });
    }

private:
    void offer_rewards()
    {
        auto context = acting(workspace_, tx_, team_, today_.plus_days(-360));
        for (auto const& offer : offers) {
            rewards::RewardDraft draft;
            draft.name = Text<1, 120>(std::string(offer.name));
            draft.description = Text<0, 2000>(std::string(offer.description));
            draft.points = offer.points;
            if (offer.stock > 0)
                draft.stock = offer.stock;
            draft.tenure_months = offer.tenure_months;
            draft.tax = offer.tax;
            if (offer.taxable_value > 0)
                draft.taxable_value = Money{offer.taxable_value};
            rewards_.push_back(rewards::add_reward(context, draft));
        }
    }

    void thank_for_years(Happenings& happenings)
    {
        auto context = acting(workspace_, tx_, team_, today_.plus_days(-364));
        for (auto const& [years, points, message] : thanks)
            rewards::add_anniversary_rule(
                context, {.years = years, .points = points, .message = Text<1, 1000>(std::string(message))});
        for (int ago = 330; ago >= 0; ago -= 30) {
            auto const day = today_.plus_days(-ago);
            happenings.on(day, [self = shared_from_this(), day] {
                auto granting = acting(self->workspace_, self->tx_, platform::program_viewer(), day);
                rewards::grant_reached(granting, day);
            });
        }
    }

    // Some who can pay for one ask, the longest ago first, and each stands somewhere else.
    void redeem()
    {
        auto asks = wishes();
        std::stable_sort(asks.begin(), asks.end(),
                         [](Wish const& a, Wish const& b) { return a.asked_on < b.asked_on; });
        for (auto const& ask : asks) {
            auto const viewer = viewer_of(*by_person_.at(ask.person_id));
            auto context = acting(workspace_, tx_, viewer, ask.asked_on);
            if (!rewards::reward(context, ask.reward_id).bar)
                carry_out(rewards::redeem(context, {ask.person_id, ask.reward_id, {}}), ask);
        }
    }

    static constexpr std::size_t most_redemptions = 20;

    enum class Outcome
    {
        fulfilled,
        approved,
        waiting,
        declined
    };
    struct Wish
    {
        PersonId person_id;
        rewards::RewardId reward_id;
        Date asked_on;
        Outcome outcome = Outcome::fulfilled;
    };

    // The employee's first; what is open was asked for lately, or somebody would have answered.
    std::vector<Wish> wishes()
    {
        auto found = earnings(tx_);
        std::stable_partition(found.begin(), found.end(),
                              [&](auto const& one) { return one.person_id == employee_->person_id; });
        constexpr Outcome outcomes[] = {Outcome::fulfilled, Outcome::fulfilled, Outcome::approved, Outcome::fulfilled,
                                        Outcome::declined,  Outcome::waiting,   Outcome::fulfilled};
        std::vector<Wish> wishes;
        for (auto const& [person, earned, since] : found) {
            auto const number = wishes.size();
            if (number == most_redemptions)
                break;
            auto const& offer = offers[number % 6];
            auto const outcome = outcomes[number % std::size(outcomes)];
            auto const is_open = outcome == Outcome::approved || outcome == Outcome::waiting;
            auto const ago = is_open ? 2 : 3 + static_cast<int>(number % 8) * 30;
            auto const asked_on = std::max(today_.plus_days(-ago), date_in_utc(since).plus_days(1));
            auto const is_of_team = person == executive_.person_id || person == team_.person_id;
            if (earned >= offer.points && !is_of_team && by_person_.contains(person) && asked_on < today_.plus_days(-1))
                wishes.push_back({person, rewards_[number % 6], asked_on, outcome});
        }
        return wishes;
    }

    void give_award(Call const& call, std::size_t number, Happenings& happenings)
    {
        auto const self = shared_from_this();
        auto const begun = today_.plus_days(-call.begun);
        auto const id = std::make_shared<rewards::AwardId>();
        auto const panel = panel_of(number);
        happenings.on(begun, [=] { *id = self->call_award(call, panel, begun); });
        happenings.on(begun.plus_days(4), [=] { self->nominate(*id, call, number, begun.plus_days(4)); });
        auto const voted_on = begun.plus_days(voted_after);
        auto const is_open = call.announcement.empty();
        if (call.begun > nominating_days)
            happenings.on(voted_on, [=] { self->vote(*id, panel, voted_on, is_open); });
        auto const decided_on = begun.plus_days(decided_after);
        if (!is_open)
            happenings.on(decided_on, [=] { self->decide(*id, decided_on, call.announcement); });
    }

    std::vector<PersonId> panel_of(std::size_t number) const
    {
        std::vector<PersonId> panel{*team_.person_id};
        for (std::size_t i = 0; i < 3; ++i)
            panel.push_back(actors_[(actors_.size() / 2 + i + number) % actors_.size()].person_id);
        std::sort(panel.begin(), panel.end());
        panel.erase(std::unique(panel.begin(), panel.end()), panel.end());
        return panel;
    }

    rewards::AwardId call_award(Call const& call, std::vector<PersonId> const& panel, Date begun)
    {
        auto context = acting(workspace_, tx_, team_, begun);
        rewards::AwardDraft draft;
        draft.name = Text<1, 120>(std::string(call.name));
        draft.purpose = Text<1, 2000>(std::string(call.purpose));
        draft.nominations_from = begun;
        draft.nominations_until = begun.plus_days(nominating_days);
        draft.winners = 1;
        draft.points = 400;
        draft.budget_owner_id = *executive_.person_id;
        draft.company_value_id =
            tx_.row<recognition::CompanyValueId>("SELECT id FROM company_values ORDER BY position, id LIMIT 1");
        draft.panel_ids = panel;
        return rewards::call_award(context, draft);
    }

    void nominate(rewards::AwardId id, Call const& call, std::size_t number, Date day)
    {
        auto const nominees = nominees_of(number);
        for (std::size_t i = 0; i < nominees.size(); ++i) {
            auto const by = viewer_of(nominator_of(*nominees[i]));
            auto context = acting(workspace_, tx_, by, day);
            rewards::nominate(context, {id, {nominees[i]->person_id}, Text<1, 2000>(std::string(call.reasons[i]))});
        }
    }

    // The employee is among those of the decided ones, so that there are points to spend.
    std::vector<Actor const*> nominees_of(std::size_t number) const
    {
        std::vector<Actor const*> nominees;
        if (number >= 2)
            nominees.push_back(employee_);
        for (std::size_t i = 1; nominees.size() < 3; ++i) {
            auto const& actor = actors_[(number * 17 + i * 5) % actors_.size()];
            auto const is_known = std::find(nominees.begin(), nominees.end(), &actor) != nominees.end();
            if (!is_known && actor.person_id != executive_.person_id)
                nominees.push_back(&actor);
        }
        return nominees;
    }

    // Somebody else: their manager where there is one here.
    Actor const& nominator_of(Actor const& nominee) const
    {
        auto const found = nominee.manager_id ? by_person_.find(*nominee.manager_id) : by_person_.end();
        if (found != by_person_.end())
            return *found->second;
        return actors_.front().person_id == nominee.person_id ? actors_.back() : actors_.front();
    }

    // `all_but_last`: one of the panel has still to vote.
    void vote(rewards::AwardId id, std::vector<PersonId> const& panel, Date day, bool all_but_last)
    {
        std::int64_t score = 5;
        for (auto const member : panel) {
            if (all_but_last && member == *team_.person_id)
                continue;
            auto const voter = viewer_of(*by_person_.at(member));
            auto context = acting(workspace_, tx_, voter, day);
            for (auto const& nomination : rewards::award(context, id).nominations)
                if (nomination.may_vote)
                    rewards::vote(context, {nomination.id, std::max<std::int64_t>(2, score--), {}});
            score = 5;
        }
    }

    void decide(rewards::AwardId id, Date day, std::string_view announcement)
    {
        auto context = acting(workspace_, tx_, executive_, day);
        auto const view = rewards::award(context, id);
        auto const of_employee = std::find_if(view.nominations.begin(), view.nominations.end(), [&](auto const& one) {
            return one.nominees.front().id == employee_->person_id;
        });
        rewards::decide_award(context,
                              {id, view.award.version, {of_employee->id}, Text<1, 2000>(std::string(announcement))});
    }

    void carry_out(rewards::RedemptionId id, Wish const& wish)
    {
        if (wish.outcome == Outcome::waiting)
            return;
        auto answering = acting(workspace_, tx_, team_, wish.asked_on.plus_days(1));
        if (wish.outcome == Outcome::declined)
            return rewards::decline(answering,
                                    {id, Text<1, 1000>("We are out of these until spring. Your points are back.")});
        rewards::approve(answering, {id, {}});
        if (wish.outcome == Outcome::approved)
            return;
        auto const handed_on = wish.asked_on.plus_days(2);
        auto handing = acting(workspace_, tx_, team_, handed_on);
        rewards::fulfil(handing, {id, handed_on, Text<0, 1000>("Handed over at your place.")});
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    std::vector<Actor> actors_;
    std::map<PersonId, Actor const*> by_person_;
    platform::Viewer team_;
    platform::Viewer executive_;
    Actor const* employee_ = nullptr;
    std::vector<rewards::RewardId> rewards_;
};

} // namespace

void make_rewards(platform::Workspace& workspace, db::Transaction& tx, Happenings& happenings)
{
    auto const maker = std::make_shared<RewardMaker>(workspace, tx);
    if (maker->has_its_people())
        maker->make(happenings);
}

} // namespace espalier::app::demo
