// SPDX-License-Identifier: Apache-2.0
// Who answers which path.
#include "app/handler.h"

#include "app/exposition.h"
#include "base/embedded.h"
#include "base/log.h"
#include "http/problem.h"
#include "http/static_files.h"

#include <fmt/core.h>

namespace espalier::app {

namespace {

http::Response text(int status, std::string body, std::string_view content_type = "text/plain; charset=utf-8")
{
    http::Response response{.status = status, .headers = {}, .body = std::move(body), .fixed_body = {}, .events = {}};
    response.set_header("content-type", std::string(content_type));
    response.set_header("cache-control", "no-store");
    return response;
}

// Ready when the database answers and knows this program's migrations. Why it is not ready is for the log.
http::Response readiness(App& app)
{
    try {
        if (app.workspace().database().pending(db::program_migrations()).empty())
            return text(200, "ready\n");
        log::warning("not ready: migrations are pending");
    } catch (Fault const& fault) {
        log::warning(fmt::format("not ready: {} {}", fault.message(), fault.private_note()));
    }
    return text(503, "not ready\n");
}

http::Response openapi_document(App& app)
{
    http::Response response;
    response.body = app.openapi(); // a copy, because only that is compressed
    response.set_header("content-type", "application/json");
    response.set_header("cache-control", "no-cache");
    return response;
}

} // namespace

http::Handler make_handler(App& app, std::function<http::ServerMetrics()> metrics)
{
    return [&app, metrics = std::move(metrics)](std::shared_ptr<http::Request const> request, http::Respond respond) {
        auto const finish = [request, respond = std::move(respond)](http::Response response) {
            http::add_security_headers(response, request->secure);
            http::compress(*request, response);
            respond(std::move(response));
        };
        auto const path = request->path();
        auto const is_read = request->method == http::Method::get || request->method == http::Method::head;
        if (is_read && path == "/healthz")
            finish(text(200, "alive\n"));
        else if (is_read && path == "/readyz")
            finish(readiness(app));
        else if (is_read && path == "/metrics")
            finish(text(200, metrics_text(app.workspace(), metrics()), metrics_content_type));
        else if (is_read && path == "/api/openapi.json")
            finish(openapi_document(app));
        else if (path.starts_with("/api/"))
            app.dispatcher().handle(request, finish);
        else
            finish(http::serve_file(*request, embedded_web()));
    };
}

} // namespace espalier::app
