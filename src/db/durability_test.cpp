// SPDX-License-Identifier: Apache-2.0
// What was acknowledged is there: after a kill in the middle of a burst, on a full disk, and in backups.
#include "db/database.h"
#include "db/sqlite_connection.h"

#include "support/child_process.h"
#include "support/test_database.h"

#include <csignal>
#include <cstring>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace espalier::db {

namespace {

constexpr MigrationFile entries{"0001_entries.sql", R"(
    CREATE TABLE entries (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE twins (id BIGINT NOT NULL PRIMARY KEY REFERENCES entries (id));
)"};

std::string sqlite_address(test::TemporaryFolder const& folder)
{
    auto url = "sqlite:" + folder.file("test.sqlite");
    Database::open({.url = url})->migrate(std::span(&entries, 1));
    return url;
}

// Two rows in one work, so that a half one would show.
void write_entry(Database& database, std::int64_t id, std::string const& text)
{
    database.write([&](Transaction& tx) {
        tx.execute("INSERT INTO entries (id, text) VALUES ($1, $2)", id, text);
        tx.execute("INSERT INTO twins (id) VALUES ($1)", id);
    });
}

void acknowledge(int pipe, std::int64_t id)
{
    if (::write(pipe, &id, sizeof id) != sizeof id)
        throw std::runtime_error("the parent is gone");
}

std::vector<std::int64_t> acknowledged(std::string const& bytes)
{
    std::vector<std::int64_t> result(bytes.size() / sizeof(std::int64_t));
    std::memcpy(result.data(), bytes.data(), result.size() * sizeof(std::int64_t));
    return result;
}

// Those acknowledged ids that are not in the database.
std::size_t count_missing(Database& database, std::vector<std::int64_t> const& ids)
{
    return database.read([&](Transaction& tx) {
        auto const stored = tx.rows<std::int64_t>("SELECT id FROM entries ORDER BY id");
        auto const is_missing = [&](std::int64_t id) { return !std::binary_search(stored.begin(), stored.end(), id); };
        CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM twins") == static_cast<std::int64_t>(stored.size()));
        return static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), is_missing));
    });
}

[[noreturn]] void write_for_ever(std::string const& url, int pipe)
{
    auto const database = Database::open({.url = url});
    std::vector<std::thread> clients;
    for (std::int64_t client = 0; client < 4; ++client)
        clients.emplace_back([&, client] {
            for (std::int64_t id = client;; id += 4) {
                write_entry(*database, id, std::string(200, 'x'));
                acknowledge(pipe, id);
            }
        });
    for (;;)
        ::pause();
}

} // namespace

TEST_CASE("every acknowledged write of a killed program is there, and no half one")
{
    test::for_each_engine([](Engine engine) {
        test::TestDatabase database(engine, std::span(&entries, 1));
        database.release(); // a fork wants no thread beside it
        test::ChildProcess program([url = database.url()](int pipe) { write_for_ever(url, pipe); });
        auto bytes = program.read_at_least(400 * sizeof(std::int64_t));
        program.kill_at_once();
        CHECK(program.wait() == -1);
        bytes += program.read_all();
        auto const ids = acknowledged(bytes);
        CHECK(ids.size() >= 400);
        auto const reopened = Database::open({.url = database.url()});
        CHECK(count_missing(*reopened, ids) == 0);
        CHECK(reopened->integrity_problems().empty());
    });
}

TEST_CASE("a full disk is told, loses nothing acknowledged, and ends when there is space again")
{
    test::TemporaryFolder const folder;
    auto const url = sqlite_address(folder);
    test::ChildProcess program([&](int pipe) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{512 * 1024, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto const database = Database::open({.url = url});
        std::int64_t id = 0;
        try {
            for (; id < 1000; ++id) {
                write_entry(*database, id, std::string(10'000, 'x'));
                acknowledge(pipe, id);
            }
        } catch (Fault const& fault) {
            if (fault.code() != FaultCode::unavailable || fault.key() != "disk_full")
                throw std::runtime_error(fault.key() + ": " + fault.private_note());
        }
        rlimit const none{RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &none);
        write_entry(*database, id, "after");
        acknowledge(pipe, id);
    });
    auto const ids = acknowledged(program.read_all());
    CHECK(program.wait() == 0);
    CHECK(ids.size() > 10);
    CHECK(ids.size() < 100);
    auto const database = Database::open({.url = url});
    CHECK(count_missing(*database, ids) == 0);
    CHECK(database->integrity_problems().empty());
}

TEST_CASE("a file that is no database, or is damaged, is told as such")
{
    test::TemporaryFolder const folder;
    std::ofstream(folder.file("letter.sqlite")) << std::string(5000, 'a');
    try {
        Database::open({.url = "sqlite:" + folder.file("letter.sqlite")});
        FAIL("it was opened");
    } catch (Fault const& fault) {
        CHECK(fault.key() == "damaged_database");
        CHECK(fault.message().find("espalier doctor") != std::string::npos);
    }
}

TEST_CASE("damage in the middle of a file is found by the check")
{
    test::TemporaryFolder const folder;
    auto const url = sqlite_address(folder);
    {
        auto const database = Database::open({.url = url});
        for (std::int64_t id = 0; id < 50; ++id)
            write_entry(*database, id, std::string(3'000, 'x'));
        CHECK(database->integrity_problems().empty());
    }
    {
        std::fstream file(folder.file("test.sqlite"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(5 * 4096);
        file << std::string(8 * 4096, '?');
    }
    CHECK_FALSE(Database::open({.url = url})->integrity_problems().empty());
}

TEST_CASE("a row that refers to nothing is found by the check")
{
    test::TemporaryFolder const folder;
    auto const url = sqlite_address(folder);
    SqliteConnection(folder.file("test.sqlite"), SqliteConnection::Use::migrating, 0) // which checks at the end only
        .run_script("INSERT INTO twins (id) VALUES (77)");
    auto const problems = Database::open({.url = url})->integrity_problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == "twins: row 77 refers to a missing row of entries");
}

TEST_CASE("a new SQLite file can be read by its owner only")
{
    test::TemporaryFolder const folder;
    sqlite_address(folder);
    struct stat information
    {};
    REQUIRE(::stat(folder.file("test.sqlite").c_str(), &information) == 0);
    CHECK((information.st_mode & 0777) == 0600);
}

TEST_CASE("a backup of a busy database is whole, and never written over another file")
{
    test::TemporaryFolder const folder;
    auto const database = Database::open({.url = sqlite_address(folder)});
    std::atomic<bool> stop = false;
    std::thread client([&] {
        for (std::int64_t id = 0; !stop; ++id)
            write_entry(*database, id, "busy");
    });
    auto const copy = folder.file("copy.sqlite");
    database->backup(copy);
    stop = true;
    client.join();
    try {
        database->backup(copy);
        FAIL("the backup was overwritten");
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::conflict);
    }
    auto const opened = Database::open({.url = "sqlite:" + copy});
    CHECK(opened->pending(std::span(&entries, 1)).empty());
    CHECK(opened->integrity_problems().empty());
    CHECK(count_missing(*opened, {}) == 0);
    for (auto const& file : std::filesystem::directory_iterator(folder.path()))
        CHECK(file.path().string().find(".part") == std::string::npos);
}

} // namespace espalier::db
