// SPDX-License-Identifier: Apache-2.0
// What a transaction refuses, the same on both engines: conflicts that name their columns, and misuse.
#include "db/database.h"

#include "support/library.h"

#include <doctest/doctest.h>
#include <limits>

namespace espalier::db {

using test::book;
using test::Book;
using test::count_books;
using test::Shelf;
using test::with_library;

namespace {

template <class Work> Fault fault_of(Work work)
{
    try {
        work();
    } catch (Fault const& fault) {
        return fault;
    }
    FAIL("no Fault was thrown");
    throw std::logic_error("unreachable");
}

} // namespace

TEST_CASE("a second row with the same key is a conflict that names the columns")
{
    with_library([](Database& database) {
        auto shelved = book(1, "a");
        shelved.shelf_id = Id<Shelf>{7};
        shelved.lent = true;
        shelved.notes.json = "\"SAME\"";
        database.write([&](Transaction& tx) {
            tx.insert("shelves", Shelf{{7}, "north"});
            tx.insert("books", shelved);
        });
        auto const insert = [&](Book const& row) {
            return fault_of([&] { database.write([&](Transaction& tx) { tx.insert("books", row); }); });
        };
        auto const same_id = insert(book(1, "z"));
        CHECK(same_id.code() == FaultCode::conflict);
        CHECK(same_id.key() == "already_exists");
        REQUIRE(same_id.violations().size() == 1);
        CHECK(same_id.violations()[0].pointer == "/id");

        auto twin = shelved;
        twin.id = {2};
        twin.lent = false;
        auto const same_pair = insert(twin);
        REQUIRE(same_pair.violations().size() == 2);
        CHECK(same_pair.violations()[0].pointer == "/shelf_id");
        CHECK(same_pair.violations()[1].pointer == "/title");

        auto noted = book(3, "other");
        noted.lent = true;
        noted.notes.json = "\"same\"";
        auto const same_expression = insert(noted);
        REQUIRE(same_expression.violations().size() == 1);
        CHECK(same_expression.violations()[0].pointer == "/notes");
        CHECK(count_books(database) == 1);
    });
}

TEST_CASE("a reference to nothing, and the removal of what is referred to, are conflicts")
{
    with_library([](Database& database) {
        auto shelved = book(1, "a");
        shelved.shelf_id = Id<Shelf>{7};
        auto const lost = fault_of([&] { database.write([&](Transaction& tx) { tx.insert("books", shelved); }); });
        CHECK(lost.code() == FaultCode::conflict);
        CHECK(lost.key() == "unknown_reference");
        database.write([&](Transaction& tx) {
            tx.insert("shelves", Shelf{{7}, "north"});
            tx.insert("books", shelved);
        });
        auto const used = fault_of(
            [&] { database.write([](Transaction& tx) { tx.execute("DELETE FROM shelves WHERE id = $1", 7); }); });
        CHECK(used.code() == FaultCode::conflict);
        CHECK(used.key() == "still_in_use");
    });
}

TEST_CASE("a rule that only the database knows is our mistake, told to the log alone")
{
    with_library([](Database& database) {
        auto const fault = fault_of([&] {
            database.write([](Transaction& tx) {
                tx.insert("books", book(1, "a"));
                tx.execute("UPDATE books SET pages = $1", -1);
            });
        });
        CHECK(fault.code() == FaultCode::internal);
        CHECK(fault.private_note().find("UPDATE books") != std::string::npos);
        CHECK(fault.message().find("books") == std::string::npos);
    });
}

TEST_CASE("after a failed statement the transaction is lost, even when the failure is swallowed")
{
    with_library([](Database& database) {
        auto const swallow = [&] {
            database.write([](Transaction& tx) {
                tx.insert("books", book(1, "a"));
                CHECK_THROWS_AS(tx.insert("books", book(1, "b")), Fault);
            });
        };
        CHECK_THROWS_AS(swallow(), std::logic_error);
        CHECK(count_books(database) == 0);
    });
}

TEST_CASE("misuse is refused with words")
{
    with_library([](Database& database) {
        database.write([](Transaction& tx) { tx.insert_all("books", std::vector{book(1, "a"), book(2, "b")}); });
        auto const in_read = [&](auto work) { CHECK_THROWS_AS(database.read(work), std::logic_error); };
        in_read([](Transaction& tx) { tx.insert("books", book(3, "c")); });
        in_read([](Transaction& tx) { tx.rows<Shelf>("SELECT id, title FROM books"); });
        in_read([](Transaction& tx) { tx.rows<Shelf>("SELECT id FROM shelves"); });
        in_read([](Transaction& tx) { tx.rows<Shelf>("SELECT id, id, 'x' AS name FROM books"); });
        in_read([](Transaction& tx) { tx.rows<std::string>("SELECT lost FROM books"); });
        in_read([](Transaction& tx) { tx.row<std::int64_t>("SELECT id FROM books"); });
        in_read([](Transaction& tx) { tx.row<std::int64_t>("SELECT id FROM books WHERE id = $1"); });
        in_read([](Transaction& tx) { tx.execute("SELECT $1", std::numeric_limits<double>::quiet_NaN()); });
        in_read([&](Transaction&) { database.write([](Transaction&) {}); });
        in_read([&](Transaction&) { database.read([](Transaction&) {}); });
        in_read([](Transaction& tx) {
            tx.each<std::int64_t>("SELECT id FROM books", [&](std::int64_t) { tx.execute("SELECT 1"); });
        });
        CHECK_THROWS_AS(database.write([&](Transaction&) { database.write([](Transaction&) {}); }), std::logic_error);
        CHECK_THROWS_AS(database.read([](Transaction& tx) {
            tx.row<std::int64_t>("SELECT COUNT(*) FROM books WHERE title = $1", std::string("a\0b", 3));
        }),
                        Fault);
        CHECK(count_books(database) == 2);
    });
}

TEST_CASE("an address of no known kind is refused")
{
    for (auto const* url : {"", "books.sqlite", "sqlite:", "sqlite::memory:", "mysql://x"})
        CHECK(fault_of([&] { Database::open({.url = url}); }).code() == FaultCode::invalid);
    CHECK(fault_of([] { Database::open({.url = "sqlite:/no/such/folder/x.sqlite"}); }).key() == "cannot_open");
}

} // namespace espalier::db
