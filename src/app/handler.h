// SPDX-License-Identifier: Apache-2.0
// The first thing every request meets: health and metrics, the API, or a file of the web UI; and the headers that every
// response carries.
#pragma once

#include "app/app.h"

namespace espalier::app {

// `app` must outlive the handler.
http::Handler make_handler(App& app, std::function<http::ServerMetrics()> metrics);

} // namespace espalier::app
