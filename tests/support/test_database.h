// SPDX-License-Identifier: Apache-2.0
// A fresh, migrated database for each test, on SQLite and on PostgreSQL. PostgreSQL is tested when ESPALIER_TEST_POSTGRES
// holds the URL of an empty database (tools/with_postgres sets it); otherwise the run says that it was not.
#pragma once

#include "db/database.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace espalier::test {

// A folder that goes away with the test; in memory where the machine has such a place.
class TemporaryFolder
{
public:
    TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    std::filesystem::path const& path() const { return path_; }
    std::string file(std::string_view name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

class TestDatabase
{
public:
    // With the program's own migrations, or with those given.
    explicit TestDatabase(db::Engine engine);
    TestDatabase(db::Engine engine, std::span<db::MigrationFile const> files);
    // A copy of an SQLite file.
    explicit TestDatabase(std::string const& sqlite_file);
    TestDatabase(TestDatabase const&) = delete;
    ~TestDatabase();

    db::Database& operator*() const { return *database_; }
    db::Database* operator->() const { return database_.get(); }
    db::Engine engine() const { return engine_; }
    std::string const& url() const { return url_; } // to open it a second time, or from another process

    // Hands the database on, to a Workspace for example; it is still removed by this object, which must live longer.
    std::unique_ptr<db::Database> release() { return std::move(database_); }

private:
    db::Engine engine_;
    TemporaryFolder folder_;
    std::string schema_; // PostgreSQL
    std::string url_;
    std::unique_ptr<db::Database> database_;
};

// Runs the rest of the test once on each engine, as subcases.
void for_each_engine(std::function<void(db::Engine)> const& test);
// The same, with a database that has the program's migrations.
void for_each_database(std::function<void(TestDatabase&)> const& test);

} // namespace espalier::test
