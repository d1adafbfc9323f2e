// SPDX-License-Identifier: Apache-2.0
// Group commit. Nothing is acknowledged before COMMIT has returned, which is after the flush to the disk.
#include "db/sqlite_writer.h"

#include "db/faults.h"

#include <chrono>

namespace espalier::db {

namespace {

// A group ends with the first of these; the time bounds how long the first work waits for its answer.
constexpr std::size_t most_works = 256;
constexpr std::chrono::milliseconds longest_group(5);

} // namespace

SqliteWriter::SqliteWriter(Database const& database, std::unique_ptr<SqliteConnection> connection)
    : database_(database), connection_(std::move(connection)), thread_([this] { write_until_stopped(); })
{
}

SqliteWriter::~SqliteWriter()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void SqliteWriter::add(Database::Function work, Database::Done done)
{
    {
        std::scoped_lock const lock(mutex_);
        waiting_.push_back({.work = std::move(work), .done = std::move(done)});
    }
    arrived_.notify_one();
}

void SqliteWriter::write_until_stopped()
{
    Inside const inside(database_);
    Group group;
    while (wait_for_first(group)) {
        run_group(group);
        complete(group);
        group.clear();
    }
}

bool SqliteWriter::wait_for_first(Group& group)
{
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty())
        return false;
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
    return true;
}

bool SqliteWriter::take_another(Group& group)
{
    std::scoped_lock const lock(mutex_);
    if (waiting_.empty())
        return false;
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
    return true;
}

void SqliteWriter::run_group(Group& group)
{
    auto const end = std::chrono::steady_clock::now() + longest_group;
    try {
        connection_->begin();
    } catch (...) {
        // Those who wait behind would wait as long again for the same answer.
        while (take_another(group)) {
        }
        return fail_group(group, std::current_exception());
    }
    try {
        do
            run_one(group.back());
        while (group.size() < most_works && std::chrono::steady_clock::now() < end && take_another(group));
        connection_->commit();
    } catch (...) {
        auto const failure = std::current_exception();
        connection_->rollback();
        fail_group(group, failure);
    }
}

void SqliteWriter::run_one(Item& item)
{
    connection_->open_savepoint();
    try {
        Transaction tx(*connection_);
        item.work(tx);
        tx.finish();
        // A deferred foreign key would fail the whole group at its commit.
        if (connection_->has_broken_references())
            throw broken_reference("", {}, "a deferred foreign key was broken when its work ended");
        connection_->release_savepoint();
        item.after_commit = tx.take_after_commit();
    } catch (...) {
        item.failure = std::current_exception();
        if (!connection_->in_transaction())
            throw; // SQLite rolled back everything: the whole group is lost
        connection_->rollback_to_savepoint();
    }
}

void SqliteWriter::fail_group(Group& group, std::exception_ptr const& failure)
{
    for (auto& item : group)
        if (!item.failure)
            item.failure = failure;
}

void SqliteWriter::complete(Group& group) noexcept
{
    for (auto& item : group) {
        if (!item.failure)
            for (auto const& hook : item.after_commit)
                hook();
        item.done(std::move(item.failure)); // so that the last to hold it is who was told
    }
}

} // namespace espalier::db
