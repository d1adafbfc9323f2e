// SPDX-License-Identifier: Apache-2.0
// SQL on rewards.
#include "features/rewards/rewards_store.h"

#include "db/id_list.h"

namespace espalier::rewards::store {

namespace {

struct UnitTerm
{
    RewardId reward_id;
    UnitId unit_id;
};
BOOST_DESCRIBE_STRUCT(UnitTerm, (), (reward_id, unit_id))

struct JobTerm
{
    RewardId reward_id;
    JobId job_id;
};
BOOST_DESCRIBE_STRUCT(JobTerm, (), (reward_id, job_id))

} // namespace

std::optional<Reward> find_reward(db::Transaction& tx, RewardId id)
{
    return tx.select_one<Reward>("FROM rewards WHERE id = $1", id);
}

std::vector<RewardRow> rewards(db::Transaction& tx, std::optional<RewardId> one)
{
    return tx.select<RewardRow>("FROM rewards WHERE CAST($1 AS BIGINT) IS NULL OR id = $1 ORDER BY points, id", one);
}

std::vector<UnitOfReward> units_of_rewards(db::Transaction& tx)
{
    return tx.rows<UnitOfReward>(
        "SELECT t.reward_id, t.unit_id, u.name FROM reward_units t JOIN units u ON u.id = t.unit_id "
        "ORDER BY u.name, u.id");
}

std::vector<JobOfReward> jobs_of_rewards(db::Transaction& tx)
{
    return tx.rows<JobOfReward>(
        R"(SELECT t.reward_id, t.job_id, v.title
           FROM reward_jobs t JOIN jobs j ON j.id = t.job_id JOIN job_versions v ON v.id = j.current_version_id
           ORDER BY v.title, j.id)");
}

std::int64_t count_units(db::Transaction& tx, std::vector<UnitId> const& units)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM units WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(units))
        .value();
}

std::int64_t count_jobs(db::Transaction& tx, std::vector<JobId> const& jobs)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM jobs WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(jobs))
        .value();
}

void insert_terms(db::Transaction& tx, RewardId id, RewardDraft const& draft)
{
    std::vector<UnitTerm> units;
    for (auto const unit : draft.unit_ids)
        units.push_back({id, unit});
    tx.insert_all("reward_units", units);
    std::vector<JobTerm> jobs;
    for (auto const job : draft.job_ids)
        jobs.push_back({id, job});
    tx.insert_all("reward_jobs", jobs);
}

void delete_terms(db::Transaction& tx, RewardId id)
{
    tx.execute("DELETE FROM reward_units WHERE reward_id = $1", id);
    tx.execute("DELETE FROM reward_jobs WHERE reward_id = $1", id);
}

std::int64_t delete_reward(db::Transaction& tx, RewardId id)
{
    return tx.execute("DELETE FROM rewards WHERE id = $1", id);
}

bool take_piece(db::Transaction& tx, RewardId id)
{
    return tx.execute("UPDATE rewards SET taken = taken + 1 WHERE id = $1 AND (stock IS NULL OR taken < stock)", id) ==
        1;
}

void put_piece_back(db::Transaction& tx, RewardId id)
{
    tx.execute("UPDATE rewards SET taken = taken - 1 WHERE id = $1", id);
}

bool has_pieces_for(db::Transaction& tx, RewardId id, std::int64_t stock)
{
    return tx.row<std::int64_t>("SELECT 1 FROM rewards WHERE id = $1 AND taken <= $2", id, stock).has_value();
}

} // namespace espalier::rewards::store
