// SPDX-License-Identifier: Apache-2.0
// What browsers are told not to do with our pages.
#include "http/static_files.h"

#include <algorithm>

namespace espalier::http {

void add_security_headers(Response& response, bool secure)
{
    auto const has_own = std::any_of(response.headers.begin(), response.headers.end(), [](Header const& header) {
        return header.name == "content-security-policy"; // of a file that somebody uploaded: stricter
    });
    // Inline styles are allowed because charts and the design system set them; inline script never is.
    if (!has_own)
        response.set_header("content-security-policy",
                            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                            "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                            "form-action 'self'; frame-ancestors 'none'");
    response.set_header("x-content-type-options", "nosniff");
    response.set_header("referrer-policy", "same-origin");
    response.set_header("cross-origin-opener-policy", "same-origin");
    response.set_header("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (secure)
        response.set_header("strict-transport-security", "max-age=31536000; includeSubDomains");
}

} // namespace espalier::http
