// SPDX-License-Identifier: Apache-2.0
// Telling those who may read them that the results of a campaign are there.
#pragma once

#include "features/campaigns/counting_store.h"

namespace espalier::campaigns {

// In the transaction that writes the sums down: the people team and, of an anonymous campaign, executives; of each unit the
// one who leads it, where managers read. What closed long ago is no news.
void tell_readers(Context& context, Campaign const& campaign);

} // namespace espalier::campaigns
