// SPDX-License-Identifier: Apache-2.0
// A letter as mail carries it (RFC 5322 and MIME). mime.cpp is the only place that knows GMime. Sending is smtp.h.
#pragma once

#include "platform/icalendar.h"

#include <optional>
#include <string>

namespace espalier::platform {

// What write_invitation made, and its method, which mail says a second time.
struct CalendarPart
{
    std::string text;
    InvitationMethod method = InvitationMethod::request;
};

struct Letter
{
    std::string subject;
    std::string content; // plain text, UTF-8
    std::optional<CalendarPart> calendar = {};
};

// `message_id`, without brackets, is the same whenever the same letter is sent again, so that its reader sees it once.
std::string write_message(Participant const& from, Participant const& to, Letter const& letter,
                          std::string const& message_id, Instant now);

} // namespace espalier::platform
