// SPDX-License-Identifier: Apache-2.0
// Writers beside writers: in one program, in two, and against the two engines' own ways of saying "not now".
#include "db/database.h"

#include "support/test_database.h"

#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <latch>
#include <mutex>
#include <thread>

namespace espalier::db {

namespace {

constexpr MigrationFile tills{"0001_tills.sql", R"(
    CREATE TABLE tills (
        id BIGINT NOT NULL PRIMARY KEY,
        amount BIGINT NOT NULL,
        next_id BIGINT REFERENCES tills (id) DEFERRABLE INITIALLY DEFERRED
    );
    INSERT INTO tills (id, amount) VALUES (1, 0);
)"};

void with_tills(std::function<void(test::TestDatabase&)> const& test)
{
    test::for_each_engine([&](Engine engine) {
        test::TestDatabase database(engine, std::span(&tills, 1));
        test(database);
    });
}

void insert_till(Transaction& tx, std::int64_t id)
{
    tx.execute("INSERT INTO tills (id, amount) VALUES ($1, 0)", id);
}

std::int64_t amount_in(Transaction& tx)
{
    return *tx.row<std::int64_t>("SELECT amount FROM tills WHERE id = 1");
}

std::string key_of(std::exception_ptr const& failure)
{
    try {
        if (failure)
            std::rethrow_exception(failure);
        return "";
    } catch (Fault const& fault) {
        return fault.key();
    }
}

// Lets the works below gather behind one that waits, and answers the failure of each.
std::vector<std::string> write_together(Database& database, std::vector<Database::Function> works)
{
    std::latch gathered(1);
    std::latch answered(static_cast<std::ptrdiff_t>(works.size() + 1));
    std::vector<std::string> keys(works.size());
    database.write_later([&](Transaction&) { gathered.wait(); },
                         [&](std::exception_ptr const&) { answered.count_down(); });
    for (std::size_t i = 0; i < works.size(); ++i)
        database.write_later(std::move(works[i]), [&, i](std::exception_ptr const& failure) {
            keys[i] = key_of(failure);
            answered.count_down();
        });
    gathered.count_down();
    answered.wait();
    return keys;
}

} // namespace

TEST_CASE("one failing work of a group leaves the others")
{
    with_tills([](test::TestDatabase& database) {
        auto const keys =
            write_together(*database,
                           {[](Transaction& tx) { insert_till(tx, 2); }, [](Transaction& tx) { insert_till(tx, 1); },
                            [](Transaction& tx) {
                                insert_till(tx, 3);
                                throw not_found("cashier");
                            },
                            [](Transaction& tx) { insert_till(tx, 4); }});
        CHECK(keys == std::vector<std::string>{"", "already_exists", "not_found", ""});
        auto const ids =
            database->read([](Transaction& tx) { return tx.rows<std::int64_t>("SELECT id FROM tills ORDER BY id"); });
        CHECK(ids == std::vector<std::int64_t>{1, 2, 4});
    });
}

TEST_CASE("a deferred reference to nothing fails its own work and not its group")
{
    with_tills([](test::TestDatabase& database) {
        auto const keys = write_together(
            *database,
            {[](Transaction& tx) { insert_till(tx, 2); },
             [](Transaction& tx) { tx.execute("INSERT INTO tills (id, amount, next_id) VALUES (3, 0, 99)"); },
             [](Transaction& tx) {
                 tx.execute("INSERT INTO tills (id, amount, next_id) VALUES (5, 0, 6)");
                 insert_till(tx, 6);
             }});
        CHECK(keys == std::vector<std::string>{"", "unknown_reference", ""});
    });
}

TEST_CASE("no update is lost between writers that read first")
{
    with_tills([](test::TestDatabase& database) {
        std::atomic<std::int64_t> acknowledged = 0;
        std::atomic<std::int64_t> tries = 0;
        std::vector<std::thread> clients;
        for (int client = 0; client < 4; ++client)
            clients.emplace_back([&] {
                for (int i = 0; i < 25; ++i) {
                    try {
                        database->write([&](Transaction& tx) {
                            ++tries;
                            tx.execute("UPDATE tills SET amount = $1 WHERE id = 1", amount_in(tx) + 1);
                        });
                        ++acknowledged;
                    } catch (Fault const& fault) {
                        CHECK(fault.key() == "busy"); // in the way six times
                    }
                }
            });
        for (auto& client : clients)
            client.join();
        CHECK(database->read(amount_in) == acknowledged);
        CHECK(acknowledged >= 90);
        if (database.engine() == Engine::postgresql)
            CHECK(tries > acknowledged);
        else
            CHECK(tries == acknowledged);
    });
}

TEST_CASE("two programs write to one database, and one that cannot wait is told so")
{
    test::TestDatabase database(Engine::sqlite, std::span(&tills, 1));
    auto const patient = Database::open({.url = database.url()});
    auto const hasty = Database::open({.url = database.url(), .busy_milliseconds = 10});
    std::latch holds(1);
    std::latch refused(1);
    std::thread holder([&] {
        database->write([&](Transaction& tx) {
            insert_till(tx, 2);
            holds.count_down();
            refused.wait();
        });
    });
    holds.wait();
    std::thread waiter([&] { patient->write([](Transaction& tx) { insert_till(tx, 3); }); });
    std::string key;
    try {
        hasty->write([](Transaction& tx) { insert_till(tx, 4); });
    } catch (Fault const& fault) {
        key = fault.key();
        CHECK(fault.code() == FaultCode::unavailable);
    }
    CHECK(key == "busy");
    CHECK(hasty->read(amount_in) == 0); // readers are never in the way
    refused.count_down();
    holder.join();
    waiter.join();
    hasty->write([](Transaction& tx) { insert_till(tx, 4); });
    CHECK(*database->read([](Transaction& tx) { return tx.row<std::int64_t>("SELECT COUNT(*) FROM tills"); }) == 4);
}

TEST_CASE("more readers than connections wait for their turn")
{
    with_tills([](test::TestDatabase& database) {
        auto const narrow = Database::open({.url = database.url(), .readers = 2});
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        std::vector<std::thread> clients;
        for (int client = 0; client < 8; ++client)
            clients.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    narrow->read([&](Transaction& tx) {
                        auto const now = ++inside;
                        for (auto seen = most.load(); now > seen && !most.compare_exchange_weak(seen, now);) {
                        }
                        CHECK(amount_in(tx) == 0);
                        --inside;
                    });
            });
        for (auto& client : clients)
            client.join();
        CHECK(most <= 2);
    });
}

TEST_CASE("what waits when a database is closed is written first")
{
    with_tills([](test::TestDatabase& database) {
        auto closing = Database::open({.url = database.url()});
        std::atomic<int> answered = 0;
        for (std::int64_t id = 2; id < 52; ++id)
            closing->write_later(
                [id](Transaction& tx) { insert_till(tx, id); },
                [&](std::exception_ptr const& failure) { answered += key_of(failure).empty() ? 1 : 0; });
        closing.reset();
        CHECK(answered == 50);
    });
}

TEST_CASE("a pooled connection that died is replaced without anybody noticing")
{
    test::for_each_engine([](Engine engine) {
        if (engine == Engine::sqlite)
            return;
        test::TestDatabase database(engine, std::span(&tills, 1));
        auto const victim = Database::open({.url = database.url(), .readers = 1});
        auto const process =
            victim->read([](Transaction& tx) { return *tx.row<std::int64_t>("SELECT pg_backend_pid()"); });
        database->write(
            [&](Transaction& tx) { tx.row<bool>("SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)", process); });
        CHECK(victim->read(amount_in) == 0);
        victim->write([](Transaction& tx) { insert_till(tx, 2); });
    });
}

TEST_CASE("a prepared statement outlives a change of its column's type")
{
    test::for_each_engine([](Engine engine) {
        if (engine == Engine::sqlite)
            return; // cannot change a column's type
        test::TestDatabase database(engine, std::span(&tills, 1));
        CHECK(database->read(amount_in) == 0);
        auto const other = Database::open({.url = database.url()});
        other->write([](Transaction& tx) { tx.execute("ALTER TABLE tills ALTER COLUMN amount TYPE INTEGER"); });
        CHECK(database->read(amount_in) == 0);
    });
}

TEST_CASE("a schema that is no plain name is refused before anything is opened")
{
    for (auto const* schema : {"", "Robert", "a-b", "1a", "pg_x", "x;DROP"}) {
        try {
            Database::open({.url = std::string("postgresql://nobody@127.0.0.1:1/none?schema=") + schema});
            FAIL("it was opened");
        } catch (Fault const& fault) {
            CHECK(fault.code() == FaultCode::invalid);
        }
    }
}

} // namespace espalier::db
