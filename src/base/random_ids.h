// SPDX-License-Identifier: Apache-2.0
// Ids that tell nothing of when and in which order they were made, for what must not be traced back.
#pragma once

#include "base/id.h"

namespace espalier {

// 63 bits from the system's source of randomness, never 0. Thread-safe.
std::int64_t random_number();

template <class Thing> Id<Thing> random_id()
{
    return {random_number()};
}

} // namespace espalier
