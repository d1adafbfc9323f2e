// SPDX-License-Identifier: Apache-2.0
// From cells to members: the plan by which a statement's columns land in a struct, made once per statement and type, and
// the ways in which a value is written. Knows no engine.
#pragma once

#include "db/database.h"

#include <cstring>

namespace espalier::db {

// Where and how one column is written.
struct Cell
{
    enum class Store : std::uint8_t
    {
        boolean,
        integer, // std::int64_t: also ids, instants, money
        number,
        string, // std::string: text, email, document, secret
        parsed  // from text: dates, enumerations
    };
    Store store;
    bool optional;
    std::size_t offset;        // bytes from the start of the row
    reflect::Type const* type; // of the member
    std::string_view name;     // of the member
};

class RowPlan
{
public:
    RowPlan() = default;
    // std::logic_error when a column has no member or a member no column.
    RowPlan(reflect::Type const& type, std::vector<std::string_view> const& columns, std::string_view sql);

    bool fits(reflect::Type const& type) const { return type_ == &type; }
    std::span<Cell const> cells() const { return cells_; }

private:
    reflect::Type const* type_ = nullptr;
    std::vector<Cell> cells_;
};

// The address of the member's value; engages an optional.
inline void* value_of(Cell const& cell, void* row)
{
    auto* const member = static_cast<char*>(row) + cell.offset;
    return cell.optional ? cell.type->append(member) : member;
}
inline void store_boolean(Cell const& cell, void* row, bool value)
{
    *static_cast<bool*>(value_of(cell, row)) = value;
}
inline void store_integer(Cell const& cell, void* row, std::int64_t value)
{
    *static_cast<std::int64_t*>(value_of(cell, row)) = value;
}
inline void store_number(Cell const& cell, void* row, double value)
{
    *static_cast<double*>(value_of(cell, row)) = value;
}
inline void store_string(Cell const& cell, void* row, std::string_view value)
{
    static_cast<std::string*>(value_of(cell, row))->assign(value);
}
// Fault internal when the text is no such date or enumerator.
void store_parsed(Cell const& cell, void* row, std::string_view value);
// std::logic_error when the member cannot be empty.
void store_null(Cell const& cell, void* row, std::string_view sql);

// What inserting or updating described structs needs: the statement, and each row as parameters.
class InsertPlan
{
public:
    explicit InsertPlan(reflect::Type const& type);

    std::string statement(std::string_view table) const; // INSERT INTO … VALUES ($1, $2)
    // What Transaction::update_all and remove_all say, for one row of parameters or, with a `source`, for all rows that lie
    // in the table of that name.
    std::string update_statement(std::string_view table, std::span<std::string_view const> key,
                                 std::string_view source = {}) const;
    std::string remove_statement(std::string_view table, std::string_view source = {}) const;
    // The parameters of one row; valid until the next call.
    std::span<Parameter const> parameters(void const* row);

private:
    std::string value(std::size_t field, std::string_view source) const; // "$3" or "source.name"

    reflect::Type const& type_;
    std::vector<std::string> scratch_;
    std::vector<Parameter> parameters_;
};

} // namespace espalier::db
