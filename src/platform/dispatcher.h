// SPDX-License-Identifier: Apache-2.0
// From a request to a route's function and back: who asks, may they, what do they say, run it in its transaction, answer
// or turn the Fault into a problem. The only place where the three meet.
#pragma once

#include "http/message.h"
#include "platform/authentication.h"
#include "platform/references.h"
#include "platform/routes.h"

#include <memory>

namespace espalier::platform {

class Dispatcher
{
public:
    // All three must outlive the dispatcher; `routes` is complete. `references` says what the ids in bodies refer to.
    Dispatcher(Workspace& workspace, Routes const& routes, Authenticate authenticate, References const& references);
    ~Dispatcher();

    // Answers once, now or when a write has become durable.
    void handle(std::shared_ptr<http::Request const> request, http::Respond respond);

    // The largest body this path takes, for the server; a small default where there is no such route.
    std::size_t body_limit(http::Method method, std::string_view path) const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace espalier::platform
