// SPDX-License-Identifier: Apache-2.0
// Who reads feedback, whoever is whose manager.
#include "features/feedback/feedback_rules.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace espalier;
using namespace espalier::feedback;

namespace {

FeedbackFacts any_facts()
{
    auto const giver = *rc::gen::inRange(1, 5);
    auto const receiver = *rc::gen::suchThat(rc::gen::inRange(1, 5), [&](int one) { return one != giver; });
    return {.giver = {giver},
            .receiver = {receiver},
            .visible_to = *rc::gen::element(FeedbackVisibility::receiver, FeedbackVisibility::receiver_and_manager),
            .given_at = {*rc::gen::inRange(0, 1'000'000)},
            .is_withdrawn = *rc::gen::arbitrary<bool>(),
            .has_level = *rc::gen::arbitrary<bool>(),
            .is_answered = *rc::gen::arbitrary<bool>()};
}

} // namespace

TEST_CASE("only three people ever read feedback: giver, receiver and the receiver's manager")
{
    CHECK(rc::check([] {
        auto const facts = any_facts();
        PersonId const viewer{*rc::gen::inRange(1, 6)};
        PersonId const manager{*rc::gen::inRange(1, 6)};
        auto const reads = may_read(facts, viewer, manager);
        if (viewer != facts.giver && viewer != facts.receiver && viewer != manager)
            RC_ASSERT(!reads);
        if (facts.visible_to == FeedbackVisibility::receiver && viewer != facts.giver && viewer != facts.receiver)
            RC_ASSERT(!reads);
        if (facts.is_withdrawn)
            RC_ASSERT(reads == (viewer == facts.giver));
    }));
}

TEST_CASE("who may do something to feedback may read it, and nobody does both sides")
{
    CHECK(rc::check([] {
        auto const facts = any_facts();
        PersonId const viewer{*rc::gen::inRange(1, 6)};
        Instant const now{*rc::gen::inRange(0, 200'000'000)};
        auto const gives =
            may_change(facts, viewer, now) || may_withdraw(facts, viewer) || may_propose_level(facts, viewer);
        auto const takes = may_answer_level(facts, viewer);
        if (gives || takes)
            RC_ASSERT(may_read(facts, viewer, std::nullopt));
        RC_ASSERT(!(gives && takes));
    }));
}

TEST_CASE("feedback is corrected for a day, and not once a level was answered")
{
    FeedbackFacts facts{.giver = {1}, .receiver = {2}, .given_at = {0}};
    CHECK(may_change(facts, {1}, Instant{}.plus_seconds(correctable_seconds - 1)));
    CHECK(!may_change(facts, {1}, Instant{}.plus_seconds(correctable_seconds)));
    CHECK(!may_change(facts, {2}, Instant{}));
    facts.has_level = facts.is_answered = true;
    CHECK(!may_change(facts, {1}, Instant{}));
}

TEST_CASE("what a training has changed is read by its learner, and by the manager of the day where the learner says so")
{
    CHECK(rc::check([] {
        PersonId const learner{*rc::gen::inRange(1, 4)};
        PersonId const viewer{*rc::gen::inRange(1, 5)};
        PersonId const manager{*rc::gen::inRange(4, 6)};
        auto const visible_to =
            *rc::gen::element(FeedbackVisibility::receiver, FeedbackVisibility::receiver_and_manager);
        auto const is_shared = visible_to == FeedbackVisibility::receiver_and_manager;
        RC_ASSERT(may_read_change(learner, visible_to, viewer, manager) ==
                  (viewer == learner || (is_shared && viewer == manager)));
    }));
}
