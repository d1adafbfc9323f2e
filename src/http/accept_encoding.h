// SPDX-License-Identifier: Apache-2.0
// Whether a client takes gzip: asked for embedded files and for bodies made on the spot.
#pragma once

#include "http/message.h"

namespace espalier::http {

bool accepts_gzip(Request const& request); // by Accept-Encoding, RFC 9110 §12.5.3; "gzip;q=0" refuses it

} // namespace espalier::http
