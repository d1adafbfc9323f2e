// SPDX-License-Identifier: Apache-2.0
// Randomness by libsodium.
#include "base/random_ids.h"

#include <sodium.h>

namespace espalier {

std::int64_t random_number()
{
    std::int64_t number = 0;
    while (number == 0) {
        std::uint64_t drawn = 0;
        randombytes_buf(&drawn, sizeof drawn);
        number = static_cast<std::int64_t>(drawn >> 1U);
    }
    return number;
}

} // namespace espalier
