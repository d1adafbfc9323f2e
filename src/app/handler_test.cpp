// SPDX-License-Identifier: Apache-2.0
// The door of every request: health, figures, the API, files, and the headers that nothing goes without.
#include "app/handler.h"

#include "support/json_value.h"
#include "support/scenario.h"

#include <doctest/doctest.h>

#include <future>

using namespace espalier;
using namespace espalier::test;

namespace {

http::Response ask(Scenario& scenario, http::Method method, std::string_view target, bool secure = false)
{
    auto const handler = scenario.app().handler([] {
        return http::ServerMetrics{.requests = 7,
                                   .requests_by_class = {0, 0, 5, 0, 2, 0},
                                   .bytes_sent = 4096,
                                   .duration_buckets = {{0.005, 6}, {0.01, 7}},
                                   .duration_sum = 0.02};
    });
    auto request = std::make_shared<http::Request>();
    request->method = method;
    request->target = target;
    request->secure = secure;
    std::promise<http::Response> answer;
    handler(request, [&](http::Response response) { answer.set_value(std::move(response)); });
    return answer.get_future().get();
}

http::Response get(Scenario& scenario, std::string_view target)
{
    return ask(scenario, http::Method::get, target);
}

std::string header(http::Response const& response, std::string_view name)
{
    for (auto const& one : response.headers)
        if (one.name == name)
            return one.value;
    return {};
}

} // namespace

TEST_CASE("the program is alive, and ready when its database answers with all migrations")
{
    on_each_database([](Scenario& scenario) {
        CHECK(get(scenario, "/healthz").status == 200);
        CHECK(get(scenario, "/readyz").status == 200);
        scenario.workspace().database().write(
            [](db::Transaction& tx) { tx.execute("DELETE FROM schema_migrations WHERE name LIKE '0001%'"); });
        CHECK(get(scenario, "/healthz").status == 200);
        CHECK(get(scenario, "/readyz").status == 503);
    });
}

TEST_CASE("figures are told in the text format of Prometheus")
{
    on_each_database([](Scenario& scenario) {
        auto const response = get(scenario, "/metrics");
        CHECK(response.status == 200);
        CHECK(header(response, "content-type").starts_with("text/plain; version=0.0.4"));
        for (auto const* line :
             {"# TYPE espalier_http_requests_total counter\n", "espalier_http_requests_total{class=\"4xx\"} 2\n",
              "espalier_http_request_duration_seconds_bucket{le=\"0.005\"} 6\n",
              "espalier_http_request_duration_seconds_bucket{le=\"+Inf\"} 7\n",
              "espalier_http_request_duration_seconds_count 7\n", "espalier_tasks{state=\"waiting\"} 0\n"})
            CHECK_MESSAGE(response.body.find(line) != std::string::npos, "lacks ", line);
    });
}

TEST_CASE("the API's document is at /api/openapi.json")
{
    on_each_database([](Scenario& scenario) {
        auto const response = get(scenario, "/api/openapi.json");
        CHECK(response.status == 200);
        CHECK(header(response, "content-type") == "application/json");
        auto const body = response.fixed_body.empty() ? response.body : std::string(response.fixed_body);
        CHECK(json_at(body, "/openapi") == R"("3.1.0")");
        CHECK(json_at(body, "/paths/~1api~1v1~1settings/get/operationId") == R"("get_settings")");
    });
}

TEST_CASE("what does not exist below /api is a problem, never a page")
{
    on_each_database([](Scenario& scenario) {
        for (auto const* path : {"/api/v1/nothing", "/api/v2/people", "/api/"}) {
            auto const response = get(scenario, path);
            CHECK(response.status == 404);
            CHECK(header(response, "content-type") == "application/problem+json");
        }
    });
}

TEST_CASE("every answer carries the security headers")
{
    on_each_database([](Scenario& scenario) {
        for (auto const* path : {"/healthz", "/api/v1/people", "/api/openapi.json", "/metrics", "/no/such/file.js"}) {
            auto const response = get(scenario, path);
            CHECK(header(response, "x-content-type-options") == "nosniff");
            CHECK(header(response, "content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
            CHECK(header(response, "strict-transport-security").empty());
        }
        CHECK_FALSE(header(ask(scenario, http::Method::get, "/healthz", true), "strict-transport-security").empty());
    });
}

TEST_CASE("health and figures are read only")
{
    on_each_database([](Scenario& scenario) {
        CHECK(ask(scenario, http::Method::post, "/healthz").status == 405);
        CHECK(ask(scenario, http::Method::post, "/api/openapi.json").status == 404);
    });
}
