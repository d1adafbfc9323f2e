// SPDX-License-Identifier: Apache-2.0
// A person's two purses as they are read: what there is to give until when, what is earned, and the entries behind it; and
// correcting them by hand.
#pragma once

#include "features/recognition/allowance.h"
#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct PurseView
{
    PersonId person_id;
    bool is_running = false;  // a programme, so that there are points to give
    std::int64_t to_give = 0; // with the allowance that is due
    std::int64_t earned = 0;
    std::int64_t least_points = 0; // of a gift with points, for each receiver
    std::int64_t most_points = 0;
    std::optional<std::int64_t> approval_above;
    std::optional<std::string> budget_owner_name;
    std::optional<Date> period_ends_on; // what is left to give then expires
    Money point_value;
};
BOOST_DESCRIBE_STRUCT(PurseView, (),
                      (person_id, is_running, to_give, earned, least_points, most_points, approval_above,
                       budget_owner_name, period_ends_on, point_value))
// Where this programme runs today.
PurseView purses_of(Context& context, PersonId person, std::optional<RunningProgramme> const& running);

// An entry with whom it came from or went to.
struct PointEntryLine
{
    PointEntryId id;
    Instant at;
    Purse purse = Purse::to_give;
    PointEntryKind kind = PointEntryKind::grant;
    std::int64_t points = 0;
    std::optional<std::string> period;
    std::optional<PointCause> cause;
    std::optional<RecognitionId> recognition_id; // that it comes from
    std::optional<std::string> giver_name;       // of that
    std::optional<std::string> by_name;          // who corrected it
    std::string note;
    std::int64_t balance = 0; // of its purse, with this entry and all before
};
BOOST_DESCRIBE_STRUCT(PointEntryLine, (),
                      (id, at, purse, kind, points, period, cause, recognition_id, giver_name, by_name, note, balance))

struct PointEntryFilter
{
    PersonId person_id;
    std::optional<Purse> purse;
};
BOOST_DESCRIBE_STRUCT(PointEntryFilter, (), (person_id, purse))
// The newest first.
std::vector<PointEntryLine> point_entries_of(Context& context, PointEntryFilter const& filter, PointEntryId before,
                                             std::int64_t limit);

struct PointCorrection
{
    PersonId person_id;
    Purse purse = Purse::earned;
    Whole<-1'000'000, 1'000'000> points;
    Text<1, 500> reason;
};
BOOST_DESCRIBE_STRUCT(PointCorrection, (), (person_id, purse, points, reason))
// Fault invalid for none; conflict "not_enough_points", and "no_programme" where points to give are added while none runs.
void correct_points(Context& context, PointCorrection const& correction);

} // namespace espalier::recognition
