// SPDX-License-Identifier: Apache-2.0
// What is asked, why it stands where it stands, and what ten minutes are for.
#include "features/home/ten_minutes.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::home;
using plans::ItemStanding;
using plans::ItemState;
using plans::PlanStanding;
using plans::PlanState;
using plans::TurnKind;

namespace {

auto const today = date_of(2026, 3, 4); // a Wednesday

Instant days_ago(int days)
{
    return start_of_day_utc(today.plus_days(-days));
}

ItemStanding agreed_item(std::int64_t id, std::string title, int due_in)
{
    return {.id = {id},
            .plan_id = {1},
            .title = std::move(title),
            .agreed_at = days_ago(60),
            .due_on = today.plus_days(due_in),
            .reassess_on = today.plus_days(due_in + 90)};
}

PlanStanding running_plan(std::vector<ItemStanding> items)
{
    return {.id = {1},
            .person_id = {9},
            .title = "This year",
            .starts_on = today.plus_days(-60),
            .ends_on = today.plus_days(300),
            .state = PlanState::active,
            .since = days_ago(60),
            .last_turn = TurnKind::agreed,
            .turn_comment = "",
            .has_opening_answer = true,
            .comment = {},
            .last_words_by_person = {},
            .items = std::move(items)};
}

std::vector<AskKind> kinds_of(std::vector<Ask> const& asks)
{
    std::vector<AskKind> kinds;
    for (auto const& ask : asks)
        kinds.push_back(ask.kind);
    return kinds;
}

auto const nothing_unrated = [] { return std::optional<competencies::UnratedRequirement>(); };

} // namespace

TEST_CASE("a week begins on Monday")
{
    CHECK(monday_of(date_of(2026, 3, 2)) == date_of(2026, 3, 2));
    CHECK(monday_of(date_of(2026, 3, 8)) == date_of(2026, 3, 2));
    CHECK(monday_of(date_of(2026, 3, 9)) == date_of(2026, 3, 9));
    CHECK(monday_of(date_of(1969, 12, 31)) == date_of(1969, 12, 29));
}

TEST_CASE("what somebody waits for comes first, then what is late, then this week, then the own turn")
{
    auto late = agreed_item(11, "Late", -3);
    auto later = agreed_item(12, "Later still", -9);
    auto soon = agreed_item(13, "Soon", 5);
    auto begins = agreed_item(14, "Begins", 80);
    begins.starts_on = today.plus_days(2);
    auto far = agreed_item(15, "Far", 8);
    ItemStanding returned{.id = {16}, .plan_id = {1}, .title = "Returned", .due_on = today.plus_days(90)};
    returned.returned_at = days_ago(4);
    returned.returned_because = "Choose a shorter one.";
    auto const asks = asks_of({.today = today,
                               .plans = {running_plan({late, later, soon, begins, far, returned})},
                               .needs = {{.id = {5}, .name = "Pruning"}},
                               .waiting_plans = {{.id = {2}, .person_name = "Emil", .since = days_ago(2)}},
                               .items_to_assess = {{.id = {21}, .person_name = "Petra", .since = days_ago(5)}},
                               .round = RoundProgress{.week_of = date_of(2026, 3, 2), .people = 3, .seen = 1}});
    CHECK(kinds_of(asks) ==
          std::vector{AskKind::assess_item, AskKind::agree_plan, AskKind::finish_item, AskKind::finish_item,
                      AskKind::begin_item, AskKind::weekly_round, AskKind::finish_item, AskKind::revise_item,
                      AskKind::plan_needs});
    CHECK(asks[2].subject == "Later still");
    CHECK(asks[3].place == AskPlace::past_its_date);
    CHECK(asks[5].count == 2);
    CHECK(asks[7].reason == "Choose a shorter one.");
    CHECK(asks[7].place == AskPlace::your_turn);
}

TEST_CASE("a request asks its own person in their turn, and whoever else it waits for before what is late")
{
    training_requests::TrainingRequestLine own{.id = {41}, .person_id = {9}, .title = "Winter course"};
    own.turn = {.task = training_requests::RequestTask::confirm, .since = days_ago(1)};
    training_requests::TrainingRequestLine reports{.id = {42}, .person_id = {8}, .title = "Spring course"};
    reports.person_name = "Petra";
    reports.turn = {.task = training_requests::RequestTask::answer, .since = days_ago(3)};
    auto const asks =
        asks_of({.today = today,
                 .plans = {running_plan({agreed_item(11, "Late", -3)})},
                 .viewer = {9},
                 .helps = {{.asked_at = days_ago(9), .learner_id = {7}, .learner_name = "Emil", .title = "Pruning"}},
                 .requests = {own, reports},
                 .drift = plans::DriftNotice{{1}, 2, plans::DriftCause::job_changed, "Shift lead"}});
    CHECK(kinds_of(asks) ==
          std::vector{AskKind::answer_help, AskKind::answer_request, AskKind::finish_item, AskKind::confirm_request,
                      AskKind::answer_drift});
    CHECK(asks[1].person_name == "Petra");
    CHECK(asks[4].count == 2);
    CHECK_FALSE(asks[3].person_name);
}

TEST_CASE("what is done waits for somebody else; a week before the due day it asks nothing yet")
{
    auto done = agreed_item(11, "Done", -3);
    done.state = ItemState::done;
    auto closed = agreed_item(12, "Closed", -3);
    closed.state = ItemState::closed;
    CHECK(asks_of({.today = today, .plans = {running_plan({done, closed, agreed_item(13, "Far", 8)})}}).empty());
    CHECK(asks_of({.today = today, .plans = {running_plan({agreed_item(13, "Near", 7)})}}).size() == 1);
}

TEST_CASE("what was looked at and is not shown yet asks its person, with what is missing")
{
    auto looked_at = agreed_item(11, "Looked at", 40);
    looked_at.state = ItemState::in_progress;
    looked_at.stepped_at = days_ago(1);
    looked_at.missing = "The tenth tree.";
    auto late = looked_at;
    late.id = {12};
    late.due_on = today.plus_days(-2);
    auto const asks = asks_of({.today = today, .plans = {running_plan({looked_at, late})}});
    CHECK(kinds_of(asks) == std::vector{AskKind::show_item, AskKind::show_item});
    CHECK(asks[0].place == AskPlace::past_its_date);
    CHECK(asks[0].due_on == late.due_on);
    CHECK(asks[1].place == AskPlace::your_turn);
    CHECK(asks[1].reason == "The tenth tree.");
    CHECK(asks[1].since == days_ago(1));
}

TEST_CASE("in the own turn what was returned comes before what is to be proposed, and needs without an item come last")
{
    auto returned = running_plan({});
    returned.state = PlanState::draft;
    returned.last_turn = TurnKind::returned;
    returned.since = days_ago(1);
    auto draft = running_plan({agreed_item(13, "Drafted", 80)});
    draft.id = {2};
    draft.state = PlanState::draft;
    draft.last_turn = std::nullopt;
    draft.items.front().agreed_at = std::nullopt;
    auto const asks = asks_of({.today = today, .plans = {draft, returned}, .needs = {{.id = {5}, .name = "Pruning"}}});
    CHECK(kinds_of(asks) == std::vector{AskKind::revise_plan, AskKind::propose_plan, AskKind::plan_needs});
}

TEST_CASE("a closed item whose level was to be looked at again asks both sides to look")
{
    auto closed = agreed_item(12, "Closed", -100);
    closed.state = ItemState::closed;
    closed.awaits_reassessment = true;
    auto const asks = asks_of({.today = today,
                               .plans = {running_plan({closed})},
                               .items_to_assess = {{.id = {21},
                                                    .person_name = "Petra",
                                                    .state = ItemState::closed,
                                                    .since = days_ago(90),
                                                    .reassess_on = today.plus_days(-1)}}});
    CHECK(kinds_of(asks) == std::vector{AskKind::reassess, AskKind::reassess_report});
    CHECK(asks[1].place == AskPlace::past_its_date);
}

TEST_CASE("a draft asks to be filled, proposed or revised; a plan agreed in the last week to be begun")
{
    PlanStanding draft{.id = {3}, .title = "Next year", .since = days_ago(1)};
    CHECK(kinds_of(asks_of({.today = today, .plans = {draft}})) == std::vector{AskKind::fill_plan});
    draft.items.push_back({.id = {31}, .plan_id = {3}, .title = "Read", .due_on = today.plus_days(2)});
    CHECK(kinds_of(asks_of({.today = today, .plans = {draft}})) == std::vector{AskKind::propose_plan});
    draft.last_turn = TurnKind::returned;
    draft.turn_comment = "Fewer of them.";
    auto const revise = asks_of({.today = today, .plans = {draft}});
    CHECK(revise[0].kind == AskKind::revise_plan);
    CHECK(revise[0].reason == "Fewer of them.");
    draft.last_turn = TurnKind::proposed;
    draft.state = PlanState::proposed;
    CHECK(asks_of({.today = today, .plans = {draft}}).empty());
    draft.last_turn = TurnKind::agreed;
    draft.state = PlanState::agreed;
    CHECK(asks_of({.today = today, .plans = {draft}}).at(0).place == AskPlace::to_know);
    draft.since = days_ago(8);
    CHECK(asks_of({.today = today, .plans = {draft}}).empty());
}

TEST_CASE("without a plan that is not closed, the first thing is to begin one")
{
    auto closed = running_plan({});
    closed.state = PlanState::closed;
    CHECK(kinds_of(asks_of({.today = today})) == std::vector{AskKind::begin_plan});
    auto const asks = asks_of({.today = today, .plans = {closed}, .needs = {{.id = {5}, .name = "Pruning"}}});
    CHECK(kinds_of(asks) == std::vector{AskKind::begin_plan});
    CHECK(asks[0].count == 1);
}

TEST_CASE("a round in which everybody was seen asks nothing more")
{
    CHECK(kinds_of(asks_of({.today = today,
                            .plans = {running_plan({})},
                            .round = RoundProgress{.week_of = date_of(2026, 3, 2), .people = 3, .seen = 3}}))
              .empty());
}

TEST_CASE("ten minutes go to a comment, a result, an unrated competency, a solution, the question; else to nothing")
{
    auto const unrated = [] {
        return std::optional(competencies::UnratedRequirement{.competency_id = {7}, .name = "Pruning"});
    };
    auto untold = agreed_item(11, "Untold", 3);
    untold.state = ItemState::done;
    untold.stepped_at = days_ago(1);
    auto plan = running_plan({untold});
    PlanStanding draft{.id = {3}, .title = "Next year", .since = days_ago(1)};
    draft.items.push_back({.id = {31}, .plan_id = {3}, .title = "Read", .due_on = today.plus_days(2)});
    plan.comment = plans::UnansweredComment{{4}, "Malte Reis", days_ago(2), "Could it wait?"};

    CHECK(ten_minutes({draft, plan}, unrated)->kind == TenMinutesKind::answer_comment);
    CHECK(ten_minutes({draft, plan}, unrated)->words == "Could it wait?");
    plan.comment.reset();
    CHECK(ten_minutes({draft, plan}, unrated)->kind == TenMinutesKind::tell_how_it_went);
    plan.items[0].has_said = true;
    CHECK(ten_minutes({draft, plan}, unrated)->kind == TenMinutesKind::rate_yourself);
    CHECK(ten_minutes({draft, plan}, unrated)->subject == "Pruning");
    CHECK(ten_minutes({draft, plan}, nothing_unrated)->kind == TenMinutesKind::find_option);
    draft.items[0].has_options = true;
    CHECK(ten_minutes({draft, plan}, nothing_unrated)->kind == TenMinutesKind::answer_question);
    draft.has_opening_answer = true;
    CHECK_FALSE(ten_minutes({draft, plan}, nothing_unrated));
}

TEST_CASE("items that closed plans kept are asked about once, where they can go on")
{
    auto closed = running_plan({agreed_item(11, "Late", -3), agreed_item(12, "Later", -2)});
    closed.state = PlanState::closed;
    auto begun = closed;
    begun.id = {2};
    begun.state = PlanState::draft;
    begun.items = {};
    auto const kept = [](std::vector<plans::PlanStanding> plans) {
        std::vector<Ask> found;
        for (auto& ask : asks_of({.today = today, .plans = std::move(plans)}))
            if (ask.kind == AskKind::carry_over || ask.kind == AskKind::finish_item)
                found.push_back(std::move(ask));
        return found;
    };
    auto const into_draft = kept({begun, closed});
    REQUIRE(into_draft.size() == 1);
    CHECK(into_draft[0].count == 2);
    CHECK(into_draft[0].plan_id == begun.id);
    auto const into_new = kept({closed});
    REQUIRE(into_new.size() == 1);
    CHECK_FALSE(into_new[0].plan_id);
    begun.state = PlanState::proposed; // nothing goes into it before it is answered
    CHECK(kept({begun, closed}).empty());
}

TEST_CASE("who asks for feedback waits, what has changed since a training is the own turn")
{
    AskFacts facts{.today = today, .viewer = {9}};
    facts.feedback.asks.push_back({.id = {1}, .by_id = {2}, .question = "How was it?", .asked_at = days_ago(3)});
    facts.feedback.nudges.push_back({.plan_item_id = {4}, .title = "Pruning", .nudged_at = days_ago(1)});
    facts.feedback.levels.push_back({.id = {5}, .giver_id = {2}, .given_at = days_ago(2)});
    auto asks = asks_of(facts);
    REQUIRE(asks.size() >= 3);
    CHECK(asks[0].kind == AskKind::answer_feedback_ask); // the longest waiting first
    CHECK(asks[1].kind == AskKind::answer_feedback_level);
    CHECK(asks[2].kind == AskKind::tell_what_changed);
    CHECK(asks[2].place == AskPlace::your_turn);
    facts.feedback.asks[0].due_on = today.plus_days(-1);
    asks = asks_of(facts);
    CHECK(asks[1].kind == AskKind::answer_feedback_ask);
    CHECK(asks[1].place == AskPlace::past_its_date);
}

TEST_CASE("check-ins of reports wait for the manager, the own one has its day")
{
    AskFacts facts{.today = today, .viewer = {9}};
    facts.check_ins = {.to_answer = check_ins::CheckInPeriod{.due_on = today.plus_days(2)},
                       .to_read = 3,
                       .to_read_since = days_ago(1)};
    auto asks = asks_of(facts);
    auto const of_kind = [&](AskKind kind) {
        auto const found = std::find_if(asks.begin(), asks.end(), [&](Ask const& ask) { return ask.kind == kind; });
        REQUIRE(found != asks.end());
        return *found;
    };
    CHECK(of_kind(AskKind::read_check_ins).place == AskPlace::somebody_waits);
    CHECK(of_kind(AskKind::read_check_ins).count == 3);
    CHECK(of_kind(AskKind::answer_check_in).place == AskPlace::within_a_week);
    facts.check_ins.to_answer->due_on = today.plus_days(-1);
    asks = asks_of(facts);
    CHECK(of_kind(AskKind::answer_check_in).place == AskPlace::past_its_date);
}

TEST_CASE("a reward that somebody waits for and a panel's turn come first; an open call is only to be known")
{
    using enum rewards::RewardAskKind;
    auto const asks = asks_of(
        {.today = today,
         .plans = {running_plan({agreed_item(11, "Late", -3)})},
         .rewards = {
             {.kind = nominate, .title = "Helping hand", .award_id = rewards::AwardId{2}, .until = today.plus_days(4)},
             {.kind = answer_redemption,
              .title = "Mug",
              .redemption_id = rewards::RedemptionId{5},
              .person_name = "Petra",
              .since = days_ago(2)},
             {.kind = vote_award,
              .title = "Idea of the year",
              .award_id = rewards::AwardId{3},
              .since = days_ago(5),
              .count = 3}}});
    CHECK(kinds_of(asks) ==
          std::vector{AskKind::vote_award, AskKind::answer_redemption, AskKind::finish_item, AskKind::nominate});
    CHECK(asks[0].count == 3);
    CHECK(asks[1].person_name == "Petra");
    CHECK(asks[3].place == AskPlace::to_know);
}

TEST_CASE("one-on-ones ask what is late or today first, and an answer that the other waits for before that")
{
    using one_on_ones::OneOnOneAskKind;
    auto const one = [](OneOnOneAskKind kind, std::string subject, std::optional<Date> due_on) {
        return one_on_ones::WaitingOneOnOne{.kind = kind,
                                            .one_on_one_series_id = {1},
                                            .with_id = {2},
                                            .with_name = "Malte Reis",
                                            .subject = std::move(subject),
                                            .since = days_ago(1),
                                            .due_on = due_on};
    };
    AskFacts facts{.today = today};
    facts.plans = {running_plan({})};
    facts.one_on_ones = {one(OneOnOneAskKind::answer_handover, "", {}),
                         one(OneOnOneAskKind::do_action, "Without a date", {}),
                         one(OneOnOneAskKind::do_action, "Soon", today.plus_days(3)),
                         one(OneOnOneAskKind::prepare, "", {}),
                         one(OneOnOneAskKind::do_action, "Late", today.plus_days(-3)),
                         one(OneOnOneAskKind::say_if_held, "", {}),
                         one(OneOnOneAskKind::answer_record, "", {})};
    auto const asks = asks_of(facts);
    CHECK(kinds_of(asks) ==
          std::vector{AskKind::answer_record, AskKind::say_if_held, AskKind::do_action, AskKind::prepare_one_on_one,
                      AskKind::do_action, AskKind::do_action, AskKind::answer_handover});
    CHECK(asks[2].subject == "Late");
    CHECK(asks[2].place == AskPlace::past_its_date);
    CHECK(asks[4].subject == "Soon");
    CHECK(asks[5].place == AskPlace::your_turn);
    CHECK(asks[0].person_name == "Malte Reis");
}

TEST_CASE("a campaign asks within the last week by its day, and before that where it is one's turn")
{
    AskFacts facts{.today = today};
    facts.plans = {running_plan({agreed_item(1, "A course", 5)})};
    using enum campaigns::CampaignAskKind;
    facts.campaigns = {{answer, {1}, "Pulse", today.plus_days(2)}, {answer, {2}, "Engagement", today.plus_days(20)}};
    auto const asks = asks_of(facts);
    CHECK(kinds_of(asks) == std::vector{AskKind::answer_campaign, AskKind::finish_item, AskKind::answer_campaign});
    CHECK(asks[0].subject == "Pulse");
    CHECK(asks[0].place == AskPlace::within_a_week);
    CHECK(asks[2].place == AskPlace::your_turn);
    CHECK(asks[2].due_on == today.plus_days(20));
}

TEST_CASE("a 360° asks whoever rates by its day, and those for whom somebody waits first of all")
{
    using three_sixty::ThreeSixtyAskKind;
    AskFacts facts{.today = today};
    facts.plans = {running_plan({agreed_item(1, "A course", 5)})};
    facts.three_sixties = {{ThreeSixtyAskKind::rate, {1}, {{7}}, {3}, "Petra Lind", "Spring", today.plus_days(2)},
                           {ThreeSixtyAskKind::choose, {2}, {}, {4}, "Emil Voss", "Spring", today.plus_days(20)},
                           {ThreeSixtyAskKind::release, {1}, {}, {3}, "Petra Lind", "Spring", today.plus_days(-1)}};
    auto const asks = asks_of(facts);
    CHECK(
        kinds_of(asks) ==
        std::vector{AskKind::release_three_sixty, AskKind::rate_person, AskKind::finish_item, AskKind::choose_raters});
    CHECK(asks[1].person_name == "Petra Lind");
    CHECK(asks[1].rater_id == three_sixty::RaterId{7});
    CHECK(asks[3].place == AskPlace::your_turn);
}
