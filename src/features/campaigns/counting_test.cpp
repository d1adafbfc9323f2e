// SPDX-License-Identifier: Apache-2.0
// Counting in portions: cut short at any point it shows nothing and begins anew, and no answer that was under way is lost.
// And what a later last day of one person tells.
#include "features/campaigns/counting.h"

#include "features/campaigns/answering.h"
#include "features/campaigns/campaigns_store.h"
#include "features/campaigns/campaigns_test.h"
#include "reflect/json.h"

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <future>
#include <thread>
#include <utility>

using namespace espalier;
using namespace espalier::test;

namespace {

// A task that does something else each time it tells how far it is.
class WatchedRun final : public platform::TaskRun
{
public:
    WatchedRun(Scenario& scenario, std::function<void()> watch) : scenario_(scenario), watch_(std::move(watch)) {}
    platform::Workspace& workspace() override { return scenario_.workspace(); }
    std::string const& input() const override { return input_; }
    platform::AccountId created_by() const override
    {
        return scenario_.cast().members.at(Who::people_admin).account_id;
    }
    void progress(std::int64_t, std::int64_t, std::string_view) override { watch_(); }

private:
    Scenario& scenario_;
    std::string input_;
    std::function<void()> watch_;
};

campaigns::CampaignId campaign_of(Scenario& scenario)
{
    return {std::stoll(scenario.remembered("campaign"))};
}

void begin_closing(Scenario& scenario)
{
    scenario.run(
        {{.who = Who::people_admin, .call = "POST /campaigns/{campaign}/closing", .body = R"({"version":3})"}});
}

// All that was counted of it, group by group.
std::string counted(Scenario& scenario)
{
    std::string text;
    scenario.as_program([&](platform::Context& context) {
        for (auto const& line : context.tx.rows<std::string>(
                 R"(SELECT g.kind || g.name || COALESCE(g.hidden_because, '') || COALESCE(t.question_key, '') ||
                           COALESCE(t.value, '') || CAST(COALESCE(t.answers, 0) AS TEXT) AS line
                    FROM campaign_groups g LEFT JOIN campaign_tallies t ON t.campaign_group_id = g.id
                    WHERE g.campaign_id = $1 ORDER BY 1)",
                 campaign_of(scenario)))
            text += line + "\n";
    });
    return text;
}

platform::Viewer viewer_of(Scenario& scenario, Who who)
{
    auto const& member = scenario.cast().members.at(who);
    return {.account_id = member.account_id, .person_id = member.person_id};
}

void give_answer(platform::Context& context, campaigns::CampaignId id)
{
    questionnaires::QuestionAnswer given{.question_key = {"clear"}};
    given.number = 4;
    campaigns::answer(context, {id, {given}});
}

} // namespace

TEST_CASE("a sheet keeps of answers what is not empty, and reads back as it was given")
{
    using questionnaires::QuestionAnswer;
    QuestionAnswer number{.question_key = {"clear"}};
    number.number = 4;
    QuestionAnswer rated{.question_key = {"skills"}};
    rated.rows.push_back({.row_key = {"17"}, .option_key = {}, .level = 2.5, .cannot_judge = {}});
    QuestionAnswer ranked{.question_key = {"first"}, .option_keys = {{"a"}, {"b"}}};
    std::vector<QuestionAnswer> const answers{number, rated, ranked};
    auto const kept = campaigns::as_kept(answers);
    CHECK(kept.starts_with(R"([{"question_key":"clear","number":4},{"question_key":"skills","rows":[)"));
    CHECK(reflect::to_json(reflect::from_json<std::vector<QuestionAnswer>>(kept)) == reflect::to_json(answers));
    CHECK(campaigns::as_kept({}) == "[]");
}

TEST_CASE("a counting that is cut short anywhere shows nothing, and the next attempt counts the same")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed"));
        for (auto const who : {Who::employee, Who::peer, Who::manager, Who::managers_manager, Who::stranger})
            scenario.run({answer(who, 4, "Pear")});
        begin_closing(scenario);
        std::vector<std::string> left; // by attempts that were cut short
        for (int cut = 0;; ++cut) {
            auto steps = 0;
            WatchedRun run(scenario, [&] {
                if (steps++ == cut)
                    throw Fault(FaultCode::unavailable, "stopping", "The program is stopping.");
            });
            try {
                campaigns::count_answers(run, campaign_of(scenario));
                break;
            } catch (Fault const& fault) {
                REQUIRE(fault.key() == "stopping");
                scenario.run({refused(Who::people_admin, "GET /campaigns/{campaign}/results", 404, "not_found", ""),
                              {.who = Who::people_admin,
                               .call = "GET /campaigns/{campaign}",
                               .has = {{"/campaign/state", R"("counting")"}, {"/answered", "5"}}}});
                left.push_back(counted(scenario));
            }
        }
        CHECK(left.size() > 4);
        CHECK(left.front().empty());
        CHECK(left.back() == counted(scenario)); // all was written but the last word
        scenario.run_tasks();                    // the task itself finds it done
        CHECK(left.back() == counted(scenario));
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/group/answered", "5"}, {"/questions/0/values/3/answers", "5"}}},
                      {.who = Who::people_admin, .call = "GET /campaigns/{campaign}", .has = {{"/answered", "5"}}}});
    });
}

TEST_CASE("an answer that comes in after the answers were read has them counted again")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign("attributed"));
        for (auto const who : {Who::peer, Who::manager, Who::managers_manager})
            scenario.run({answer(who, 4, "Pear")});
        begin_closing(scenario);
        // What writing the groups tells first is that all has been read: then one more stands there.
        WatchedRun late(scenario, [&, was_read = false]() mutable {
            if (was_read || counted(scenario).empty())
                return;
            was_read = true;
            scenario.as_program([&](platform::Context& context) {
                auto const id = campaign_of(scenario);
                auto const person = scenario.cast().person(Who::employee);
                campaigns::store::mark_answered(context.tx, id, person);
                context.tx.insert("campaign_sheets",
                                  campaigns::store::Sheet{.id = {77},
                                                          .campaign_id = id,
                                                          .unit_id = scenario.cast().north,
                                                          .answers = {R"([{"question_key":"clear","number":4}])"}});
            });
        });
        CHECK(campaigns::count_answers(late, campaign_of(scenario)).answers == 4);
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /campaigns/{campaign}/results",
                       .has = {{"/group/answered", "4"}, {"/questions/0/values/3/answers", "4"}}}});
    });
}

namespace {

// Somebody who answers on a connection of their own and whose transaction ends when they are let go.
class SlowAnswer
{
public:
    SlowAnswer(Scenario& scenario, Who who)
        : outcome_(std::async(std::launch::async, [this, &scenario, viewer = viewer_of(scenario, who)] {
              auto is_first = true; // the transaction may run again
              try {
                  platform::write_as(viewer, scenario.workspace(), [&](platform::Context& context) {
                      give_answer(context, campaign_of(scenario));
                      if (std::exchange(is_first, false)) {
                          written_.set_value();
                          go_.get_future().wait();
                      }
                  });
                  return std::string("stored");
              } catch (Fault const& fault) {
                  return fault.key();
              }
          }))
    {
        written_.get_future().wait();
    }

    void let_go() { go_.set_value(); }
    std::string outcome() { return outcome_.get(); }

private:
    std::promise<void> written_, go_;
    std::future<std::string> outcome_; // last: it uses the others
};

void check_all_counted(Scenario& scenario, std::int64_t answers)
{
    scenario.as_program([&](platform::Context& context) {
        CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_sheets") == answers);
        CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM campaign_people WHERE has_answered") == answers);
    });
    scenario.run({{.who = Who::people_admin,
                   .call = "GET /campaigns/{campaign}/results",
                   .has = {{"/group/answered", std::to_string(answers)},
                           {"/questions/0/values/3/answers", std::to_string(answers)}}},
                  {.who = Who::people_admin,
                   .call = "GET /campaigns/{campaign}",
                   .has = {{"/campaign/state", R"("closed")"}, {"/answered", std::to_string(answers)}}}});
}

// An open campaign with three answers. SQLite has one writer, so that nothing is under way beside another.
void on_postgresql(std::string_view mode, std::function<void(Scenario&)> const& test)
{
    for_each_database([&](TestDatabase& database) {
        if (database.engine() == db::Engine::sqlite)
            return;
        Scenario scenario(database);
        put_questionnaire_in_force(scenario);
        launch(scenario, campaign(mode));
        for (auto const who : {Who::peer, Who::manager, Who::managers_manager}) {
            auto step = answer(who, 4, "Pear");
            step.events.reset();
            scenario.run({step});
        }
        test(scenario);
    });
}

} // namespace

TEST_CASE("an answer under way when the campaign closes is counted or refused, and none is stored after the counting")
{
    for (auto const let_go_at : {1, 2}) // before the answers are read, and after
        on_postgresql("identified", [&](Scenario& scenario) {
            SlowAnswer employee(scenario, Who::employee);
            SlowAnswer stranger(scenario, Who::stranger);
            begin_closing(scenario);
            std::string outcome;
            auto steps = 0;
            WatchedRun run(scenario, [&] {
                if (++steps != let_go_at)
                    return;
                employee.let_go();
                outcome = employee.outcome();
            });
            auto const report = campaigns::count_answers(run, campaign_of(scenario));
            CHECK((outcome == "stored" || outcome == "campaign_not_open"));
            stranger.let_go();
            CHECK(stranger.outcome() == "campaign_not_open");
            CHECK(report.answers == (outcome == "stored" ? 4 : 3));
            check_all_counted(scenario, report.answers);
        });
}

TEST_CASE("counting an anonymous campaign waits for an answer under way, which is counted or refused")
{
    on_postgresql("attributed", [](Scenario& scenario) {
        SlowAnswer employee(scenario, Who::employee);
        begin_closing(scenario);
        auto const later = std::async(std::launch::async, [&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            employee.let_go();
        });
        WatchedRun run(scenario, [] {});
        auto const report = campaigns::count_answers(run, campaign_of(scenario));
        auto const outcome = employee.outcome();
        CHECK((outcome == "stored" || outcome == "campaign_not_open"));
        CHECK(report.answers == (outcome == "stored" ? 4 : 3));
        check_all_counted(scenario, report.answers);
    });
}

namespace {

// What the people team sees of a campaign day by day, in which one person has a later last day and has answered, or has not.
std::vector<std::string> seen_by_day(db::Engine engine, bool has_answered)
{
    TestDatabase database(engine);
    Scenario scenario(database);
    put_questionnaire_in_force(scenario);
    launch(scenario, campaign("attributed"));
    scenario.run({answer(Who::peer, 4, "Pear"), answer(Who::manager, 3, "Plum")});
    if (has_answered)
        scenario.run({answer(Who::employee, 5, "Fig")});
    scenario.run({{.who = Who::people_admin,
                   .call = "PUT /campaigns/{campaign}/people/{employee}",
                   .body = R"({"is_excused":false,"closes_on":"2026-03-11"})",
                   .status = 204,
                   .events = Events{"campaign.person_changed"}}});
    std::vector<std::string> seen;
    for (int day = 0; day < 10; ++day) {
        scenario.advance_seconds(86'400);
        scenario.run_daily_work();
        auto const view = scenario.send(Who::people_admin, "GET /campaigns/{campaign}").body;
        auto const from = view.find(R"("state":)");
        REQUIRE(from != std::string::npos);
        seen.push_back(view.substr(from, view.find(',', from) - from));
        seen.push_back(scenario.send(Who::people_admin, "GET /campaigns/{campaign}/people?search=Voss").body);
        seen.push_back(scenario.send(Who::admin, "GET /audit/events").body);
    }
    return seen;
}

} // namespace

TEST_CASE("a later last day of one person tells nobody whether they have answered")
{
    for_each_engine([](db::Engine engine) {
        auto const answered = seen_by_day(engine, true);
        auto const not_answered = seen_by_day(engine, false);
        REQUIRE(answered.size() == not_answered.size());
        for (std::size_t i = 0; i < answered.size(); ++i)
            CHECK(answered[i] == not_answered[i]);
        CHECK(answered.at(3 * 8) == R"("state":"open")");   // 11 March: the others' last day has passed
        CHECK(answered.at(3 * 9) == R"("state":"closed")"); // 12 March
    });
}
