// SPDX-License-Identifier: Apache-2.0
// RFC 9457: a Fault as application/problem+json.
#pragma once

#include "base/fault.h"
#include "http/message.h"

#include <string_view>

namespace espalier::http {

// {"type":"about:blank","title",…,"status","detail","key","request_id","errors":[{pointer,key,message}]}
Response problem(Fault const& fault, std::string_view request_id);

} // namespace espalier::http
