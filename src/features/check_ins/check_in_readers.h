// SPDX-License-Identifier: Apache-2.0
// Who reads a check-in: the one rule of this feature, over the reporting lines of today.
#pragma once

#include "features/check_ins/check_ins.h"

namespace espalier::check_ins {

enum class Reader
{
    nobody,
    writer,
    manager, // the nearest who is here
    above    // of what is shared with them
};

// Of a check-in, drafts included.
Reader reader_of(CheckIn const& check_in, std::optional<PersonId> viewer, platform::OrgChart const& chart, Date today);

// Fault not_found unless the viewer reads it.
CheckIn find_check_in(Context& context, CheckInId id);
// The same for its writer, and for the present manager; Fault not_found, or forbidden for another who reads it.
CheckIn find_own(Context& context, CheckInId id);
CheckIn find_to_review(Context& context, CheckInId id);

} // namespace espalier::check_ins
