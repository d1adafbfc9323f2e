// SPDX-License-Identifier: Apache-2.0
// What colleagues suggest and say of offerings, through the API.
#include "features/catalogue/catalogue_test.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::test;

namespace {

Step suggests()
{
    return {.who = Who::employee,
            .call = "POST /offering-suggestions",
            .body = R"({"title":"Keys for all","method":"course","giver":"external","link":"https://keys.example",
                        "reason":"We lock ourselves out.","competency_id":"{filing}"})",
            .has = {{"/answer", "null"}, {"/competency_name", R"("Filing")"}, {"/state", R"("suggested")"}},
            .keep = {{"suggested", "/offering_id"}},
            .events = {{"offering.suggested"}}};
}

Step rates(Who who, int points, std::string_view comment, bool is_named = true)
{
    return {.who = who,
            .call = "PUT /offerings/{course}/rating",
            .body = R"({"usefulness":)" + std::to_string(points) + R"(,"comment":")" + std::string(comment) +
                R"(","is_named":)" + (is_named ? "true}" : "false}"),
            .events = {{"offering.rated"}}};
}

} // namespace

TEST_CASE("a suggestion waits for the team, is taken with changes, and whoever made it is told")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run(
            {suggests(),
             {.who = Who::peer, .call = "GET /offering-suggestions", .has = {{"/items", "[]"}}},
             {.who = Who::peer, .call = "GET /offerings/{suggested}", .status = 404},
             {.who = Who::employee,
              .call = "GET /offerings/{suggested}",
              .has = {{"/offering/title", R"("Keys for all")"}}},
             {.who = Who::people_admin,
              .call = "GET /offering-suggestions?waiting=true",
              .has = {{"/items/0/person_name", R"("Emil Voss")"}, {"/items/0/reason", R"("We lock ourselves out.")"}}},
             refused(Who::employee, "POST /offering-suggestions/{suggested}/acceptance", 403, "forbidden",
                     offering_body("Keys", R"(,"version":1,"is_published":true)")),
             refused(Who::people_admin, "POST /offerings/{suggested}/publication", 409, "still_suggested",
                     R"({"version":1})"),
             refused(Who::people_admin, "POST /offering-suggestions/{suggested}/acceptance", 412, "stale",
                     offering_body("Keys", R"(,"version":9,"is_published":true)")),
             {.who = Who::people_admin,
              .call = "POST /offering-suggestions/{suggested}/acceptance",
              .body = offering_body("Keys for everybody", R"(,"version":1,"is_published":true)"),
              .has = {{"/answer", R"("accepted")"}, {"/state", R"("published")"}},
              .events = {{"offering.changed", "offering.suggestion_accepted", "offering.published"}}},
             refused(Who::people_admin, "POST /offering-suggestions/{suggested}/refusal", 409, "suggestion_answered",
                     R"({"version":1,"reason":"No."})"),
             {.who = Who::peer, .call = "GET /offerings", .has = {{"/items/0/title", R"("Keys for everybody")"}}},
             {.who = Who::employee,
              .call = "GET /notifications",
              .has = {{"/items/0/kind", R"("offering_suggestion_accepted")"}}}});
    });
}

TEST_CASE("a declined suggestion says why to whoever made it, and nobody else finds it")
{
    on_each_database([](Scenario& scenario) {
        make_competencies(scenario);
        scenario.run({suggests(),
                      refused(Who::people_admin, "POST /offering-suggestions/{suggested}/refusal", 422, "/reason",
                              R"({"version":1})"),
                      {.who = Who::people_admin,
                       .call = "POST /offering-suggestions/{suggested}/refusal",
                       .body = R"({"version":1,"reason":"We have one."})",
                       .has = {{"/answer", R"("declined")"}},
                       .events = {{"offering.suggestion_declined"}}},
                      {.who = Who::employee,
                       .call = "GET /offering-suggestions",
                       .has = {{"/items/0/answer_reason", R"("We have one.")"}}},
                      {.who = Who::employee,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("offering_suggestion_declined")"},
                               {"/items/0/detail/reason", R"("We have one.")"}}},
                      {.who = Who::peer, .call = "GET /offerings/{suggested}", .status = 404},
                      {.who = Who::peer, .call = "GET /offerings", .has = {{"/items", "[]"}}}});
    });
}

TEST_CASE("ratings are shown from three on, one for each person, with names only of those who want it")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({drafts("course", "Keys"),
                      refused(Who::people_admin, "PUT /offerings/{course}/rating", 409, "never_offered",
                              R"({"usefulness":5,"comment":"","is_named":true})"),
                      publishes("course"),
                      refused(Who::employee, "PUT /offerings/{course}/rating", 422, "/usefulness",
                              R"({"usefulness":6,"comment":"","is_named":true})"),
                      rates(Who::employee, 1, "Too long."),
                      rates(Who::peer, 4, "Helped at the gate.", false),
                      {.who = Who::manager,
                       .call = "GET /offerings/{course}/ratings",
                       .has = {{"/usefulness/ratings", "2"},
                               {"/usefulness/mean", "null"},
                               {"/counts", "[]"},
                               {"/comments", "[]"}}},
                      rates(Who::employee, 5, "It grew on me."),
                      rates(Who::stranger, 3, ""),
                      {.who = Who::employee,
                       .call = "GET /offerings/{course}/ratings",
                       .has = {{"/usefulness/ratings", "3"},
                               {"/usefulness/mean", "4"},
                               {"/counts/4", "1"},
                               {"/counts/0", "0"},
                               {"/own/usefulness", "5"}},
                       .contains = {"Emil Voss", "Helped at the gate."},
                       .lacks = {"Petra Lind", "Too long."}},
                      {.who = Who::manager, .call = "GET /offerings", .has = {{"/items/0/usefulness/mean", "4"}}},
                      {.who = Who::stranger,
                       .call = "DELETE /offerings/{course}/rating",
                       .status = 204,
                       .events = {{"offering.rating_removed"}}},
                      {.who = Who::manager, .call = "GET /offerings", .has = {{"/items/0/usefulness/mean", "null"}}}});
    });
}

TEST_CASE("the owner is reminded once that an offering is to be looked at again, and says when next")
{
    on_each_database([](Scenario& scenario) {
        constexpr std::int64_t day_seconds = 86'400;
        scenario.run({drafts("course", "Keys", R"(,"owner_id":"{peer}","review_on":"2026-03-04")"),
                      publishes("course"),
                      {.who = Who::people_admin, .call = "GET /offerings?review_due=true", .has = {{"/items", "[]"}}}});
        scenario.run_daily_work();
        scenario.run({{.who = Who::peer, .call = "GET /notifications", .has = {{"/items", "[]"}}}});
        for (int day = 0; day < 4; ++day) {
            scenario.advance_seconds(day_seconds);
            scenario.run_daily_work();
        }
        scenario.run({{.who = Who::people_admin,
                       .call = "GET /offerings?review_due=true",
                       .has = {{"/items/0/owner_name", R"("Petra Lind")"}}},
                      {.who = Who::peer,
                       .call = "GET /notifications",
                       .has = {{"/items/0/kind", R"("offering_review_due")"}, {"/next", "null"}},
                       .keep = {{"notice", "/items/0/id"}}},
                      {.who = Who::peer, .call = "GET /notifications?after={notice}", .has = {{"/items", "[]"}}},
                      refused(Who::employee, "POST /offerings/{course}/review", 403, "forbidden",
                              R"({"version":2,"review_on":"2027-03-04"})"),
                      refused(Who::peer, "POST /offerings/{course}/review", 422, "not_in_future",
                              R"({"version":2,"review_on":"2026-03-01"})"),
                      {.who = Who::peer,
                       .call = "POST /offerings/{course}/review",
                       .body = R"({"version":2,"review_on":"2027-03-04"})",
                       .has = {{"/offering/review_on", R"("2027-03-04")"}},
                       .events = {{"offering.reviewed"}}},
                      {.who = Who::people_admin, .call = "GET /offerings?review_due=true", .has = {{"/items", "[]"}}}});
    });
}
