// SPDX-License-Identifier: Apache-2.0
// Progress, roll-up and alignment without a database: what holds for every value.
#include "features/goals/alignment.h"
#include "features/goals/roll_up.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace espalier::goals {

namespace {

double any_value()
{
    return *rc::gen::inRange(-1'000'000, 1'000'001) / 100.0;
}

Measure any_measure()
{
    Measure measure{.measure_kind = MeasureKind::number, .measure_unit = "h", .start_value = any_value()};
    measure.target_value = measure.start_value + *rc::gen::nonZero<std::int16_t>();
    return measure;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

Piece any_piece()
{
    Piece piece{.weight = *rc::gen::inRange(0, 50) / 10.0, .measure = any_measure(), .value = any_value()};
    if (*rc::gen::inRange(0, 4) > 0)
        piece.progress = any_value();
    if (*rc::gen::inRange(0, 5) == 0)
        piece.left_out = LeftOut::cancelled;
    return piece;
}

std::vector<Piece> any_pieces()
{
    std::vector<Piece> pieces(static_cast<std::size_t>(*rc::gen::inRange(0, 12)));
    for (auto& piece : pieces)
        piece = any_piece();
    return pieces;
}

// Links from lower to higher numbers only, so that they close no circle.
std::vector<Edge> any_links(std::int64_t goals)
{
    std::vector<Edge> edges(static_cast<std::size_t>(*rc::gen::inRange(0, 40)));
    for (auto& edge : edges) {
        auto const child = *rc::gen::inRange<std::int64_t>(1, goals);
        edge = {{child}, {*rc::gen::inRange<std::int64_t>(child + 1, goals + 1)}};
    }
    return edges;
}

// By the plainest way there is: as many rounds over all links as there are goals.
bool leads_to(std::vector<Edge> const& edges, GoalId from, GoalId to, std::int64_t goals)
{
    std::vector<bool> reached(static_cast<std::size_t>(goals) + 1);
    reached[static_cast<std::size_t>(from.value)] = true;
    for (std::int64_t round = 0; round < goals; ++round)
        for (auto const& edge : edges)
            if (reached[static_cast<std::size_t>(edge.child_goal_id.value)])
                reached[static_cast<std::size_t>(edge.parent_goal_id.value)] = true;
    return reached[static_cast<std::size_t>(to.value)];
}

bool is_link(std::vector<Edge> const& edges, GoalId child, GoalId parent)
{
    return std::any_of(edges.begin(), edges.end(),
                       [&](Edge const& edge) { return edge.child_goal_id == child && edge.parent_goal_id == parent; });
}

} // namespace

TEST_CASE("progress is the way gone of the way to go, and a falling target is a mirrored rising one")
{
    CHECK(progress_of({.measure_unit = {}, .start_value = 40, .target_value = 60}, 45) == doctest::Approx(25));
    CHECK(progress_of({.measure_unit = {}, .start_value = 12, .target_value = 8}, 9) == doctest::Approx(75));
    CHECK(progress_of({.measure_unit = {}, .start_value = 12, .target_value = 8}, 14) == doctest::Approx(-50));
    CHECK(progress_of({.measure_unit = {}, .start_value = 0, .target_value = 10}, 15) == doctest::Approx(150));
    CHECK(rc::check("start is 0, target is 100, and the mirror image has come as far", [] {
        auto const measure = any_measure();
        auto const current = any_value();
        RC_ASSERT(progress_of(measure, measure.start_value) == 0);
        RC_ASSERT(near(progress_of(measure, measure.target_value), 100));
        auto mirrored = measure;
        mirrored.start_value = -measure.start_value;
        mirrored.target_value = -measure.target_value;
        RC_ASSERT(near(progress_of(mirrored, -current), progress_of(measure, current)));
    }));
}

TEST_CASE("a measure whose target is its start is refused, and what a kind fixes is not asked for")
{
    Violations violations;
    (void)measure_of({MeasureKind::money, {}, 5.0, 5.0}, "", violations);
    REQUIRE(violations.found().size() == 1);
    CHECK(violations.found()[0].key == "target_is_start");
    Violations percent; // whose target is 100 where nobody says another
    (void)measure_of({MeasureKind::percent, {}, 100.0, {}}, "", percent);
    REQUIRE(percent.found().size() == 1);
    CHECK(percent.found()[0].key == "target_is_start");
    Violations missing;
    (void)measure_of({MeasureKind::number, {}, {}, {}}, "/key_results/2", missing);
    REQUIRE(missing.found().size() == 1);
    CHECK(missing.found()[0].pointer == "/key_results/2/target_value");
    Violations none;
    CHECK(measure_of({MeasureKind::yes_no, {}, {}, {}}, "", none).target_value == 1);
    CHECK(measure_of({MeasureKind::percent, {}, {}, {}}, "", none).target_value == 100);
    CHECK(measure_of({MeasureKind::milestones, {}, 7.0, 9.0}, "", none).start_value == 0);
    CHECK(none.empty());
}

TEST_CASE("what is expected by now grows from nothing before the first day to all of it on the last")
{
    auto const from = date_of(2026, 1, 1);
    auto const until = date_of(2026, 1, 10);
    CHECK(expected_by(from, until, date_of(2025, 12, 31)) == 0);
    CHECK(expected_by(from, until, from) == doctest::Approx(10));
    CHECK(expected_by(from, until, until) == 100);
    CHECK(expected_by(from, from, from) == 100);
    CHECK(rc::check("it never falls and stays within 0 and 100", [&] {
        auto const due = from.plus_days(*rc::gen::inRange(0, 800));
        auto const day = from.plus_days(*rc::gen::inRange(-50, 900));
        auto const now = expected_by(from, due, day);
        RC_ASSERT(now >= 0);
        RC_ASSERT(now <= 100);
        RC_ASSERT(expected_by(from, due, day.plus_days(1)) >= now);
    }));
}

TEST_CASE("milestones come as far as the weights of those reached")
{
    MilestoneState const three[] = {{1, true}, {2, false}, {1, true}};
    CHECK(reached_share(three) == doctest::Approx(50));
    CHECK(reached_share({}) == 0);
}

TEST_CASE("a weighted mean lies between its pieces, its shares are one whole, and its contributions are its progress")
{
    CHECK(rc::check("for all pieces", [] {
        auto pieces = any_pieces();
        auto const rolled = roll_up(RollUp::weighted_mean, {}, pieces);
        double lowest = 1e300;
        double highest = -1e300;
        double shares = 0;
        double contributions = 0;
        for (auto const& piece : pieces) {
            RC_ASSERT(piece.left_out || piece.progress);
            RC_ASSERT(!piece.left_out || (piece.share == 0 && piece.contribution == 0));
            if (piece.left_out)
                continue;
            lowest = std::min(lowest, *piece.progress);
            highest = std::max(highest, *piece.progress);
            shares += piece.share;
            contributions += piece.contribution;
        }
        RC_ASSERT(rolled.progress.has_value() == (lowest <= highest));
        if (!rolled.progress)
            return;
        RC_ASSERT(near(shares, 1));
        RC_ASSERT(near(contributions, *rolled.progress));
        RC_ASSERT(*rolled.progress >= lowest - 1e-6);
        RC_ASSERT(*rolled.progress <= highest + 1e-6);
    }));
}

TEST_CASE("when a piece leaves, the shares of the others grow in the same proportion")
{
    CHECK(rc::check("for all pieces", [] {
        auto before = any_pieces();
        before.insert(before.end(),
                      {Piece{.weight = 2, .progress = 10, .measure = {}},
                       Piece{.weight = 6, .progress = 40, .measure = {}},
                       Piece{.weight = 4, .progress = 90, .measure = {}}});
        auto after = before;
        after.back().left_out = LeftOut::cancelled;
        roll_up(RollUp::weighted_mean, {}, before);
        roll_up(RollUp::weighted_mean, {}, after);
        auto const rest = 1 - before.back().share;
        for (std::size_t i = 0; i + 1 < before.size(); ++i)
            RC_ASSERT(near(after[i].share * rest, before[i].share));
    }));
}

TEST_CASE("all must pass: the goal stands where its lowest piece stands")
{
    CHECK(rc::check("for all pieces", [] {
        auto pieces = any_pieces();
        auto const rolled = roll_up(RollUp::all_must_pass, {}, pieces);
        auto passed = true;
        for (auto const& piece : pieces) {
            if (piece.left_out)
                continue;
            RC_ASSERT(*rolled.progress <= *piece.progress);
            passed = passed && *piece.progress >= 100;
        }
        if (rolled.progress)
            RC_ASSERT((*rolled.progress >= 100) == passed);
    }));
}

TEST_CASE("a sum takes the values of pieces in its own unit and names the others")
{
    Measure const own{.measure_kind = MeasureKind::money, .measure_unit = {}, .start_value = 0, .target_value = 200};
    std::vector<Piece> pieces{{.progress = 50, .measure = own, .value = 30},
                              {.weight = 9, .progress = 10, .measure = own, .value = 70},
                              {.progress = 5, .measure = {MeasureKind::number, "h", 0, 10}, .value = 10}};
    auto const rolled = roll_up(RollUp::sum, own, pieces);
    CHECK(rolled.value == 100);
    CHECK(rolled.progress == 50);
    CHECK(pieces[0].contribution == doctest::Approx(15));
    CHECK(pieces[1].contribution == doctest::Approx(35));
    CHECK(pieces[2].left_out == LeftOut::other_unit);
    std::vector<Piece> none;
    CHECK_FALSE(roll_up(RollUp::sum, own, none).progress);
}

TEST_CASE("a sum comes to what its pieces bring, and its progress to their contributions from where it starts")
{
    CHECK(rc::check("for all pieces", [] {
        auto const own = any_measure();
        auto pieces = any_pieces();
        for (auto& piece : pieces)
            if (*rc::gen::inRange(0, 3) > 0)
                piece.measure.measure_unit = *rc::gen::element<std::string>("h", "km");
        auto const rolled = roll_up(RollUp::sum, own, pieces);
        double values = 0, contributions = 0;
        bool counts = false;
        for (auto const& piece : pieces) {
            RC_ASSERT(piece.left_out || piece.measure.measure_unit == own.measure_unit);
            values += piece.left_out ? 0 : piece.value;
            contributions += piece.contribution;
            counts = counts || !piece.left_out;
        }
        RC_ASSERT(rolled.progress.has_value() == counts);
        if (!counts)
            return;
        RC_ASSERT(near(*rolled.value, values));
        RC_ASSERT(near(*rolled.progress, contributions + progress_of(own, 0)));
    }));
}

TEST_CASE("the order of the pieces changes nothing")
{
    CHECK(rc::check("for all pieces and rules", [] {
        auto const rule = *rc::gen::element(RollUp::weighted_mean, RollUp::sum, RollUp::all_must_pass);
        auto const own = any_measure();
        auto pieces = any_pieces();
        auto turned = pieces;
        std::reverse(turned.begin(), turned.end());
        auto const one = roll_up(rule, own, pieces).progress;
        auto const other = roll_up(rule, own, turned).progress;
        RC_ASSERT(one.has_value() == other.has_value());
        if (one)
            RC_ASSERT(near(*one, *other));
    }));
}

TEST_CASE("what has the weight 0 counts no more, whatever the rule")
{
    Measure const own{.measure_kind = MeasureKind::money, .measure_unit = {}, .start_value = 0, .target_value = 200};
    for (auto const rule : {RollUp::weighted_mean, RollUp::sum, RollUp::all_must_pass}) {
        std::vector<Piece> pieces{{.progress = 50, .measure = own, .value = 100},
                                  {.weight = 0, .progress = 10, .measure = own, .value = 20}};
        CHECK(roll_up(rule, own, pieces).progress == 50);
        CHECK(pieces[1].left_out == LeftOut::no_weight);
        CHECK(pieces[1].share == 0);
    }
}

TEST_CASE("a link is refused exactly where it closes a circle, whose goals are named")
{
    CHECK(circle({}, GoalId{1}, GoalId{1}) == std::vector{GoalId{1}});
    std::vector<Edge> const chain{{{1}, {2}}, {{2}, {3}}};
    CHECK(circle(chain, GoalId{3}, GoalId{1}) == std::vector{GoalId{3}, GoalId{1}, GoalId{2}});
    CHECK(rc::check("for all links", [] {
        constexpr std::int64_t goals = 12;
        auto const edges = any_links(goals);
        auto const child = GoalId{*rc::gen::inRange<std::int64_t>(1, goals + 1)};
        auto const parent = GoalId{*rc::gen::inRange<std::int64_t>(1, goals + 1)};
        auto const found = circle(edges, child, parent);
        RC_ASSERT(child != parent || found == std::vector{child});
        RC_ASSERT(found.empty() != leads_to(edges, parent, child, goals));
        if (found.size() < 2)
            return;
        RC_ASSERT(found[0] == child);
        RC_ASSERT(found[1] == parent);
        for (std::size_t i = 1; i < found.size(); ++i)
            RC_ASSERT(is_link(edges, found[i], i + 1 < found.size() ? found[i + 1] : child));
    }));
}

TEST_CASE("goals are rolled up behind their children, each once")
{
    CHECK(rc::check("for all links", [] {
        constexpr std::int64_t goals = 12;
        auto const edges = any_links(goals);
        std::vector<GoalId> some;
        for (std::int64_t goal = goals; goal >= 1; --goal)
            if (*rc::gen::inRange(0, 3) > 0)
                some.push_back({goal});
        auto const order = children_first(some, edges);
        RC_ASSERT(std::is_permutation(order.begin(), order.end(), some.begin(), some.end()));
        for (auto const& edge : edges) {
            auto const child = std::find(order.begin(), order.end(), edge.child_goal_id);
            auto const parent = std::find(order.begin(), order.end(), edge.parent_goal_id);
            RC_ASSERT(child == order.end() || parent == order.end() || child < parent);
        }
    }));
}

} // namespace espalier::goals
