// SPDX-License-Identifier: Apache-2.0
// API scenarios that read like a specification: who does what, and what comes of it. The whole program runs in process,
// on a fresh database with the cast of cast.h, a clock that stands still and the same ids in each run; only the network
// is left out.
//
//   on_each_database([](Scenario& scenario) {
//       scenario.run({
//           {.who = Who::peer, .call = "GET /people/{employee}/needs", .status = 403},
//           {.who = Who::employee, .call = "POST /people/{employee}/needs", .body = R"({"statement":"…"})",
//            .status = 200, .has = {{"/state", R"("open")"}}, .keep = {{"need", "/id"}}, .events = {{"need.declared"}}},
//       });
//   });
#pragma once

#include "app/app.h"
#include "support/cast.h"
#include "support/test_browser.h"
#include "support/test_workspace.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::test {

struct Step
{
    Who who;
    std::string call;      // "POST /people/{employee}/needs": {names} stand for remembered values
    std::string body = {}; // names here, too
    int status = 200;
    // JSON Pointer into the answer → the JSON expected there; "?": anything but null.
    std::vector<std::pair<std::string, std::string>> has = {};
    std::vector<std::string> contains = {};                     // texts in the answer, names replaced
    std::vector<std::string> lacks = {};                        // texts that must not be there
    std::vector<std::pair<std::string, std::string>> keep = {}; // name → JSON Pointer of a value to remember
    std::optional<std::vector<std::string>> events = {};        // kinds this step records, in order
    std::string_view content_type = "application/json";
};

// The kinds of events a step records, where Step::events alone would not say that an empty list is meant.
using Events = std::vector<std::string>;

// A step that is answered with an error whose body says `says`, and that records nothing.
Step refused(Who who, std::string call, int status, std::string says, std::string body = "{}");

class Scenario
{
public:
    // Remembers the ids of the cast's people by their names ("employee", …), and "north", "south" and "company".
    explicit Scenario(TestDatabase& database);
    Scenario(Scenario const&) = delete;
    ~Scenario();

    void run(std::vector<Step> const& steps);
    // One request without expectations. An answer that stays open is followed to its end.
    http::Response send(Who who, std::string_view call, std::string_view body = {},
                        std::string_view content_type = "application/json");

    void remember(std::string name, std::string value) { remembered_[std::move(name)] = std::move(value); }
    std::string const& remembered(std::string const& name) const { return remembered_.at(name); }

    Cast const& cast() const { return cast_; }
    platform::Workspace& workspace() const { return app_->workspace(); }
    app::App& app() const { return *app_; }
    void advance_seconds(std::int64_t seconds) { workspace_.advance_seconds(seconds); }
    void run_tasks();      // everything that waits in the background
    void run_daily_work(); // what falls due today and was not done yet, and all other background work

    // Runs `work(Context&)` as the program itself, for what no endpoint does.
    template <class Work> auto as_program(Work work)
    {
        return platform::write_as(platform::program_viewer(), workspace(), work);
    }

private:
    void check(Step const& step, http::Response const& response, std::int64_t last_event);
    std::string filled(std::string_view text) const;
    std::int64_t last_event() const;
    std::vector<std::string> events_since(std::int64_t event) const;

    TestWorkspace workspace_;
    std::unique_ptr<app::App> app_;
    Cast cast_;
    std::map<std::string, std::string> remembered_;
};

void on_each_database(std::function<void(Scenario&)> const& test);

} // namespace espalier::test
