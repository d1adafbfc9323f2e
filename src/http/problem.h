// SPDX-License-Identifier: Apache-2.0
// RFC 9457: a Fault as application/problem+json.
#pragma once

#include "base/fault.h"
#include "http/message.h"

#include <string_view>

namespace espalier::http {

// {"type":"about:blank","title",…,"status","detail","key","request_id","errors":[{pointer,key,message}]}
Response problem(Fault const& fault, std::string_view request_id);

// The same document for what only HTTP knows and no Fault says: 400, 408, 431, 501, …
Response problem(int status, std::string_view title, std::string_view key, std::string_view detail,
                 std::string_view request_id);

} // namespace espalier::http
