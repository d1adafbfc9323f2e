// SPDX-License-Identifier: Apache-2.0
// The tasks that run in this program and the people who watch any task. One thread sends what changed to the watchers
// from memory, stores progress and renews leases through the database's writer without waiting for it, and looks up
// watched tasks that wait or run on another server. So a long write holds up the stored progress, never the live one.
#pragma once

#include "platform/tasks.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::platform {

class LiveProgress
{
public:
    explicit LiveProgress(Workspace& workspace) : workspace_(workspace) {}
    ~LiveProgress() { stop(); }

    // A lease lasts this long and is renewed three times in it.
    static constexpr std::int64_t lease_seconds = 15;

    void began(Task const& task); // runs here from now on
    void progressed(Id<Task> id, std::int64_t done, std::int64_t total, std::string_view message);
    Task state(Id<Task> id) const; // of a task that runs here
    void left(Task const& task);   // runs here no more: it ended, or it was put back; its row says so already

    void watch(Id<Task> id, Tasks::Watcher watcher);
    void stop(); // nobody is told anything any more

private:
    using Steady = std::chrono::steady_clock;

    struct Running
    {
        Task task;
        bool to_send = true;
        bool to_store = false;
        Steady::time_point stored_at;
        std::shared_ptr<std::atomic<bool>> storing = std::make_shared<std::atomic<bool>>(false);
    };
    struct Watch
    {
        Id<Task> id;
        Tasks::Watcher watcher;
        Task shown; // what was sent last
        bool has_shown = false;
        bool is_over = false;
    };

    void start_thread(); // with mutex_ held
    void loop();
    std::vector<Task> changed_here();
    std::vector<Task> changed_elsewhere();
    void send(std::vector<Task> const& states);
    void store_due();
    void store(Running& running);

    Workspace& workspace_;
    mutable std::mutex mutex_; // guards what follows, except watches_
    std::condition_variable wake_;
    bool stopping_ = false;
    bool hurry_ = false; // something should be told now, not at the next tick
    std::map<Id<Task>, Running> running_;
    std::vector<Task> left_;
    std::vector<Watch> new_watches_;
    std::thread thread_;

    std::vector<Watch> watches_; // of the thread alone
    Steady::time_point looked_at_{};
};

} // namespace espalier::platform
