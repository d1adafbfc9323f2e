// SPDX-License-Identifier: Apache-2.0
// The log on spdlog: asynchronous writing is left to the operating system's pipe, so no line is lost at a crash.
#include "base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace espalier::log {

namespace {

spdlog::logger& raw_logger()
{
    static auto const logger = [] {
        auto made = std::make_shared<spdlog::logger>("espalier", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern("%v");
        return made;
    }();
    return *logger;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (auto const c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

spdlog::logger& event_logger()
{
    static auto const logger = [] {
        auto made = std::make_shared<spdlog::logger>("espalier", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","message":"%v"})",
                          spdlog::pattern_time_type::utc);
        return made;
    }();
    return *logger;
}

} // namespace

void information(std::string_view message)
{
    event_logger().info(escaped(message));
}
void warning(std::string_view message)
{
    event_logger().warn(escaped(message));
}
void error(std::string_view message)
{
    event_logger().error(escaped(message));
}
void line(std::string_view json)
{
    raw_logger().info(json);
}

} // namespace espalier::log
