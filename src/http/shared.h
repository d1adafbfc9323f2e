// SPDX-License-Identifier: Apache-2.0
// What all connections of one server have in common.
#pragma once

#include "http/counters.h"
#include "http/forwarded.h"
#include "http/request_ids.h"
#include "http/server.h"
#include "http/tls.h"
#include "http/worker_pool.h"

#include <memory>
#include <utility>

namespace espalier::http {

struct Shared
{
    Shared(ServerSettings server_settings, Handler request_handler)
        : settings(std::move(server_settings)), handler(std::move(request_handler)), proxies(settings.trusted_proxies)
    {
    }

    ServerSettings settings;
    Handler handler;
    TrustedProxies proxies;
    std::unique_ptr<TlsContext> tls; // none: plain HTTP
    Counters counters;
    RequestIds request_ids;
    std::unique_ptr<WorkerPool> workers;
};

} // namespace espalier::http
