// SPDX-License-Identifier: Apache-2.0
// Plans that waited for an answer before what waits was kept: the migration finds them.
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;

TEST_CASE("what waited for an answer before it was kept is found, and nothing else")
{
    test::for_each_engine([](db::Engine engine) {
        auto const all = db::program_migrations();
        auto const before = std::find_if(all.begin(), all.end(), [](auto const& file) { return file.name >= "0023"; });
        test::TestDatabase database(engine, std::span(all.begin(), before));
        database->write([](db::Transaction& tx) {
            tx.execute("INSERT INTO units (id, code, name, version) VALUES (1, 'N', 'North', 1)");
            tx.execute(
                R"(INSERT INTO people (id, employee_number, given_name, family_name, sort_name, unit_id, started_on,
                                              location, time_zone, language, version)
                          VALUES (2, 'E1', 'Ada', 'Lind', 'lind ada', 1, '2020-01-01', '', 'UTC', 'en', 1))");
            tx.execute(R"(INSERT INTO plans (id, person_id, title, starts_on, ends_on, opening_answer, created_at,
                                             created_by, version)
                          VALUES (3, 2, 'Waits', '2026-01-01', '2026-12-31', '', 0, 9, 1),
                                 (4, 2, 'Draft', '2026-01-01', '2026-12-31', '', 0, 9, 1),
                                 (5, 2, 'Agreed', '2026-01-01', '2026-12-31', '', 0, 9, 1))");
            tx.execute(R"(INSERT INTO plan_turns (id, plan_id, kind, at, by_account_id, by_person_id, comment)
                          VALUES (6, 3, 'proposed', 10, 9, 2, ''), (7, 3, 'returned', 20, 9, 2, ''),
                                 (8, 5, 'proposed', 20, 9, 2, ''), (9, 3, 'proposed', 30, 9, 2, ''),
                                 (10, 5, 'agreed', 40, 9, 2, ''))");
        });
        database->migrate(all);
        database->read([](db::Transaction& tx) {
            CHECK(tx.rows<std::int64_t>("SELECT plan_id FROM proposed_plans") == std::vector<std::int64_t>{3});
            CHECK(tx.row<std::int64_t>("SELECT turn_id FROM proposed_plans") == 9);
        });
    });
}
