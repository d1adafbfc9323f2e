// SPDX-License-Identifier: Apache-2.0
// Invitations to meetings by mail, and as a file to save. They say that two people meet, when and where to find the room; never
// what about.
#pragma once

#include "features/one_on_ones/series_found.h"
#include "platform/icalendar.h"
#include "platform/routes.h"

namespace espalier::one_on_ones {

// To each of the two, as the meeting stands now. Nothing happens where no mail is sent.
void send_invitations(Context& context, OneOnOneSeries const& series, OneOnOneMeeting const& meeting,
                      platform::InvitationMethod method);

// The same for a calendar program that the viewer feeds by hand. Fault not_found for everybody but the two.
platform::Download invitation_of(Context& context, OneOnOneMeetingId id, std::string_view base);

} // namespace espalier::one_on_ones
