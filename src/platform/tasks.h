// SPDX-License-Identifier: Apache-2.0
// Background work: a row with progress that people can watch. A task killed in the middle is found by its lapsed lease
// and runs again, so its work is idempotent or one transaction. (A `job` is a role people hold; this is never called so.)
#pragma once

#include "platform/workspace.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace espalier::platform {

enum class TaskState
{
    waiting,
    running,
    succeeded,
    failed
};
BOOST_DESCRIBE_ENUM(TaskState, waiting, running, succeeded, failed)

struct Task
{
    Id<Task> id;
    std::string kind; // "organization.import"
    TaskState state = TaskState::waiting;
    std::int64_t done = 0;                         // steps, of
    std::int64_t total = 0;                        // 0 while unknown
    std::string message = {};                      // what is happening now, for people
    reflect::Document result = {};                 // kind-specific; null until it succeeded
    std::optional<std::string> failure = {};       // what went wrong and what to do
    std::optional<std::string> failure_key = {};   // stable name of the failure, for translation
    reflect::Document failure_parameters = {"{}"}; // what the text of the key speaks of, by name
    std::int64_t attempts = 0;
    Instant created_at;
    std::optional<Instant> finished_at = {};
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, kind, state, done, total, message, result, failure, failure_key, failure_parameters,
                       attempts, created_at, finished_at))

struct TaskCounts
{
    std::int64_t waiting = 0;
    std::int64_t running = 0;
};
BOOST_DESCRIBE_STRUCT(TaskCounts, (), (waiting, running))

// Handed to running work.
class TaskRun
{
public:
    virtual ~TaskRun() = default;
    virtual Workspace& workspace() = 0;
    virtual std::string const& input() const = 0; // JSON as enqueued
    virtual AccountId created_by() const = 0;
    // The program on behalf of whoever enqueued it: for read_as and write_as.
    Viewer viewer() const { return program_on_behalf_of(created_by()); }
    // Tells watchers; cheap, so say it often: it is sent at most ten times a second and stored at most twice. Fault
    // unavailable when the program is stopping: whatever the work has open rolls back, and the task runs again later.
    virtual void progress(std::int64_t done, std::int64_t total, std::string_view message) = 0;
};

// Does the work and answers its result as JSON. A Fault fails the task with its words; unavailable is tried again
// (3 times, with growing pauses).
using TaskWork = std::function<std::string(TaskRun&)>;

class Tasks
{
public:
    explicit Tasks(Workspace& workspace);
    ~Tasks();

    void add_kind(std::string kind, TaskWork work); // at start, before start()
    // Enqueues in the caller's transaction; runners wake after its commit.
    Id<Task> enqueue(Context& context, std::string_view kind, std::string_view input_json);
    std::optional<Task> find(db::Transaction& tx, Id<Task> id) const;
    // Who enqueued it: only they (and those permitted) may watch.
    std::optional<AccountId> creator(db::Transaction& tx, Id<Task> id) const;

    TaskCounts counts(db::Transaction& tx) const;

    void start(int runners); // runner threads; `serve` only
    void stop();             // returns when running work has given up or ended
    // For threads of others that use the database: `work` is called when this stops, before the database closes.
    void on_stop(std::function<void()> work);
    // Runs one kind here and now, without a row: for commands. Progress goes to `report`.
    using Report = std::function<void(std::int64_t done, std::int64_t total, std::string_view message)>;
    std::string run_here(std::string_view kind, std::string input_json, Report report);
    // Runs everything that waits, in this thread: for tests.
    void run_waiting();

    // Live progress: `watch` is called with each state, on some thread, until it returns false or the task has ended.
    using Watcher = std::function<bool(Task const&)>;
    void watch(Id<Task> id, Watcher watcher);

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace espalier::platform
