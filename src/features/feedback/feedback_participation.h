// SPDX-License-Identifier: Apache-2.0
// How many people give and receive feedback, by unit: all that the people team learns of it.
#pragma once

#include "features/feedback/feedback.h"

namespace espalier::feedback {

struct FeedbackParticipationLine
{
    std::optional<platform::UnitId> unit_id; // none: the whole organisation
    std::string unit_name;
    bool is_own = false;                // the people of the unit that was asked for itself
    std::optional<std::int64_t> people; // these four are absent where too few people would be told of
    std::optional<std::int64_t> givers;
    std::optional<std::int64_t> receivers;
    std::optional<std::int64_t> pieces;
};
BOOST_DESCRIBE_STRUCT(FeedbackParticipationLine, (), (unit_id, unit_name, is_own, people, givers, receivers, pieces))

struct FeedbackParticipation
{
    Date since;
    std::int64_t smallest = 0; // people that a line needs at least
    FeedbackParticipationLine whole;
    std::vector<FeedbackParticipationLine> units;
};
BOOST_DESCRIBE_STRUCT(FeedbackParticipation, (), (since, smallest, whole, units))

struct FeedbackParticipationFilter
{
    std::optional<platform::UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(FeedbackParticipationFilter, (), (unit_id))

// Of the last 90 days. Fault not_found.
FeedbackParticipation feedback_participation(Context& context, FeedbackParticipationFilter const& filter);

} // namespace espalier::feedback
