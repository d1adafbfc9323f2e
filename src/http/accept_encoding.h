// SPDX-License-Identifier: Apache-2.0
// Which compressed forms a client takes: asked for embedded files and for bodies made on the spot.
#pragma once

#include "http/message.h"

#include <string_view>

namespace espalier::http {

// By Accept-Encoding, RFC 9110 §12.5.3: "gzip", "br". "gzip;q=0" refuses it.
bool accepts_encoding(Request const& request, std::string_view encoding);

} // namespace espalier::http
