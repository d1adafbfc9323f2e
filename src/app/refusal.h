// SPDX-License-Identifier: Apache-2.0
// What a refused command says: words for people, the API's problem document for programs.
#pragma once

#include "base/fault.h"

#include <string>

namespace espalier::app {

// Lines for the terminal, without a place in JSON: "line 3, column email: …". The private note is told only where the
// machine or the program is at fault, not the input.
std::string in_words(Fault const& fault);

// As the API answers it, in one line; its request id is empty.
std::string in_json(Fault const& fault);

} // namespace espalier::app
