// SPDX-License-Identifier: Apache-2.0
// espalier serve
#include "app/app.h"
#include "app/commands/commands.h"
#include "app/commands/database_option.h"
#include "app/commands/mail_options.h"
#include "app/commands/virus_scanner_option.h"
#include "base/log.h"

#include <fmt/core.h>

#include <cstdio>
#include <memory>

namespace espalier::app {

namespace {

struct ServeOptions
{
    std::string database, listen = "127.0.0.1:8080";
    std::int64_t workers = 4, task_runners = 2;
    std::string tls_cert, tls_key;
    std::vector<std::string> trusted_proxies;
    std::string log_format = "json";
    platform::MailServer mail;
    platform::VirusScanner virus_scanner;
};

int serve_with(ServeOptions const& options)
{
    ServeSettings settings{.database = options.database, .server = {}, .listening = {}};
    settings.server.listen = options.listen;
    settings.server.worker_threads = static_cast<int>(options.workers);
    settings.server.tls_certificate = options.tls_cert;
    settings.server.tls_key = options.tls_key;
    settings.server.trusted_proxies = options.trusted_proxies;
    settings.task_runners = static_cast<int>(options.task_runners);
    settings.mail = options.mail;
    settings.virus_scanner = options.virus_scanner;
    if (options.log_format == "json")
        settings.server.access_log = log::line;
    settings.listening = [&](int port) {
        auto const address = options.listen.substr(0, options.listen.rfind(':'));
        fmt::print("Listening on {}://{}:{}\n", options.tls_cert.empty() ? "http" : "https", address, port);
        std::fflush(stdout);
    };
    serve(std::move(settings));
    return exit_ok;
}

} // namespace

Command serve_command()
{
    return {.name = "serve",
            .summary = "Serve the web UI and the API until stopped",
            .example = "espalier serve --listen 0.0.0.0:8080 --database sqlite:/srv/espalier/espalier.sqlite",
            .declare = [](Options& declared) {
                auto options = std::make_shared<ServeOptions>();
                database_option(declared, options->database);
                declared.text("--listen", options->listen, "ADDRESS:PORT; port 0 takes a free one");
                declared.number("--workers", options->workers, 1, 256, "Threads that answer requests");
                declared.number("--task-runners", options->task_runners, 0, 64, "Threads for background work");
                declared.text("--tls-cert", options->tls_cert, "Certificate chain (PEM); needs --tls-key, too");
                declared.text("--tls-key", options->tls_key, "Private key (PEM)");
                declared.texts("--trusted-proxy", options->trusted_proxies,
                               "Address or network of a proxy whose forwarding headers are believed; may be repeated");
                mail_options(declared, options->mail);
                virus_scanner_option(declared, options->virus_scanner);
                declared.choice("--log-format", options->log_format, {"json", "none"}, "The access log on stderr");
                return [options] { return serve_with(*options); };
            }};
}

} // namespace espalier::app
