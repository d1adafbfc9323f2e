// SPDX-License-Identifier: Apache-2.0
// From the changed goals upwards, children first.
#include "features/goals/rolling.h"

#include "db/id_list.h"
#include "features/goals/links_store.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::goals {

namespace {

struct RollingGoal : Measure
{
    GoalId id;
    RollUp roll_up = RollUp::manual;
    double current_value = 0;
    Lifecycle lifecycle = Lifecycle::draft;
    std::optional<GoalOutcome> outcome;
    std::optional<double> progress;
};
BOOST_DESCRIBE_STRUCT(RollingGoal, (Measure), (id, roll_up, current_value, lifecycle, outcome, progress))

struct ChildRow : ChildFacts
{
    GoalId child_goal_id;
    GoalId parent_goal_id;
};
BOOST_DESCRIBE_STRUCT(ChildRow, (ChildFacts), (child_goal_id, parent_goal_id))

struct ProgressRow
{
    GoalId id;
    double current_value = 0;
    std::optional<double> progress;
};
BOOST_DESCRIBE_STRUCT(ProgressRow, (), (id, current_value, progress))

// Below, CROSS JOIN keeps SQLite from beginning with the larger table: a change reads what it touches, however many there are.

// The goals and all above them; what they only support comes out as it was.
std::vector<RollingGoal> goals_above(db::Transaction& tx, std::vector<GoalId> const& goals)
{
    auto all = goals;
    for (auto const& edge : store::edges_above(tx, goals))
        all.push_back(edge.parent_goal_id);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return tx.rows<RollingGoal>(
        R"(SELECT g.measure_kind, g.measure_unit, g.start_value, g.target_value, g.id, g.roll_up, g.current_value,
                  g.lifecycle, g.outcome, g.progress FROM ()" +
            db::unfolded(tx, "$1") + ") w CROSS JOIN goals g WHERE g.id = w.id",
        db::folded(all));
}

std::vector<ChildRow> children_of(db::Transaction& tx, std::vector<GoalId> const& parents)
{
    return tx.rows<ChildRow>(
        R"(SELECT g.measure_kind, g.measure_unit, g.start_value, g.target_value, l.weight, g.current_value, g.lifecycle,
                  g.outcome, g.progress, l.child_goal_id, l.parent_goal_id
           FROM ()" +
            db::unfolded(tx, "$1") + R"() w CROSS JOIN alignment_links l CROSS JOIN goals g
           WHERE l.parent_goal_id = w.id AND l.ended_at IS NULL AND l.kind = 'contributes' AND g.id = l.child_goal_id)",
        db::folded(parents));
}

std::vector<KeyResult> key_results_of(db::Transaction& tx, std::vector<GoalId> const& goals)
{
    return tx.select<KeyResult>("FROM key_results WHERE goal_id IN (" + db::unfolded(tx, "$1") + ")",
                                db::folded(goals));
}

bool follows_from_pieces(RollingGoal const& goal)
{
    return goal.roll_up != RollUp::manual && goal.lifecycle != Lifecycle::closed;
}

class Rolling
{
public:
    Rolling(Context& context, std::vector<GoalId> const& changed)
        : context_(context), goals_(goals_above(context.tx, changed))
    {
        std::vector<GoalId> rolled;
        for (auto& goal : goals_) {
            at_.emplace(goal.id, &goal);
            if (follows_from_pieces(goal))
                rolled.push_back(goal.id);
        }
        if (rolled.empty())
            return;
        for (auto const& key_result : key_results_of(context.tx, rolled))
            pieces_[key_result.goal_id].push_back(piece_of(key_result));
        for (auto& child : children_of(context.tx, rolled)) {
            edges_.push_back({child.child_goal_id, child.parent_goal_id});
            children_[child.parent_goal_id].push_back(std::move(child));
        }
    }

    void run()
    {
        std::vector<GoalId> ids;
        for (auto const& goal : goals_)
            ids.push_back(goal.id);
        std::vector<ProgressRow> changed;
        for (auto const id : children_first(ids, edges_)) {
            auto& goal = *at_.at(id);
            ProgressRow const before{id, goal.current_value, goal.progress};
            compute(goal);
            if (goal.progress != before.progress || goal.current_value != before.current_value)
                changed.push_back({id, goal.current_value, goal.progress});
        }
        if (!changed.empty())
            context_.tx.update_all("goals", changed);
    }

private:
    void compute(RollingGoal& goal)
    {
        if (goal.lifecycle == Lifecycle::closed)
            return;
        if (goal.roll_up == RollUp::manual) {
            goal.progress = progress_of(goal, goal.current_value);
            return;
        }
        auto& pieces = pieces_[goal.id];
        for (auto& child : children_[goal.id]) {
            if (auto const anew = at_.find(child.child_goal_id); anew != at_.end()) {
                child.progress = anew->second->progress;
                child.current_value = anew->second->current_value;
            }
            pieces.push_back(piece_of(child));
        }
        auto const rolled = roll_up(goal.roll_up, goal, pieces);
        goal.progress = rolled.progress;
        goal.current_value = rolled.value.value_or(goal.start_value);
    }

    Context& context_;
    std::vector<RollingGoal> goals_;
    std::unordered_map<GoalId, RollingGoal*> at_;
    std::unordered_map<GoalId, std::vector<Piece>> pieces_;
    std::unordered_map<GoalId, std::vector<ChildRow>> children_;
    std::vector<Edge> edges_;
};

} // namespace

Piece piece_of(ChildFacts const& child)
{
    Piece piece{.weight = child.weight, .progress = child.progress, .measure = child, .value = child.current_value};
    if (child.lifecycle == Lifecycle::draft || child.lifecycle == Lifecycle::proposed)
        piece.left_out = LeftOut::not_agreed;
    else if (child.outcome == GoalOutcome::cancelled)
        piece.left_out = LeftOut::cancelled;
    return piece;
}

Piece piece_of(KeyResult const& key_result)
{
    return {.weight = key_result.weight,
            .progress = progress_of(key_result, key_result.current_value),
            .measure = key_result,
            .value = key_result.current_value};
}

void roll_up_from(Context& context, std::vector<GoalId> const& changed)
{
    if (!changed.empty())
        Rolling(context, changed).run();
}

} // namespace espalier::goals
