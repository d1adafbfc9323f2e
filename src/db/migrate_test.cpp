// SPDX-License-Identifier: Apache-2.0
// Migrations: once each, by one program only, never against a database that this program does not understand.
#include "db/database.h"

#include "support/child_process.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

namespace espalier::db {

namespace {

constexpr MigrationFile places{"0001_places.sql", R"(
    CREATE TABLE places (
        id BIGINT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        plan /*sqlite BLOB*/ /*postgresql BYTEA*/
    );
    CREATE TABLE roads (
        from_id BIGINT NOT NULL REFERENCES places (id),
        to_id BIGINT NOT NULL REFERENCES places (id),
        PRIMARY KEY (from_id, to_id)
    ) /*sqlite WITHOUT ROWID*/;
    INSERT INTO places (id, name) VALUES (1, 'here; /* not */ there');
)"};
constexpr MigrationFile heights{"0002_heights.sql", "ALTER TABLE places ADD COLUMN height BIGINT;"};
constexpr MigrationFile broken{"0003_broken.sql",
                               "CREATE TABLE rivers (id BIGINT); INSERT INTO no_such_table VALUES (1);"};
constexpr MigrationFile dangling{"0003_dangling.sql", "INSERT INTO roads (from_id, to_id) VALUES (1, 99);"};

std::vector<std::string> applied_names(Database& database)
{
    return database.read(
        [](Transaction& tx) { return tx.rows<std::string>("SELECT name FROM schema_migrations ORDER BY name"); });
}

// A database that nothing was applied to.
void with_empty_database(std::function<void(test::TestDatabase&)> const& test)
{
    test::for_each_engine([&](Engine engine) {
        test::TestDatabase database(engine, {});
        test(database);
    });
}

std::string conflict_of(Database& database, std::vector<MigrationFile> const& files)
{
    try {
        database.migrate(files);
    } catch (Fault const& fault) {
        CHECK(fault.code() == FaultCode::conflict);
        CHECK_THROWS_AS(database.pending(files), Fault);
        return fault.key();
    }
    return "nothing";
}

} // namespace

TEST_CASE("what is missing is applied in order, and only once")
{
    with_empty_database([](test::TestDatabase& database) {
        std::vector const files{places, heights};
        CHECK(database->pending(files) == std::vector<std::string>{"0001_places.sql", "0002_heights.sql"});
        CHECK(database->migrate(std::span(files).first(1)).applied == std::vector<std::string>{"0001_places.sql"});
        CHECK(database->pending(files) == std::vector<std::string>{"0002_heights.sql"});
        CHECK(database->migrate(files).applied == std::vector<std::string>{"0002_heights.sql"});
        CHECK(database->migrate(files).applied.empty());
        CHECK(applied_names(*database) == std::vector<std::string>{"0001_places.sql", "0002_heights.sql"});
        database->read([](Transaction& tx) {
            CHECK(tx.row<std::string>("SELECT name FROM places WHERE height IS NULL") == "here; /* not */ there");
        });
    });
}

TEST_CASE("a migration that fails leaves nothing behind")
{
    with_empty_database([](test::TestDatabase& database) {
        std::vector const files{places, broken};
        CHECK_THROWS_AS(database->migrate(files), Fault);
        CHECK(applied_names(*database) == std::vector<std::string>{"0001_places.sql"});
        CHECK(
            database->migrate(std::vector{places, MigrationFile{"0003_rivers.sql", "CREATE TABLE rivers (id BIGINT)"}})
                .applied.size() == 1);
    });
}

TEST_CASE("a migration that leaves a reference to nothing is refused")
{
    with_empty_database([](test::TestDatabase& database) {
        CHECK_THROWS_AS(database->migrate(std::vector{places, dangling}), Fault);
        CHECK(applied_names(*database) == std::vector<std::string>{"0001_places.sql"});
    });
}

TEST_CASE("a database from a newer program is refused with words")
{
    with_empty_database([](test::TestDatabase& database) {
        database->migrate(std::vector{places, heights});
        CHECK(conflict_of(*database, {places}) == "newer_database");
    });
}

TEST_CASE("a migration that was edited after it had been applied is refused")
{
    with_empty_database([](test::TestDatabase& database) {
        database->migrate(std::vector{places, heights});
        auto edited = heights;
        edited.sql = "ALTER TABLE places ADD COLUMN height INTEGER;";
        CHECK(conflict_of(*database, {places, edited}) == "changed_migration");
    });
}

TEST_CASE("programs that start at once migrate together, each file once")
{
    with_empty_database([](test::TestDatabase& database) {
        database.release(); // a fork wants no thread beside it
        if (database.engine() == Engine::sqlite)
            std::filesystem::remove(database.url().substr(std::string_view("sqlite:").size())); // made anew, at once
        std::vector<test::ChildProcess> programs;
        for (int i = 0; i < 8; ++i)
            programs.emplace_back([url = database.url()](int) {
                auto const files = std::vector{places, heights};
                Database::open({.url = url})->migrate(files);
            });
        for (auto& program : programs)
            CHECK(program.wait() == 0);
        auto const migrated = Database::open({.url = database.url()});
        CHECK(applied_names(*migrated).size() == 2);
        CHECK(migrated->pending(std::vector{places, heights}).empty());
    });
}

TEST_CASE("the program's own migrations apply")
{
    test::for_each_database([](test::TestDatabase& database) {
        CHECK(database->pending(program_migrations()).empty());
        CHECK(applied_names(*database).size() == program_migrations().size());
        CHECK(database->integrity_problems().empty());
    });
}

} // namespace espalier::db
