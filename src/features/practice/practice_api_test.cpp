// SPDX-License-Identifier: Apache-2.0
// Practice through the API: an author makes a deck, people practise it, and what they remember is theirs alone.
#include "features/practice/practice_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

TEST_CASE("a deck is found once it is published, practised by whoever wants to, and goes on when it is retired")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({refused(Who::employee, "POST /practice-decks", 403, "forbidden",
                              R"({"title":"Mine","summary":"","language":"en"})"),
                      {.who = Who::people_admin,
                       .call = "POST /practice-decks",
                       .body = R"({"title":"Draft","summary":"","language":"en"})",
                       .keep = {{"deck", "/deck/id"}}},
                      {.who = Who::employee, .call = "GET /practice-decks", .has = {{"/items", "[]"}}},
                      {.who = Who::employee, .call = "GET /practice-decks/{deck}", .status = 404},
                      {.who = Who::employee, .call = "PUT /practice-decks/{deck}/practice", .status = 404},
                      refused(Who::people_admin, "POST /practice-decks/{deck}/publication", 409, "deck_empty",
                              R"({"version":1})"),
                      {.who = Who::people_admin,
                       .call = "DELETE /practice-decks/{deck}",
                       .status = 204,
                       .events = {{"practice_deck.discarded"}}}});
        scenario.run(publishes_deck({card("First?"), card("Second?")}));
        scenario.run(
            {{.who = Who::employee,
              .call = "GET /practice-decks",
              .has = {{"/items/0/title", R"("Keys")"},
                      {"/items/0/cards", "2"},
                      {"/items/0/is_practised", "false"},
                      {"/items/0/standing/unseen", "2"}}},
             begins(Who::employee),
             {.who = Who::employee, .call = "PUT /practice-decks/{deck}/practice", .events = {Events{}}},
             {.who = Who::people_admin, .call = "GET /practice-decks/{deck}", .has = {{"/learners", "1"}}},
             {.who = Who::peer,
              .call = "GET /practice-decks/{deck}",
              .has = {{"/learners", "0"}, {"/may_write", "false"}}},
             refused(Who::people_admin, "DELETE /practice-decks/{deck}", 409, "deck_state"),
             {.who = Who::people_admin,
              .call = "POST /practice-decks/{deck}/retirement",
              .body = R"({"version":3})",
              .events = {{"practice_deck.retired"}}},
             refused(Who::peer, "PUT /practice-decks/{deck}/practice", 409, "deck_state"),
             {.who = Who::peer, .call = "GET /practice-decks", .has = {{"/items", "[]"}}},
             {.who = Who::employee, .call = "GET /practice", .has = {{"/due", "2"}, {"/cards/0/front", R"("First?")"}}},
             {.who = Who::employee,
              .call = "DELETE /practice-decks/{deck}/practice",
              .status = 204,
              .events = {{"practice.ended"}}},
             {.who = Who::employee, .call = "GET /practice", .has = {{"/due", "0"}, {"/decks", "0"}}}});
    });
}

TEST_CASE("cards are written with every fault at once, keep what people remember, and leave without taking it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(publishes_deck({card("First?"), card("Second?")}));
        scenario.run(
            {refused(Who::people_admin, "PUT /practice-decks/{deck}", 412, "stale", deck_body(card("First?"))),
             refused(Who::people_admin, "PUT /practice-decks/{deck}", 409, "deck_empty", deck_body("", "3")),
             {.who = Who::people_admin,
              .call = "PUT /practice-decks/{deck}",
              .body = deck_body(R"({"kind":"card","front":"A?","back":"","options":["x"]},
                                   {"kind":"choice","front":"B?","back":"","options":["x"],"right_option":3})",
                                "3"),
              .status = 422,
              .contains = {"/cards/0/back", "/cards/0/options", "/cards/1/options", "/cards/1/right_option"},
              .events = {Events{}}},
             begins(Who::employee),
             {.who = Who::employee,
              .call = "POST /practice/answers",
              .body = answers(answer("card_1", "good", "2026-03-02T08:00:00Z")),
              .has = {{"/answered", "1"}, {"/due", "1"}}},
             {.who = Who::people_admin,
              .call = "PUT /practice-decks/{deck}",
              .body = deck_body(card("Second, said better?", R"(,"id":"{card_1}")") + "," + card("Third?"), "3"),
              .has = {{"/cards/0/id", R"("{card_1}")"}, {"/cards/1/front", R"("Third?")"}},
              .lacks = {"First?"}},
             {.who = Who::employee,
              .call = "GET /practice-decks/{deck}",
              .has = {{"/deck/standing/learning", "1"}, {"/deck/standing/unseen", "1"}}},
             {.who = Who::employee,
              .call = "POST /practice/answers",
              .body = answers(answer("card_0", "good", "2026-03-02T08:30:00Z")),
              .has = {{"/cards/0/front", R"("Third?")"}}}});
    });
}

TEST_CASE("answers that come late, twice and in any order are counted once, in the order they were given")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(publishes_deck({card("First?"), card("Second?")}));
        auto const late = answer("card_0", "good", "2026-03-02T07:00:00Z") + "," +
            answer("card_0", "forgotten", "2026-03-01T07:00:00Z");
        scenario.run({begins(Who::employee),
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(late),
                       .has = {{"/due", "1"}, {"/answered", "1"}}},
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(late + "," + answer("card_0", "easy", "2026-02-20T07:00:00Z")),
                       .has = {{"/due", "1"}}},
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = R"({"answers":[{"card_id":"77","grade":"good","answered_at":"2026-03-02T07:00:00Z"}]})",
                       .status = 422},
                      // A clock that goes ahead.
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(answer("card_1", "good", "2031-01-01T00:00:00Z")),
                       .has = {{"/due", "0"}, {"/answered", "2"}, {"/next_on", "?"}}}});
        auto const stored = scenario.as_program([](platform::Context& context) {
            return context.tx.rows<std::string>("SELECT grade FROM practice_answers ORDER BY answered_at");
        });
        CHECK(stored == std::vector<std::string>{"forgotten", "good", "good"});
    });
}

TEST_CASE("a day brings no more cards than wished, few of them new, and those due before new ones")
{
    on_each_database([](Scenario& scenario) {
        std::vector<std::string> cards;
        for (int i = 0; i < 9; ++i)
            cards.push_back(card("Question " + std::to_string(i) + "?"));
        scenario.run(publishes_deck(cards));
        scenario.run(
            {begins(Who::employee),
             {.who = Who::employee,
              .call = "GET /practice",
              .has = {{"/due", "5"},
                      {"/daily_cap", "20"},
                      {"/cards/0/is_new", "true"},
                      {"/cards/4/front", R"("Question 4?")"}},
              .lacks = {"Question 5?"}},
             {.who = Who::employee,
              .call = "POST /practice/answers",
              .body = answers(answer("card_3", "forgotten", "2026-02-01T07:00:00Z") + "," +
                              answer("card_4", "forgotten", "2026-02-01T07:01:00Z"))},
             {.who = Who::employee,
              .call = "PUT /practice/wishes",
              .body =
                  R"({"plan":"plain","daily_cap":3,"new_cap":2,"wanted_recall":90,"is_reminded":false,"renews_evidence":true,
                                   "version":0})",
              .has = {{"/version", "1"}, {"/plan", R"("plain")"}},
              .events = {{"practice_wishes.changed"}}},
             refused(
                 Who::employee, "PUT /practice/wishes", 412, "stale",
                 R"({"plan":"plain","daily_cap":4,"new_cap":2,"wanted_recall":90,"is_reminded":false,"renews_evidence":true,
                                  "version":0})"),
             refused(
                 Who::employee, "PUT /practice/wishes", 422, "/quiet_until",
                 R"({"plan":"plain","daily_cap":4,"new_cap":2,"wanted_recall":90,"is_reminded":false,"renews_evidence":true,
                                  "quiet_from":20,"version":1})"),
             {.who = Who::employee,
              .call = "GET /practice",
              .has = {{"/due", "3"},
                      {"/cards/0/is_new", "false"},
                      {"/cards/1/is_new", "false"},
                      {"/cards/2/is_new", "true"},
                      {"/cards/2/front", R"("Question 0?")"},
                      {"/cards/2/days", "[1,2,2,2]"}},
              .lacks = {"Question 1?"}},
             {.who = Who::employee,
              .call = "POST /practice/answers",
              .body = answers(answer("card_0", "good", "2026-03-02T08:00:00Z") + "," +
                              answer("card_3", "good", "2026-03-02T08:01:00Z") + "," +
                              answer("card_4", "good", "2026-03-02T08:02:00Z")),
              .has = {{"/due", "0"}, {"/cards", "[]"}, {"/answered", "3"}}}});
    });
}

TEST_CASE("home tells of cards that wait, but not in quiet hours of the person's own day")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(publishes_deck({card("First?"), card("Second?")}));
        auto const wishes = [](std::string_view from, std::string_view until, std::string_view version) {
            return R"({"plan":"spaced","daily_cap":20,"new_cap":5,"wanted_recall":90,"is_reminded":true,"renews_evidence":true,"quiet_from":)" +
                std::string(from) + R"(,"quiet_until":)" + std::string(until) + R"(,"version":)" +
                std::string(version) + "}";
        };
        scenario.run(
            {{.who = Who::employee, .call = "GET /home", .has = {{"/practice/cards", "0"}}},
             begins(Who::employee),
             {.who = Who::employee, .call = "GET /home", .has = {{"/practice/cards", "2"}, {"/practice/minutes", "1"}}},
             {.who = Who::admin, .call = "GET /home", .has = {{"/practice/cards", "0"}}},
             // It is 9:00 in UTC.
             {.who = Who::employee, .call = "PUT /practice/wishes", .body = wishes("5", "8", "0")},
             {.who = Who::employee, .call = "GET /home", .has = {{"/practice/cards", "2"}}},
             {.who = Who::employee, .call = "PUT /practice/wishes", .body = wishes("20", "18", "1")},
             {.who = Who::employee, .call = "GET /home", .has = {{"/practice/cards", "0"}}},
             {.who = Who::employee,
              .call = "GET /practice",
              .has = {{"/is_quiet", "true"}, {"/due", "2"}, {"/cards/0/front", R"("First?")"}}}});
    });
}

TEST_CASE("who asked for it is reminded once a day that cards have come back, and nobody else")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(publishes_deck({card("First?")}));
        auto const wishes =
            R"({"plan":"spaced","daily_cap":20,"new_cap":5,"wanted_recall":90,"is_reminded":true,"renews_evidence":true,
                                "version":0})";
        auto const forgotten = answers(answer("card_0", "forgotten", "2026-02-20T07:00:00Z"));
        scenario.run({begins(Who::employee),
                      begins(Who::peer),
                      {.who = Who::employee, .call = "PUT /practice/wishes", .body = wishes},
                      {.who = Who::employee, .call = "POST /practice/answers", .body = forgotten},
                      {.who = Who::peer, .call = "POST /practice/answers", .body = forgotten}});
        scenario.run_daily_work();
        scenario.run_daily_work();
        auto const told = scenario.as_program([](platform::Context& context) {
            return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM notifications WHERE kind = 'practice_waits'");
        });
        CHECK(told == 1);
        scenario.run({{.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("practice_waits")"}, {"/items/0/link", R"("/practice")"}}},
                      {.who = Who::peer, .call = "GET /notifications", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("what somebody remembers is theirs: their own cards, by competency")
{
    on_each_database([](Scenario& scenario) {
        make_filing(scenario);
        scenario.run(publishes_deck({card("First?", R"(,"competency_id":"{filing}")"), card("Second?"),
                                     question("Third?", R"(,"competency_id":"{filing}")")}));
        scenario.run(
            {begins(Who::employee),
             {.who = Who::employee, .call = "GET /practice/recall", .has = {{"/items", "[]"}}},
             {.who = Who::employee,
              .call = "POST /practice/answers",
              .body = answers(answer("card_0", "good", "2026-03-02T08:00:00Z") + "," +
                              answer("card_1", "good", "2026-03-02T08:01:00Z"))},
             {.who = Who::employee,
              .call = "GET /practice/recall",
              .has = {{"/items/0/competency_name", R"("Filing")"}, {"/items/0/cards", "1"}, {"/items/0/recall", "1"}}},
             {.who = Who::manager, .call = "GET /practice/recall", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("an option other than the right one, or none, was forgotten, whatever is said")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(publishes_deck({question("Which?")}));
        scenario.run({begins(Who::employee),
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = R"({"answers":[{"card_id":"{card_0}","grade":"easy","option":1,
                                               "answered_at":"2026-03-02T08:00:00Z"}]})",
                       .has = {{"/next_on", R"("2026-03-03")"}}},
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = R"({"answers":[{"card_id":"{card_0}","grade":"easy","option":2,
                                               "answered_at":"2026-03-02T08:10:00Z"}]})"},
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(answer("card_0", "easy", "2026-03-02T08:20:00Z"))}});
        auto const grades = scenario.as_program([](platform::Context& context) {
            return context.tx.rows<std::string>("SELECT grade FROM practice_answers ORDER BY answered_at");
        });
        CHECK(grades == std::vector<std::string>{"forgotten", "easy", "forgotten"});
    });
}

TEST_CASE("five questions still known renew an old result of a quiz, so that the level is surer; not where that is not "
          "wished")
{
    on_each_database([](Scenario& scenario) {
        make_filing(scenario);
        std::vector<std::string> cards;
        std::string list;
        for (int i = 0; i < 5; ++i) {
            cards.push_back(question("Question " + std::to_string(i) + "?", R"(,"competency_id":"{filing}")"));
            for (std::string const day : {"2026-02-20", "2026-02-27"})
                list += (list.empty() ? "" : ",") +
                    rightly(answer("card_" + std::to_string(i), "good", day + "T08:00:00Z"));
        }
        scenario.run(publishes_deck(cards));
        auto const newest = [&](Who who) {
            return *scenario.as_program([&](platform::Context& context) {
                return context.tx.row<std::string>("SELECT MAX(valid_on) FROM evidence WHERE person_id = $1",
                                                   scenario.cast().person(who));
            });
        };
        for (std::string const who : {"employee", "peer"})
            scenario.run(
                {{.who = Who::people_admin,
                  .call = "POST /people/{" + who + "}/evidence",
                  .body = R"({"competency_id":"{filing}","source":"quiz","level":3,"valid_on":"2025-03-02"})"}});
        scenario.run({begins(Who::employee),
                      begins(Who::peer),
                      {.who = Who::peer,
                       .call = "PUT /practice/wishes",
                       .body = R"({"plan":"spaced","daily_cap":20,"new_cap":5,"wanted_recall":90,"is_reminded":false,
                                   "renews_evidence":false,"version":0})"},
                      {.who = Who::peer, .call = "POST /practice/answers", .body = answers(list), .events = {Events{}}},
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(list),
                       .events = {{"evidence.renewed"}}},
                      // Young as it is now, it stays.
                      {.who = Who::employee,
                       .call = "POST /practice/answers",
                       .body = answers(answer("card_0", "good", "2026-03-02T08:00:00Z")),
                       .events = {Events{}}},
                      {.who = Who::employee,
                       .call = "GET /people/{employee}/evidence",
                       .has = {{"/items/0/valid_on", R"("2026-03-02")"},
                               {"/items/0/source", R"("quiz")"},
                               {"/items/0/level", "3"}}}});
        CHECK(newest(Who::employee) == "2026-03-02");
        CHECK(newest(Who::peer) == "2025-03-02");
    });
}

TEST_CASE("an author makes cards of what the lessons of a course say")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {{.who = Who::people_admin,
              .call = "POST /courses",
              .body = R"({"title":"Keys"})",
              .keep = {{"course", "/course_id"}, {"version", "/id"}}},
             {.who = Who::people_admin,
              .call = "PUT /course-versions/{version}",
              .body =
                  R"({"version":1,"content":{"title":"Keys","summary":"","language":"en","completion":{"rule":"all_lessons"},
                  "modules":[{"key":"first","title":"First","lessons":[
                      {"key":"why","kind":"page","title":"Why","minutes":3,"is_required":true,"completion":{"rule":"view"},
                       "page":{"text":"# Why\n\n**Wards.** Keep other keys out."}},
                      {"key":"talk","kind":"discussion","title":"Talk","minutes":3,"is_required":false,
                       "completion":{"rule":"submit"},"discussion":{"question":"Which?"}}]}]}})"},
             {.who = Who::people_admin,
              .call = "POST /practice-decks",
              .body = R"({"title":"Keys","summary":"","language":"en","course_id":"{course}"})",
              .has = {{"/deck/course_title", R"("Keys")"}},
              .keep = {{"deck", "/deck/id"}}},
             refused(Who::employee, "GET /practice-decks/{deck}/passages", 403, "forbidden"),
             {.who = Who::people_admin,
              .call = "GET /practice-decks/{deck}/passages",
              .has =
                  {{"/items",
                    R"([{"lesson_key":"why","title":"Why","passages":[{"front":"Wards","back":"Keep other keys out."}]}])"}}},
             {.who = Who::people_admin,
              .call = "PUT /practice-decks/{deck}",
              .body = deck_body(card("Wards?", R"(,"lesson_key":"why")")),
              .has = {{"/cards/0/lesson_key", R"("why")"}}},
             refused(Who::people_admin, "POST /practice-decks", 422, "/course_id",
                     R"({"title":"Keys","summary":"","language":"en","course_id":"77"})")});
    });
}
