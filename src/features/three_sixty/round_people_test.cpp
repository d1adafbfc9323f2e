// SPDX-License-Identifier: Apache-2.0
// Single people of a round: from outside and asked by letter, late, with more time, and gone.
#include "features/three_sixty/three_sixty_test.h"

#include "platform/mail.h"
#include "support/mail_receiver.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::test;

namespace {

// As it reads: lines that were broken for the way are whole again.
std::string whole(std::string message)
{
    for (auto at = message.find("=\r\n"); at != std::string::npos; at = message.find("=\r\n", at))
        message.erase(at, 3);
    return message;
}

} // namespace

TEST_CASE(
    "raters from outside get a letter with a link, one more when they are reminded, and the one before works no more")
{
    on_each_database([](Scenario& scenario) {
        MailReceiver const receiver;
        platform::set_up_mail(
            scenario.workspace(),
            {.url = receiver.url(), .sender = "espalier@learn.example", .public_url = "https://learn.example"});
        auto const last_key = [&] {
            platform::look_for_mail(scenario.workspace());
            scenario.run_tasks();
            auto const mails = receiver.received();
            auto const mail = std::find_if(mails.rbegin(), mails.rend(), [](auto const& one) {
                return one.to.find("ute@customer.example") != std::string::npos;
            });
            REQUIRE(mail != mails.rend());
            auto const message = whole(mail->message);
            auto const at = message.find("/outside-rating#");
            REQUIRE(at != std::string::npos);
            CHECK(message.find("Malte Reis") != std::string::npos);
            return message.substr(at + 16, 43);
        };
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("manager", R"(,"remind_every_days":2)"));
        scenario.run({{.who = Who::managers_manager,
                       .call = "PUT /three-sixties/{one}/raters",
                       .body = R"({"version":1,"raters":[{"rater_group":"report","person_id":"{employee}"},
                           {"rater_group":"external","name":"Ute Wald","email":"ute@customer.example"}]})",
                       .has = {{"/raters/3/is_mailed", "false"}, {"/sends_mail", "true"}},
                       .keep = {{"outside", "/raters/3/id"}}},
                      {.who = Who::managers_manager,
                       .call = "POST /three-sixties/{one}/proposal",
                       .body = R"({"version":2})",
                       .has = {{"/raters/3/is_mailed", "true"}}}});
        scenario.remember("first", last_key());
        scenario.run({{.who = Who::anonymous, .call = "POST /outside-rating/form", .body = R"({"key":"{first}"})"},
                      refused(Who::manager, "POST /three-sixties/{one}/raters/{outside}/letter", 403, "forbidden"),
                      {.who = Who::managers_manager,
                       .call = "POST /three-sixties/{one}/raters/{outside}/letter",
                       .events = Events{"three_sixty.letter_sent"}}});
        scenario.remember("second", last_key());
        scenario.run({refused(Who::anonymous, "POST /outside-rating/form", 404, "not_found", R"({"key":"{first}"})"),
                      {.who = Who::anonymous, .call = "POST /outside-rating/form", .body = R"({"key":"{second}"})"}});
        scenario.advance_seconds(2 * 86'400);
        scenario.run_daily_work();
        scenario.remember("third", last_key());
        auto const letters = receiver.received().size();
        scenario.run({{.who = Who::anonymous,
                       .call = "POST /outside-rating/answers",
                       .body = R"({"key":"{third}",)" + answers(3, 4, "Fig").substr(1),
                       .status = 204,
                       .events = Events{}}});
        scenario.advance_seconds(2 * 86'400);
        scenario.run_daily_work();
        platform::look_for_mail(scenario.workspace());
        scenario.run_tasks();
        for (auto i = letters; i < receiver.received().size(); ++i)
            CHECK(receiver.received()[i].to.find("ute@customer.example") == std::string::npos);
        scenario.as_program([](platform::Context& context) {
            CHECK(context.tx.row<std::int64_t>("SELECT COUNT(*) FROM mails WHERE to_email IS NOT NULL") == 0);
            return 0;
        });
    });
}

TEST_CASE("where no mail is sent, a letter is refused and says what to do")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("manager"));
        scenario.run(
            {{.who = Who::managers_manager,
              .call = "PUT /three-sixties/{one}/raters",
              .body = R"({"version":1,"raters":[{"rater_group":"report","person_id":"{employee}"},
                           {"rater_group":"external","name":"Ute Wald","email":"ute@customer.example"}]})",
              .keep = {{"outside", "/raters/3/id"}}},
             {.who = Who::managers_manager,
              .call = "POST /three-sixties/{one}/proposal",
              .body = R"({"version":2})",
              .has = {{"/sends_mail", "false"}, {"/raters/3/is_mailed", "false"}}},
             refused(Who::managers_manager, "POST /three-sixties/{one}/raters/{outside}/letter", 409, "no_mail")});
    });
}

TEST_CASE("somebody comes into an open round later, and one person gets more time than the others")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("subject"));
        scenario.run({refused(Who::people_admin, "POST /three-sixty-rounds/{round}/people", 422, "in_round_already",
                              R"({"person_id":"{manager}"})"),
                      refused(Who::manager, "POST /three-sixty-rounds/{round}/people", 403, "forbidden",
                              R"({"person_id":"{employee}"})"),
                      {.who = Who::people_admin,
                       .call = "POST /three-sixty-rounds/{round}/people",
                       .body = R"({"person_id":"{employee}"})",
                       .has = {{"/counts/people", "2"}, {"/counts/asked", "4"}},
                       .events = Events{"round.person_added"}},
                      {.who = Who::employee, .call = "GET /notifications", .contains = {"three_sixty_choose"}},
                      {.who = Who::manager, .call = "GET /rating-requests", .contains = {"Emil Voss"}},
                      {.who = Who::employee,
                       .call = "GET /three-sixties?of=own",
                       .has = {{"/items/0/answer_until", R"("2026-03-09")"}},
                       .keep = {{"late", "/items/0/id"}}},
                      refused(Who::manager, "POST /three-sixties/{late}/extension", 422, "not_later",
                              R"({"version":1,"answer_until":"2026-03-09"})"),
                      refused(Who::employee, "POST /three-sixties/{late}/extension", 403, "forbidden",
                              R"({"version":1,"answer_until":"2026-03-20"})"),
                      {.who = Who::manager,
                       .call = "POST /three-sixties/{late}/extension",
                       .body = R"({"version":1,"answer_until":"2026-03-20"})",
                       .has = {{"/answer_until", R"("2026-03-20")"}},
                       .events = Events{"three_sixty.extended"}}});
        scenario.advance_seconds(9 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /three-sixty-rounds/{round}",
                       .has = {{"/round/state", R"("open")"}, {"/counts/collected", "1"}, {"/counts/choosing", "1"}}}});
        scenario.advance_seconds(12 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /three-sixty-rounds/{round}",
                       .has = {{"/round/state", R"("closed")"}, {"/counts/collected", "2"}}},
                      refused(Who::people_admin, "POST /three-sixty-rounds/{round}/people", 409, "round_not_open",
                              R"({"person_id":"{peer}"})")});
    });
}

TEST_CASE("when the person leaves in the middle, raters are asked no more and nobody reads what came in")
{
    on_each_database([](Scenario& scenario) {
        put_questionnaire_in_force(scenario);
        launch(scenario, round_of("reporting_lines"));
        rate(scenario, Who::employee, 2, 4, "Plum");
        scenario.run({leave("manager")});
        scenario.advance_seconds(2 * 86'400);
        scenario.run_daily_work();
        scenario.run({{.who = Who::managers_manager,
                       .call = "GET /three-sixties/{one}",
                       .has = {{"/state", R"("ended")"}, {"/may_release", "false"}, {"/may_choose", "false"}}},
                      {.who = Who::peer, .call = "GET /home", .lacks = {"rate_person"}},
                      {.who = Who::peer, .call = "GET /rating-requests", .has = {{"/items/0/takes_answers", "false"}}},
                      refused(Who::managers_manager, "GET /three-sixties/{one}/report", 409, "not_released", ""),
                      refused(Who::managers_manager, "POST /three-sixties/{one}/release", 409, "not_collected",
                              R"({"version":2})"),
                      {.who = Who::people_admin,
                       .call = "GET /three-sixty-rounds/{round}",
                       .has = {{"/counts/ended", "1"}, {"/counts/collecting", "0"}}}});
    });
}
