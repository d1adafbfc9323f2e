// SPDX-License-Identifier: Apache-2.0
// One SQLite connection: its pragmas, its prepared statements, rows straight from the engine's cells into members.
// Used by one thread at a time. Private to src/db.
#pragma once

#include "db/engine_connection.h"
#include "db/rows.h"

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace espalier::db {

class SqliteConnection final : public Connection
{
public:
    enum class Use
    {
        reading,
        writing,
        migrating // writes, and foreign keys wait for the end
    };
    // Opens the file, and makes it when writing.
    SqliteConnection(std::string const& path, Use use, int busy_milliseconds);
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::sqlite; }
    std::int64_t run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink) override;
    void run_script(std::string const& sql) override;
    void insert_rows(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count) override;
    std::int64_t update_rows(std::string_view table, std::span<std::string_view const> key, reflect::Type const& type,
                             void const* rows, std::size_t count) override;
    std::int64_t remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                             std::size_t count) override;

    void begin(); // reading: a snapshot; else at once the file's only writer, after waiting for others
    void commit();
    void rollback() noexcept;
    bool is_usable() const { return !in_transaction(); } // a rollback that failed is not lent again
    bool in_transaction() const;                         // false when SQLite itself rolled back (full disk, I/O error)
    void open_savepoint();
    void release_savepoint();
    void rollback_to_savepoint();
    bool has_broken_references() const; // deferred foreign keys that a COMMIT would refuse

    std::vector<std::string> texts(std::string_view sql); // first column
    sqlite3* handle() const { return handle_; }

private:
    struct Statement
    {
        explicit Statement(sqlite3_stmt* prepared) : handle(prepared) {}
        Statement(Statement const&) = delete;
        ~Statement();

        sqlite3_stmt* handle;
        std::vector<std::uint16_t> sources; // by SQLite's parameter index − 1: position in the arguments
        std::size_t arguments = 0;          // how many it wants
        RowPlan plan;
    };
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    void set_up(Use use, int busy_milliseconds);
    Statement& prepared(std::string_view sql);
    void bind(Statement const& statement, std::span<Parameter const> parameters, std::string_view sql);
    std::int64_t run_for_each(std::string_view sql, InsertPlan& plan, reflect::Type const& type, void const* rows,
                              std::size_t count); // how many rows changed
    std::int64_t step_through(Statement& statement, RowSink* sink, std::string_view sql);
    [[noreturn]] void fail(int code, std::string_view sql) const;

    sqlite3* handle_ = nullptr;
    Use use_;
    std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> statements_;
};

// The fault for the connection's last error, whose extended code is given.
Fault sqlite_fault(sqlite3* handle, int code, std::string_view sql);

} // namespace espalier::db
