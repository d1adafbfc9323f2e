// SPDX-License-Identifier: Apache-2.0
// The built program in a process of its own, to be killed and starved. It is found by ESPALIER_PROGRAM.
#pragma once

#include "network/test_server.h"
#include "support/input_files.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

extern char** environ;

namespace espalier::test {

inline bool has_program()
{
    if (std::getenv("ESPALIER_PROGRAM"))
        return true;
    MESSAGE("skipped: ESPALIER_PROGRAM does not name the program");
    return false;
}

// Runs at once; what it says goes to a file.
class Program
{
public:
    // `wrapper` comes first: a shell that limits what follows.
    Program(TemporaryFolder const& folder, std::vector<std::string> arguments, std::vector<std::string> wrapper = {})
        : said_(folder.file(fmt::format("said.{}", next_number())))
    {
        auto words = std::move(wrapper);
        words.emplace_back(std::getenv("ESPALIER_PROGRAM"));
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        for (auto& word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 1, said_.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        posix_spawn_file_actions_adddup2(&actions, 1, 2);
        auto const failed = posix_spawnp(&process_, pointers[0], &actions, nullptr, pointers.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        REQUIRE(failed == 0);
    }
    Program(Program const&) = delete;
    ~Program() { kill_at_once(); }

    // Exit code; -1 when killed.
    int wait()
    {
        if (process_ <= 0)
            return exit_code_;
        int status = 0;
        waitpid(process_, &status, 0);
        process_ = -1;
        return exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    bool has_ended()
    {
        int status = 0;
        if (process_ <= 0 || waitpid(process_, &status, WNOHANG) == 0)
            return process_ <= 0;
        process_ = -1;
        exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return true;
    }
    void kill_at_once()
    {
        if (process_ > 0)
            kill(process_, SIGKILL);
        wait();
    }
    std::string said() const { return read_file(said_); }

    // Of a server, once it listens.
    int port()
    {
        std::string const before = "Listening on http://127.0.0.1:";
        wait_until([&] { return said().find(before) != std::string::npos || has_ended(); });
        auto const text = said();
        auto const at = text.find(before);
        REQUIRE_MESSAGE(at != std::string::npos, text);
        return std::stoi(text.substr(at + before.size()));
    }

private:
    static int next_number()
    {
        static int number = 0;
        return ++number;
    }

    std::string said_;
    pid_t process_ = -1;
    int exit_code_ = -1;
};

// What a command says; fails the test unless it ends with this exit code.
inline std::string run(TemporaryFolder const& folder, std::vector<std::string> arguments, int exit_code = 0)
{
    Program program(folder, std::move(arguments));
    auto const code = program.wait();
    auto const said = program.said();
    REQUIRE_MESSAGE(code == exit_code, said);
    return said;
}

// An administrator of the people in a new database, and a token of theirs.
inline std::string make_token(TemporaryFolder const& folder, std::string const& url)
{
    std::string const email = "people@faults.example";
    run(folder, {"migrate", "--database", url});
    Program user(folder, {"user", "add", email, "--role", "people_admin", "--password-stdin", "--database", url},
                 {"/bin/sh", "-c", R"(echo "tall hedge in may" | "$0" "$@")"});
    auto const code = user.wait();
    REQUIRE_MESSAGE(code == 0, user.said());
    auto token = run(folder, {"token", email, "--name", "faults", "--scope", "*", "--database", url});
    while (token.ends_with('\n'))
        token.pop_back();
    return token;
}

inline std::string request(std::string_view method, std::string_view path, std::string_view token,
                           std::string_view body = {}, std::string_view content_type = "application/json")
{
    return fmt::format("{} /api/v1{} HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {}\r\nContent-Type: {}\r\n"
                       "Content-Length: {}\r\n\r\n{}",
                       method, path, token, content_type, body.size(), body);
}

inline RawResponse ask(RawClient& client, std::string_view method, std::string_view path, std::string_view token,
                       std::string_view body = {}, std::string_view content_type = "application/json")
{
    client.send(request(method, path, token, body, content_type));
    return client.read_response();
}

inline std::int64_t count(std::string const& url, std::string_view table)
{
    return db::Database::open({.url = url})->read([&](db::Transaction& tx) {
        return tx.row<std::int64_t>(fmt::format("SELECT COUNT(*) FROM {}", table)).value_or(0);
    });
}

} // namespace espalier::test
