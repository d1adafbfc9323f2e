// SPDX-License-Identifier: Apache-2.0
// The statements on rewards, their stock, and for whom they are.
#pragma once

#include "features/rewards/rewards.h"

namespace espalier::rewards::store {

std::optional<Reward> find_reward(db::Transaction& tx, RewardId id);

struct RewardRow
{
    Reward reward;
    std::int64_t taken = 0;
};
BOOST_DESCRIBE_STRUCT(RewardRow, (), (reward, taken))
std::vector<RewardRow> rewards(db::Transaction& tx, std::optional<RewardId> one); // one or all, by price

struct UnitOfReward
{
    RewardId reward_id;
    UnitId unit_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitOfReward, (), (reward_id, unit_id, name))
std::vector<UnitOfReward> units_of_rewards(db::Transaction& tx);

struct JobOfReward
{
    RewardId reward_id;
    JobId job_id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(JobOfReward, (), (reward_id, job_id, title))
std::vector<JobOfReward> jobs_of_rewards(db::Transaction& tx);

// How many of these there are.
std::int64_t count_units(db::Transaction& tx, std::vector<UnitId> const& units);
std::int64_t count_jobs(db::Transaction& tx, std::vector<JobId> const& jobs);

void insert_terms(db::Transaction& tx, RewardId id, RewardDraft const& draft); // units and jobs
void delete_terms(db::Transaction& tx, RewardId id);
std::int64_t delete_reward(db::Transaction& tx, RewardId id);

// One piece, of those who ask at once exactly as many as there are left. False: there is none.
bool take_piece(db::Transaction& tx, RewardId id);
void put_piece_back(db::Transaction& tx, RewardId id);
bool has_pieces_for(db::Transaction& tx, RewardId id, std::int64_t stock); // not more are taken

} // namespace espalier::rewards::store
