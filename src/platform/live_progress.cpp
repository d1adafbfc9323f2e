// SPDX-License-Identifier: Apache-2.0
// One thread between running tasks, their rows and their watchers.
#include "platform/live_progress.h"

#include "base/log.h"
#include "platform/tasks_store.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::platform {

namespace {

constexpr std::chrono::milliseconds tick{100};         // between two messages to a watcher
constexpr std::chrono::milliseconds store_pause{500};  // between two stores of the same task's progress
constexpr std::chrono::milliseconds renew_pause{5000}; // between two renewals of a lease without progress
constexpr std::chrono::milliseconds look_pause{1000};  // between two looks at watched tasks that do not run here

bool has_ended(Task const& task)
{
    return task.state == TaskState::succeeded || task.state == TaskState::failed;
}

bool looks_the_same(Task const& a, Task const& b)
{
    return a.state == b.state && a.done == b.done && a.total == b.total && a.message == b.message;
}

} // namespace

void LiveProgress::stop()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void LiveProgress::began(Task const& task)
{
    std::scoped_lock const lock(mutex_);
    running_[task.id] = {.task = task, .stored_at = Steady::now()};
    start_thread();
}

void LiveProgress::progressed(Id<Task> id, std::int64_t done, std::int64_t total, std::string_view message)
{
    std::scoped_lock const lock(mutex_);
    auto& running = running_.at(id);
    running.task.done = done;
    running.task.total = total;
    running.task.message = message;
    running.to_send = running.to_store = true;
}

Task LiveProgress::state(Id<Task> id) const
{
    std::scoped_lock const lock(mutex_);
    return running_.at(id).task;
}

void LiveProgress::left(Task const& task)
{
    std::scoped_lock const lock(mutex_);
    running_.erase(task.id);
    left_.push_back(task);
    hurry_ = true;
    wake_.notify_all();
}

void LiveProgress::watch(Id<Task> id, Tasks::Watcher watcher)
{
    std::scoped_lock const lock(mutex_);
    new_watches_.push_back({.id = id, .watcher = std::move(watcher), .shown = {}});
    start_thread();
}

void LiveProgress::start_thread()
{
    if (!thread_.joinable() && !stopping_)
        thread_ = std::thread([this] { loop(); });
    hurry_ = true;
    wake_.notify_all();
}

void LiveProgress::loop()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        auto const told = [this] { return stopping_ || hurry_; };
        if (running_.empty() && watches_.empty())
            wake_.wait(lock, told);
        else
            wake_.wait_for(lock, tick, told);
        hurry_ = false;
        if (!new_watches_.empty())
            looked_at_ = {};
        std::move(new_watches_.begin(), new_watches_.end(), std::back_inserter(watches_));
        new_watches_.clear();
        auto const here = changed_here();
        store_due();
        lock.unlock();
        send(here);
        send(changed_elsewhere());
        lock.lock();
    }
}

// With the lock held: the states to send, each at most once a tick because the thread comes by once a tick.
std::vector<Task> LiveProgress::changed_here()
{
    std::vector<Task> states;
    for (auto& [id, running] : running_) {
        auto const is_new = std::any_of(watches_.begin(), watches_.end(),
                                        [&](Watch const& watch) { return watch.id == id && !watch.has_shown; });
        if (running.to_send || is_new)
            states.push_back(running.task);
        running.to_send = false;
    }
    states.insert(states.end(), left_.begin(), left_.end());
    left_.clear();
    return states;
}

// Without the lock: tasks that wait, or run on another server, or ended before anybody watched.
std::vector<Task> LiveProgress::changed_elsewhere()
{
    auto const now = Steady::now();
    if (watches_.empty() || now - looked_at_ < look_pause)
        return {};
    looked_at_ = now;
    auto const [first, last] =
        std::minmax_element(watches_.begin(), watches_.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
    try {
        auto states = workspace_.database().read(
            [&](db::Transaction& tx) { return store::tasks_between(tx, first->id, last->id); });
        std::scoped_lock const lock(mutex_);
        std::erase_if(states, [&](Task const& task) { return running_.contains(task.id); });
        return states;
    } catch (Fault const& fault) {
        log::warning(fmt::format("watched tasks cannot be looked up: {} {}", fault.message(), fault.private_note()));
        return {};
    }
}

void LiveProgress::send(std::vector<Task> const& states)
{
    for (auto const& task : states) {
        for (auto& watch : watches_) {
            if (watch.id != task.id || watch.is_over || (watch.has_shown && looks_the_same(watch.shown, task)))
                continue;
            watch.shown = task;
            watch.has_shown = true;
            watch.is_over = !watch.watcher(task) || has_ended(task);
        }
    }
    std::erase_if(watches_, [](Watch const& watch) { return watch.is_over; });
}

void LiveProgress::store_due()
{
    auto const now = Steady::now();
    for (auto& [id, running] : running_)
        if (now - running.stored_at >= (running.to_store ? store_pause : renew_pause) && !*running.storing)
            store(running);
}

void LiveProgress::store(Running& running)
{
    running.stored_at = Steady::now();
    running.to_store = false;
    *running.storing = true;
    workspace_.database().write_later(
        [task = running.task, &workspace = workspace_](db::Transaction& tx) {
            store::keep_task(tx, task, workspace.now().plus_seconds(lease_seconds));
        },
        [storing = running.storing](std::exception_ptr) { *storing = false; }); // told again soon in any case
}

} // namespace espalier::platform
