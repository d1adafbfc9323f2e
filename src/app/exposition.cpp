// SPDX-License-Identifier: Apache-2.0
// Writing the figures.
#include "app/exposition.h"

#include "platform/tasks.h"

#include <fmt/core.h>

#include <fstream>
#include <unistd.h>

namespace espalier::app {

namespace {

class Exposition
{
public:
    void family(std::string_view name, std::string_view kind, std::string_view help)
    {
        text_ += fmt::format("# HELP espalier_{0} {2}\n# TYPE espalier_{0} {1}\n", name, kind, help);
    }
    template <class Value> void sample(std::string_view name, std::string_view labels, Value value)
    {
        text_ += labels.empty() ? fmt::format("espalier_{} {}\n", name, value)
                                : fmt::format("espalier_{}{{{}}} {}\n", name, labels, value);
    }
    template <class Value> void only(std::string_view name, std::string_view kind, std::string_view help, Value value)
    {
        family(name, kind, help);
        sample(name, "", value);
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

// Linux tells pages in the second field.
std::int64_t resident_bytes()
{
    std::ifstream file("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    file >> total >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

void add_requests(Exposition& out, http::ServerMetrics const& server)
{
    out.family("http_requests_total", "counter", "Requests answered, by class of status.");
    for (int status = 1; status <= 5; ++status)
        out.sample("http_requests_total", fmt::format("class=\"{}xx\"", status), server.requests_by_class[status]);
    out.family("http_request_duration_seconds", "histogram", "Time from the end of a request to its answer.");
    for (auto const& [bound, count] : server.duration_buckets)
        out.sample("http_request_duration_seconds_bucket", fmt::format("le=\"{}\"", bound), count);
    out.sample("http_request_duration_seconds_bucket", "le=\"+Inf\"", server.requests);
    out.sample("http_request_duration_seconds_sum", "", server.duration_sum);
    out.sample("http_request_duration_seconds_count", "", server.requests);
    out.only("http_sent_bytes_total", "counter", "Bytes sent.", server.bytes_sent);
    out.only("http_connections_open", "gauge", "Connections now open.", server.connections_open);
    out.only("http_connections_accepted_total", "counter", "Connections accepted.", server.connections_accepted);
    out.only("http_connections_refused_total", "counter", "Connections refused because there were too many.",
             server.connections_refused);
}

// When the database does not answer, the other figures are wanted more than ever.
void add_tasks(Exposition& out, platform::Workspace& workspace)
{
    platform::TaskCounts tasks;
    try {
        tasks = workspace.database().read([&](db::Transaction& tx) { return workspace.tasks().counts(tx); });
    } catch (Fault const&) {
        return;
    }
    out.family("tasks", "gauge", "Background tasks that have not ended, by state.");
    out.sample("tasks", "state=\"waiting\"", tasks.waiting);
    out.sample("tasks", "state=\"running\"", tasks.running);
}

} // namespace

std::string metrics_text(platform::Workspace& workspace, http::ServerMetrics const& server)
{
    Exposition out;
    out.family("build_info", "gauge", "The program's version and the database's engine.");
    out.sample("build_info",
               fmt::format("version=\"{}\",engine=\"{}\"", ESPALIER_VERSION,
                           workspace.database().engine() == db::Engine::sqlite ? "sqlite" : "postgresql"),
               1);
    add_requests(out, server);
    add_tasks(out, workspace);
    out.only("resident_memory_bytes", "gauge", "Memory the program holds.", resident_bytes());
    return out.take();
}

} // namespace espalier::app
