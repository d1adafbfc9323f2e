// SPDX-License-Identifier: Apache-2.0
// What the text of a key speaks of, as JSON: the UI says the same in the reader's language.
#pragma once

#include "base/fault.h"

#include <string>

namespace espalier::reflect {

// Appends an object of texts: {"maximum":"200"}.
void write_parameters(std::string& out, FaultParameters const& parameters);

} // namespace espalier::reflect
