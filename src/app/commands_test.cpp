// SPDX-License-Identifier: Apache-2.0
// Commands as they are typed: exit codes, what they refuse, and what they leave behind.
#include "app/commands_test.h"
#include "app/app.h"
#include "app/database_url.h"
#include "app/doctor.h"
#include "base/fault.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace espalier;
using namespace espalier::app;
using namespace espalier::app::commands_test;
using espalier::test::TemporaryFolder;

namespace {

std::int64_t units_in(std::string const& url)
{
    return db::Database::open({.url = url})->read([](db::Transaction& tx) {
        return tx.row<std::int64_t>("SELECT COUNT(*) FROM units").value_or(0);
    });
}

Finding finding(std::vector<Finding> const& findings, std::string_view check)
{
    auto const found =
        std::find_if(findings.begin(), findings.end(), [&](Finding const& one) { return one.check == check; });
    REQUIRE(found != findings.end());
    return *found;
}

} // namespace

TEST_CASE("wrong usage is told apart from failure")
{
    CHECK(type({}) == exit_wrong_usage);
    CHECK(type({"grow"}) == exit_wrong_usage);
    CHECK(type({"version", "--colour"}) == exit_wrong_usage);
    CHECK(type({"import", "planets", "x.csv"}) == exit_wrong_usage);
    CHECK(type({"serve", "--workers", "0"}) == exit_wrong_usage);
    CHECK(type({"--help"}) == exit_ok);
    CHECK(type({"user", "add", "--help"}) == exit_ok);
    CHECK(type({"version", "--json"}) == exit_ok);
}

TEST_CASE("a file is imported once; a dry run and a file with problems change nothing")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    CHECK(units_in(url) == 2);
    std::ofstream(folder.file("more.csv")) << "code,name\nS,South\n";
    CHECK(type({"import", "units", folder.file("more.csv"), "--database", url, "--dry-run"}) == exit_ok);
    CHECK(units_in(url) == 2);
    std::ofstream(folder.file("wrong.csv")) << "code,name,parent_code\nS,South,\nE,East,NOWHERE\n";
    CHECK(type({"import", "units", folder.file("wrong.csv"), "--database", url}) == exit_failed);
    CHECK(units_in(url) == 2);
    CHECK(refusal({"import", "units", folder.file("missing.csv"), "--database", url}) == FaultCode::not_found);
}

TEST_CASE("a backup is restored elsewhere, and nothing is ever overwritten")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto const backup = folder.file("backup.sqlite");
    CHECK(type({"backup", backup, "--database", url}) == exit_ok);
    CHECK(refusal({"backup", backup, "--database", url}) == FaultCode::conflict);
    CHECK(refusal({"restore", backup, "--database", url}) == FaultCode::conflict);
    auto const elsewhere = "sqlite:" + folder.file("new/folder/espalier.sqlite");
    CHECK(type({"restore", backup, "--database", elsewhere}) == exit_ok);
    CHECK(units_in(elsewhere) == 2);
    CHECK(refusal({"backup", folder.file("b2"), "--database", "sqlite:" + folder.file("none")}) ==
          FaultCode::not_found);
}

TEST_CASE("a damaged backup is not restored and leaves nothing behind")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto const backup = folder.file("backup.sqlite");
    REQUIRE(type({"backup", backup, "--database", url}) == exit_ok);
    {
        std::fstream file(backup, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(8192);
        file << std::string(40'000, '\x5a');
    }
    auto const target = folder.file("restored.sqlite");
    CHECK_THROWS_AS(type({"restore", backup, "--database", "sqlite:" + target}), Fault);
    for (auto const* suffix : {"", "-wal", "-shm", ".restoring", ".restoring-wal", ".restoring-shm"})
        CHECK_FALSE(std::filesystem::exists(target + suffix));
}

TEST_CASE("a database with pending migrations is copied before it is changed")
{
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const all = db::program_migrations();
    db::Database::open({.url = url})->migrate(std::span(all).first(2));
    CHECK(type({"migrate", "--database", url}) == exit_ok);
    std::vector<std::string> copies;
    for (auto const& entry : std::filesystem::directory_iterator(folder.path()))
        if (entry.path().filename().string().starts_with("espalier.sqlite.20"))
            copies.push_back(entry.path().string());
    REQUIRE(copies.size() == 1);
    CHECK(db::Database::open({.url = "sqlite:" + copies.front()})->pending(all).size() == all.size() - 2);
    CHECK(db::Database::open({.url = url})->pending(all).empty());
}

TEST_CASE("a database of a newer program is refused with words")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto newer = db::program_migrations();
    newer.push_back({"9999_from_the_future.sql", "CREATE TABLE future (id BIGINT)"});
    db::Database::open({.url = url})->migrate(newer);
    CHECK(refusal({"migrate", "--database", url}) == FaultCode::conflict);
    auto const findings = examine(url, "127.0.0.1:0");
    CHECK(std::any_of(findings.begin(), findings.end(), [](Finding const& one) {
        return one.verdict == Verdict::problem && one.advice.find("newer espalier") != std::string::npos;
    }));
}

TEST_CASE("the doctor finds a missing folder, a missing database and an open file")
{
    TemporaryFolder const folder;
    auto const missing = examine("sqlite:" + folder.file("none/espalier.sqlite"), "127.0.0.1:0");
    CHECK(finding(missing, "folder").verdict == Verdict::problem);
    CHECK(finding(missing, "folder").advice.find("mkdir") != std::string::npos);

    auto const empty = examine("sqlite:" + folder.file("espalier.sqlite"), "127.0.0.1:0");
    CHECK(finding(empty, "folder").verdict == Verdict::ok);
    CHECK(finding(empty, "database").verdict == Verdict::problem);
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    std::filesystem::create_directory(folder.file("espalier"));
    CHECK(finding(examine(default_database(), "127.0.0.1:0"), "database").verdict == Verdict::warning);
    ::unsetenv("XDG_DATA_HOME");
    CHECK_FALSE(std::filesystem::exists(folder.file("espalier.sqlite"))); // looking makes nothing

    auto const url = database_with_units(folder);
    ::chmod(folder.file("espalier.sqlite").c_str(), 0644);
    auto const open = examine(url, "127.0.0.1:0");
    CHECK(finding(open, "file").verdict == Verdict::warning);
    CHECK(finding(open, "file").advice.find("chmod 600") != std::string::npos);
    CHECK(finding(open, "integrity").verdict == Verdict::ok);
    CHECK(finding(open, "migrations").verdict == Verdict::ok);
    CHECK(finding(open, "administrator").verdict == Verdict::warning);
    CHECK(finding(open, "clock").verdict == Verdict::ok);
}

TEST_CASE("the doctor tells to move a damaged database aside before a backup takes its place")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto const path = folder.file("espalier.sqlite");
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(8192);
        file << std::string(40'000, '\x5a');
    }
    auto findings = examine(url, "127.0.0.1:0");
    CHECK(std::any_of(findings.begin(), findings.end(),
                      [&](Finding const& one) { return one.advice.find("move " + path) != std::string::npos; }));
    std::ofstream(path, std::ios::trunc) << std::string(8192, 'x');
    findings = examine(url, "127.0.0.1:0");
    CHECK(finding(findings, "database").advice.find("move " + path) != std::string::npos);
}

TEST_CASE("the doctor finds a clock that went back")
{
    TemporaryFolder const folder;
    auto const url = database_with_units(folder);
    auto const later = system_now().plus_seconds(3600);
    db::Database::open({.url = url})->write([&](db::Transaction& tx) {
        tx.execute("INSERT INTO events (id, at, kind, thing, thing_id, detail) VALUES ($1, $2, 'a.b', 'a', 1, '{}')",
                   INT64_MAX, later);
    });
    CHECK(finding(examine(url, "127.0.0.1:0"), "clock").verdict == Verdict::problem);
}

TEST_CASE("the doctor finds a taken port")
{
    TemporaryFolder const folder;
    auto const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(socket, 1) == 0);
    REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    auto const listen = "127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    CHECK(finding(examine(url, listen), "address").verdict == Verdict::problem);
    ::close(socket);
    CHECK(finding(examine(url, listen), "address").verdict == Verdict::ok);
    CHECK(finding(examine(url, "nonsense"), "address").verdict == Verdict::problem);
}

TEST_CASE("the default database lies below the data home")
{
    ::setenv("XDG_DATA_HOME", "/somewhere", 1);
    CHECK(default_database() == "sqlite:/somewhere/espalier/espalier.sqlite");
    ::unsetenv("XDG_DATA_HOME");
    CHECK(default_database().ends_with("/.local/share/espalier/espalier.sqlite"));
    CHECK_FALSE(sqlite_file("postgresql://localhost/espalier"));
    CHECK(sqlite_file("sqlite:/a b/c.sqlite") == "/a b/c.sqlite");
}
