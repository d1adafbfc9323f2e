// SPDX-License-Identifier: Apache-2.0
// SQLite without the product: what the limits are measured with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace espalier::bench {

struct ValueRelease
{
    void operator()(sqlite3_value* value) const;
};
using RawRow = std::vector<std::unique_ptr<sqlite3_value, ValueRelease>>;

struct RawTable
{
    std::string name;
    std::vector<RawRow> rows;
};

// Every failure is a std::runtime_error.
class RawSqlite
{
public:
    explicit RawSqlite(std::filesystem::path const& file);
    RawSqlite(RawSqlite const&) = delete;
    ~RawSqlite();

    void run(std::string const& sql) const;
    // The rows of a table that the same table in the attached database `before` does not have so, in the order of their keys.
    RawTable rows_added(std::string const& table) const;
    // Steps through a query and takes every value; answers the number of rows.
    std::int64_t read_through(std::string const& sql) const;
    // Inserts the rows of all tables in groups, each in one transaction that is durable before the next begins. A group
    // holds as many rows of the first table as `group` says, and the same share of the others.
    void insert_in_groups(std::vector<RawTable> const& tables, std::size_t group) const;

private:
    sqlite3* database_ = nullptr;
};

// What stands in these tables of `written` and not in those of `before`; tables without news are left out.
std::vector<RawTable> rows_added(std::filesystem::path const& before, std::filesystem::path const& written,
                                 std::vector<std::string> const& tables);
// Seconds to insert the rows into the database in groups, with the product's journal and checks.
double seconds_to_insert(std::filesystem::path const& database, std::vector<RawTable> const& tables, std::size_t group);

} // namespace espalier::bench
