// SPDX-License-Identifier: Apache-2.0
// The program is killed at once, with SIGKILL, while it writes: what it has acknowledged is there, what it has not is
// there whole or not at all. Killing the process says nothing of a power cut, which synchronous=FULL is for.
#include "faults/program.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <mutex>
#include <set>
#include <thread>

using namespace espalier;
using namespace espalier::test;

namespace {

std::vector<std::string> serve(std::string const& url)
{
    return {"serve", "--listen", "127.0.0.1:0", "--database", url, "--log-format", "none"};
}

// Units that the server has acknowledged.
class Acknowledged
{
public:
    void add(std::string code)
    {
        std::lock_guard const lock(mutex_);
        codes_.insert(std::move(code));
    }
    std::size_t size()
    {
        std::lock_guard const lock(mutex_);
        return codes_.size();
    }
    std::set<std::string> const& codes() const { return codes_; }

private:
    std::mutex mutex_;
    std::set<std::string> codes_;
};

// Adds units one after the other until the server is gone.
void add_units(int port, std::string const& token, int writer, Acknowledged& acknowledged)
{
    try {
        RawClient client(port);
        for (int i = 0;; ++i) {
            auto const code = fmt::format("W{}-{}", writer, i);
            if (ask(client, "POST", "/units", token, fmt::format(R"({{"code":"{}","name":"Burst"}})", code)).status !=
                200)
                return;
            acknowledged.add(code);
        }
    } catch (std::runtime_error const&) { // the connection broke: what was under way is not acknowledged
    }
}

void write_people(std::string const& path, int count)
{
    std::ofstream file(path);
    file << "employee_number,given_name,family_name,email,manager_employee_number,unit_code,started_on\n";
    for (int i = 0; i < count; ++i)
        file << fmt::format("P{},Given{},Family{},p{}@faults.example,{},CO,2024-01-01\n", i, i, i, i,
                            i == 0 ? "" : fmt::format("P{}", i / 8));
}

} // namespace

TEST_CASE("every write that a killed server had acknowledged is there when it is started again")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const token = make_token(folder, url);
    Acknowledged acknowledged;
    for (int kill = 0; kill < 2; ++kill) {
        auto const before = acknowledged.size();
        Program server(folder, serve(url));
        auto const port = server.port();
        std::vector<std::jthread> writers;
        for (int i = 0; i < 4; ++i)
            writers.emplace_back([&, number = kill * 10 + i] { add_units(port, token, number, acknowledged); });
        wait_until([&] { return acknowledged.size() >= before + 60; });
        server.kill_at_once();
    }
    Program server(folder, serve(url));
    RawClient client(server.port());
    auto const units = ask(client, "GET", "/units", token).body;
    for (auto const& code : acknowledged.codes())
        CHECK_MESSAGE(units.find(fmt::format(R"("code":"{}")", code)) != std::string::npos, code, " is lost");
    // Each write has its event in the same transaction: neither without the other.
    CHECK(count(url, "events WHERE kind = 'unit.added'") == count(url, "units"));
}

TEST_CASE("an import that is killed has done nothing or everything")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    constexpr int people = 20'000; // more than fits the cache: rows reach the disk before the commit
    write_people(folder.file("people.csv"), people);
    std::ofstream(folder.file("units.csv")) << "code,name\nCO,Company\n";
    run(folder, {"migrate", "--database", url});
    run(folder, {"import", "units", folder.file("units.csv"), "--database", url});
    std::vector<std::string> const import = {"import", "people", folder.file("people.csv"), "--database", url};

    auto const log = folder.file("espalier.sqlite-wal");
    auto const log_size = [&]() -> std::uintmax_t {
        std::error_code none;
        auto const size = std::filesystem::file_size(log, none);
        return none ? 0 : size;
    };
    // The first is killed as soon as its rows reach the disk, the others further and further into writing.
    int killed = 0;
    for (std::uintmax_t const reached : {1u, 200'000u, 500'000u, 900'000u}) {
        Program program(folder, import);
        while (!program.has_ended() && log_size() < reached)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        program.kill_at_once();
        auto const there = count(url, "people");
        CHECK((there == 0 || there == people));
        CHECK(count(url, "assignments") == there);
        killed += there == 0;
        if (there == people)
            break;
    }
    CHECK(killed > 0);
    run(folder, import);
    CHECK(count(url, "people") == people);
    CHECK(count(url, "people p JOIN people m ON m.id = p.manager_id") == people - 1);
}
