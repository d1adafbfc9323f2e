// SPDX-License-Identifier: Apache-2.0
// Running the steps and comparing what comes back.
#include "support/scenario.h"

#include "app/features.h"
#include "features/organization/organization.h"
#include "platform/daily_work.h"
#include "support/json_value.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

namespace espalier::test {

namespace {

http::Method method_of(std::string_view name)
{
    for (auto const method : {http::Method::get, http::Method::post, http::Method::put, http::Method::patch})
        if (name == http::to_text(method))
            return method;
    REQUIRE_MESSAGE(name == "DELETE", "no method is called ", std::string(name));
    return http::Method::remove;
}

std::string joined(std::vector<std::string> const& texts)
{
    std::string result;
    for (auto const& text : texts)
        result += (result.empty() ? "" : ", ") + text;
    return result;
}

// What a stream says until it closes.
std::string all_of(http::EventStream& stream)
{
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (stream.is_open() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK_MESSAGE(!stream.is_open(), "the stream did not end");
    return stream.take();
}

} // namespace

Step refused(Who who, std::string call, int status, std::string says, std::string body)
{
    return {.who = who,
            .call = std::move(call),
            .body = std::move(body),
            .status = status,
            .contains = {std::move(says)},
            .events = Events{}};
}

Scenario::Scenario(TestDatabase& database)
    : workspace_(database, organization::load_org_chart), app_(std::make_unique<app::App>(workspace_.release()))
{
    app::add_task_kinds(workspace().tasks());
    app::add_daily_kinds(workspace());
    cast_ = make_cast(workspace());
    for (auto const& [who, member] : cast_.members)
        if (member.person_id)
            remember(std::string(name_of(who)), std::to_string(member.person_id->value));
    remember("company", std::to_string(cast_.company.value));
    remember("north", std::to_string(cast_.north.value));
    remember("south", std::to_string(cast_.south.value));
}

Scenario::~Scenario() = default;

void Scenario::run(std::vector<Step> const& steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const& step = steps[i];
        INFO("step ", i + 1, ": ", std::string(name_of(step.who)), " ", filled(step.call), " ", filled(step.body));
        auto const event = last_event();
        check(step, send(step.who, step.call, step.body, step.content_type), event);
    }
}

http::Response Scenario::send(Who who, std::string_view call, std::string_view body, std::string_view content_type)
{
    auto const space = call.find(' ');
    TestBrowser browser(app_->dispatcher());
    browser.cookies = cast_.members.at(who).cookies;
    auto response =
        browser.send(method_of(call.substr(0, space)), filled(call.substr(space + 1)), filled(body), content_type);
    if (response.events)
        response.body = all_of(*response.events);
    return response;
}

void Scenario::check(Step const& step, http::Response const& response, std::int64_t last_event)
{
    INFO("answer ", response.status, ": ", response.body.substr(0, 2000));
    CHECK(response.status == step.status);
    if (response.status != step.status)
        return;
    for (auto const& [pointer, expected] : step.has) {
        auto const found = json_at(response.body, pointer);
        INFO(pointer);
        if (expected == "?")
            CHECK((found && *found != "null"));
        else
            CHECK(found.value_or("nothing there") == normal_json(filled(expected)));
    }
    for (auto const& text : step.contains)
        CHECK_MESSAGE(response.body.find(filled(text)) != std::string::npos, "lacks ", filled(text));
    for (auto const& text : step.lacks)
        CHECK_MESSAGE(response.body.find(filled(text)) == std::string::npos, "shows ", filled(text));
    for (auto const& [name, pointer] : step.keep) {
        auto const found = json_at(response.body, pointer);
        REQUIRE_MESSAGE(found, "nothing to keep at ", pointer);
        remember(name, without_quotes(*found));
    }
    if (step.events)
        CHECK(joined(events_since(last_event)) == joined(*step.events));
}

std::string Scenario::filled(std::string_view text) const
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto const close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        if (close != std::string_view::npos) {
            auto const found = remembered_.find(std::string(text.substr(at + 1, close - at - 1)));
            if (found != remembered_.end()) {
                result += found->second;
                at = close + 1;
                continue;
            }
        }
        result += text[at++];
    }
    return result;
}

void Scenario::run_tasks()
{
    workspace().tasks().run_waiting();
}

void Scenario::run_daily_work()
{
    platform::take_the_day(workspace());
    run_tasks();
}

std::int64_t Scenario::last_event() const
{
    return workspace().database().read([](db::Transaction& tx) {
        return tx.row<std::int64_t>("SELECT COALESCE(MAX(id), 0) FROM events").value_or(0);
    });
}

std::vector<std::string> Scenario::events_since(std::int64_t event) const
{
    return workspace().database().read([&](db::Transaction& tx) {
        return tx.rows<std::string>("SELECT kind FROM events WHERE id > $1 ORDER BY id", event);
    });
}

void on_each_database(std::function<void(Scenario&)> const& test)
{
    for_each_database([&](TestDatabase& database) {
        Scenario scenario(database);
        test(scenario);
    });
}

} // namespace espalier::test
