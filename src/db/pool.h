// SPDX-License-Identifier: Apache-2.0
// Connections that are made when first needed and lent out one call at a time. Private to src/db.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace espalier::db {

template <class Connection> class Pool
{
public:
    Pool(int most, std::function<std::unique_ptr<Connection>()> open) : most_(std::max(most, 1)), open_(std::move(open))
    {
    }

    // A connection for the time of one call; waits while all are lent. The last one given back goes out first, because
    // its cache is warm.
    class Lease
    {
    public:
        explicit Lease(Pool& pool) : pool_(pool), connection_(pool.take()) {}
        Lease(Lease const&) = delete;
        ~Lease() { pool_.give_back(std::move(connection_)); }

        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    // Closes those that nobody uses: when one has lost its server, the others have, too.
    void close_idle()
    {
        std::vector<std::unique_ptr<Connection>> closing;
        std::scoped_lock const lock(mutex_);
        count_ -= static_cast<int>(idle_.size());
        closing.swap(idle_);
    }

private:
    std::unique_ptr<Connection> take()
    {
        {
            std::unique_lock lock(mutex_);
            returned_.wait(lock, [this] { return !idle_.empty() || count_ < most_; });
            if (!idle_.empty()) {
                auto connection = std::move(idle_.back());
                idle_.pop_back();
                return connection;
            }
            ++count_;
        }
        try {
            return open_();
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    void give_back(std::unique_ptr<Connection> connection)
    {
        {
            std::scoped_lock const lock(mutex_);
            if (connection && connection->is_usable())
                idle_.push_back(std::move(connection));
            else
                --count_;
        }
        returned_.notify_one();
    }

    int most_;
    std::function<std::unique_ptr<Connection>()> open_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int count_ = 0; // idle and lent
};

} // namespace espalier::db
