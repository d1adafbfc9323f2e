// SPDX-License-Identifier: Apache-2.0
// What the audit trail is told of a change to scales, frameworks and competencies.
#pragma once

#include "platform/events.h"
#include "reflect/json.h"

#include <string>
#include <string_view>
#include <utility>

namespace espalier::competencies {

template <class Thing> void record_change(platform::Context& context, std::string_view kind, std::string_view thing,
                                          Id<Thing> id, std::string detail)
{
    record(context, {.kind = kind, .person_id = {}, .thing = thing, .thing_id = id.value, .detail = std::move(detail)});
}

template <class T> std::string before_and_after(T const& before, T const& after)
{
    return R"({"before":)" + reflect::to_json(before) + R"(,"after":)" + reflect::to_json(after) + "}";
}

} // namespace espalier::competencies
