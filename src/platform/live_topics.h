// SPDX-License-Identifier: Apache-2.0
// Things that people watch while others change them: each has one number that rises with each change, and that number is all
// a watcher is sent; the page fetches what it may see. One thread for all who watch: it looks at once when this server has
// changed something, and once a second for what other servers change, with one statement for everything that is watched.
#pragma once

#include "platform/workspace.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::platform {

struct TopicChanges
{
    std::int64_t id = 0;
    std::int64_t changes = 0;
};
BOOST_DESCRIBE_STRUCT(TopicChanges, (), (id, changes))

// What a feature keeps of this kind with Workspace::kept, derived from it so that it is its own.
class LiveTopics
{
public:
    // The numbers of those among `ids` that there are, in one statement.
    using Look = std::vector<TopicChanges> (*)(db::Transaction& tx, std::vector<std::int64_t> const& ids);

    explicit LiveTopics(Look statement) : look_(statement) {}
    LiveTopics(LiveTopics const&) = delete;
    ~LiveTopics() { stop(); }

    // Sends the number now and after each change, as the event "changed". A stream is closed after a while: the browser asks
    // anew, and is let in anew.
    void watch(Workspace& workspace, std::int64_t id, std::shared_ptr<http::EventStream> stream);
    void hurry(); // something was changed here and is durable
    void stop();  // nobody is told anything any more

private:
    using Steady = std::chrono::steady_clock;
    struct Watch
    {
        std::int64_t id = 0;
        std::shared_ptr<http::EventStream> stream;
        Steady::time_point until;
        std::int64_t shown = -1; // what was sent last
    };

    void loop(Workspace& workspace);
    void tell(Workspace& workspace);
    std::vector<TopicChanges> look(Workspace& workspace) const;

    Look look_;
    std::mutex mutex_; // guards what follows, except watches_
    std::condition_variable wake_;
    bool stopping_ = false;
    bool hurry_ = false;
    std::vector<Watch> new_watches_;
    std::thread thread_;

    std::vector<Watch> watches_; // of the thread alone
};

} // namespace espalier::platform
