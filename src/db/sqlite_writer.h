// SPDX-License-Identifier: Apache-2.0
// The one writer of an SQLite database in this process: a thread that takes what waits, runs each work in its own
// savepoint and commits all together, so that many clients share one flush to the disk (group commit).
#pragma once

#include "db/sqlite_connection.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace espalier::db {

class SqliteWriter
{
public:
    SqliteWriter(Database const& database, std::unique_ptr<SqliteConnection> connection);
    ~SqliteWriter(); // finishes what waits

    void add(Database::Function work, Database::Done done);

private:
    struct Item
    {
        Database::Function work;
        Database::Done done;
        std::exception_ptr failure = nullptr;
        std::vector<std::function<void()>> after_commit = {};
    };
    using Group = std::vector<Item>;

    void write_until_stopped();
    bool wait_for_first(Group& group);
    bool take_another(Group& group);
    void run_group(Group& group);
    void run_one(Item& item);
    void fail_group(Group& group, std::exception_ptr const& failure);
    static void complete(Group& group) noexcept; // hooks and `done` must not throw

    Database const& database_;
    std::unique_ptr<SqliteConnection> connection_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Item> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace espalier::db
