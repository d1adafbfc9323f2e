// SPDX-License-Identifier: Apache-2.0
// SQL on tasks.
#include "platform/tasks_store.h"

namespace espalier::platform::store {

void insert_task(db::Transaction& tx, Id<Task> id, std::string_view kind, std::string_view input, Instant now,
                 AccountId created_by)
{
    tx.execute(R"sql(
        INSERT INTO tasks (id, kind, input, state, done, total, message, result, attempts, created_at, created_by, not_before)
        VALUES ($1, $2, $3, 'waiting', 0, 0, '', 'null', 0, $4, $5, $4))sql",
               id, kind, input, now, created_by);
}

std::optional<Task> task(db::Transaction& tx, Id<Task> id)
{
    return tx.row<Task>(R"sql(
        SELECT id, kind, state, done, total, message, result, failure, failure_key, failure_parameters, attempts, created_at,
               finished_at
        FROM tasks WHERE id = $1)sql",
                        id);
}

std::optional<AccountId> task_creator(db::Transaction& tx, Id<Task> id)
{
    return tx.row<AccountId>("SELECT created_by FROM tasks WHERE id = $1", id);
}

TaskCounts count_tasks(db::Transaction& tx)
{
    return tx
        .row<TaskCounts>(R"sql(
        SELECT COUNT(*) FILTER (WHERE state = 'waiting') AS waiting, COUNT(*) FILTER (WHERE state = 'running') AS running
        FROM tasks WHERE state IN ('waiting', 'running'))sql")
        .value_or(TaskCounts{});
}

std::vector<Task> tasks_between(db::Transaction& tx, Id<Task> first, Id<Task> last)
{
    return tx.rows<Task>(R"sql(
        SELECT id, kind, state, done, total, message, result, failure, failure_key, failure_parameters, attempts, created_at,
               finished_at
        FROM tasks WHERE id BETWEEN $1 AND $2)sql",
                         first, last);
}

bool task_is_due(db::Transaction& tx, Instant now)
{
    return tx
        .row<std::int64_t>(R"sql(
        SELECT 1 FROM tasks
        WHERE state IN ('waiting', 'running') AND not_before <= $1 AND (state = 'waiting' OR leased_until < $1)
        LIMIT 1)sql",
                           now)
        .has_value();
}

std::optional<ClaimedTask> claim_task(db::Transaction& tx, Instant now, Instant leased_until)
{
    return tx.row<ClaimedTask>(R"sql(
        UPDATE tasks
        SET state = 'running', attempts = attempts + 1, done = 0, total = 0, message = '', leased_until = $2
        WHERE id = (SELECT id FROM tasks
                    WHERE state IN ('waiting', 'running') AND not_before <= $1
                      AND (state = 'waiting' OR leased_until < $1)
                    ORDER BY not_before, id LIMIT 1)
        RETURNING id, kind, input, attempts, created_at, created_by)sql",
                               now, leased_until);
}

void keep_task(db::Transaction& tx, Task const& running, Instant leased_until)
{
    tx.execute(R"sql(
        UPDATE tasks SET done = $3, total = $4, message = $5, leased_until = $6
        WHERE id = $1 AND attempts = $2 AND state = 'running')sql",
               running.id, running.attempts, running.done, running.total, running.message, leased_until);
}

void end_task(db::Transaction& tx, Task const& ended)
{
    tx.execute(R"sql(
        UPDATE tasks
        SET state = $3, done = $4, total = $5, message = $6, result = $7, failure = $8, failure_key = $9,
            failure_parameters = $10, finished_at = $11, leased_until = NULL
        WHERE id = $1 AND attempts = $2 AND state = 'running')sql",
               ended.id, ended.attempts, ended.state, ended.done, ended.total, ended.message, ended.result,
               ended.failure, ended.failure_key, ended.failure_parameters, ended.finished_at);
}

void clear_tasks(db::Transaction& tx, Instant ended_before)
{
    tx.execute("DELETE FROM tasks WHERE finished_at < $1", ended_before);
}

void put_task_back(db::Transaction& tx, Task const& waiting, bool counts, Instant not_before)
{
    tx.execute(R"sql(
        UPDATE tasks
        SET state = 'waiting', message = $3, not_before = $4, leased_until = NULL, attempts = $5
        WHERE id = $1 AND attempts = $2 AND state = 'running')sql",
               waiting.id, waiting.attempts, waiting.message, not_before, waiting.attempts - (counts ? 0 : 1));
}

} // namespace espalier::platform::store
