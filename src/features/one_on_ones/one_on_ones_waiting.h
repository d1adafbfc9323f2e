// SPDX-License-Identifier: Apache-2.0
// What one-on-ones ask of a person, in three statements however many there are: for Home. Part of the face.
#pragma once

#include "features/one_on_ones/one_on_ones.h"

namespace espalier::one_on_ones {

enum class OneOnOneAskKind
{
    answer_record,   // the other proposes a note on record
    say_if_held,     // its day has passed
    prepare,         // it is today or tomorrow
    do_action,       // an own action item; in the next days, or late, or without a date
    answer_handover, // what the new manager should know
};
BOOST_DESCRIBE_ENUM(OneOnOneAskKind, answer_record, say_if_held, prepare, do_action, answer_handover)

struct WaitingOneOnOne
{
    OneOnOneAskKind kind = OneOnOneAskKind::prepare;
    OneOnOneSeriesId one_on_one_series_id;
    PersonId with_id;
    std::string with_name;
    std::string subject; // of an action item: its words; for the viewer, who is one of the two
    Instant since;       // of a meeting: when it begins
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(WaitingOneOnOne, (), (kind, one_on_one_series_id, with_id, with_name, subject, since, due_on))

// The viewer's own; none for an account that belongs to nobody.
std::vector<WaitingOneOnOne> one_on_ones_waiting_for_viewer(Context& context);

} // namespace espalier::one_on_ones
