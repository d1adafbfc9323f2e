// SPDX-License-Identifier: Apache-2.0
// What one-on-ones ask, among the asks of a day: a pure function. The words of an action item are on the Home of whoever does
// it, who is one of the two.
#pragma once

#include "features/home/asks.h"

namespace espalier::home {

void ask_about_one_on_ones(std::vector<Ask>& asks, AskFacts const& facts);

} // namespace espalier::home
