// SPDX-License-Identifier: Apache-2.0
// Figures for Prometheus: requests, connections, background tasks, memory. Nothing about people.
#pragma once

#include "http/server.h"
#include "platform/workspace.h"

#include <string>
#include <string_view>

namespace espalier::app {

constexpr std::string_view metrics_content_type = "text/plain; version=0.0.4; charset=utf-8";

// The text exposition format, version 0.0.4.
std::string metrics_text(platform::Workspace& workspace, http::ServerMetrics const& server);

} // namespace espalier::app
