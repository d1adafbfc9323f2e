// SPDX-License-Identifier: Apache-2.0
// What campaigns, 360° and reviews ask, among the asks of a day: pure functions.
#pragma once

#include "features/home/asks.h"

namespace espalier::home {

void ask_about_campaigns(std::vector<Ask>& asks, AskFacts const& facts);
void ask_about_three_sixties(std::vector<Ask>& asks, AskFacts const& facts);
void ask_about_reviews(std::vector<Ask>& asks, AskFacts const& facts);

} // namespace espalier::home
