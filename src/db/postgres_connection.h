// SPDX-License-Identifier: Apache-2.0
// One PostgreSQL connection: its settings, its prepared statements, rows from libpq's text results into members.
// Used by one thread at a time. Private to src/db.
#pragma once

#include "db/engine_connection.h"
#include "db/rows.h"

#include <memory>
#include <string>
#include <unordered_map>

struct pg_conn;
struct pg_result;

namespace espalier::db {

// postgresql://… with the one option that is ours and not libpq's taken out.
struct PostgresAddress
{
    std::string url;
    std::string schema; // empty: the search path of the account

    // Fault invalid when the schema is no plain lower-case name.
    static PostgresAddress parse(std::string_view url);
};

class PostgresConnection final : public Connection
{
public:
    enum class Mode
    {
        reading,  // one snapshot, read only
        writing,  // serializable
        migrating // each statement sees what others have committed
    };

    PostgresConnection(PostgresAddress const& address, int busy_milliseconds);
    ~PostgresConnection() override;

    Engine engine() const override { return Engine::postgresql; }
    std::int64_t run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink) override;
    void run_script(std::string const& sql) override;
    void insert_rows(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count) override;
    std::int64_t update_rows(std::string_view table, std::span<std::string_view const> key, reflect::Type const& type,
                             void const* rows, std::size_t count) override;
    std::int64_t remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                             std::size_t count) override;

    void begin(Mode mode);
    void commit();
    void rollback() noexcept;
    bool is_usable() const;                                              // the server was there when last spoken to
    bool should_try_again() const { return failure_ != Failure::final; } // about the last failure
    bool lost_before_begin() const { return failure_ == Failure::lost_before_begin; }
    std::string place() const; // "database NAME at HOST", without a password

private:
    enum class Failure
    {
        final,
        serialization,    // another transaction was in the way: the same work may succeed
        outdated_plan,    // a migration changed what a prepared statement answers
        lost_before_begin // the server went away while the connection lay in the pool
    };
    struct Result // owns a PGresult
    {
        explicit Result(pg_result* result) : value(result) {}
        Result(Result const&) = delete;
        ~Result();
        pg_result* value;
    };
    struct Statement
    {
        std::string name;
        std::vector<Parameter::Kind> kinds;
        RowPlan plan;
    };
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    Statement& prepared(std::string_view sql, std::span<Parameter const> parameters);
    void forget_statements() noexcept;
    std::int64_t collect(Statement& statement, RowSink* sink, std::string_view sql);
    std::int64_t stream(Statement& statement, RowSink& sink, std::string_view sql);
    void hand_over(pg_result* result, RowPlan& plan, RowSink& sink, std::string_view sql);
    void copy(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count);
    std::int64_t run_with_rows(std::string const& sql, std::string_view table, reflect::Type const& type,
                               void const* rows, std::size_t count);
    void copy_in(InsertPlan& plan, reflect::Type const& type, void const* rows, std::size_t count);
    void put_copy_data(std::string& buffer);
    void discard_results() noexcept;
    [[noreturn]] void fail(pg_result* result, std::string_view sql);

    pg_conn* handle_ = nullptr;
    Mode mode_ = Mode::reading;
    Failure failure_ = Failure::final;
    int statements_made_ = 0;
    std::unordered_map<std::string, Statement, Hash, std::equal_to<>> statements_;
    struct Arguments;
    std::unique_ptr<Arguments> arguments_; // libpq's arrays, kept for their memory
};

// The fault for a failed result; `result` is null when there is none.
Fault postgres_fault(pg_conn* handle, pg_result* result, std::string_view sql);
std::string_view sqlstate_of(pg_result* result); // empty when the server did not answer

} // namespace espalier::db
