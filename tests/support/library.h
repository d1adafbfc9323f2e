// SPDX-License-Identifier: Apache-2.0
// A small library of books for the tests of src/db: a struct with a member of each kind that a column can hold.
#pragma once

#include "db/database.h"
#include "support/test_database.h"

#include <string>

namespace espalier::test {

enum class Colour
{
    green,
    blue
};
BOOST_DESCRIBE_ENUM(Colour, green, blue)

struct Shelf
{
    Id<Shelf> id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (id, name))

// One member of each kind that a column can hold.
struct Book
{
    Id<Book> id;
    std::optional<Id<Shelf>> shelf_id;
    Text<1, 200> title;
    Date printed;
    std::optional<Date> lost;
    Instant added_at;
    Money price;
    Colour colour = Colour::green;
    std::optional<Colour> spine;
    bool lent = false;
    double weight = 0;
    std::optional<double> rating;
    Whole<0, 5000> pages;
    reflect::Document notes;
};
BOOST_DESCRIBE_STRUCT(Book, (),
                      (id, shelf_id, title, printed, lost, added_at, price, colour, spine, lent, weight, rating, pages,
                       notes))

inline constexpr db::MigrationFile library{"0001_library.sql", R"(
    CREATE TABLE shelves (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE books (
        id BIGINT NOT NULL PRIMARY KEY,
        shelf_id BIGINT REFERENCES shelves (id),
        title TEXT NOT NULL,
        printed TEXT NOT NULL,
        lost TEXT,
        added_at BIGINT NOT NULL,
        price BIGINT NOT NULL,
        colour TEXT NOT NULL,
        spine TEXT,
        lent BOOLEAN NOT NULL,
        weight DOUBLE PRECISION NOT NULL,
        rating DOUBLE PRECISION,
        pages BIGINT NOT NULL CHECK (pages >= 0),
        notes TEXT NOT NULL,
        UNIQUE (shelf_id, title)
    );
    CREATE UNIQUE INDEX books_by_notes ON books (lower(notes)) WHERE lent;
    CREATE TABLE scans (id BIGINT NOT NULL PRIMARY KEY, content /*sqlite BLOB*/ /*postgresql BYTEA*/ NOT NULL);
)"};

inline Book book(std::int64_t id, std::string title)
{
    Book result;
    result.id = {id};
    result.title = std::move(title);
    result.printed = date_of(1998, 2, 28);
    result.added_at = {1'700'000'000'123};
    result.price = {1999};
    return result;
}

inline std::int64_t count_books(db::Database& database)
{
    return database.read([](db::Transaction& tx) { return *tx.row<std::int64_t>("SELECT COUNT(*) FROM books"); });
}

inline void with_library(std::function<void(db::Database&)> const& test)
{
    for_each_engine([&](db::Engine engine) {
        TestDatabase const database(engine, std::span(&library, 1));
        test(*database);
    });
}

} // namespace espalier::test
