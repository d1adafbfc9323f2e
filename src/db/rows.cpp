// SPDX-License-Identifier: Apache-2.0
// Columns to members by name, members to parameters.
#include "db/rows.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <stdexcept>

namespace espalier::db {

namespace {

using reflect::Kind;

Cell::Store store_of(reflect::Type const& type, std::string_view name)
{
    switch (type.value_type().kind) {
    case Kind::boolean: return Cell::Store::boolean;
    case Kind::integer:
    case Kind::id:
    case Kind::instant:
    case Kind::money: return Cell::Store::integer;
    case Kind::number: return Cell::Store::number;
    case Kind::text:
    case Kind::email:
    case Kind::document:
    case Kind::secret: return Cell::Store::string;
    case Kind::date:
    case Kind::enumeration: return Cell::Store::parsed;
    default: throw std::logic_error(fmt::format("member {} is of a kind that no column holds", name));
    }
}

Cell cell_of(reflect::Type const& type, std::size_t offset, std::string_view name)
{
    if (type.kind == Kind::change)
        throw std::logic_error(fmt::format("member {} is a Change: only input holds one", name));
    return {.store = store_of(type, name),
            .optional = type.kind == Kind::optional,
            .offset = offset,
            .type = &type,
            .name = name};
}

// The members that columns land in: those of nested structs among them, lists left out.
void collect_members(reflect::Type const& type, std::size_t offset, std::vector<reflect::Field>& members)
{
    for (auto const& field : type.fields) {
        if (field.type->kind == Kind::object)
            collect_members(*field.type, offset + field.offset, members);
        else if (field.type->kind != Kind::list)
            members.push_back({field.name, offset + field.offset, field.type});
    }
}

Parameter::Kind parameter_kind(reflect::Type const& type)
{
    switch (store_of(type, type.name)) {
    case Cell::Store::boolean: return Parameter::Kind::boolean;
    case Cell::Store::integer: return Parameter::Kind::integer;
    case Cell::Store::number: return Parameter::Kind::number;
    default: return Parameter::Kind::text;
    }
}

std::string_view enumerator_at(reflect::Type const& type, void const* object)
{
    int value = 0;
    std::memcpy(&value, object, sizeof value);
    if (value < 0 || static_cast<std::size_t>(value) >= type.enumerators.size())
        throw std::logic_error(fmt::format("{} is no value of {}", value, type.name));
    return type.enumerators[static_cast<std::size_t>(value)];
}

void parse_enumerator(Cell const& cell, reflect::Type const& type, std::string_view text, void* target)
{
    for (std::size_t i = 0; i < type.enumerators.size(); ++i) {
        if (type.enumerators[i] == text) {
            auto const value = static_cast<int>(i);
            std::memcpy(target, &value, sizeof value);
            return;
        }
    }
    Fault fault(FaultCode::internal, "unreadable_value", "A stored value cannot be read by this version of Espalier.");
    throw fault.with_private_note(fmt::format("column {}: '{}' is no {}", cell.name, text, type.name));
}

void parse_date_into(Cell const& cell, std::string_view text, void* target)
{
    auto const date = parse_date(text);
    if (!date) {
        Fault fault(FaultCode::internal, "unreadable_value", "A stored date cannot be read.");
        throw fault.with_private_note(fmt::format("column {}: '{}' is no date", cell.name, text));
    }
    *static_cast<Date*>(target) = *date;
}

} // namespace

RowPlan::RowPlan(reflect::Type const& type, std::vector<std::string_view> const& columns, std::string_view sql)
    : type_(&type)
{
    if (type.kind != Kind::object) {
        if (columns.empty())
            throw std::logic_error(fmt::format("no column to read in: {}", sql));
        cells_.push_back(cell_of(type, 0, columns.front()));
        return;
    }
    std::vector<reflect::Field> members;
    collect_members(type, 0, members);
    for (auto const column : columns) {
        auto const field =
            std::find_if(members.begin(), members.end(), [&](auto const& member) { return member.name == column; });
        if (field == members.end())
            throw std::logic_error(fmt::format("column {} is no member of {} in: {}", column, type.name, sql));
        for (auto const& earlier : cells_)
            if (earlier.name == field->name)
                throw std::logic_error(fmt::format("column {} comes twice in: {}", column, sql));
        cells_.push_back(cell_of(*field->type, field->offset, field->name));
    }
    for (auto const& field : members) {
        auto const is_field = [&](Cell const& cell) { return cell.name == field.name; };
        if (std::none_of(cells_.begin(), cells_.end(), is_field))
            throw std::logic_error(fmt::format("{}.{} is no column of: {}", type.name, field.name, sql));
    }
}

void store_parsed(Cell const& cell, void* row, std::string_view value)
{
    auto const& type = cell.type->value_type();
    auto* const target = value_of(cell, row);
    if (type.kind == Kind::date)
        parse_date_into(cell, value, target);
    else
        parse_enumerator(cell, type, value, target);
}

void store_null(Cell const& cell, void* row, std::string_view sql)
{
    if (!cell.optional)
        throw std::logic_error(fmt::format("column {} is null but its member is not optional in: {}", cell.name, sql));
    cell.type->clear(static_cast<char*>(row) + cell.offset);
}

Parameter parameter_of(reflect::Type const& type, void const* object, std::string& scratch)
{
    switch (type.kind) {
    case Kind::optional:
        if (type.count(object) == 0)
            return {.kind = parameter_kind(type), .null = true};
        return parameter_of(*type.element, type.at(object, 0), scratch);
    case Kind::boolean:
        return {.kind = Parameter::Kind::boolean, .null = false, .integer = *static_cast<bool const*>(object)};
    case Kind::number:
        return {.kind = Parameter::Kind::number, .null = false, .number = *static_cast<double const*>(object)};
    case Kind::date:
        scratch = to_text(*static_cast<Date const*>(object));
        return {.kind = Parameter::Kind::text, .null = false, .text = scratch};
    case Kind::enumeration: return {.kind = Parameter::Kind::text, .null = false, .text = enumerator_at(type, object)};
    case Kind::change: throw std::logic_error("a Change is no parameter: pass its `value` and `present`");
    default: break;
    }
    if (store_of(type, type.name) == Cell::Store::integer)
        return {.kind = Parameter::Kind::integer, .null = false, .integer = *static_cast<std::int64_t const*>(object)};
    return {.kind = Parameter::Kind::text, .null = false, .text = *static_cast<std::string const*>(object)};
}

InsertPlan::InsertPlan(reflect::Type const& type)
    : type_(type), scratch_(type.fields.size()), parameters_(type.fields.size())
{
    if (type.kind != Kind::object || type.fields.empty())
        throw std::logic_error("only described structs are inserted");
}

std::string columns_of(reflect::Type const& type, std::string_view alias)
{
    std::vector<reflect::Field> members;
    collect_members(type, 0, members);
    std::string result;
    for (auto const& field : members)
        result.append(result.empty() ? "" : ", ").append(alias).append(alias.empty() ? "" : ".").append(field.name);
    return result;
}

std::string InsertPlan::statement(std::string_view table) const
{
    std::string places;
    for (std::size_t i = 1; i <= type_.fields.size(); ++i)
        places += fmt::format("{}${}", i == 1 ? "" : ", ", i);
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns_of(type_), places);
}

std::string InsertPlan::value(std::size_t field, std::string_view source) const
{
    return source.empty() ? fmt::format("${}", field + 1) : fmt::format("{}.{}", source, type_.fields[field].name);
}

std::string InsertPlan::update_statement(std::string_view table, std::span<std::string_view const> key,
                                         std::string_view source) const
{
    std::string changes, conditions;
    std::size_t found = 0;
    for (std::size_t i = 0; i < type_.fields.size(); ++i) {
        auto const name = type_.fields[i].name;
        auto const is_key = std::find(key.begin(), key.end(), name) != key.end();
        found += is_key ? 1 : 0;
        if (is_key || name == "version")
            conditions += fmt::format("{}{}.{} = {}", conditions.empty() ? "" : " AND ", table, name, value(i, source));
        if (name == "version")
            changes += fmt::format("{}version = {}.version + 1", changes.empty() ? "" : ", ", table);
        else if (!is_key)
            changes += fmt::format("{}{} = {}", changes.empty() ? "" : ", ", name, value(i, source));
    }
    if (found == 0 || found != key.size())
        throw std::logic_error(fmt::format("{} lacks a member of the key that rows are updated by", type_.name));
    return fmt::format("UPDATE {} SET {}{}{} WHERE {}", table, changes, source.empty() ? "" : " FROM ", source,
                       conditions);
}

std::string InsertPlan::remove_statement(std::string_view table, std::string_view source) const
{
    std::string conditions;
    for (std::size_t i = 0; i < type_.fields.size(); ++i)
        conditions += fmt::format("{}{}.{} = {}", i == 0 ? "" : " AND ", table, type_.fields[i].name, value(i, source));
    return fmt::format("DELETE FROM {}{}{} WHERE {}", table, source.empty() ? "" : " USING ", source, conditions);
}

std::span<Parameter const> InsertPlan::parameters(void const* row)
{
    for (std::size_t i = 0; i < type_.fields.size(); ++i) {
        auto const& field = type_.fields[i];
        parameters_[i] = parameter_of(*field.type, static_cast<char const*>(row) + field.offset, scratch_[i]);
    }
    return parameters_;
}

} // namespace espalier::db
