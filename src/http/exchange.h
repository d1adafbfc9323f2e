// SPDX-License-Identifier: Apache-2.0
// One request and its response on their way from the network thread to a worker and back.
#pragma once

#include "http/message.h"

#include <atomic>
#include <memory>

namespace espalier::http {

class Connection;
class Loop;

struct Exchange
{
    Exchange() = default;
    Exchange(Exchange const&) = delete;
    Exchange& operator=(Exchange const&) = delete;
    ~Exchange(); // closes an event stream that was never sent

    Request request;
    Response response;                  // written once, by whoever sets `answered`
    std::atomic<bool> answered = false; // claims the right to answer
    bool delivered = false;             // the response is back on the network thread, and only it looks here
    std::weak_ptr<Connection> connection;
    std::shared_ptr<Loop> loop;
};

// Runs the handler for an exchange on the calling thread; whatever the handler does, the exchange is answered once.
void run_handler(Handler const& handler, std::shared_ptr<Exchange> exchange);

} // namespace espalier::http
