// SPDX-License-Identifier: Apache-2.0
// The statements on tasks. A running task belongs to the attempt that claimed it: every later statement names the
// attempt, so that a server that lost its lease changes nothing any more.
#pragma once

#include "platform/tasks.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier::platform::store {

// A claimed task, with what its work needs.
struct ClaimedTask
{
    Id<Task> id;
    std::string kind;
    std::string input;
    std::int64_t attempts = 0;
    Instant created_at;
    AccountId created_by;
};
BOOST_DESCRIBE_STRUCT(ClaimedTask, (), (id, kind, input, attempts, created_at, created_by))

void insert_task(db::Transaction& tx, Id<Task> id, std::string_view kind, std::string_view input, Instant now,
                 AccountId created_by);
std::optional<Task> task(db::Transaction& tx, Id<Task> id);
std::optional<AccountId> task_creator(db::Transaction& tx, Id<Task> id);
TaskCounts count_tasks(db::Transaction& tx);
// Those with an id from `first` to `last`: ids are time-ordered, so what people watch lies close together.
std::vector<Task> tasks_between(db::Transaction& tx, Id<Task> first, Id<Task> last);

// Is there a task to claim at `now`?
bool task_is_due(db::Transaction& tx, Instant now);
// Takes the task that is due longest, waiting or with a lapsed lease, and leases it.
std::optional<ClaimedTask> claim_task(db::Transaction& tx, Instant now, Instant leased_until);
// Stores the progress of a running task and renews its lease.
void keep_task(db::Transaction& tx, Task const& running, Instant leased_until);
// Stores how an attempt ended: succeeded or failed.
void end_task(db::Transaction& tx, Task const& ended);
// Removes tasks that ended before an instant.
void clear_tasks(db::Transaction& tx, Instant ended_before);
// Puts it back to wait until an instant; without `counts` this attempt is forgotten.
void put_task_back(db::Transaction& tx, Task const& waiting, bool counts, Instant not_before);

} // namespace espalier::platform::store
