// SPDX-License-Identifier: Apache-2.0
// A workspace in one SQLite file: parallel readers, each on a snapshot, and one writer.
#include "db/sqlite_database.h"

#include "db/faults.h"
#include "db/pool.h"
#include "db/sqlite_writer.h"

#include <atomic>
#include <fcntl.h>
#include <fmt/core.h>
#include <sqlite3.h>
#include <unistd.h>

namespace espalier::db {

void back_up_sqlite(std::string const& from, std::string const& to); // sqlite_backup.cpp

namespace {

// What the writer tells the thread that waits for it. Shared: the writer still wakes that thread when it is gone already.
struct Answer
{
    std::exception_ptr failure;
    std::atomic<int> given = 0; // an int, because that is what the kernel can wait on
};

class SqliteDatabase final : public Database
{
public:
    SqliteDatabase(std::string path, Settings const& settings)
        : path_(std::move(path)), busy_milliseconds_(settings.busy_milliseconds),
          readers_(settings.readers, [this] { return connect(SqliteConnection::Use::reading); }),
          writer_(*this, connect(SqliteConnection::Use::writing))
    {
    }

    void write_later(Function work, Done done) override { writer_.add(std::move(work), std::move(done)); }
    Engine engine() const override { return Engine::sqlite; }
    std::string description() const override { return fmt::format("SQLite {}, {}", sqlite3_libversion(), path_); }

    void backup(std::string const& path) override { back_up_sqlite(path_, path); }
    std::vector<std::string> integrity_problems() override;

protected:
    void run_read(Function const& work) override;
    void run_write(Function const& work) override;
    void run_exclusively(std::function<void(Connection&)> const& work) override;

private:
    std::unique_ptr<SqliteConnection> connect(SqliteConnection::Use use) const
    {
        return std::make_unique<SqliteConnection>(path_, use, busy_milliseconds_);
    }

    std::string path_;
    int busy_milliseconds_;
    Pool<SqliteConnection> readers_;
    SqliteWriter writer_;
};

void SqliteDatabase::run_read(Function const& work)
{
    Inside const inside(*this);
    std::vector<std::function<void()>> after;
    {
        Pool<SqliteConnection>::Lease const connection(readers_);
        connection->begin();
        try {
            Transaction tx(*connection);
            work(tx);
            tx.finish();
            connection->commit();
            after = tx.take_after_commit();
        } catch (...) {
            connection->rollback();
            throw;
        }
    }
    for (auto const& hook : after)
        hook();
}

void SqliteDatabase::run_write(Function const& work)
{
    Inside::refuse(*this);
    auto const answer = std::make_shared<Answer>();
    writer_.add([&work](Transaction& tx) { work(tx); },
                [answer](std::exception_ptr failure) {
                    answer->failure = std::move(failure);
                    answer->given.store(1, std::memory_order_release);
                    answer->given.notify_one();
                });
    answer->given.wait(0, std::memory_order_acquire);
    if (answer->failure)
        std::rethrow_exception(answer->failure);
}

void SqliteDatabase::run_exclusively(std::function<void(Connection&)> const& work)
{
    Inside const inside(*this);
    auto const connection = connect(SqliteConnection::Use::migrating);
    connection->begin();
    try {
        work(*connection);
        auto const broken = connection->texts("SELECT \"table\" || ' refers to a missing row of ' || parent "
                                              "FROM pragma_foreign_key_check LIMIT 5");
        if (!broken.empty())
            throw broken_reference("", {}, fmt::format("after a migration, {}", broken.front()));
        connection->commit();
    } catch (...) {
        connection->rollback();
        throw;
    }
}

std::vector<std::string> SqliteDatabase::integrity_problems()
{
    Pool<SqliteConnection>::Lease const connection(readers_);
    std::vector<std::string> problems;
    try {
        problems =
            connection->texts("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
        auto const broken = connection->texts("SELECT \"table\" || ': row ' || COALESCE(rowid, '') || ' refers to a "
                                              "missing row of ' || parent FROM pragma_foreign_key_check");
        problems.insert(problems.end(), broken.begin(), broken.end());
    } catch (Fault const& fault) { // so damaged that the check itself cannot read on
        problems.push_back(fault.private_note());
    }
    return problems;
}

// The organisation's data is nobody else's on this machine; the engine gives its other files the same rights.
void create_private_file(std::string const& path)
{
    auto const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0)
        ::close(file);
}

} // namespace

std::unique_ptr<Database> open_sqlite(Settings settings)
{
    auto path = settings.url.substr(std::string_view("sqlite:").size());
    if (path.empty() || path.starts_with(":memory:") || path.starts_with("file:"))
        throw Fault(FaultCode::invalid, "database_url",
                    "An SQLite database is named by sqlite:PATH, the path of a file.");
    // Counting every allocation takes a lock that all threads share, and nobody reads the count.
    static auto const configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
    create_private_file(path);
    return std::make_unique<SqliteDatabase>(std::move(path), settings);
}

} // namespace espalier::db
