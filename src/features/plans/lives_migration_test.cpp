// SPDX-License-Identifier: Apache-2.0
// Plans that were agreed before there were revisions: the migration writes down what they say.
#include "features/plans/revisions.h"
#include "reflect/json.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::plans;

namespace {

// As a revision's row holds them.
struct Kept
{
    std::vector<RevisionItem> items;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (items))

constexpr std::string_view old_rows[] = {
    "INSERT INTO units (id, code, name, version) VALUES (1, 'N', 'North', 1)",
    R"(INSERT INTO people (id, employee_number, given_name, family_name, sort_name, unit_id, started_on, location,
                           time_zone, language, version)
       VALUES (2, 'E1', 'Ada', 'Lind', 'lind ada', 1, '2020-01-01', '', 'UTC', 'en', 1))",
    R"(INSERT INTO plans (id, person_id, title, starts_on, ends_on, opening_answer, created_at, created_by, version)
       VALUES (3, 2, 'Old', '2026-01-01', '2026-12-31', '', 0, 9, 1), (4, 2, 'Draft', '2026-01-01', '2026-12-31', '', 0, 9, 1))",
    R"(INSERT INTO plan_turns (id, plan_id, kind, at, by_account_id, by_person_id, comment)
       VALUES (5, 3, 'proposed', 10, 9, 2, ''), (6, 3, 'agreed', 20, 9, 2, ''))",
    R"(INSERT INTO plan_items (id, plan_id, position, title, method, to_level, due_on, success_measure, agreed_at, version,
                               direct_cost, reassess_on)
       VALUES (7, 3, 1, 'Read "it"', 'reading', 3, '2026-06-30', 'Tells it.', 20, 1, 8050, '2026-09-28'),
              (8, 3, 2, 'Added later', 'course', NULL, '2026-06-30', 'X', NULL, 1, NULL, '2026-09-28'),
              (9, 4, 1, 'Drafted', 'course', NULL, '2026-06-30', 'X', NULL, 1, NULL, '2026-09-28'))",
    R"(INSERT INTO needs (id, person_id, confidence, importance, priority, rounds, is_met, created_at, version)
       VALUES (11, 2, 0, 0, 0, 0, FALSE, 0, 1))",
    "INSERT INTO plan_item_needs (plan_item_id, need_id, position) VALUES (7, 11, 1)"};

} // namespace

TEST_CASE("what was agreed before there were revisions is a plan's first revision")
{
    test::for_each_engine([](db::Engine engine) {
        auto const all = db::program_migrations();
        auto const before = std::find_if(all.begin(), all.end(), [](auto const& file) { return file.name >= "0010"; });
        test::TestDatabase database(engine, std::span(all.begin(), before));
        database->write([](db::Transaction& tx) {
            for (auto const row : old_rows)
                tx.execute(row);
        });
        database->migrate(all);
        database->read([](db::Transaction& tx) {
            CHECK(tx.rows<std::int64_t>("SELECT plan_id FROM plan_revisions") == std::vector<std::int64_t>{3});
            CHECK(tx.row<std::int64_t>("SELECT agreed_at FROM plan_revisions") == 20);
            auto const kept = reflect::from_json<Kept>(*tx.row<std::string>("SELECT items FROM plan_revisions"));
            REQUIRE(kept.items.size() == 1);
            CHECK(kept.items[0].title.value == R"(Read "it")");
            CHECK(kept.items[0].direct_cost == Money{8050});
            CHECK(kept.items[0].to_level->value == 3);
            CHECK(kept.items[0].need_ids == std::vector<NeedId>{NeedId{11}});
            CHECK(tx.rows<std::int64_t>("SELECT plan_id FROM plan_bases") == std::vector<std::int64_t>{3});
        });
    });
}
