// SPDX-License-Identifier: Apache-2.0
// Words and JSON of a fault.
#include "app/refusal.h"

#include "http/problem.h"

#include <algorithm>

namespace espalier::app {

namespace {

// "/mapping/given_name" → "given name: "; a place in a file and an option stay as they are.
std::string place_of(Violation const& violation)
{
    auto place = violation.pointer;
    if (place.starts_with('/')) {
        place = place.substr(place.rfind('/') + 1);
        std::replace(place.begin(), place.end(), '_', ' ');
    }
    auto const is_whole_input = place.empty() || place == "content";
    return is_whole_input ? "" : place + ": ";
}

} // namespace

std::string in_words(Fault const& fault)
{
    auto const& violations = fault.violations();
    std::string words;
    if (violations.size() == 1) // it says more than the sentence above it
        words = place_of(violations.front()) + violations.front().message;
    else
        words = fault.message();
    for (std::size_t i = 0; violations.size() > 1 && i < violations.size(); ++i)
        words += "\n  " + place_of(violations[i]) + violations[i].message;
    auto const is_machine = fault.code() == FaultCode::unavailable || fault.code() == FaultCode::internal;
    if (is_machine && !fault.private_note().empty())
        words += "\n  (" + fault.private_note() + ")";
    return words;
}

std::string in_json(Fault const& fault)
{
    return http::problem(fault, "").body;
}

} // namespace espalier::app
