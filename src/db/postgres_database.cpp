// SPDX-License-Identifier: Apache-2.0
// A workspace in a PostgreSQL schema: pooled connections, serializable writes that are tried again when another
// transaction was in the way.
#include "db/postgres_database.h"

#include "db/faults.h"
#include "db/pool.h"
#include "db/postgres_connection.h"

#include <chrono>
#include <deque>
#include <fmt/core.h>
#include <random>
#include <thread>

namespace espalier::db {

namespace {

using Mode = PostgresConnection::Mode;

constexpr int most_tries = 6;

// Doubles with each try, and differs between those who were in each other's way.
void pause_before_try(int next_try)
{
    thread_local std::minstd_rand random(std::random_device{}());
    std::uniform_int_distribution<int> milliseconds(1, 4 << next_try);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
}

class PostgresDatabase final : public Database
{
public:
    explicit PostgresDatabase(Settings const& settings)
        : address_(PostgresAddress::parse(settings.url)), threads_wanted_(std::max(settings.readers, 1)),
          pool_(settings.readers, [address = address_, busy = settings.busy_milliseconds] {
              return std::make_unique<PostgresConnection>(address, busy);
          })
    {
        Pool<PostgresConnection>::Lease const connection(pool_); // a wrong address is told at once
        place_ = connection->place();
    }
    ~PostgresDatabase() override;

    void write_later(Function work, Done done) override;
    Engine engine() const override { return Engine::postgresql; }
    std::string description() const override
    {
        return address_.schema.empty() ? place_ : fmt::format("{}, schema {}", place_, address_.schema);
    }
    void backup(std::string const& path) override;
    std::vector<std::string> integrity_problems() override;

protected:
    void run_read(Function const& work) override { run_transaction(Mode::reading, work); }
    void run_write(Function const& work) override { run_transaction(Mode::writing, work); }
    void run_exclusively(std::function<void(Connection&)> const& work) override;

private:
    struct Item
    {
        Function work;
        Done done;
    };
    using Hooks = std::vector<std::function<void()>>;

    void run_transaction(Mode mode, Function const& work);
    std::optional<Hooks> try_transaction(Mode mode, Function const& work, bool is_last_try);
    void make_schema(Connection& connection) const;
    void write_until_stopped();

    PostgresAddress address_;
    int threads_wanted_;
    std::string place_;
    Pool<PostgresConnection> pool_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Item> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_; // started by the first write_later
};

PostgresDatabase::~PostgresDatabase()
{
    {
        std::scoped_lock const lock(mutex_);
        stopping_ = true;
    }
    arrived_.notify_all();
    for (auto& thread : threads_)
        thread.join();
}

void PostgresDatabase::run_transaction(Mode mode, Function const& work)
{
    Hooks hooks;
    {
        Inside const inside(*this);
        for (int number = 1;; ++number) {
            if (auto done = try_transaction(mode, work, number == most_tries)) {
                hooks = std::move(*done);
                break;
            }
            pause_before_try(number + 1);
        }
    }
    for (auto const& hook : hooks)
        hook();
}

// Answers the hooks after a commit, nothing when it is to be tried again.
std::optional<PostgresDatabase::Hooks> PostgresDatabase::try_transaction(Mode mode, Function const& work,
                                                                         bool is_last_try)
{
    Pool<PostgresConnection>::Lease const connection(pool_);
    try {
        connection->begin(mode);
        Transaction tx(*connection);
        work(tx);
        tx.finish();
        connection->commit();
        return tx.take_after_commit();
    } catch (...) {
        connection->rollback();
        if (is_last_try || !connection->should_try_again())
            throw;
        if (connection->lost_before_begin())
            pool_.close_idle();
        return std::nullopt;
    }
}

void PostgresDatabase::run_exclusively(std::function<void(Connection&)> const& work)
{
    Inside const inside(*this);
    Pool<PostgresConnection>::Lease const connection(pool_);
    try {
        connection->begin(Mode::migrating);
        connection->run_script("SET LOCAL lock_timeout = 0");
        connection->run_script(
            fmt::format("SELECT pg_advisory_xact_lock(hashtext('espalier migrations {}'))", address_.schema));
        make_schema(*connection);
        work(*connection);
        connection->commit();
    } catch (...) {
        connection->rollback();
        throw;
    }
}

void PostgresDatabase::make_schema(Connection& connection) const
{
    if (address_.schema.empty())
        return;
    // Asked first, because IF NOT EXISTS wants the right to create even when there is nothing to do.
    detail::SingleSink<std::int64_t> found;
    connection.run(fmt::format("SELECT COUNT(*) FROM pg_catalog.pg_namespace WHERE nspname = '{}'", address_.schema),
                   {}, &found);
    if (found.row == 0)
        connection.run_script("CREATE SCHEMA " + address_.schema);
}

void PostgresDatabase::write_later(Function work, Done done)
{
    {
        std::scoped_lock const lock(mutex_);
        waiting_.push_back({std::move(work), std::move(done)});
        while (static_cast<int>(threads_.size()) < threads_wanted_)
            threads_.emplace_back([this] { write_until_stopped(); });
    }
    arrived_.notify_one();
}

void PostgresDatabase::write_until_stopped()
{
    for (;;) {
        Item item;
        {
            std::unique_lock lock(mutex_);
            arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty())
                return;
            item = std::move(waiting_.front());
            waiting_.pop_front();
        }
        std::exception_ptr failure;
        try {
            run_write(item.work);
        } catch (...) {
            failure = std::current_exception();
        }
        item.done(std::move(failure));
    }
}

void PostgresDatabase::backup(std::string const&)
{
    throw Fault(FaultCode::invalid, "use_pg_dump",
                "A PostgreSQL database is backed up by PostgreSQL's own tool: pg_dump --format=custom.");
}

std::vector<std::string> PostgresDatabase::integrity_problems()
{
    return read([](Transaction& tx) {
        return tx.rows<std::string>(R"(
            SELECT 'The constraint ' || conname || ' is not validated.'
            FROM pg_catalog.pg_constraint
            WHERE NOT convalidated AND connamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
            UNION ALL
            SELECT 'The index ' || index.relname || ' is not valid: REINDEX it.'
            FROM pg_catalog.pg_index
            JOIN pg_catalog.pg_class AS index ON index.oid = indexrelid
            WHERE NOT indisvalid AND index.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))");
    });
}

} // namespace

std::unique_ptr<Database> open_postgres(Settings settings)
{
    return std::make_unique<PostgresDatabase>(settings);
}

} // namespace espalier::db
