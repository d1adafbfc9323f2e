// SPDX-License-Identifier: Apache-2.0
// The program around one workspace, wired from top to bottom: database, features, dispatcher, handler, server, tasks.
// Read app.cpp to see how everything hangs together.
#pragma once

#include "http/server.h"
#include "platform/dispatcher.h"
#include "platform/mail.h"
#include "platform/tasks.h"
#include "platform/virus_scanner.h"
#include "platform/workspace.h"

#include <functional>
#include <memory>
#include <string>

namespace espalier::app {

// Opens the workspace of a database URL and applies pending migrations; an SQLite file that already holds something is
// copied beside itself first. Fault not_found when there is no such file, conflict for a database of a newer program,
// unavailable when it cannot be opened.
std::unique_ptr<platform::Workspace> open_workspace(std::string const& database_url);
// The same, for what may begin an organisation: makes the SQLite file when there is none.
std::unique_ptr<platform::Workspace> open_or_make_workspace(std::string const& database_url);

// A workspace with its routes and task kinds, ready to answer requests.
class App
{
public:
    explicit App(std::unique_ptr<platform::Workspace> workspace);
    App(App const&) = delete;
    ~App();

    platform::Workspace& workspace() const { return *workspace_; }
    platform::Routes const& routes() const { return routes_; }
    platform::Dispatcher& dispatcher() { return *dispatcher_; }
    std::string const& openapi(); // made at the first call

    // What every request goes through; `metrics` tells the server's counters.
    http::Handler handler(std::function<http::ServerMetrics()> metrics);

private:
    platform::Routes routes_;
    std::unique_ptr<platform::Dispatcher> dispatcher_;
    std::unique_ptr<platform::Workspace> workspace_; // goes first: writes that wait in it end in the dispatcher
    std::once_flag openapi_made_;
    std::string openapi_;
};

struct ServeSettings
{
    std::string database;
    http::ServerSettings server;
    int task_runners = 2;
    platform::MailServer mail;
    platform::VirusScanner virus_scanner;
    std::function<void(int port)> listening; // called once, when requests are accepted
};

// Serves until SIGTERM or SIGINT; then running requests finish and tasks give up. A second signal ends at once.
void serve(ServeSettings settings);

} // namespace espalier::app
