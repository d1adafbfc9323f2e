// SPDX-License-Identifier: Apache-2.0
// One connection to an engine, as Transaction and the migrations use it: statements in, rows out. Private to src/db.
// How a transaction begins and ends is the engine's own matter and stands in its *_database.cpp.
#pragma once

#include "db/database.h"

#include <stdexcept>

namespace espalier::db {

// A connection with more prepared statements than this is given SQL composed of values; then its cache starts anew.
inline constexpr std::size_t most_statements = 1000;

class Connection
{
public:
    Connection() = default;
    Connection(Connection const&) = delete;
    virtual ~Connection() = default;

    virtual Engine engine() const = 0;
    // Prepares (once) and runs one statement; answers how many rows it changed. Faults as Transaction says.
    virtual std::int64_t run(std::string_view sql, std::span<Parameter const> parameters, RowSink* sink) = 0;
    // Runs the statements of a script without parameters or rows.
    virtual void run_script(std::string const& sql) = 0;
    virtual void insert_rows(std::string_view table, reflect::Type const& type, void const* rows,
                             std::size_t count) = 0;
    // Both answer how many rows were there.
    virtual std::int64_t update_rows(std::string_view table, std::span<std::string_view const> key,
                                     reflect::Type const& type, void const* rows, std::size_t count) = 0;
    virtual std::int64_t remove_rows(std::string_view table, reflect::Type const& type, void const* rows,
                                     std::size_t count) = 0;
};

// Marks that this thread is inside a transaction of a database, and refuses a second one: it could wait for itself.
class Inside
{
public:
    explicit Inside(Database const& database);
    Inside(Inside const&) = delete;
    ~Inside();

    // std::logic_error when this thread is inside a transaction of the database.
    static void refuse(Database const& database);

private:
    Database const* database_;
    Inside* outer_;
};

} // namespace espalier::db
