// SPDX-License-Identifier: Apache-2.0
// The promise that each request is answered exactly once.
#include "http/exchange.h"

#include "base/log.h"
#include "http/loop.h"
#include "http/problem.h"

#include <exception>
#include <string>
#include <utility>

namespace espalier::http {

namespace {

// Lives as long as any copy of the Respond that the handler was given.
class Answer
{
public:
    explicit Answer(std::shared_ptr<Exchange> exchange) : exchange_(std::move(exchange)) {}
    Answer(Answer const&) = delete;
    Answer& operator=(Answer const&) = delete;
    ~Answer() { fail("its handler gave no answer"); }

    void give(Response response)
    {
        if (exchange_->answered.exchange(true))
            return;
        exchange_->response = std::move(response);
        exchange_->loop->deliver(exchange_);
    }

    void fail(char const* reason) noexcept
    {
        if (exchange_->answered)
            return;
        try {
            auto const& request = exchange_->request;
            log::error("request " + request.id + " to " + std::string(request.path()) + " failed: " + reason);
            give(problem(Fault(FaultCode::internal, "internal", "Something went wrong on our side."), request.id));
        } catch (std::exception const&) {
            // Out of memory: the connection is closed by its time-out.
        }
    }

private:
    std::shared_ptr<Exchange> exchange_;
};

} // namespace

Exchange::~Exchange()
{
    if (response.events)
        response.events->close();
}

void run_handler(Handler const& handler, std::shared_ptr<Exchange> exchange)
{
    std::shared_ptr<Request const> const request(exchange, &exchange->request);
    auto const answer = std::make_shared<Answer>(std::move(exchange));
    try {
        handler(request, [answer](Response response) { answer->give(std::move(response)); });
    } catch (std::exception const& error) {
        answer->fail(error.what());
    } catch (...) {
        answer->fail("an exception of an unknown kind");
    }
}

} // namespace espalier::http
