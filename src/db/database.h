// SPDX-License-Identifier: Apache-2.0
// The database of one workspace: an SQLite file or a PostgreSQL schema behind one API. Only src/db knows an engine.
//
// SQL is portable text with $1 placeholders; how to write it for both engines stands in db/migrations/README.md. Rows land
// in described structs by column name (member = column) or in single values. A transaction is a function: it returns to
// commit and throws to roll back; it may be run again after a serialization failure, so it touches nothing but its
// transaction and what it captured by value or resets.
#pragma once

#include "base/fault.h"
#include "reflect/type.h"

#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace espalier::db {

enum class Engine
{
    sqlite,
    postgresql
};

// One argument of a statement. Text is borrowed: it must live until the call returns.
struct Parameter
{
    enum class Kind : std::uint8_t
    {
        untyped, // a null that no type is known of
        boolean,
        integer,
        number,
        text,
        blob
    };
    Kind kind = Kind::untyped;
    bool null = true;
    std::int64_t integer = 0; // also boolean: 0 or 1
    double number = 0;
    std::string_view text = {}; // also blob
};

// The parameter a member of the given type makes: dates as ISO text, instants and money as integers, enumerations as
// their names, an empty optional as null, documents as their text. Lists, objects and changes are programming errors.
Parameter parameter_of(reflect::Type const& type, void const* object, std::string& scratch);

// "id, name, …": the columns of a described struct; behind an alias where one is given: "p.id, p.name, …".
std::string columns_of(reflect::Type const& type, std::string_view alias = {});
template <class Row> std::string columns(std::string_view alias = {})
{
    return columns_of(reflect::type_of<Row>(), alias);
}

// Receives rows one by one, over the type table.
class RowSink
{
public:
    virtual ~RowSink() = default;
    virtual reflect::Type const& type() const = 0;
    virtual bool streams() const { return false; } // may be more rows than fit in memory
    virtual void* next() = 0;                      // where to write the next row: each of its members is written
    virtual void done() {}                         // the row is complete
};

struct Bytes
{
    std::string_view value;
};

namespace detail {

// Keeps what a parameter borrows (an ISO date) alive until the statement has run.
struct Argument
{
    Parameter parameter;
    std::string scratch;

    template <class T> explicit Argument(T const& value)
    {
        if constexpr (std::is_same_v<T, Bytes>)
            parameter = {.kind = Parameter::Kind::blob, .null = false, .text = value.value};
        else if constexpr (std::is_same_v<T, bool>)
            parameter = {.kind = Parameter::Kind::boolean, .null = false, .integer = value};
        else if constexpr (std::is_integral_v<T>)
            parameter = {.kind = Parameter::Kind::integer, .null = false, .integer = static_cast<std::int64_t>(value)};
        else if constexpr (std::is_floating_point_v<T>)
            parameter = {.kind = Parameter::Kind::number, .null = false, .number = value};
        else if constexpr (std::is_convertible_v<T const&, std::string_view>)
            parameter = {.kind = Parameter::Kind::text, .null = false, .text = std::string_view(value)};
        else if constexpr (std::is_same_v<T, std::nullopt_t>)
            parameter = {};
        else
            parameter = parameter_of(reflect::type_of<T>(), &value, scratch);
    }
    Argument(Argument const&) = delete; // the parameter may point into scratch
};

template <class Row> class VectorSink final : public RowSink
{
    static_assert(!std::is_same_v<Row, bool>, "a vector of bool holds no bool to write to: read integers or a struct");

public:
    std::vector<Row> rows;
    reflect::Type const& type() const override { return reflect::type_of<Row>(); }
    void* next() override { return &rows.emplace_back(); }
};

template <class Row> class SingleSink final : public RowSink
{
public:
    std::optional<Row> row;
    bool surplus = false;
    reflect::Type const& type() const override { return reflect::type_of<Row>(); }
    void* next() override
    {
        surplus = row.has_value();
        return &row.emplace();
    }
};

template <class Row, class Consume> class StreamSink final : public RowSink
{
public:
    explicit StreamSink(Consume& consume) : consume_(consume) {}
    reflect::Type const& type() const override { return reflect::type_of<Row>(); }
    bool streams() const override { return true; }
    void* next() override { return &row_; } // each member is written anew
    void done() override { consume_(row_); }

private:
    Consume& consume_;
    Row row_{};
};

// "SELECT id, name " and what follows; the columns are put together once.
template <class Row> std::string selection(std::string_view from)
{
    static std::string const start = "SELECT " + columns<Row>() + " ";
    return start + std::string(from);
}

} // namespace detail

class Connection; // one engine connection; private to src/db

// A running transaction. Constraint violations throw Fault conflict: "already_exists", "still_in_use" or
// "unknown_reference", with a violation on each column that the engine tells; any other engine error throws Fault
// unavailable (busy, full disk, lost connection) or internal, with a private note. On both engines the transaction is lost
// once a statement has failed: to try an insert, write ON CONFLICT.
class Transaction
{
public:
    explicit Transaction(Connection& connection) : connection_(connection) {}
    Transaction(Transaction const&) = delete;

    // Runs a statement; answers how many rows it changed.
    template <class... A> std::int64_t execute(std::string_view sql, A const&... arguments)
    {
        return with_parameters([&](std::span<Parameter const> p) { return run(sql, p, nullptr); }, arguments...);
    }

    // All rows: of a described struct (columns by name; a column without member, or a member without column, is a
    // programming error) or of one scalar (first column). A member that is a described struct takes the columns of its
    // own members; a list takes none and stays as it is.
    template <class Row, class... A> std::vector<Row> rows(std::string_view sql, A const&... arguments)
    {
        detail::VectorSink<Row> sink;
        with_parameters([&](std::span<Parameter const> p) { return run(sql, p, &sink); }, arguments...);
        return std::move(sink.rows);
    }

    // The only row, or nothing. More than one row is a programming error.
    template <class Row, class... A> std::optional<Row> row(std::string_view sql, A const&... arguments)
    {
        detail::SingleSink<Row> sink;
        with_parameters([&](std::span<Parameter const> p) { return run(sql, p, &sink); }, arguments...);
        if (sink.surplus)
            refuse_surplus(sql);
        return std::move(sink.row);
    }

    // The same for a struct that is a whole row of a table, whose columns are its members: `from` is the statement from
    // its FROM on, with one table.
    template <class Row, class... A> std::vector<Row> select(std::string_view from, A const&... arguments)
    {
        return rows<Row>(detail::selection<Row>(from), arguments...);
    }
    template <class Row, class... A> std::optional<Row> select_one(std::string_view from, A const&... arguments)
    {
        return row<Row>(detail::selection<Row>(from), arguments...);
    }

    // Streams rows through `consume(Row&)` without keeping them. `consume` must not use this transaction meanwhile, and an
    // exception from it ends the transaction.
    template <class Row, class Consume, class... A>
    void each(std::string_view sql, Consume consume, A const&... arguments)
    {
        detail::StreamSink<Row, Consume> sink(consume);
        with_parameters([&](std::span<Parameter const> p) { return run(sql, p, &sink); }, arguments...);
    }

    // Inserts described structs, each member into the column of its name; in bulk as fast as the engine can (prepared
    // single rows on SQLite, COPY on PostgreSQL).
    template <class Row> void insert(std::string_view table, Row const& row)
    {
        insert_rows(table, reflect::type_of<Row>(), &row, 1);
    }
    template <class Row> void insert_all(std::string_view table, std::vector<Row> const& rows)
    {
        insert_rows(table, reflect::type_of<Row>(), rows.data(), rows.size());
    }

    // Updates stored rows: the row with the same `key` gets the other members, each into the column of its name. A member
    // `version` says which version was read: a row that has another by now stays as it is, and one that is updated counts
    // it up. In bulk as fast as the engine can (a prepared statement on SQLite, one statement over a COPY on PostgreSQL).
    // Answers how many rows were updated: fewer than were given when some are gone or have another version.
    template <class Row> std::int64_t update_all(std::string_view table, std::vector<Row> const& rows,
                                                 std::initializer_list<std::string_view> key = {"id"})
    {
        return update_rows(table, {key.begin(), key.size()}, reflect::type_of<Row>(), rows.data(), rows.size());
    }
    // As update_all; Fault stale with what `thing` is called when a row is gone or has another version.
    template <class Row> void update_every(std::string_view table, std::vector<Row> const& rows, std::string_view thing)
    {
        if (update_all(table, rows) != std::ssize(rows))
            throw stale(thing);
    }
    // Removes, in bulk, the stored rows that equal one of `keys` in all its members. Answers how many.
    template <class Key> std::int64_t remove_all(std::string_view table, std::vector<Key> const& keys)
    {
        return remove_rows(table, reflect::type_of<Key>(), keys.data(), keys.size());
    }

    Engine engine() const;

    // `work` runs now, after the transaction has become durable, or never when it rolls back: for waking a task runner
    // or a live stream. It must not throw.
    void after_commit(std::function<void()> work);

    // For src/db, when the work has returned: refuses a transaction whose failed statement was swallowed; and what is to
    // run once it is durable.
    void finish() const;
    std::vector<std::function<void()>> take_after_commit() { return std::move(after_commit_); }
    Connection& connection() const { return connection_; }

private:
    std::int64_t run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink);
    void insert_rows(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count);
    std::int64_t update_rows(std::string_view table, std::span<std::string_view const> key, reflect::Type const& type,
                             void const* rows, std::size_t count);
    std::int64_t remove_rows(std::string_view table, reflect::Type const& type, void const* rows, std::size_t count);
    template <class Call> auto guarded(Call call);
    [[noreturn]] static void refuse_surplus(std::string_view sql);

    template <class Use, class... A> static auto with_parameters(Use use, A const&... arguments)
    {
        return with_arguments(use, detail::Argument(arguments)...);
    }
    template <class Use, class... Arg> static auto with_arguments(Use& use, Arg const&... arguments)
    {
        if constexpr (sizeof...(Arg) == 0) {
            return use(std::span<Parameter const>{});
        } else {
            Parameter const all[] = {arguments.parameter...};
            return use(std::span<Parameter const>(all));
        }
    }

    enum class State : std::uint8_t
    {
        ready,
        running, // a statement, perhaps handing out its rows
        failed
    };

    Connection& connection_;
    State state_ = State::ready;
    std::vector<std::function<void()>> after_commit_;
};

struct Settings
{
    std::string url; // sqlite:PATH, or postgresql://… with libpq's options and schema=NAME
    int readers = 4; // read connections at most (SQLite), or all pooled connections (PostgreSQL)
    int busy_milliseconds = 5000;
};

struct MigrationFile
{
    std::string_view name; // "0003_organization.sql"
    std::string_view sql;
};

// The migrations this program was built with (db/migrations/*.sql), in order.
std::vector<MigrationFile> program_migrations();

struct MigrationReport
{
    std::vector<std::string> applied; // names, in order; empty when the schema was current
};

class Database
{
public:
    // Opens (and for SQLite creates) the database. Fault unavailable with words on what to do when it cannot.
    static std::unique_ptr<Database> open(Settings settings);
    virtual ~Database() = default;

    // Applies what is missing, each file in one transaction with its bookkeeping row (name, SHA-256, instant). Safe when
    // two programs start at once. Fault conflict "newer_database" when the database knows a migration this program does
    // not, "changed_migration" when an applied file's checksum differs.
    MigrationReport migrate(std::span<MigrationFile const> files);
    // Names of the files not yet applied; the same faults.
    std::vector<std::string> pending(std::span<MigrationFile const> files);

    // Runs `work(Transaction&)` on one snapshot, without writing. Parallel to everything else. Neither read nor write may
    // be called inside another read or write of the same database: a programming error.
    template <class Work> auto read(Work work)
    {
        return call(work, [this](Function const& f) { run_read(f); });
    }

    // Runs `work(Transaction&)` and returns when its effects are durable. On SQLite all writes go through one writer
    // thread, which commits waiting ones together; on PostgreSQL it is a serializable transaction, tried again on a
    // serialization failure.
    template <class Work> auto write(Work work)
    {
        return call(work, [this](Function const& f) { run_write(f); });
    }

    // As write, but returns at once; `done` is called once on some thread, with the exception or nullptr.
    using Function = std::function<void(Transaction&)>;
    using Done = std::function<void(std::exception_ptr)>;
    virtual void write_later(Function work, Done done) = 0;

    // Lets the engine look at what its tables hold, so that it chooses its ways by it: after much has been brought in.
    void refresh_statistics();

    virtual Engine engine() const = 0;
    virtual std::string description() const = 0; // "SQLite 3.40.1, /path/file" – never a password
    // A verified copy of a live SQLite database (Fault conflict when `path` exists). On PostgreSQL Fault invalid that
    // names pg_dump as the tool.
    virtual void backup(std::string const& path) = 0;
    virtual std::vector<std::string> integrity_problems() = 0; // empty when all is well

protected:
    virtual void run_read(Function const& work) = 0;
    virtual void run_write(Function const& work) = 0;
    // A transaction for one migration, under the engine's own lock against a second program. Foreign keys may be broken
    // inside, not at its end.
    virtual void run_exclusively(std::function<void(Connection&)> const& work) = 0;

private:
    template <class Work, class Run> static auto call(Work& work, Run run)
    {
        using Result = std::invoke_result_t<Work&, Transaction&>;
        if constexpr (std::is_void_v<Result>) {
            run([&](Transaction& tx) { work(tx); });
        } else {
            std::optional<Result> result;
            run([&](Transaction& tx) { result.emplace(work(tx)); });
            return std::move(*result);
        }
    }
};

} // namespace espalier::db
