// SPDX-License-Identifier: Apache-2.0
// The OpenAPI 3.1 document, made from the route table and the type tables: what is not there does not exist.
#pragma once

#include "platform/routes.h"

#include <string>
#include <string_view>

namespace espalier::platform {

// The document as JSON, with members in a stable order, so that a committed copy differs only when the API does.
std::string openapi(Routes const& routes, std::string_view program_version);

} // namespace espalier::platform
