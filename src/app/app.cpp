// SPDX-License-Identifier: Apache-2.0
// How everything hangs together.
#include "app/app.h"

#include "app/command_line.h"
#include "app/database_url.h"
#include "app/demo/demo_mark.h"
#include "app/features.h"
#include "app/handler.h"
#include "app/stop_deadline.h"
#include "app/stop_signals.h"
#include "base/log.h"
#include "features/identity/request_viewer.h"
#include "features/organization/organization.h"
#include "platform/openapi.h"

#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <random>

namespace espalier::app {

namespace {

void migrate(db::Database& database, std::string const& database_url, bool is_new)
{
    auto const migrations = db::program_migrations();
    auto const pending = database.pending(migrations);
    if (pending.empty())
        return;
    auto const file = sqlite_file(database_url);
    if (file && !is_new) {
        auto const copy = copy_name(*file, system_now());
        database.backup(copy.string());
        log::information(fmt::format("copied the database to {} before migrating", copy.string()));
    }
    for (auto const& name : database.migrate(migrations).applied)
        log::information(fmt::format("applied migration {}", name));
}

[[noreturn]] void give_up()
{
    log::warning("stopped without waiting any longer: a request or a task did not come to its end");
    std::_Exit(exit_failed);
}

std::uint64_t random_seed()
{
    std::random_device device;
    return std::uint64_t{device()} << 32U | device();
}

} // namespace

std::unique_ptr<platform::Workspace> open_workspace(std::string const& database_url)
{
    require_database(database_url);
    return open_or_make_workspace(database_url);
}

std::unique_ptr<platform::Workspace> open_or_make_workspace(std::string const& database_url)
{
    auto const file = sqlite_file(database_url);
    auto const is_new = file && !std::filesystem::exists(*file);
    if (file && is_default_database(database_url))
        std::filesystem::create_directories(file->parent_path());
    auto database = db::Database::open({.url = database_url});
    migrate(*database, database_url, is_new);
    auto workspace = std::make_unique<platform::Workspace>(std::move(database), organization::load_org_chart,
                                                           system_now, random_seed());
    add_task_kinds(workspace->tasks());
    add_daily_kinds(*workspace);
    return workspace;
}

App::App(std::unique_ptr<platform::Workspace> workspace) : workspace_(std::move(workspace))
{
    add_routes(routes_);
    add_listeners(*workspace_);
    dispatcher_ = std::make_unique<platform::Dispatcher>(*workspace_, routes_, identity::authenticate, references());
}

App::~App() = default;

std::string const& App::openapi()
{
    std::call_once(openapi_made_, [this] { openapi_ = platform::openapi(routes_, ESPALIER_VERSION); });
    return openapi_;
}

http::Handler App::handler(std::function<http::ServerMetrics()> metrics)
{
    return make_handler(*this, std::move(metrics));
}

void serve(ServeSettings settings)
{
    constexpr std::chrono::milliseconds ending_time{500}; // for what is to do when the last request has ended
    StopSignals signals; // before any thread starts, so that no other thread takes them
    // Before the rest: in time is who has ended all of it.
    StopDeadline deadline(settings.server.stop_timeout + ending_time, give_up);
    App app(open_or_make_workspace(settings.database));
    platform::set_up_mail(app.workspace(), settings.mail);
    platform::set_up_virus_scanner(app.workspace(), settings.virus_scanner);
    if (auto const part = demo::unfinished(app.workspace().database()))
        log::warning(part->message + " " + part->advice);
    settings.server.body_limit = [&](http::Method method, std::string_view path) {
        return app.dispatcher().body_limit(method, path);
    };
    http::Server* running = nullptr;
    http::Server server(settings.server, app.handler([&] { return running->metrics(); }));
    running = &server;
    settings.listening(server.port());
    app.workspace().tasks().start(settings.task_runners);
    platform::RegularLook const look(std::chrono::minutes(1), [&] {
        platform::take_the_day(app.workspace());
        platform::look_for_mail(app.workspace());
    });
    auto const stopper = signals.on_stop([&] {
        deadline.begin();
        server.stop();
        app.workspace().tasks().stop();
    });
    server.run();
}

} // namespace espalier::app
