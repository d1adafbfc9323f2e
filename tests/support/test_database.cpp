// SPDX-License-Identifier: Apache-2.0
// Databases for tests: a copy of one migrated SQLite file, a new schema of the PostgreSQL database.
#include "support/test_database.h"

#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <unistd.h>

namespace espalier::test {

namespace {

char const* postgres_url()
{
    return std::getenv("ESPALIER_TEST_POSTGRES");
}

std::string new_schema_name()
{
    static std::atomic<int> number = 0;
    return fmt::format("test_{}_{}", ::getpid(), ++number);
}

std::string with_schema(std::string const& url, std::string const& schema)
{
    return fmt::format("{}{}schema={}", url, url.find('?') == std::string::npos ? '?' : '&', schema);
}

// The program's migrations take longer than copying the file they made.
std::string const& migrated_file()
{
    static TemporaryFolder const folder;
    static std::string const file = [] {
        auto path = folder.file("migrated.sqlite");
        db::Database::open({.url = "sqlite:" + path})->migrate(db::program_migrations());
        return path;
    }();
    return file;
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::filesystem::path base = "/dev/shm";
    if (::access(base.c_str(), W_OK) != 0)
        base = std::filesystem::temp_directory_path();
    auto pattern = (base / "espalier-test.XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder can be made in " + base.string());
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TestDatabase::TestDatabase(db::Engine engine) : engine_(engine)
{
    if (engine == db::Engine::sqlite) {
        auto const file = folder_.file("test.sqlite");
        std::filesystem::copy_file(migrated_file(), file);
        url_ = "sqlite:" + file;
        database_ = db::Database::open({.url = url_});
    } else {
        schema_ = new_schema_name();
        url_ = with_schema(postgres_url(), schema_);
        database_ = db::Database::open({.url = url_});
        database_->migrate(db::program_migrations());
    }
}

TestDatabase::TestDatabase(std::string const& sqlite_file) : engine_(db::Engine::sqlite)
{
    auto const file = folder_.file("test.sqlite");
    std::filesystem::copy_file(sqlite_file, file);
    url_ = "sqlite:" + file;
    database_ = db::Database::open({.url = url_});
}

TestDatabase::TestDatabase(db::Engine engine, std::span<db::MigrationFile const> files) : engine_(engine)
{
    if (engine == db::Engine::postgresql)
        schema_ = new_schema_name();
    url_ =
        engine == db::Engine::sqlite ? "sqlite:" + folder_.file("test.sqlite") : with_schema(postgres_url(), schema_);
    database_ = db::Database::open({.url = url_});
    database_->migrate(files);
}

TestDatabase::~TestDatabase()
{
    database_.reset();
    if (schema_.empty())
        return;
    try {
        auto const postgres = db::Database::open({.url = postgres_url(), .readers = 1});
        postgres->write([&](db::Transaction& tx) { tx.execute(fmt::format("DROP SCHEMA {} CASCADE", schema_)); });
    } catch (std::exception const& failure) {
        MESSAGE("the schema ", schema_, " was left behind: ", failure.what());
    }
}

void for_each_engine(std::function<void(db::Engine)> const& test)
{
    SUBCASE("on SQLite")
    {
        test(db::Engine::sqlite);
    }
    if (postgres_url()) {
        SUBCASE("on PostgreSQL")
        {
            test(db::Engine::postgresql);
        }
    } else {
        static bool const said = [] {
            MESSAGE("PostgreSQL was not tested: ESPALIER_TEST_POSTGRES is not set");
            return true;
        }();
        static_cast<void>(said);
    }
}

void for_each_database(std::function<void(TestDatabase&)> const& test)
{
    for_each_engine([&](db::Engine engine) {
        TestDatabase database(engine);
        test(database);
    });
}

} // namespace espalier::test
