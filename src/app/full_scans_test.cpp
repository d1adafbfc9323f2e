// SPDX-License-Identifier: Apache-2.0
// Pages about one person or one team must not take longer the more people there are: what they ask for reads no table as a
// whole. SQLite, which has no statistics here, chooses the same way for few rows and for many, and counts what it reads.
// PostgreSQL plans by statistics; what it takes is seen in bench/.
#include "app/app.h"
#include "app/demo/demo.h"
#include "app/features.h"
#include "features/organization/organization.h"
#include "support/test_browser.h"
#include "support/test_workspace.h"

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <mutex>

using namespace espalier;
using namespace espalier::test;

namespace {

// Scales and settings may be read whole; there are more people than this, and they have more of everything.
constexpr int tolerated_rows = 100;
constexpr std::int64_t people = 300;

class FullScans
{
public:
    FullScans() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    ~FullScans() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    FullScans(FullScans const&) = delete;

    std::string take() const
    {
        std::lock_guard const lock(mutex_);
        return std::exchange(found_, {});
    }

private:
    static int watch(sqlite3* connection, char**, sqlite3_api_routines const*)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, statement_ended, nullptr);
    }

    static int statement_ended(unsigned, void*, void* ended, void*)
    {
        auto* const statement = static_cast<sqlite3_stmt*>(ended);
        auto const rows = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        if (rows > tolerated_rows) {
            std::lock_guard const lock(mutex_);
            found_ += fmt::format("{} rows read: {:.300}\n", rows, sqlite3_sql(statement));
        }
        return 0;
    }

    static inline std::mutex mutex_;
    static inline std::string found_;
};

std::string id_by(db::Database& database, std::string_view statement)
{
    std::optional<std::int64_t> id;
    database.read([&](db::Transaction& tx) { id = tx.row<std::int64_t>(statement); });
    REQUIRE_MESSAGE(id, statement);
    return std::to_string(*id);
}

void look(app::App& app, FullScans& scans, std::string_view account, std::vector<std::string> const& addresses)
{
    TestBrowser browser(app.dispatcher());
    auto const body = fmt::format(R"({{"email":"{}@demo.example","password":"{}"}})", account, app::demo::password);
    REQUIRE(browser.post("/session", body).status == 204);
    (void)scans.take();
    for (auto const& address : addresses) {
        CAPTURE(account);
        CAPTURE(address);
        CHECK(browser.get(address).status == 200);
        CHECK(scans.take() == "");
    }
}

} // namespace

TEST_CASE("a page about one person or one team reads no table as a whole")
{
    FullScans scans;
    TestDatabase database(db::Engine::sqlite);
    TestWorkspace workspace(database, organization::load_org_chart);
    app::add_task_kinds(workspace->tasks());
    app::demo::generate(*workspace, app::import_kinds(), {.people = people}, [](auto...) {});
    app::App app(workspace.release());
    auto& tables = app.workspace().database();
    auto const employee = id_by(tables, "SELECT id FROM people WHERE email = 'employee@demo.example'");
    auto const manager = id_by(tables, "SELECT id FROM people WHERE email = 'manager@demo.example'");
    auto const unit = id_by(tables, "SELECT unit_id FROM people WHERE id = " + employee);
    auto const job = id_by(tables, "SELECT job_id FROM people GROUP BY job_id ORDER BY COUNT(*), job_id LIMIT 1");
    auto const plan = id_by(tables,
                            "SELECT MIN(p.plan_id) FROM plan_items p JOIN plans q ON q.id = p.plan_id "
                            "WHERE p.agreed_at IS NOT NULL AND q.person_id = " +
                                employee);
    auto const item = id_by(tables, "SELECT MIN(id) FROM plan_items WHERE agreed_at IS NOT NULL AND plan_id = " + plan);

    auto const series =
        id_by(tables, "SELECT MIN(id) FROM one_on_one_series WHERE ended_at IS NULL AND person_id = " + employee);

    std::vector<std::string> const own = {"/me",
                                          "/one-on-one-series",
                                          "/one-on-one-partners",
                                          "/one-on-one-series/" + series,
                                          "/people/" + employee + "/one-on-one-records",
                                          "/home",
                                          "/notifications",
                                          "/helping",
                                          "/waiting-training-requests",
                                          "/people/" + employee,
                                          "/people/" + employee + "/growth",
                                          "/people/" + employee + "/growth/history",
                                          "/people/" + employee + "/evidence",
                                          "/people/" + employee + "/target-job",
                                          "/people/" + employee + "/needs",
                                          "/people/" + employee + "/plans",
                                          "/people/" + employee + "/open-plan-items",
                                          "/people/" + employee + "/training-requests",
                                          "/people/" + employee + "/goals",
                                          "/waiting-goals",
                                          "/reviews?of=own",
                                          "/reviews?of=to_write",
                                          "/reviews?of=to_approve",
                                          "/people/" + employee + "/recurring-gaps",
                                          "/three-sixties?of=own",
                                          "/three-sixties?of=team",
                                          "/recognitions",
                                          "/waiting-recognitions",
                                          "/people/" + employee + "/recognitions",
                                          "/rewards",
                                          "/points-to-spend",
                                          "/awards",
                                          "/waiting-redemptions",
                                          "/upcoming-anniversaries",
                                          "/people/" + employee + "/service-anniversaries",
                                          "/check-in",
                                          "/people/" + employee + "/check-ins",
                                          "/people/" + employee + "/journal",
                                          "/plans/" + plan,
                                          "/plans/" + plan + "/comments",
                                          "/plans/" + plan + "/drift",
                                          "/plans/" + plan + "/helpers",
                                          "/plans/" + plan + "/revisions",
                                          "/plans/" + plan + "/amendments",
                                          "/plans/" + plan + "/reschedulings",
                                          "/plan-items/" + item + "/options",
                                          "/plan-items/" + item + "/evidence",
                                          "/plan-items/" + item + "/training-requests",
                                          "/thread?plan_item_id=" + item,
                                          "/search?words=an",
                                          "/org-chart/people",
                                          "/org-chart/people/" + employee};
    look(app, scans, "employee", own);
    look(app, scans, "employee",
         {"/people/" + employee + "/purses", "/people/" + employee + "/point-entries",
          "/people/" + employee + "/redemptions", "/feedback", "/feedback-waiting", "/feedback-requests",
          "/people/" + employee + "/finished-trainings", "/plan-items/" + item + "/what-changed"});
    auto team = own;
    for (auto const page : {"/reports", "/team", "/team-skills", "/shared-needs", "/weekly-round", "/team-goals"})
        team.push_back("/people/" + manager + page);
    team.emplace_back("/team-check-ins");
    look(app, scans, "manager", team);
    look(app, scans, "people",
         {"/home", "/units/" + unit + "/skills", "/people-in-need?unit_id=" + unit, "/people-in-need?job_id=" + job,
          "/programme/waiting", "/people?search=an", "/people?search=lind"});
}
