// SPDX-License-Identifier: Apache-2.0
// Lists of check-ins: of a person, and of everybody who reports to the viewer at once.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

// The newest period first, at most `limit` of those that begin before `before`: what the viewer reads of them.
std::vector<CheckInLine> check_ins_of(Context& context, PersonId person, Date before, std::int64_t limit);

struct CheckInMember
{
    PersonId person_id;
    std::string name;
    std::optional<CheckInView> check_in; // of the period, once submitted
    std::vector<CheckInLine> earlier;    // submitted in the periods before, the newest first; up to twelve periods back
};
BOOST_DESCRIBE_STRUCT(CheckInMember, (), (person_id, name, check_in, earlier))

struct TeamCheckIns
{
    bool is_on = false;
    std::optional<CheckInPeriod> period;
    std::optional<Date> earlier_starts_on;
    std::optional<Date> later_starts_on; // none: no later period has opened
    std::vector<CheckInMember> items;    // by name
};
BOOST_DESCRIBE_STRUCT(TeamCheckIns, (), (is_on, period, earlier_starts_on, later_starts_on, items))

// Of the period that this day lies in; else of the one that is open. Empty for a viewer to whom nobody reports.
TeamCheckIns team_check_ins(Context& context, std::optional<Date> day);

} // namespace espalier::check_ins
