// SPDX-License-Identifier: Apache-2.0
// Helpers through the API: found, asked, accepting, declining, stopping; and who sees what of it.
#include "features/plans/helpers.h"
#include "features/plans/loop_test.h"
#include "platform/settings.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step ask(Who who, std::string person, int status = 204, std::vector<std::string> contains = {})
{
    return {.who = who,
            .call = "POST /plan-items/{item}/helpers",
            .body = R"({"helper_id":"{)" + person + R"(}","kind":"coach","words":"Six mornings in the orchard."})",
            .status = status,
            .contains = std::move(contains)};
}

Step keep_ask(std::string name)
{
    return {.who = Who::employee,
            .call = "GET /plans/{plan}/helpers",
            .has = {{"/items/0/state", "null"}},
            .keep = {{std::move(name), "/items/0/id"}}};
}

void prepare_item(Scenario& scenario)
{
    prepare_need(scenario);
    scenario.run({draft_plan(), add_item()});
}

Step rate(Who who, std::string person, int level, std::string valid_on = "2026-03-02")
{
    return {.who = who,
            .call = "POST /people/{" + person + "}/evidence",
            .body = R"({"competency_id":"{prune}","source":"observation","level":)" + std::to_string(level) +
                R"(,"valid_on":")" + valid_on + R"("})"};
}

} // namespace

TEST_CASE("a helper is asked, accepts, and sees of the item what helping needs")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run(
            {ask(Who::employee, "peer"),
             keep_ask("ask"),
             {.who = Who::peer,
              .call = "GET /helping",
              .has = {{"/active", "0"},
                      {"/most", "3"},
                      {"/is_available", "true"},
                      {"/items/0/learner_name", R"("Emil Voss")"},
                      {"/items/0/title", R"("Prune with the head gardener")"},
                      {"/items/0/competency_name", R"("Pruning")"},
                      {"/items/0/to_level", "4"},
                      {"/items/0/success_measure", R"("Prunes ten trees without a correction.")"},
                      {"/items/0/words", R"("Six mornings in the orchard.")"}},
              .lacks = {"need", "from_level", "direct_cost"}},
             {.who = Who::peer, .call = "GET /plans/{plan}", .status = 404},
             {.who = Who::peer, .call = "GET /plans/{plan}/helpers", .status = 404},
             refused(Who::stranger, "POST /helper-asks/{ask}/acceptance", 404, "not_found"),
             refused(Who::employee, "POST /helper-asks/{ask}/acceptance", 404, "not_found"),
             {.who = Who::peer,
              .call = "POST /helper-asks/{ask}/acceptance",
              .body = R"({"reason":"Gladly, from June."})",
              .has = {{"/active", "1"}, {"/items/0/state", R"("accepted")"}},
              .events = {{"helper.accepted"}}},
             refused(Who::peer, "POST /helper-asks/{ask}/refusal", 409, "ask_is_over", R"({"reason":"No."})"),
             {.who = Who::manager,
              .call = "GET /plans/{plan}/helpers",
              .has = {{"/items/0/state", R"("accepted")"},
                      {"/items/0/person_name", R"("Petra Lind")"},
                      {"/items/0/asked_by_name", R"("Emil Voss")"},
                      {"/items/0/answers/0/reason", R"("Gladly, from June.")"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("help_accepted")"}, {"/items/0/detail/person", R"("Petra Lind")"}}},
             {.who = Who::peer,
              .call = "POST /helper-asks/{ask}/stop",
              .body = R"({"reason":"I move to another site."})",
              .has = {{"/active", "0"}, {"/items/0/state", R"("stopped")"}, {"/items/0/success_measure", R"("")"}},
              .events = {{"helper.stopped"}}},
             // What was said stays, newest ask first.
             {.who = Who::employee,
              .call = "GET /plans/{plan}/helpers",
              .has = {{"/items/0/state", R"("stopped")"},
                      {"/items/0/answers/0/kind", R"("accepted")"},
                      {"/items/0/answers/1/reason", R"("I move to another site.")"}}}});
    });
}

TEST_CASE("one helper at a time: asking another ends the ask before, and the one before is told")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run(
            {ask(Who::employee, "peer"),
             keep_ask("first"),
             {.who = Who::peer, .call = "POST /helper-asks/{first}/acceptance", .body = "{}"},
             ask(Who::manager, "stranger"),
             keep_ask("second"),
             {.who = Who::employee,
              .call = "GET /plans/{plan}/helpers",
              .has = {{"/items/0/person_name", R"("Stina Falk")"},
                      {"/items/0/asked_by_name", R"("Malte Reis")"},
                      {"/items/1/state", R"("ended")"},
                      {"/items/1/answers/1/by_name", R"("Malte Reis")"}}},
             {.who = Who::peer,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("help_ended")"}, {"/items/1/kind", R"("help_asked")"}}},
             refused(Who::stranger, "POST /helper-asks/{second}/refusal", 422, "reason"),
             {.who = Who::stranger,
              .call = "POST /helper-asks/{second}/refusal",
              .body = R"({"reason":"Not this year."})",
              .events = {{"helper.declined"}}},
             {.who = Who::employee, .call = "GET /notifications", .has = {{"/items/0/kind", R"("help_declined")"}}},
             {.who = Who::manager, .call = "GET /notifications", .has = {{"/items/0/kind", R"("help_declined")"}}},
             refused(Who::employee, "POST /helper-asks/{second}/end", 409, "ask_is_over"),
             ask(Who::employee, "manager"),
             keep_ask("third"),
             refused(Who::stranger, "POST /helper-asks/{third}/end", 404, "not_found"),
             {.who = Who::employee,
              .call = "POST /helper-asks/{third}/end",
              .body = R"({"reason":"I found a course."})",
              .status = 204,
              .events = {{"helper.ended"}}},
             // Taken out of the draft, the item takes its asks along.
             {.who = Who::employee, .call = "DELETE /plan-items/{item}", .status = 204},
             {.who = Who::stranger, .call = "GET /helping", .lacks = {"Prune"}}});
    });
}

TEST_CASE("nobody is asked who is the learner, is not available, or helps enough already")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.run({ask(Who::employee, "employee", 422, {"is_learner"}),
                      {.who = Who::peer,
                       .call = "PUT /helping/availability",
                       .body = R"({"is_available":false})",
                       .has = {{"/is_available", "false"}},
                       .events = {{"helper.not_available"}}},
                      ask(Who::employee, "peer", 422, {"not_available", "/helper_id"}),
                      {.who = Who::peer, .call = "PUT /helping/availability", .body = R"({"is_available":true})"},
                      {.who = Who::people_admin,
                       .call = "PUT /settings/helpers",
                       .body = R"({"most_at_once":1,"evidence_within_days":365,"version":1})"},
                      ask(Who::employee, "peer"),
                      keep_ask("first"),
                      {.who = Who::employee,
                       .call = "POST /plans/{plan}/items",
                       .body = R"({"title":"Graft","method":"coaching","due_on":"2026-09-30",
                                   "success_measure":"Ten grafts hold.","need_ids":[]})",
                       .keep = {{"other", "/items/1/item/id"}}},
                      {.who = Who::employee,
                       .call = "POST /plan-items/{other}/helpers",
                       .body = R"({"helper_id":"{peer}","kind":"mentor","words":"Grafting, too?"})",
                       .status = 204},
                      {.who = Who::employee, .call = "GET /plans/{plan}/helpers", .keep = {{"second", "/items/0/id"}}},
                      {.who = Who::peer, .call = "POST /helper-asks/{first}/acceptance", .body = "{}"},
                      refused(Who::peer, "POST /helper-asks/{second}/acceptance", 409, "helps_enough"),
                      ask(Who::employee, "peer", 422, {"helps_enough"}),
                      // What has ended is no load any more.
                      {.who = Who::employee,
                       .call = "POST /plan-items/{item}/cancellation",
                       .body = R"({"reason":"Another year."})"},
                      {.who = Who::peer, .call = "GET /helping", .has = {{"/active", "0"}}},
                      {.who = Who::peer, .call = "POST /helper-asks/{second}/acceptance", .body = "{}"},
                      ask(Who::employee, "stranger", 409, {"item_ended"})});
    });
}

TEST_CASE(
    "who could help reaches the level by fresh evidence, is available and has room; figures only for who may see them")
{
    on_each_database([](Scenario& scenario) {
        prepare_item(scenario);
        scenario.as_program([](platform::Context& context) {
            context.tx.execute("UPDATE people SET time_zone = 'Europe/Vienna'");
            context.tx.execute("UPDATE people SET time_zone = 'Asia/Tokyo' WHERE given_name = 'Petra'");
        });
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/competency_name", R"("Pruning")"}, {"/from_level", "4"}, {"/items", "[]"}}},
             rate(Who::people_admin, "peer", 5),
             rate(Who::people_admin, "stranger", 4),
             rate(Who::people_admin, "managers_manager", 3),
             rate(Who::people_admin, "manager", 5, "2023-01-10"),
             {.who = Who::employee,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/items/0/name", R"("Stina Falk")"},
                      {"/items/0/level", "null"},
                      {"/items/0/minutes_apart", "0"},
                      {"/items/1/name", R"("Petra Lind")"},
                      {"/items/1/minutes_apart", "480"},
                      {"/items/1/newest_on", "null"},
                      {"/most", "3"}},
              .lacks = {"Mara Ohm", "Malte Reis", "Emil Voss"}},
             {.who = Who::manager,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/items/0/level", "null"}, {"/items/1/level", "5"}, {"/items/1/newest_on", R"("2026-03-02")"}}},
             {.who = Who::people_admin,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/items/0/level", "4"}, {"/items/0/confidence", "?"}}},
             {.who = Who::peer, .call = "GET /plan-items/{item}/helper-candidates", .status = 404},
             {.who = Who::stranger, .call = "PUT /helping/availability", .body = R"({"is_available":false})"},
             {.who = Who::employee,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/items/0/name", R"("Petra Lind")"}},
              .lacks = {"Stina Falk"}},
             {.who = Who::people_admin,
              .call = "PUT /settings/helpers",
              .body = R"({"most_at_once":1,"evidence_within_days":3650,"version":1})"},
             ask(Who::employee, "peer"),
             keep_ask("ask"),
             {.who = Who::peer, .call = "POST /helper-asks/{ask}/acceptance", .body = "{}"},
             {.who = Who::employee,
              .call = "GET /plan-items/{item}/helper-candidates",
              .has = {{"/items/0/name", R"("Malte Reis")"}, {"/helping_enough", "1"}},
              .lacks = {"Petra Lind"}}});
    });
}
