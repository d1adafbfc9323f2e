// SPDX-License-Identifier: Apache-2.0
// The one thread between what changes and who watches it.
#include "platform/live_topics.h"

#include "base/log.h"
#include "platform/tasks.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

namespace espalier::platform {

namespace {

constexpr std::chrono::milliseconds look_pause{1000}; // between two looks for what other servers change
constexpr std::chrono::minutes longest_watch{5};      // after which who watches is let in anew

} // namespace

void LiveTopics::watch(Workspace& workspace, std::int64_t id, std::shared_ptr<http::EventStream> stream)
{
    std::scoped_lock const lock(mutex_);
    if (stopping_)
        return stream->close();
    new_watches_.push_back({.id = id, .stream = std::move(stream), .until = Steady::now() + longest_watch});
    if (!thread_.joinable()) {
        workspace.tasks().on_stop([this] { stop(); });
        thread_ = std::thread([this, &workspace] { loop(workspace); });
    }
    hurry_ = true;
    wake_.notify_all();
}

void LiveTopics::hurry()
{
    std::scoped_lock const lock(mutex_);
    hurry_ = true;
    wake_.notify_all();
}

void LiveTopics::stop()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void LiveTopics::loop(Workspace& workspace)
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        auto const told = [this] { return stopping_ || hurry_; };
        if (watches_.empty())
            wake_.wait(lock, told);
        else
            wake_.wait_for(lock, look_pause, told);
        hurry_ = false;
        std::move(new_watches_.begin(), new_watches_.end(), std::back_inserter(watches_));
        new_watches_.clear();
        lock.unlock();
        tell(workspace);
        lock.lock();
    }
}

void LiveTopics::tell(Workspace& workspace)
{
    auto const now = Steady::now();
    for (auto const& watch : watches_)
        if (watch.until <= now)
            watch.stream->close();
    std::erase_if(watches_, [](Watch const& watch) { return !watch.stream->is_open(); });
    auto const found = look(workspace);
    for (auto& watch : watches_) {
        auto const topic = std::ranges::find(found, watch.id, &TopicChanges::id);
        if (topic == found.end() || topic->changes == watch.shown)
            continue;
        watch.shown = topic->changes;
        watch.stream->send("changed", fmt::format(R"({{"changes":{}}})", topic->changes));
    }
}

std::vector<TopicChanges> LiveTopics::look(Workspace& workspace) const
{
    std::vector<std::int64_t> ids;
    for (auto const& watch : watches_)
        ids.push_back(watch.id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty())
        return {};
    try {
        return workspace.database().read([&](db::Transaction& tx) { return look_(tx, ids); });
    } catch (Fault const& fault) {
        log::warning(fmt::format("what is watched cannot be looked up: {} {}", fault.message(), fault.private_note()));
        return {};
    }
}

} // namespace espalier::platform
