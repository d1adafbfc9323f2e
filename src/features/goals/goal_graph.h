// SPDX-License-Identifier: Apache-2.0
// The links between all goals, in memory: how many goals stand below one is counted there, each once however many ways lead
// to it. What changed since is read by its version, so that a map never reads all links twice.
#pragma once

#include "features/goals/alignment.h"
#include "platform/workspace.h"

#include <mutex>
#include <unordered_map>

namespace espalier::goals {

// One of a workspace; thread-safe. A read on an older snapshot is answered from the newer links.
class GoalGraph
{
public:
    // For each of the goals, in their order: those below, at all levels.
    std::vector<std::int64_t> goals_below(db::Transaction& tx, std::vector<GoalId> const& goals);

private:
    void refresh(db::Transaction& tx);
    void change(Edge const& edge, bool stands);
    std::int32_t place_of(GoalId goal);
    std::int64_t count_below(std::int32_t place);

    std::mutex mutex_;
    std::int64_t version_ = -1; // none read
    std::unordered_map<GoalId, std::int32_t> places_;
    std::vector<std::vector<std::int32_t>> children_; // by place
    std::vector<std::uint32_t> seen_in_;              // by place: the last count that came by
    std::uint32_t counts_ = 0;
};

} // namespace espalier::goals
