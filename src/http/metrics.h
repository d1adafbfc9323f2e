// SPDX-License-Identifier: Apache-2.0
// The server's counters as Prometheus reads them.
#pragma once

#include "http/server.h"

#include <string>

namespace espalier::http {

// Text exposition format 0.0.4; names begin with espalier_http_.
std::string prometheus_text(ServerMetrics const& metrics);

} // namespace espalier::http
