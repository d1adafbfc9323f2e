// SPDX-License-Identifier: Apache-2.0
// Work that falls due each day: reminders, allowances, anniversaries. A feature names its work at start; of all servers
// one takes a day, in the database, and runs the work as a task. Days on which no server ran are not made up for one by one:
// the work runs once, for the present day, so it looks at what is due by then, not at what is due on that day.
#pragma once

#include "platform/tasks.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace espalier::platform {

// What is to be done for a day. It may run twice for the same day (see tasks.h), so it is idempotent or one transaction.
using DailyWork = std::function<void(TaskRun&, Date day)>;

// At start, before the tasks start. `kind`, "goals.reminders", also names the task.
void add_daily_work(Workspace& workspace, std::string const& kind, DailyWork work);

// Enqueues the work of today that nobody has taken yet. A day begins at five in the morning in the workspace's time zone,
// so that what people are reminded of waits for them when they come to work.
void take_the_day(Workspace& workspace);

// Calls `look` now and then every `pause`, on a thread of its own, until it goes away. A Fault of `look` is logged, and
// the next call comes in its time.
class RegularLook
{
public:
    RegularLook(std::chrono::milliseconds pause, std::function<void()> look);
    RegularLook(RegularLook const&) = delete;
    ~RegularLook();

private:
    void look_until_stopped();

    std::chrono::milliseconds pause_;
    std::function<void()> look_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace espalier::platform
