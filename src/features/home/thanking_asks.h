// SPDX-License-Identifier: Apache-2.0
// What recognition, rewards and awards ask, among the asks of a day: pure functions.
#pragma once

#include "features/home/asks.h"

namespace espalier::home {

void ask_about_recognitions(std::vector<Ask>& asks, AskFacts const& facts);
void ask_about_rewards(std::vector<Ask>& asks, AskFacts const& facts);

} // namespace espalier::home
