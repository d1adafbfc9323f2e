// SPDX-License-Identifier: Apache-2.0
// What goes wrong outside of the program: half an upload, a full disk, a database of the future, files and bodies that
// are none. Each is refused with words and leaves everything as it was.
#include "faults/program.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/mount.h>

using namespace espalier;
using namespace espalier::test;

namespace {

// A file system of this size below the folder; not there when the machine does not let us have one.
class SmallDisk
{
public:
    SmallDisk(TemporaryFolder const& folder, std::string const& size) : path_(folder.file("disk"))
    {
        std::filesystem::create_directory(path_);
        is_there_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
    }
    SmallDisk(SmallDisk const&) = delete;
    ~SmallDisk()
    {
        if (is_there_)
            umount2(path_.c_str(), MNT_DETACH);
    }

    bool is_there() const { return is_there_; }
    std::string file(std::string_view name) const { return fmt::format("{}/{}", path_, name); }

private:
    std::string path_;
    bool is_there_ = false;
};

std::string units_file(TemporaryFolder const& folder, int count)
{
    auto const path = folder.file(fmt::format("units_{}.csv", count));
    std::ofstream file(path);
    file << "code,name\n";
    for (int i = 0; i < count; ++i)
        file << fmt::format("U{},{}\n", i, std::string(180, 'n'));
    return path;
}

} // namespace

TEST_CASE("an upload cut off in the middle leaves nothing, and the server goes on")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const token = make_token(folder, url);
    Program server(folder, {"serve", "--listen", "127.0.0.1:0", "--database", url, "--log-format", "none"});
    auto const port = server.port();
    auto const whole = request("POST", "/imports?kind=units", token, read_file(units_file(folder, 2000)), "text/csv");
    for (auto const part : {whole.size() / 2, whole.size() - 1}) {
        RawClient client(port);
        client.send(std::string_view(whole).substr(0, part));
    }
    RawClient client(port);
    CHECK(ask(client, "GET", "/units", token).status == 200);
    CHECK(count(url, "imports") == 0);
    client.send(whole);
    CHECK(client.read_response().status == 200);
    CHECK(count(url, "imports") == 1);
}

TEST_CASE("bodies that are no JSON or no CSV are refused by name, and the connection stays usable")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto const token = make_token(folder, url);
    Program server(folder, {"serve", "--listen", "127.0.0.1:0", "--database", url, "--log-format", "none"});
    RawClient client(server.port());
    std::vector<std::string> const bodies = {"",
                                             "{",
                                             "null",
                                             "[]",
                                             R"({"code":"A","name":"B"} {})",
                                             R"({"code":"A","code":"B","name":"C"})",
                                             R"({"code":"A","name":"B","shoe":1})",
                                             R"({"code":7,"name":"B"})",
                                             "{\"code\":\"\xFF\",\"name\":\"B\"}",
                                             std::string(100'000, '['),
                                             R"({"code":"A","name":"B","parent_id":1e400})"};
    for (auto const& body : bodies) {
        INFO(body.substr(0, 60));
        auto const answer = ask(client, "POST", "/units", token, body);
        CHECK(answer.status >= 400);
        CHECK(answer.status < 500);
        CHECK(answer.header("content-type").find("application/problem+json") == 0);
    }
    CHECK(ask(client, "POST", "/imports?kind=units", token, "code,name\nA,\"open\n", "text/csv").status < 500);
    CHECK(ask(client, "POST", "/imports?kind=units", token, std::string("\0\0\0", 3), "text/csv").status == 422);
    CHECK(ask(client, "GET", "/units", token).body.find(R"("items":[])") != std::string::npos);
}

TEST_CASE("a malformed file is refused by the command with its line, and changes nothing")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    run(folder, {"migrate", "--database", url});
    std::ofstream(folder.file("open.csv")) << "code,name\nA,Good\nB,\"never closed\n";
    CHECK(run(folder, {"import", "units", folder.file("open.csv"), "--database", url}, 1).find("line 3") !=
          std::string::npos);
    std::ofstream(folder.file("short.csv")) << "code,name\nA,Good\nB\n";
    CHECK(run(folder, {"import", "units", folder.file("short.csv"), "--database", url}, 1).find("line 3") !=
          std::string::npos);
    CHECK(count(url, "units") == 0);
}

TEST_CASE("a database of a newer version is refused with words, by every command")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    auto files = db::program_migrations();
    files.push_back({"9999_from_the_future.sql", "CREATE TABLE future (id BIGINT)"});
    db::Database::open({.url = url})->migrate(files);
    for (auto const& command :
         std::vector<std::vector<std::string>>{{"serve", "--listen", "127.0.0.1:0", "--database", url},
                                               {"import", "units", units_file(folder, 1), "--database", url},
                                               {"assess", "--database", url}}) {
        auto const said = run(folder, command, 1);
        CHECK(said.find("newer Espalier") != std::string::npos);
    }
}

TEST_CASE("on a full disk an import fails with words, and what was there stays readable")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    SmallDisk const disk(folder, "8m");
    if (!disk.is_there()) {
        MESSAGE("skipped: this machine does not let us mount a small tmpfs");
        return;
    }
    auto const url = "sqlite:" + disk.file("espalier.sqlite");
    run(folder, {"migrate", "--database", url});
    run(folder, {"import", "units", units_file(folder, 10), "--database", url});
    auto const said = run(folder, {"import", "units", units_file(folder, 30'000), "--database", url}, 1);
    CHECK_MESSAGE(said.find("full") != std::string::npos, said);
    CHECK(count(url, "units") == 10);
}

TEST_CASE("a demo that fills the disk says that a part of it is there, also when it is tried again")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    SmallDisk const disk(folder, "8m");
    if (!disk.is_there()) {
        MESSAGE("skipped: this machine does not let us mount a small tmpfs");
        return;
    }
    std::vector<std::string> const demo = {"demo", "--database", "sqlite:" + disk.file("espalier.sqlite")};
    auto const first = run(folder, demo, 1);
    CHECK_MESSAGE(first.find("full") != std::string::npos, first);
    auto const second = run(folder, demo, 1);
    for (auto const& said : {first, second}) {
        CHECK_MESSAGE(said.find("only a part of the demo organisation") != std::string::npos, said);
        CHECK_MESSAGE(said.find("Remove the file") != std::string::npos, said);
    }
}

TEST_CASE("where a file may not grow, an import fails with words and changes nothing")
{
    if (!has_program())
        return;
    TemporaryFolder const folder;
    auto const url = "sqlite:" + folder.file("espalier.sqlite");
    run(folder, {"migrate", "--database", url});
    run(folder, {"import", "units", units_file(folder, 10), "--database", url});
    Program program(folder, {"import", "units", units_file(folder, 30'000), "--database", url},
                    {"/bin/sh", "-c", R"(trap "" XFSZ; ulimit -f 4000; exec "$0" "$@")"}); // 512-byte blocks
    CHECK(program.wait() == 1);
    CHECK_MESSAGE(program.said().find("espalier") != std::string::npos, program.said());
    CHECK(count(url, "units") == 10);
}
