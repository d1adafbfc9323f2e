// SPDX-License-Identifier: Apache-2.0
// How far a time zone is from UTC at an instant, and which day has begun anywhere. Apart from time.h, because few need it.
#pragma once

#include "base/time.h"

#include <string_view>

namespace espalier {

// Minutes that the clocks of an IANA zone are ahead of UTC at `instant`; 0 when the zone is unknown or empty.
int minutes_ahead_of_utc(Instant instant, std::string_view zone);

// When the clocks of an IANA zone show so many minutes after midnight on that day; UTC when the zone is unknown or empty.
// Where they skip that time, when they are put forward; where they show it twice, the first time.
Instant instant_in_zone(Date date, int minute_of_day, std::string_view zone);

// The last day that has begun somewhere on earth (UTC+14): a date beyond it lies in the future for everybody.
Date latest_day(Instant now);

} // namespace espalier
