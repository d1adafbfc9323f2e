// SPDX-License-Identifier: Apache-2.0
// Claiming tasks, running their work, and what becomes of them.
#include "platform/tasks.h"

#include "base/log.h"
#include "platform/live_progress.h"
#include "platform/settings.h"
#include "platform/tasks_store.h"
#include "reflect/parameters.h"

#include <fmt/core.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace espalier::platform {

namespace {

constexpr std::chrono::seconds look_pause{1}; // between two looks for tasks of other servers and lapsed leases
constexpr std::array<std::int64_t, 2> retry_pauses{10, 60}; // seconds; afterwards it has failed
constexpr std::int64_t seconds_per_day = 24 * 60 * 60;
constexpr std::int64_t most_attempts = 5; // a task that was killed so often would kill the next server, too

// Work run by a runner, or by run_here, which has no row.
class Run final : public TaskRun
{
public:
    Run(Workspace& workspace, std::string input, AccountId created_by, Tasks::Report report,
        std::atomic<bool> const& stopping)
        : workspace_(workspace), input_(std::move(input)), created_by_(created_by), report_(std::move(report)),
          stopping_(stopping)
    {
    }
    Workspace& workspace() override { return workspace_; }
    std::string const& input() const override { return input_; }
    AccountId created_by() const override { return created_by_; }
    void progress(std::int64_t done, std::int64_t total, std::string_view message) override
    {
        if (stopping_)
            throw Fault(FaultCode::unavailable, "stopping", "The program is stopping; this runs again afterwards.");
        report_(done, total, message);
    }

private:
    Workspace& workspace_;
    std::string input_;
    AccountId created_by_;
    Tasks::Report report_;
    std::atomic<bool> const& stopping_;
};

// The fault in a person's words, with the first fields or lines that are wrong.
std::string words_of(Fault const& fault)
{
    constexpr std::size_t shown = 5;
    auto text = fault.message();
    auto const& violations = fault.violations();
    for (std::size_t i = 0; violations.size() > 1 && i < violations.size() && i < shown; ++i)
        text += fmt::format("\n{}: {}", violations[i].pointer, violations[i].message);
    if (violations.size() > shown)
        text += fmt::format("\n… and {} more.", violations.size() - shown);
    return text;
}

// The fault by its key; where it is about one field or line, by the key of that.
void name_failure(Task& task, Fault const& fault)
{
    auto const& violations = fault.violations();
    auto const is_one = violations.size() == 1;
    task.failure_key = is_one ? violations.front().key : fault.key();
    task.failure_parameters.json.clear();
    reflect::write_parameters(task.failure_parameters.json,
                              is_one ? violations.front().parameters : fault.parameters());
}

// How an attempt went: its last state, and whether it is to wait and run again.
struct Ending
{
    Task task;
    bool again = false;
    bool counts = true; // as an attempt
    std::int64_t pause_seconds = 0;
};

} // namespace

struct Tasks::Implementation
{
    explicit Implementation(Workspace& owner) : workspace(owner), live(owner) {}

    Workspace& workspace;
    std::map<std::string, TaskWork, std::less<>> kinds;
    std::mutex mutex;
    std::condition_variable wake;
    std::uint64_t enqueued = 0; // moves with each task enqueued here
    std::atomic<bool> stopping = false;
    std::vector<std::thread> runners;
    std::vector<std::function<void()>> when_stopping;
    LiveProgress live;

    TaskWork const& work_of(std::string_view kind) const
    {
        auto const found = kinds.find(kind);
        if (found == kinds.end())
            throw Fault(FaultCode::internal, "unknown_task", fmt::format("This program knows no task {}.", kind));
        return found->second;
    }

    bool run_next()
    {
        auto& database = workspace.database();
        auto const now = workspace.now();
        if (!database.read([&](db::Transaction& tx) { return store::task_is_due(tx, now); }))
            return false;
        auto const claimed = database.write([&](db::Transaction& tx) {
            return store::claim_task(tx, now, now.plus_seconds(LiveProgress::lease_seconds));
        });
        if (!claimed)
            return false; // another server was faster
        live.began({.id = claimed->id,
                    .kind = claimed->kind,
                    .state = TaskState::running,
                    .attempts = claimed->attempts,
                    .created_at = claimed->created_at});
        settle(attempt(*claimed));
        return true;
    }

    Ending attempt(store::ClaimedTask const& claimed)
    {
        std::string result;
        try {
            if (claimed.attempts > most_attempts)
                throw Fault(FaultCode::internal, "interrupted",
                            fmt::format("Given up: it was interrupted {} times.", most_attempts));
            Run run(
                workspace, claimed.input, claimed.created_by,
                [&](std::int64_t done, std::int64_t total, std::string_view message) {
                    live.progressed(claimed.id, done, total, message);
                },
                stopping);
            result = work_of(claimed.kind)(run);
        } catch (Fault const& fault) {
            return after_fault(live.state(claimed.id), fault);
        } catch (std::exception const& error) {
            log::error(fmt::format("task {} {}: {}", claimed.kind, claimed.id.value, error.what()));
            return after_fault(live.state(claimed.id),
                               Fault(FaultCode::internal, "internal", "Something went wrong on our side."));
        }
        Ending ending{.task = live.state(claimed.id)};
        ending.task.state = TaskState::succeeded;
        ending.task.result.json = result.empty() ? "null" : std::move(result);
        return ending;
    }

    Ending after_fault(Task task, Fault const& fault) const
    {
        if (!fault.private_note().empty())
            log::warning(fmt::format("task {} {}: {}", task.kind, task.id.value, fault.private_note()));
        Ending ending{.task = std::move(task)};
        auto const attempt = static_cast<std::size_t>(ending.task.attempts);
        ending.counts = !stopping;
        ending.again = fault.code() == FaultCode::unavailable && (stopping || attempt <= retry_pauses.size());
        if (ending.again) {
            ending.task.state = TaskState::waiting;
            ending.task.message = words_of(fault);
            ending.pause_seconds = stopping ? 0 : retry_pauses[attempt - 1];
        } else {
            ending.task.state = TaskState::failed;
            ending.task.failure = words_of(fault);
            name_failure(ending.task, fault);
        }
        return ending;
    }

    // Whoever ends a task clears away those that ended long ago, so that there are never many.
    static void end(db::Transaction& tx, Task const& ended, Instant now)
    {
        store::end_task(tx, ended);
        auto const kept = settings::read<WorkspaceSettings>(tx).tasks_kept_days.value;
        store::clear_tasks(tx, now.plus_seconds(-kept * seconds_per_day));
    }

    // Makes the ending durable, then tells watchers. When the database refuses, the lease lapses and the task runs again.
    void settle(Ending ending)
    {
        auto const now = workspace.now();
        if (!ending.again)
            ending.task.finished_at = now;
        try {
            workspace.database().write([&](db::Transaction& tx) {
                if (ending.again)
                    store::put_task_back(tx, ending.task, ending.counts, now.plus_seconds(ending.pause_seconds));
                else
                    end(tx, ending.task, now);
            });
        } catch (Fault const& fault) {
            log::error(fmt::format("task {} {} cannot be ended: {}", ending.task.kind, ending.task.id.value,
                                   fault.private_note()));
            ending.task.state = TaskState::waiting;
        }
        live.left(ending.task);
    }

    void run_until_stopped()
    {
        while (!stopping) {
            std::uint64_t seen = 0;
            {
                std::scoped_lock const lock(mutex);
                seen = enqueued;
            }
            try {
                if (run_next())
                    continue;
            } catch (Fault const& fault) {
                log::warning(fmt::format("no task can be claimed: {} {}", fault.message(), fault.private_note()));
            }
            std::unique_lock lock(mutex);
            wake.wait_for(lock, look_pause, [&] { return stopping || enqueued != seen; });
        }
    }
};

Tasks::Tasks(Workspace& workspace) : implementation_(std::make_unique<Implementation>(workspace)) {}

Tasks::~Tasks()
{
    stop();
}

void Tasks::add_kind(std::string kind, TaskWork work)
{
    if (!implementation_->kinds.emplace(kind, std::move(work)).second)
        throw std::logic_error(fmt::format("two kinds of task are called {}", kind));
}

Id<Task> Tasks::enqueue(Context& context, std::string_view kind, std::string_view input_json)
{
    implementation_->work_of(kind);
    auto const id = context.next_id<Task>();
    store::insert_task(context.tx, id, kind, input_json, context.now, context.viewer.account_id);
    context.tx.after_commit([&tasks = *implementation_] {
        std::scoped_lock const lock(tasks.mutex);
        ++tasks.enqueued;
        tasks.wake.notify_all();
    });
    return id;
}

std::optional<Task> Tasks::find(db::Transaction& tx, Id<Task> id) const
{
    return store::task(tx, id);
}

std::optional<AccountId> Tasks::creator(db::Transaction& tx, Id<Task> id) const
{
    return store::task_creator(tx, id);
}

TaskCounts Tasks::counts(db::Transaction& tx) const
{
    return store::count_tasks(tx);
}

void Tasks::start(int runners)
{
    for (int i = 0; i < runners; ++i)
        implementation_->runners.emplace_back([&tasks = *implementation_] { tasks.run_until_stopped(); });
}

void Tasks::stop()
{
    {
        std::scoped_lock const lock(implementation_->mutex);
        implementation_->stopping = true;
    }
    implementation_->wake.notify_all();
    for (auto& runner : implementation_->runners)
        runner.join();
    implementation_->runners.clear();
    implementation_->live.stop();
    std::vector<std::function<void()>> others;
    {
        std::scoped_lock const lock(implementation_->mutex);
        others.swap(implementation_->when_stopping);
    }
    for (auto const& stop_other : others)
        stop_other();
}

void Tasks::on_stop(std::function<void()> work)
{
    std::scoped_lock const lock(implementation_->mutex);
    implementation_->when_stopping.push_back(std::move(work));
}

std::string Tasks::run_here(std::string_view kind, std::string input_json, Report report)
{
    Run run(implementation_->workspace, std::move(input_json), {}, std::move(report), implementation_->stopping);
    return implementation_->work_of(kind)(run);
}

void Tasks::run_waiting()
{
    while (implementation_->run_next()) {
    }
}

void Tasks::watch(Id<Task> id, Watcher watcher)
{
    implementation_->live.watch(id, std::move(watcher));
}

} // namespace espalier::platform
