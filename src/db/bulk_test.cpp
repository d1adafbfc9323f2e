// SPDX-License-Identifier: Apache-2.0
// Updating and removing many rows at once, the same on both engines.
#include "db/database.h"

#include "support/library.h"

#include <doctest/doctest.h>

namespace espalier::db {

using test::with_library;

namespace {

struct Loan
{
    Id<Loan> id;
    std::string reader;
    std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Loan, (), (id, reader, due_on))

struct VersionedLoan
{
    Id<Loan> id;
    std::string reader;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(VersionedLoan, (), (id, reader, version))

struct StoredLoan
{
    Loan loan;
    std::string place; // not among what is updated
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(StoredLoan, (), (loan, place, version))

struct PlaceAndVersion
{
    std::string place;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceAndVersion, (), (place, version))

std::string reader_with_escapes(int number)
{
    return "Ann\t\\" + std::to_string(number);
}

// Loans 1, 2 and 3 of Bo at the desk, in version 4.
void make_loans(Transaction& tx)
{
    tx.execute("DROP TABLE IF EXISTS loans");
    tx.execute("CREATE TABLE loans (id BIGINT NOT NULL PRIMARY KEY, reader TEXT NOT NULL, due_on TEXT, "
               "place TEXT NOT NULL, version BIGINT NOT NULL)");
    for (int i = 1; i <= 3; ++i)
        tx.execute("INSERT INTO loans VALUES ($1, 'Bo', '2020-01-01', 'desk', 4)", i);
}

std::vector<StoredLoan> loans(Transaction& tx)
{
    return tx.select<StoredLoan>("FROM loans ORDER BY id");
}

} // namespace

TEST_CASE("update_all changes the rows that are there, and only the columns it was given")
{
    with_library([](Database& database) {
        for (auto const count : {1, 3}) {
            std::vector<Loan> given;
            for (int i = 1; i <= count; ++i)
                given.push_back({{i}, reader_with_escapes(i), i == 2 ? std::optional<Date>() : date_of(2026, 3, i)});
            auto const absent = Loan{{9}, "Nobody", std::nullopt};
            given.push_back(absent);
            database.write([&](Transaction& tx) {
                make_loans(tx);
                CHECK(tx.update_all("loans", given) == count);
                CHECK(tx.update_all("loans", std::vector<Loan>()) == 0);
                CHECK(tx.update_all("loans", std::vector{absent}) == 0);
                auto const stored = loans(tx);
                REQUIRE(stored.size() == 3);
                for (int i = 1; i <= 3; ++i) {
                    auto const& one = stored[static_cast<std::size_t>(i - 1)];
                    auto const is_updated = i <= count;
                    CHECK(one.loan.reader == (is_updated ? reader_with_escapes(i) : "Bo"));
                    CHECK(one.loan.due_on.has_value() == !(is_updated && i == 2));
                    CHECK(one.place == "desk");
                    CHECK(one.version == 4);
                }
            });
        }
    });
}

TEST_CASE("update_all leaves a row that has another version by now, and counts up the others")
{
    with_library([](Database& database) {
        database.write([&](Transaction& tx) {
            make_loans(tx);
            std::vector<VersionedLoan> const given = {{{1}, "Ann", 4}, {{2}, "Ann", 3}, {{3}, "Ann", 4}};
            CHECK(tx.update_all("loans", given) == 2);
            CHECK(tx.update_all("loans", std::vector{VersionedLoan{{2}, "Ann", 3}}) == 0);
            auto const stored = loans(tx);
            CHECK(stored[0].loan.reader == "Ann");
            CHECK(stored[0].version == 5);
            CHECK(stored[1].loan.reader == "Bo");
            CHECK(stored[1].version == 4);
            CHECK(stored[2].version == 5);
            CHECK_THROWS_AS(tx.update_every("loans", given, "loan"), Fault);
        });
    });
}

TEST_CASE("update_all finds rows by the key it is given; a struct without that key is a mistake")
{
    with_library([](Database& database) {
        database.write([&](Transaction& tx) {
            make_loans(tx);
            std::vector<Loan> const given = {{{1}, "Bo", date_of(2026, 5, 1)}, {{3}, "Cy", date_of(2026, 5, 1)}};
            CHECK(tx.update_all("loans", given, {"id", "reader"}) == 1);
            CHECK(loans(tx)[0].loan.due_on == date_of(2026, 5, 1));
            CHECK(loans(tx)[2].loan.reader == "Bo");
        });
        CHECK_THROWS_AS(database.write([](Transaction& tx) {
            tx.update_all("loans", std::vector{Loan{{1}, "Bo", std::nullopt}}, {"number"});
        }),
                        std::logic_error);
    });
}

TEST_CASE("remove_all removes what equals a key in all its members")
{
    with_library([](Database& database) {
        database.write([&](Transaction& tx) {
            make_loans(tx);
            tx.execute("UPDATE loans SET place = 'shelf' WHERE id = 2");
            tx.execute("UPDATE loans SET version = 5 WHERE id = 3");
            CHECK(tx.remove_all("loans", std::vector<PlaceAndVersion>()) == 0);
            CHECK(tx.remove_all("loans", std::vector<PlaceAndVersion>{{"shelf", 5}, {"desk", 5}, {"desk", 9}}) == 1);
            CHECK(tx.remove_all("loans", std::vector{PlaceAndVersion{"desk", 4}}) == 1);
            REQUIRE(loans(tx).size() == 1);
            CHECK(loans(tx)[0].place == "shelf");
        });
    });
}

} // namespace espalier::db
