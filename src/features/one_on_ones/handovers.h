// SPDX-License-Identifier: Apache-2.0
// Handovers: when the manager is another one, the two of the closed series say what the new manager should know, and the
// employee decides. The new manager learns nothing of it before, and nothing but what was approved after.
#pragma once

#include "features/one_on_ones/agenda.h"

namespace espalier::one_on_ones {

struct HandoverDraft
{
    OneOnOneHandoverId one_on_one_handover_id;
    Whole<1, INT64_MAX> version;
    Text<0, 5000> text;
    std::vector<TalkingPointId> talking_point_ids; // open and shared ones of the closed series
    std::vector<ActionItemId> action_item_ids;     // open ones
};
BOOST_DESCRIBE_STRUCT(HandoverDraft, (), (one_on_one_handover_id, version, text, talking_point_ids, action_item_ids))

struct HandoverAnswer
{
    OneOnOneHandoverId one_on_one_handover_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(HandoverAnswer, (), (one_on_one_handover_id, version))

// For the two of the closed series.
struct HandoverView
{
    OneOnOneHandoverId id;
    PersonId to_id;
    std::string to_name;
    HandoverState state = HandoverState::open;
    std::string text;
    std::vector<TalkingPointId> talking_point_ids;
    std::vector<ActionItemId> action_item_ids;
    std::optional<Instant> answered_at;
    bool is_taken_on = false; // the new manager has it
    bool may_answer = false;  // the employee alone
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(HandoverView, (),
                      (id, to_id, to_name, state, text, talking_point_ids, action_item_ids, answered_at, is_taken_on,
                       may_answer, version))

// All: Fault not_found for everybody but the two of the closed series, the new manager included; stale; conflict
// "handover_answered" once it is.
OneOnOneSeriesId write_handover(Context& context, HandoverDraft const& draft);
OneOnOneSeriesId approve_handover(Context& context,
                                  HandoverAnswer const& answer); // Fault forbidden but for the employee
OneOnOneSeriesId decline_handover(Context& context, HandoverAnswer const& answer);

// What was approved for this series' two and waited for it to begin.
void take_handovers(Context& context, OneOnOneSeries const& series);

std::optional<HandoverView> handover_of(Context& context, FoundSeries const& closed);

} // namespace espalier::one_on_ones
