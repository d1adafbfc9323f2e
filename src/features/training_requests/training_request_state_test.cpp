// SPDX-License-Identifier: Apache-2.0
// The rules on where a request stands, over many made-up histories and organisations.
#include "features/training_requests/training_request_state.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace espalier;
using namespace espalier::training_requests;

namespace {

constexpr RequestStepKind all_kinds[] = {
    RequestStepKind::asked,    RequestStepKind::agreed,    RequestStepKind::returned,
    RequestStepKind::refused,  RequestStepKind::withdrawn, RequestStepKind::booked,
    RequestStepKind::attended, RequestStepKind::cancelled, RequestStepKind::completed};

bool is_allowed(RequestState state, RequestStepKind next)
{
    try {
        require_step(state, next);
        return true;
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::conflict);
        return false;
    }
}

auto const today = date_of(2026, 3, 2);

// A chain of people 1 ← 2 ← 3 …: each reports to the next.
platform::OrgChart chain_of(std::int64_t length)
{
    std::vector<platform::ReportingLine> lines;
    for (std::int64_t i = 1; i <= length; ++i)
        lines.push_back({PersonId{i}, i < length ? std::optional(PersonId{i + 1}) : std::nullopt, UnitId{1}});
    return {1, lines, {{UnitId{1}, std::nullopt}}, {}};
}

} // namespace

TEST_CASE("an amount needs more answers the larger it is, and never fewer than the manager's")
{
    Thresholds const thresholds{{50'000}, {200'000}};
    CHECK(answers_needed({0}, thresholds) == 1);
    CHECK(answers_needed({49'999}, thresholds) == 1);
    CHECK(answers_needed({50'000}, thresholds) == 2);
    CHECK(answers_needed({199'999}, thresholds) == 2);
    CHECK(answers_needed({200'000}, thresholds) == 3);
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        Money const learning{static_cast<std::int64_t>(random() % 100'000)};
        Thresholds const any{learning, learning + Money{static_cast<std::int64_t>(random() % 100'000)}};
        Money const small{static_cast<std::int64_t>(random() % 200'000)};
        Money const large = small + Money{static_cast<std::int64_t>(random() % 1000)};
        CHECK(answers_needed(small, any) <= answers_needed(large, any));
        CHECK(answers_needed(small, any) >= 1);
        CHECK(answers_needed(large, any) <= 3);
    }
}

TEST_CASE("another currency is brought to the workspace's to the hundredth")
{
    CHECK(converted({10'000}, 1) == Money{10'000});
    CHECK(converted({199'900}, 0.9234) == Money{184'588});
    CHECK(converted({1}, 0.4) == Money{0});
    CHECK(converted({1}, 0.5) == Money{1});
}

TEST_CASE("whatever is allowed to happen to a request, it is agreed only with every answer that it needs")
{
    std::mt19937_64 random(2);
    for (int run = 0; run < 3000; ++run) {
        auto const needed = static_cast<std::int64_t>(random() % 3 + 1);
        std::vector<RequestStep> steps{{.kind = RequestStepKind::asked, .at = Instant{}}};
        for (int i = 0; i < 12; ++i) {
            auto const before = state_of(progress_of(steps), needed);
            auto const next = all_kinds[random() % std::size(all_kinds)];
            if (!is_allowed(before, next))
                continue;
            CHECK_FALSE(has_ended(before)); // what has ended stays so
            steps.push_back({.kind = next, .at = Instant{}});
            auto const after = state_of(progress_of(steps), needed);
            auto const asked = std::find_if(steps.rbegin(), steps.rend(),
                                            [](auto const& step) { return step.kind == RequestStepKind::asked; });
            auto const answers = std::count_if(steps.rbegin(), asked,
                                               [](auto const& step) { return step.kind == RequestStepKind::agreed; });
            CHECK(answers <= needed);
            if (after == RequestState::agreed || after == RequestState::booked || after == RequestState::attended ||
                after == RequestState::completed || after == RequestState::cancelled)
                CHECK(answers == needed);
            if (after == RequestState::waiting) {
                CHECK(answers < needed);
                CHECK(static_cast<std::int64_t>(answerer_of(progress_of(steps))) == answers);
            }
        }
    }
}

TEST_CASE("nobody is asked to answer their own request, nor one that they made for somebody")
{
    std::mt19937_64 random(3);
    for (int run = 0; run < 2000; ++run) {
        auto const length = static_cast<std::int64_t>(random() % 6 + 1);
        auto const chart = chain_of(length);
        auto const anybody = [&] {
            return PersonId{static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length)) + 1};
        };
        auto const maybe = [&] { return random() % 2 ? std::optional(anybody()) : std::nullopt; };
        Askers const askers{anybody(), maybe(), maybe()};
        auto const holder = maybe();
        for (auto const answerer : {Answerer::manager, Answerer::learning_team, Answerer::budget_holder}) {
            auto const asked = asked_person({chart, today}, answerer, askers, holder);
            CHECK_FALSE((asked && askers.has(*asked)));
            if (answerer == Answerer::manager && asked)
                CHECK(chart.is_above(*asked, askers.learner));
        }
    }
}

TEST_CASE(
    "the manager answers first; who made the request leaves it to the next above, and a budget without holder too")
{
    auto const chart = chain_of(4);
    auto const alone = chain_of(1);
    Askers const own{PersonId{1}, PersonId{1}, {}};
    Askers const by_manager{PersonId{1}, PersonId{2}, {}};
    Askers const revised{PersonId{1}, PersonId{1}, PersonId{2}};
    CHECK(asked_person({chart, today}, Answerer::manager, revised, {}) == PersonId{3});
    CHECK(asked_person({chart, today}, Answerer::manager, own, {}) == PersonId{2});
    CHECK(asked_person({chart, today}, Answerer::manager, by_manager, {}) == PersonId{3});
    CHECK(asked_person({chart, today}, Answerer::learning_team, own, {}) == std::nullopt);
    CHECK(asked_person({chart, today}, Answerer::budget_holder, own, {}) == PersonId{3});
    CHECK(asked_person({chart, today}, Answerer::budget_holder, own, PersonId{4}) == PersonId{4});
    CHECK(asked_person({chart, today}, Answerer::budget_holder, by_manager, PersonId{2}) == PersonId{3});
    CHECK(asked_person({alone, today}, Answerer::manager, own, {}) == std::nullopt);
}

TEST_CASE("whoever has left is asked no longer: the next above is")
{
    auto lines = std::vector<platform::ReportingLine>{{PersonId{1}, PersonId{2}, UnitId{1}},
                                                      {PersonId{2}, PersonId{3}, UnitId{1}, today.plus_days(-1)},
                                                      {PersonId{3}, std::nullopt, UnitId{1}}};
    platform::OrgChart const chart(1, lines, {{UnitId{1}, std::nullopt}}, {});
    Askers const own{PersonId{1}, PersonId{1}, {}};
    CHECK(asked_person({chart, today}, Answerer::manager, own, {}) == PersonId{3});
    CHECK(asked_person({chart, today.plus_days(-1)}, Answerer::manager, own, {}) == PersonId{2});
}
