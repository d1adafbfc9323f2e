// SPDX-License-Identifier: Apache-2.0
// A demo organisation whose making is stopped: the workspace says so, and nobody takes it for a whole one.
#include "app/demo/demo.h"
#include "app/demo/demo_mark.h"
#include "app/doctor.h"
#include "app/features.h"
#include "base/fault.h"
#include "features/organization/organization.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace espalier;
using namespace espalier::app;
using namespace espalier::test;

namespace {

// Stops at this step, as a full disk would.
void make_until(platform::Workspace& workspace, std::int64_t step)
{
    demo::generate(workspace, import_kinds(), {.people = 30}, [&](std::int64_t done, std::int64_t, std::string_view) {
        if (done == step)
            throw Fault(FaultCode::unavailable, "disk_full", "The disk is full.");
    });
}

std::string refusal(platform::Workspace& workspace, std::int64_t step, FaultCode code)
{
    try {
        make_until(workspace, step);
    } catch (Fault const& fault) {
        CHECK(fault.code() == code);
        CHECK(fault.key() == "unfinished_demo");
        return fault.message();
    }
    FAIL("not refused");
    return {};
}

// Whoever the command names can sign in, also where the organisation is as small as it gets.
void check_sign_ins(db::Database& database)
{
    auto const emails = database.read([](db::Transaction& tx) {
        return tx.rows<std::string>("SELECT email FROM accounts WHERE password_hash IS NOT NULL ORDER BY email");
    });
    std::vector<std::string> named;
    for (auto const& account : demo::accounts())
        named.emplace_back(account.email);
    std::sort(named.begin(), named.end());
    CHECK(emails == named);
}

std::int64_t count(platform::Workspace& workspace, std::string_view sql)
{
    return workspace.database().read([&](db::Transaction& tx) { return *tx.row<std::int64_t>(sql); });
}

bool says(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a demo that was stopped says what is there, and a second one does not build on it")
{
    for_each_database([](TestDatabase& database) {
        auto const url = database.url();
        auto const is_sqlite = database.engine() == db::Engine::sqlite;
        TestWorkspace const workspace(database, organization::load_org_chart);
        for (auto const code : {FaultCode::unavailable, FaultCode::conflict}) { // the first run, then the second
            auto const words = refusal(*workspace, 2, code);
            CHECK(says(words, "The disk is full.") == (code == FaultCode::unavailable));
            CHECK(says(words, "only a part of the demo organisation"));
            CHECK(says(words, is_sqlite ? "Remove the file" : "DROP SCHEMA"));
            CHECK(says(words, "espalier demo"));
        }
        auto const findings = examine(url, "127.0.0.1:0");
        auto const about_demo =
            std::find_if(findings.begin(), findings.end(), [](auto const& one) { return one.check == "demo"; });
        REQUIRE(about_demo != findings.end());
        CHECK(about_demo->verdict == Verdict::problem);
    });
}

TEST_CASE("a finished demo bears no mark, and is refused a second time because people are there")
{
    for_each_database([](TestDatabase& database) {
        auto const url = database.url();
        TestWorkspace const workspace(database, organization::load_org_chart);
        add_task_kinds(workspace->tasks());
        make_until(*workspace, 99);
        CHECK_FALSE(demo::unfinished(workspace->database()));
        check_sign_ins(workspace->database());
        for (auto const& one : examine(url, "127.0.0.1:0"))
            CHECK(one.check != "demo");
        try {
            make_until(*workspace, 99);
            FAIL("not refused");
        } catch (Fault const& fault) {
            CHECK(fault.key() == "not_empty");
        }
    });
}

TEST_CASE("the demo's surveys were counted as any other: teams of few are hidden, and one survey is still to answer")
{
    TestDatabase database(db::Engine::sqlite);
    TestWorkspace const workspace(database, organization::load_org_chart);
    add_task_kinds(workspace->tasks());
    demo::generate(*workspace, import_kinds(), {.people = 240}, [](auto...) {});
    auto const number = [&](std::string_view sql) { return count(*workspace, sql); };
    CHECK(number("SELECT COUNT(*) FROM campaigns WHERE state = 'closed' AND series_id IS NULL") == 4);
    CHECK(number("SELECT COUNT(*) FROM campaigns WHERE state = 'closed' AND series_id IS NOT NULL") == 4);
    CHECK(number("SELECT COUNT(*) FROM campaign_series WHERE state = 'running'") == 1);
    CHECK(number("SELECT COUNT(*) FROM campaigns WHERE state = 'open'") == 1);
    CHECK(number(R"(SELECT COUNT(*) FROM campaigns c JOIN campaigns e ON e.id = c.earlier_campaign_id
                    WHERE c.mode = 'attributed' AND c.series_id IS NULL)") == 2);
    CHECK(number(R"(SELECT COUNT(*) FROM campaign_groups
                    WHERE name = 'Trial Greenhouse' AND hidden_because = 'too_small')") >= 2);
    CHECK(number("SELECT COUNT(*) FROM campaign_groups WHERE kind = 'unit' AND answered IS NOT NULL") > 30);
    CHECK(number("SELECT COUNT(*) FROM campaign_focuses") > 5);
    CHECK(number("SELECT COUNT(*) FROM campaign_actions WHERE state = 'open'") > 1);
    CHECK(number("SELECT COUNT(*) FROM campaign_actions WHERE state = 'dropped'") > 0);
    CHECK(number("SELECT COUNT(*) FROM campaign_group_comments") > 100);
    CHECK(number(R"(SELECT COUNT(*) FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id
                    JOIN people e ON e.id = p.person_id
                    WHERE c.state = 'open' AND NOT p.has_answered
                      AND e.email IN ('employee@demo.example', 'manager@demo.example'))") == 2);
    CHECK(number("SELECT COUNT(*) FROM three_sixties WHERE state = 'released'") == 4);
    CHECK(number("SELECT COUNT(*) FROM three_sixties WHERE state = 'collecting'") > 0);
    CHECK(number(R"(SELECT COUNT(*) FROM three_sixties t JOIN people p ON p.id = t.person_id
                    WHERE t.state = 'released' AND p.email = 'manager@demo.example')") == 1);
    // Nobody whom one signs in as is asked to rate anybody.
    CHECK(number(R"(SELECT COUNT(*) FROM three_sixty_raters r JOIN three_sixties t ON t.id = r.three_sixty_id
                    JOIN people p ON p.id = r.person_id
                    WHERE t.state = 'collecting' AND p.email IN ('employee@demo.example', 'manager@demo.example',
                      'people@demo.example', 'executive@demo.example', 'admin@demo.example'))") == 0);
}

TEST_CASE(
    "the demo's reviews are signed in one cycle, with gaps that recur, and wait for those who sign in in the other")
{
    TestDatabase database(db::Engine::sqlite);
    TestWorkspace const workspace(database, organization::load_org_chart);
    add_task_kinds(workspace->tasks());
    demo::generate(*workspace, import_kinds(), {.people = 240}, [](auto...) {});
    auto const number = [&](std::string_view sql) { return count(*workspace, sql); };
    CHECK(number("SELECT COUNT(*) FROM review_cycles WHERE state = 'closed'") == 1);
    CHECK(number("SELECT COUNT(*) FROM review_copies") > 8);
    CHECK(number("SELECT COUNT(*) FROM reviews WHERE state = 'closed' AND override_reason <> ''") > 0);
    CHECK(number("SELECT COUNT(*) FROM reviews WHERE calibrated_rating IS NOT NULL") > 0);
    CHECK(number("SELECT COUNT(*) FROM review_turns WHERE kind = 'disagreed'") == 1);
    CHECK(number("SELECT COUNT(*) FROM reviews WHERE appealed_rating IS NOT NULL") == 1);
    CHECK(number("SELECT COUNT(*) FROM calibration_sessions WHERE locked_at IS NULL") == 1);
    CHECK(number(R"(SELECT COUNT(*) FROM (SELECT person_id, competency_id FROM reviewed_competencies
                    WHERE level < required_level GROUP BY person_id, competency_id HAVING COUNT(*) > 1) g)") > 10);
    // What the cycle under way asks of each whom one signs in as.
    CHECK(number(R"(SELECT COUNT(*) FROM reviews r JOIN review_cycles c ON c.id = r.review_cycle_id
                    JOIN people p ON p.id = r.person_id
                    WHERE c.state = 'open' AND r.state = 'writing' AND r.self_submitted_at IS NULL
                      AND p.email IN ('employee@demo.example', 'manager@demo.example', 'people@demo.example'))") == 3);
    CHECK(number(R"(SELECT COUNT(*) FROM reviews r JOIN people p ON p.id = r.reviewer_id
                    WHERE p.email = 'manager@demo.example' AND r.state = 'shared')") == 1);
}
