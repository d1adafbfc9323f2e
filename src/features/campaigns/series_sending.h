// SPDX-License-Identifier: Apache-2.0
// Sending what is due of a series: on its day a campaign is made and launched.
#pragma once

#include "features/campaigns/series_terms.h"

namespace espalier::campaigns {

// Of the daily work. A series waits with the next until the one before is counted: it is laid beside that, and groups that
// would tell of few by the difference are hidden. Where it cannot be sent, the series is paused and says why.
void send_due_series(platform::TaskRun& run, Date day);

} // namespace espalier::campaigns
