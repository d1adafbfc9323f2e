// SPDX-License-Identifier: Apache-2.0
// Where a request really came from, when it came through a proxy that we trust. Anybody can write X-Forwarded-For, so
// it is believed only as far as trusted addresses reach, from the right.
#pragma once

#include "http/message.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::http {

class TrustedProxies
{
public:
    // Addresses ("10.0.0.1", "::1") and networks ("10.0.0.0/8"); Fault invalid names one that is neither.
    explicit TrustedProxies(std::vector<std::string> const& addresses);

    bool trusts(std::string_view address) const;

    // Sets remote, secure and id from the proxy's headers when `request.remote`, the peer, is trusted.
    void resolve(Request& request) const;

private:
    using Bytes = std::array<std::uint8_t, 16>; // IPv4 as ::ffff:a.b.c.d
    struct Network
    {
        Bytes bytes;
        int bits; // that must be equal
    };
    std::vector<Network> networks_;
};

} // namespace espalier::http
