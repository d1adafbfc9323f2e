// SPDX-License-Identifier: Apache-2.0
// A valid input for any route, made from its type: the smallest value of each required member. For tests that walk all
// routes; what a value means, it does not know.
#pragma once

#include "platform/routes.h"

#include <map>
#include <string>

namespace espalier::test {

// Ids by the name of the member that wants one: "person_id" → "123"; a member without one gets 1. Where an operation's body
// takes more than any value of the right type, JSON by operation and member: "create_plan.ends_on" → "\"2027-01-31\"".
using SampleValues = std::map<std::string, std::string, std::less<>>;

struct SampleCall
{
    std::string path;         // below /api/v1, members and required query parameters filled in
    std::string body;         // empty for GET and DELETE
    std::string content_type; // of the body
};

SampleCall sample_call(platform::Route const& route, SampleValues const& values);

} // namespace espalier::test
