// SPDX-License-Identifier: Apache-2.0
// The way of a request.
#include "platform/dispatcher.h"

#include "base/log.h"
#include "http/problem.h"
#include "platform/events.h"
#include "platform/request_input.h"
#include "platform/route_tree.h"
#include "platform/slow_lane.h"

#include <fmt/core.h>

namespace espalier::platform {

namespace {

// At 0.1 s and 64 MiB for a password: up to 128 MiB, and the last in the queue waits for less than two seconds.
constexpr std::size_t slow_at_once = 2;
constexpr std::size_t slow_waiting = 32;

http::Response answer_to(std::exception_ptr failure, http::Request const& request)
{
    try {
        std::rethrow_exception(failure);
    } catch (Fault const& fault) {
        if (!fault.private_note().empty())
            log::warning(fmt::format("{} {}: {}", request.id, fault.key(), fault.private_note()));
        return http::problem(fault, request.id);
    } catch (std::exception const& error) {
        log::error(fmt::format("{} {} {}: {}", request.id, to_text(request.method), request.path(), error.what()));
        return http::problem(
            Fault(FaultCode::internal, "internal", "Something went wrong on our side. Nothing was changed."),
            request.id);
    }
}

void finish(Route const& route, http::Response& response)
{
    if (route.endpoint.answer == Endpoint::Answer::nothing)
        response.status = 204;
    response.set_header("cache-control", "no-store");
}

} // namespace

// What is known of a request once it has been let in.
struct Admitted
{
    std::shared_ptr<http::Request const> request;
    RouteMatch match;
    Viewer viewer;
    std::shared_ptr<OrgChart const> chart;
    std::shared_ptr<void> input;
    Instant now;
};

namespace {

bool leaves_sighting(Admitted const& admitted, std::optional<PersonId> concerned)
{
    switch (admitted.match.route->sightings) {
    case Sightings::none: return false;
    case Sightings::all: return true;
    case Sightings::of_others: break;
    }
    return !concerned || concerned != admitted.viewer.person_id;
}

} // namespace

struct Dispatcher::Implementation
{
    Workspace& workspace;
    RouteTree tree;
    Authenticate authenticate;
    BodyReferences references;
    SlowLane lane{slow_at_once, slow_waiting}; // last: it ends before what it uses

    // Who asks, may they, what do they say; in that order, so that nobody learns more than they may.
    Admitted admit(db::Transaction& tx, std::shared_ptr<http::Request const> request, RouteMatch match)
    {
        auto const now = workspace.now();
        auto const& permission = *match.route->permission;
        auto known = authenticate(workspace, tx, *request, permission, now);
        if (!may_ever(permission, known.viewer)) {
            if (known.viewer.is_anonymous())
                throw Fault(FaultCode::unauthenticated, "unauthenticated", "Sign in to see this.");
            throw forbidden(fmt::format("Your roles do not permit this: {}.", permission.meaning));
        }
        Admitted admitted{std::move(request),
                          std::move(match),
                          std::move(known.viewer),
                          workspace.chart(tx, known.chart_version),
                          nullptr,
                          now};
        admitted.input = read_input(admitted.match, *admitted.request);
        return admitted;
    }

    struct Ran
    {
        std::optional<PersonId> concerned; // where it was about one person
        std::function<void(http::Response&)> afterwards;
    };

    Ran run(Admitted const& admitted, db::Transaction& tx, http::Response& response)
    {
        auto const& route = *admitted.match.route;
        Context context{workspace, tx, admitted.viewer, admitted.chart, admitted.now};
        context.checked = may_for_everybody(*route.permission, admitted.viewer);
        auto const person = person_of(route, admitted.input.get());
        if (person)
            context.require(*route.permission, *person);
        references.require_existing(tx, route, admitted.input.get());
        auto const& endpoint = route.endpoint;
        endpoint.run(endpoint, context, admitted.input.get(), response);
        if (!context.checked)
            throw std::logic_error(fmt::format("{} never asked who may", route.operation));
        finish(route, response);
        return {person ? person : context.concerned, std::move(context.afterwards)};
    }

    void read(std::shared_ptr<http::Request const> request, RouteMatch match, http::Respond respond)
    {
        http::Response response;
        Ran ran;
        auto const admitted = workspace.database().read([&](db::Transaction& tx) {
            auto let_in = admit(tx, std::move(request), std::move(match));
            ran = run(let_in, tx, response);
            return let_in;
        });
        if (ran.afterwards)
            ran.afterwards(response);
        if (!leaves_sighting(admitted, ran.concerned))
            return respond(std::move(response));
        Sighting const sighting{admitted.viewer.account_id, ran.concerned, std::string(admitted.match.route->operation),
                                admitted.now};
        auto answer = std::make_shared<http::Response>(std::move(response));
        workspace.database().write_later(
            [this, sighting](db::Transaction& tx) { record_sighting(workspace, tx, sighting); },
            [request = admitted.request, answer, respond](std::exception_ptr failure) {
                respond(failure ? answer_to(failure, *request) : std::move(*answer));
            });
    }

    void write(std::shared_ptr<http::Request const> request, RouteMatch match, http::Respond respond)
    {
        auto admitted = std::make_shared<Admitted>(workspace.database().read(
            [&](db::Transaction& tx) { return admit(tx, std::move(request), std::move(match)); }));
        if (auto const prepare = admitted->match.route->prepare)
            prepare(admitted->input.get());
        auto answer = std::make_shared<http::Response>();
        workspace.database().write_later(
            [this, admitted, answer](db::Transaction& tx) {
                *answer = {}; // the transaction may run again
                if (run(*admitted, tx, *answer).afterwards)
                    throw std::logic_error("a write leaves nothing to be done afterwards");
            },
            [admitted, answer, respond](std::exception_ptr failure) {
                respond(failure ? answer_to(failure, *admitted->request) : std::move(*answer));
            });
    }

    // Many sign-ins at once wait here and not on the threads that answer everybody else.
    void run_in_slow_lane(std::shared_ptr<http::Request const> request, RouteMatch match, http::Respond respond)
    {
        lane.submit([this, request = std::move(request), match = std::move(match), respond = std::move(respond)] {
            try {
                run_alone(request, match, respond);
            } catch (...) {
                respond(answer_to(std::current_exception(), *request));
            }
        });
    }

    void run_alone(std::shared_ptr<http::Request const> request, RouteMatch match, http::Respond const& respond)
    {
        auto const admitted = workspace.database().read(
            [&](db::Transaction& tx) { return admit(tx, std::move(request), std::move(match)); });
        http::Response response;
        Caller caller{workspace, admitted.viewer, *admitted.request, response, admitted.now};
        auto const& endpoint = admitted.match.route->endpoint;
        endpoint.run_alone(endpoint, caller, admitted.input.get(), response);
        finish(*admitted.match.route, response);
        respond(std::move(response));
    }
};

Dispatcher::Dispatcher(Workspace& workspace, Routes const& routes, Authenticate authenticate,
                       References const& references)
    : implementation_(
          new Implementation{workspace, RouteTree(routes), std::move(authenticate), BodyReferences(routes, references)})
{
    for (auto const& route : routes.all()) {
        if (route.slow && !route.has_own_transactions())
            throw std::logic_error(fmt::format("{}: slow work must not hold a transaction", route.operation));
        if (route.has_own_transactions() && !route.permission->relations.empty())
            throw std::logic_error(
                fmt::format("{}: a route with its own transactions cannot rest on relations", route.operation));
    }
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::handle(std::shared_ptr<http::Request const> request, http::Respond respond)
{
    try {
        auto path = request->path();
        if (!path.starts_with(api_root))
            throw not_found("address");
        path.remove_prefix(api_root.size());
        // HEAD is answered as GET; the server leaves the body away.
        auto const method = request->method == http::Method::head ? http::Method::get : request->method;
        auto match = implementation_->tree.find(method, path);
        if (!match.route && !match.allowed.empty())
            throw Fault(FaultCode::not_found, "method", "This address exists, but not for this method.");
        if (!match.route)
            throw not_found("address");
        if (match.route->slow)
            return implementation_->run_in_slow_lane(request, std::move(match), respond);
        if (match.route->has_own_transactions())
            return implementation_->run_alone(request, std::move(match), respond);
        if (method == http::Method::get)
            return implementation_->read(request, std::move(match), respond);
        implementation_->write(request, std::move(match), respond);
    } catch (...) {
        respond(answer_to(std::current_exception(), *request));
    }
}

std::size_t Dispatcher::body_limit(http::Method method, std::string_view path) const
{
    constexpr std::size_t without_route = 16 * 1024;
    if (!path.starts_with(api_root))
        return without_route;
    path.remove_prefix(api_root.size());
    auto const match = implementation_->tree.find(method, path);
    return match.route ? match.route->body_limit : without_route;
}

} // namespace espalier::platform
