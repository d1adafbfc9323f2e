// SPDX-License-Identifier: Apache-2.0
// Faults and their map to HTTP status and words.
#include "base/fault.h"

#include <utility>

namespace espalier {

Fault::Fault(FaultCode code, std::string key, std::string message)
    : code_(code), key_(std::move(key)), message_(std::move(message))
{
}

Fault& Fault::with(std::vector<Violation> violations)
{
    violations_ = std::move(violations);
    return *this;
}

Fault& Fault::with_parameters(FaultParameters parameters)
{
    parameters_ = std::move(parameters);
    return *this;
}

Fault& Fault::with_private_note(std::string note)
{
    private_note_ = std::move(note);
    return *this;
}

Fault& Fault::with_retry_after(int seconds)
{
    retry_after_ = seconds;
    return *this;
}

Fault not_found(std::string_view thing)
{
    return {FaultCode::not_found, "not_found", "There is no such " + std::string(thing) + ", or you may not see it."};
}

Fault forbidden(std::string message)
{
    return {FaultCode::forbidden, "forbidden", std::move(message)};
}

Fault conflict(std::string key, std::string message, FaultParameters parameters)
{
    Fault fault(FaultCode::conflict, std::move(key), std::move(message));
    fault.with_parameters(std::move(parameters));
    return fault;
}

Fault stale(std::string_view thing)
{
    return {FaultCode::stale, "stale",
            "Somebody changed this " + std::string(thing) +
                " since you opened it. Reload it, then make your change again."};
}

Fault invalid(std::vector<Violation> violations)
{
    auto message = violations.size() == 1 ? violations.front().message
                                          : std::to_string(violations.size()) + " fields need your attention.";
    Fault fault(FaultCode::invalid, "invalid", std::move(message));
    fault.with_parameters({{"count", std::to_string(violations.size())}});
    fault.with(std::move(violations));
    return fault;
}

Fault invalid(std::string pointer, std::string key, std::string message, FaultParameters parameters)
{
    return invalid({{std::move(pointer), std::move(key), std::move(message), std::move(parameters)}});
}

int status_of(FaultCode code)
{
    switch (code) {
    case FaultCode::invalid: return 422;
    case FaultCode::unauthenticated: return 401;
    case FaultCode::forbidden: return 403;
    case FaultCode::not_found: return 404;
    case FaultCode::conflict: return 409;
    case FaultCode::stale: return 412;
    case FaultCode::too_large: return 413;
    case FaultCode::rate_limited: return 429;
    case FaultCode::unavailable: return 503;
    case FaultCode::internal: return 500;
    }
    return 500;
}

std::string_view title_of(FaultCode code)
{
    switch (code) {
    case FaultCode::invalid: return "Invalid input";
    case FaultCode::unauthenticated: return "Sign in first";
    case FaultCode::forbidden: return "Not permitted";
    case FaultCode::not_found: return "Not found";
    case FaultCode::conflict: return "Conflict";
    case FaultCode::stale: return "Changed meanwhile";
    case FaultCode::too_large: return "Too large";
    case FaultCode::rate_limited: return "Too many requests";
    case FaultCode::unavailable: return "Not available now";
    case FaultCode::internal: return "Internal error";
    }
    return "Internal error";
}

void Violations::add(std::string pointer, std::string key, std::string message, FaultParameters parameters)
{
    found_.push_back({std::move(pointer), std::move(key), std::move(message), std::move(parameters)});
}

void Violations::throw_if_any()
{
    if (!found_.empty())
        throw invalid(std::move(found_));
}

} // namespace espalier
