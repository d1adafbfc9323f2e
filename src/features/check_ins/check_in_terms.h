// SPDX-License-Identifier: Apache-2.0
// The closed lists of words that check-ins speak in, and the ids of this feature's things.
#pragma once

#include "base/id.h"
#include "reflect/type.h"

namespace espalier::check_ins {

struct CheckIn;
struct CheckInPoint;
struct CheckInPriority;
struct CheckInQuestion;
struct CheckInComment;
using CheckInId = Id<CheckIn>;
using CheckInPointId = Id<CheckInPoint>;
using CheckInPriorityId = Id<CheckInPriority>;
using CheckInQuestionId = Id<CheckInQuestion>;
using CheckInCommentId = Id<CheckInComment>;

enum class CheckInPointKind
{
    win,
    blocker
};
BOOST_DESCRIBE_ENUM(CheckInPointKind, win, blocker)

// What became of a priority of the check-in before.
enum class PriorityOutcome
{
    done,
    carry_on, // it is a priority again
    drop
};
BOOST_DESCRIBE_ENUM(PriorityOutcome, done, carry_on, drop)

enum class CheckInReactionKind
{
    thanks,
    well_done,
    with_you,
    let_us_talk
};
BOOST_DESCRIBE_ENUM(CheckInReactionKind, thanks, well_done, with_you, let_us_talk)

// What of a check-in can go on an agenda.
enum class CheckInPart
{
    progress,
    priority,
    point,
    answer
};
BOOST_DESCRIBE_ENUM(CheckInPart, progress, priority, point, answer)

} // namespace espalier::check_ins
