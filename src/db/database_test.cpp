// SPDX-License-Identifier: Apache-2.0
// What a transaction does, the same on both engines: rows and values in and out, rollback, hooks, snapshots.
#include "db/database.h"

#include "support/library.h"

#include <atomic>
#include <doctest/doctest.h>
#include <limits>

namespace espalier::db {

using test::book;
using test::Book;
using test::Colour;
using test::count_books;
using test::Shelf;
using test::with_library;

TEST_CASE("a struct comes back from the database as it went in")
{
    with_library([](Database& database) {
        auto full = book(std::numeric_limits<std::int64_t>::max(), "Zürich's \"weiße\" Nächte\n\t\\ 漢字 🌳");
        full.shelf_id = Id<Shelf>{7};
        full.lost = date_of(9999, 12, 31);
        full.price = {-1};
        full.colour = Colour::blue;
        full.spine = Colour::blue;
        full.lent = true;
        full.weight = 0.1 + 0.2;
        full.rating = -1e-300;
        full.pages = 5000;
        full.notes.json = R"({"a":[1,2]})";
        auto const sparse = book(2, "");
        database.write([&](Transaction& tx) {
            tx.insert("shelves", Shelf{{7}, "north"});
            tx.insert("books", full);
            tx.insert("books", sparse);
        });
        auto const rows =
            database.read([](Transaction& tx) { return tx.rows<Book>("SELECT * FROM books ORDER BY id"); });
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].title.value.empty());
        CHECK_FALSE(rows[0].shelf_id);
        CHECK_FALSE(rows[0].lost);
        CHECK_FALSE(rows[0].spine);
        CHECK_FALSE(rows[0].rating);
        CHECK_FALSE(rows[0].lent);
        CHECK(rows[0].colour == Colour::green);
        CHECK(rows[1].id == full.id);
        CHECK(rows[1].shelf_id == full.shelf_id);
        CHECK(rows[1].title == full.title);
        CHECK(rows[1].printed == full.printed);
        CHECK(rows[1].lost == full.lost);
        CHECK(rows[1].added_at == full.added_at);
        CHECK(rows[1].price == full.price);
        CHECK(rows[1].colour == Colour::blue);
        CHECK(rows[1].spine == Colour::blue);
        CHECK(rows[1].lent);
        CHECK(rows[1].weight == full.weight);
        CHECK(rows[1].rating == full.rating);
        CHECK(rows[1].pages == 5000);
        CHECK(rows[1].notes.json == full.notes.json);
    });
}

namespace {

struct ShelvedBook
{
    Shelf shelf;
    std::string title;
    std::vector<std::string> readers; // no column
};
BOOST_DESCRIBE_STRUCT(ShelvedBook, (), (shelf, title, readers))

} // namespace

TEST_CASE("a member that is a struct takes the columns of its own members, and a list takes none")
{
    with_library([](Database& database) {
        auto placed = book(1, "Moby-Dick");
        placed.shelf_id = Id<Shelf>{7};
        database.write([&](Transaction& tx) {
            tx.insert("shelves", Shelf{{7}, "north"});
            tx.insert("books", placed);
        });
        database.read([](Transaction& tx) {
            auto const row = tx.row<ShelvedBook>("SELECT " + columns<Shelf>("s") +
                                                 ", b.title FROM books b JOIN shelves s ON s.id = b.shelf_id");
            REQUIRE(row);
            CHECK(row->shelf.id == Id<Shelf>{7});
            CHECK(row->shelf.name == "north");
            CHECK(row->title == "Moby-Dick");
            CHECK(row->readers.empty());
        });
        auto const without_id = [](Transaction& tx) { tx.row<ShelvedBook>("SELECT name, 'x' AS title FROM shelves"); };
        CHECK_THROWS_AS(database.read(without_id), std::logic_error);
    });
}

TEST_CASE("select names the columns of a struct itself")
{
    with_library([](Database& database) {
        database.write([](Transaction& tx) {
            tx.insert_all("shelves", std::vector<Shelf>{{{7}, "north"}, {{8}, "south"}});
        });
        database.read([](Transaction& tx) {
            CHECK(columns<Shelf>() == "id, name");
            CHECK(columns<Shelf>("s") == "s.id, s.name");
            CHECK(tx.select<Shelf>("FROM shelves ORDER BY id DESC").front().name == "south");
            CHECK(tx.select_one<Shelf>("FROM shelves WHERE id = $1", Id<Shelf>{7})->name == "north");
            CHECK_FALSE(tx.select_one<Shelf>("FROM shelves WHERE id = $1", Id<Shelf>{9}));
        });
    });
}

TEST_CASE("a row streamed by each holds nothing of the row before it")
{
    with_library([](Database& database) {
        auto first = book(1, "a title long enough to live on the heap");
        first.lost = date_of(2020, 1, 1);
        first.rating = 3.5;
        database.write([&](Transaction& tx) { tx.insert_all("books", std::vector{first, book(2, "b")}); });
        std::vector<Book> seen;
        database.read([&](Transaction& tx) {
            tx.each<Book>("SELECT * FROM books ORDER BY id", [&](Book& row) { seen.push_back(std::move(row)); });
        });
        REQUIRE(seen.size() == 2);
        CHECK(seen[0].rating == 3.5);
        CHECK(seen[1].title.value == "b");
        CHECK_FALSE(seen[1].lost);
        CHECK_FALSE(seen[1].rating);
    });
}

TEST_CASE("values of every kind are parameters and single results")
{
    with_library([](Database& database) {
        database.write([](Transaction& tx) { tx.insert("books", book(1, "one")); });
        database.read([](Transaction& tx) {
            CHECK(tx.row<std::string>("SELECT title FROM books WHERE id = $1", Id<Book>{1}) == "one");
            CHECK(tx.row<Date>("SELECT printed FROM books WHERE printed = $1", date_of(1998, 2, 28)) ==
                  date_of(1998, 2, 28));
            CHECK(tx.row<Instant>("SELECT added_at FROM books WHERE added_at = $1", Instant{1'700'000'000'123})
                      ->milliseconds == 1'700'000'000'123);
            CHECK(tx.row<Colour>("SELECT colour FROM books WHERE colour = $1", Colour::green) == Colour::green);
            CHECK(tx.row<bool>("SELECT lent FROM books WHERE lent = $1", false) == false);
            CHECK(tx.row<double>("SELECT weight FROM books WHERE weight < $1", 0.5) == 0.0);
            CHECK(tx.row<std::optional<Date>>("SELECT lost FROM books").value() == std::nullopt);
            CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM books WHERE CAST($1 AS TEXT) IS NULL OR title = $1",
                                       std::optional<std::string>()) == 1);
            CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM books WHERE $1 = '' OR title = $1", "two") == 0);
            CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM books WHERE id + $2 = $1", 3, 2) == 1);
            CHECK_FALSE(tx.row<Book>("SELECT * FROM books WHERE id = $1", 99));
        });
    });
}

TEST_CASE("one statement takes arguments of different kinds by turns")
{
    with_library([](Database& database) {
        database.read([](Transaction& tx) {
            for (int turn = 0; turn < 3; ++turn) {
                CHECK(tx.row<double>("SELECT 2 * CAST($1 AS DOUBLE PRECISION)", 2) == 4);
                CHECK(tx.row<double>("SELECT 2 * CAST($1 AS DOUBLE PRECISION)", 1.25) == 2.5);
                CHECK_FALSE(
                    tx.row<std::optional<double>>("SELECT 2 * CAST($1 AS DOUBLE PRECISION)", std::nullopt).value());
                CHECK(tx.row<double>("SELECT 2 * CAST($1 AS DOUBLE PRECISION)", "3.5") == 7);
            }
        });
    });
}

TEST_CASE("bytes come back as they went in")
{
    with_library([](Database& database) {
        std::string content(256, '\0');
        for (std::size_t i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>(i);
        auto const read_back = [&](std::int64_t id) {
            return database.read(
                [&](Transaction& tx) { return *tx.row<std::string>("SELECT content FROM scans WHERE id = $1", id); });
        };
        database.write([&](Transaction& tx) {
            tx.execute("INSERT INTO scans (id, content) VALUES ($1, $2)", 1, Bytes{content});
            tx.execute("INSERT INTO scans (id, content) VALUES ($1, $2)", 2, Bytes{""});
        });
        CHECK(read_back(1) == content);
        CHECK(read_back(2).empty());
    });
}

TEST_CASE("statistics are those of what the tables hold")
{
    with_library([](Database& database) {
        std::vector<Shelf> shelves;
        for (int i = 1; i <= 50; ++i)
            shelves.push_back({{i}, "shelf " + std::to_string(i)});
        database.write([&](Transaction& tx) { tx.insert_all("shelves", shelves); });
        database.refresh_statistics();
        auto const known = database.engine() == Engine::sqlite
            ? "SELECT stat LIKE '50 %' FROM sqlite_stat1 WHERE tbl = 'shelves'"
            : "SELECT reltuples = 50 FROM pg_class WHERE oid = CAST('shelves' AS regclass)";
        CHECK(database.read([&](Transaction& tx) { return tx.row<bool>(known); }).value_or(false));
    });
}

TEST_CASE("execute answers how many rows it changed")
{
    with_library([](Database& database) {
        database.write([](Transaction& tx) {
            tx.insert_all("books", std::vector{book(1, "a"), book(2, "b"), book(3, "c")});
            CHECK(tx.execute("UPDATE books SET weight = $1 WHERE id > $2", 2.5, 1) == 2);
            CHECK(tx.execute("DELETE FROM books WHERE id = $1", 99) == 0);
            CHECK(tx.rows<std::int64_t>("DELETE FROM books RETURNING id").size() == 3);
        });
        CHECK(count_books(database) == 0);
    });
}

TEST_CASE("a work that throws leaves nothing behind, and its exception comes back")
{
    with_library([](Database& database) {
        auto const fail = [&] {
            database.write([](Transaction& tx) {
                tx.insert("books", book(1, "a"));
                throw not_found("author");
            });
        };
        CHECK_THROWS_AS(fail(), Fault);
        CHECK(count_books(database) == 0);
    });
}

TEST_CASE("hooks run after the commit, and not after a rollback")
{
    with_library([](Database& database) {
        std::int64_t seen = -1;
        auto const insert = [&](std::int64_t id) {
            database.write([&, id](Transaction& tx) {
                tx.insert("books", book(id, "a" + std::to_string(id)));
                tx.after_commit([&] { seen = id; });
                if (id == 2)
                    throw not_found("author");
            });
        };
        insert(1);
        CHECK(seen == 1);
        CHECK_THROWS_AS(insert(2), Fault);
        CHECK(seen == 1);
    });
}

TEST_CASE("a read sees one snapshot while others write")
{
    with_library([](Database& database) {
        database.read([&](Transaction& tx) {
            CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM books") == 0);
            std::exception_ptr failure;
            std::atomic<bool> written = false;
            database.write_later([](Transaction& other) { other.insert("books", book(1, "a")); },
                                 [&](std::exception_ptr e) {
                                     failure = e;
                                     written = true;
                                     written.notify_one();
                                 });
            written.wait(false);
            CHECK_FALSE(failure);
            CHECK(tx.row<std::int64_t>("SELECT COUNT(*) FROM books") == 0);
        });
        CHECK(count_books(database) == 1);
    });
}

TEST_CASE("a whole database has no integrity problems")
{
    with_library([](Database& database) {
        database.write([](Transaction& tx) { tx.insert("books", book(1, "a")); });
        CHECK(database.integrity_problems().empty());
        CHECK_FALSE(database.description().empty());
    });
}

} // namespace espalier::db
