// SPDX-License-Identifier: Apache-2.0
// Telling many people, each in words of their own, in one statement: for work of each day.
#pragma once

#include "platform/notifications.h"

namespace espalier::platform {

struct Told
{
    PersonId person;
    std::string_view kind; // as of notify
    NotificationWords words;
    std::string link;
};

void notify_all(Context& context, std::vector<Told> const& people);

} // namespace espalier::platform
