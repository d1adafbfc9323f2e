// SPDX-License-Identifier: Apache-2.0
// What a group decided to do after a survey asks whoever does it.
#include "features/home/asks.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::home;

TEST_CASE("what was decided after a survey asks its owner, and leads the list once it is past its date")
{
    auto const today = date_of(2026, 3, 2);
    AskFacts facts{.today = today};
    using enum campaigns::CampaignAskKind;
    facts.campaigns = {{do_action, {1}, "Write down our aims", today.plus_days(-1)},
                       {do_action, {1}, "Talk about them", today.plus_days(30)}};
    auto const asks = asks_of(facts);
    REQUIRE(asks.size() > 1);
    CHECK(asks[0].kind == AskKind::do_campaign_action);
    CHECK(asks[0].place == AskPlace::past_its_date);
    CHECK(asks[1].kind == AskKind::do_campaign_action);
    CHECK(asks[1].place == AskPlace::your_turn);
    CHECK(asks[1].subject == "Talk about them");
}
