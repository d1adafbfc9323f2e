// SPDX-License-Identifier: Apache-2.0
// The embedded web UI: precompressed files, ETag, Range, immutable caching for hashed names, and the page itself for
// every path that is a place in the UI.
#pragma once

#include "base/embedded.h"
#include "http/message.h"

#include <span>

namespace espalier::http {

// Answers GET and HEAD; anything else is 405. `files` live for ever.
Response serve_file(Request const& request, std::span<EmbeddedFile const> files);

// Headers on every response: content security policy, frame-ancestors, nosniff, referrer policy; HSTS when secure.
void add_security_headers(Response& response, bool secure);

// Compresses a JSON or text body with gzip when the client accepts it and it is worth it (≥ 1 kB).
void compress(Request const& request, Response& response);

} // namespace espalier::http
