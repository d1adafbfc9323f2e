// SPDX-License-Identifier: Apache-2.0
// The virus scanner as a program and as a clamd, also where it breaks.
#include "platform/virus_scanner.h"

#include "base/fault.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace espalier;
using namespace espalier::platform;
using namespace espalier::test;

namespace {

std::string program(TemporaryFolder const& folder, std::string_view lines)
{
    auto path = folder.file("scan");
    std::ofstream(path) << "#!/bin/sh\n" << lines << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

// "clean", or the key of what is said.
std::string verdict(VirusScanner const& scanner, std::string_view content, std::size_t piece = 1000)
{
    try {
        VirusScan scan(scanner);
        for (std::size_t at = 0; at < content.size(); at += piece)
            scan.add(content.substr(at, piece));
        scan.end();
        return "clean";
    } catch (Fault const& fault) {
        return fault.violations().empty() ? fault.key() : fault.violations().front().key;
    }
}

// Answers one scan by what it has read, as a clamd does.
class FakeClamd
{
public:
    explicit FakeClamd(std::string const& path) : listens_(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        REQUIRE(::bind(listens_, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0);
        ::listen(listens_, 1);
        thread_ = std::thread([this] { answer(); });
    }
    ~FakeClamd()
    {
        thread_.join();
        ::close(listens_);
    }

    std::string content; // of the file, once the scan has ended

private:
    std::string take(int socket, std::size_t size)
    {
        std::string text(size, '\0');
        return ::recv(socket, text.data(), size, MSG_WAITALL) == static_cast<ssize_t>(size) ? text : "";
    }

    void answer()
    {
        int const socket = ::accept(listens_, nullptr, nullptr);
        if (take(socket, 10) == std::string("zINSTREAM\0", 10))
            for (auto head = take(socket, 4); head.size() == 4; head = take(socket, 4)) {
                std::size_t size = 0;
                for (auto const byte : head)
                    size = size << 8 | static_cast<unsigned char>(byte);
                if (size == 0)
                    break;
                content += take(socket, size);
            }
        auto const is_bad = content.find(virus_test_file()) != std::string::npos;
        std::string const said = is_bad ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        ::send(socket, said.c_str(), said.size() + 1, MSG_NOSIGNAL);
        ::close(socket);
    }

    int listens_;
    std::thread thread_;
};

} // namespace

TEST_CASE("a program says by its end whether a file is clean, however many pieces it comes in")
{
    TemporaryFolder const folder;
    VirusScanner const scanner{.address = program(folder, "grep -q EICAR-STANDARD && exit 1\nexit 0")};
    CHECK(verdict(scanner, "Words of a handout.") == "clean");
    CHECK(verdict(scanner, "") == "clean");
    CHECK(verdict(scanner, virus_test_file()) == "virus_found");
    CHECK(verdict(scanner, std::string(3'000'000, 'a') + virus_test_file()) == "virus_found");
    CHECK(verdict(scanner, virus_test_file(), 7) == "virus_found");
}

TEST_CASE("a program that has seen enough, breaks, hangs or is not there is told apart")
{
    TemporaryFolder const folder;
    std::string const large(3'000'000, 'a');
    CHECK(verdict({.address = program(folder, "exit 1")}, large) == "virus_found");
    CHECK(verdict({.address = program(folder, "exit 0")}, large) == "clean");
    CHECK(verdict({.address = program(folder, "exit 2")}, large) == "virus_scanner_silent");
    CHECK(verdict({.address = program(folder, "kill -9 $$")}, "a") == "virus_scanner_silent");
    CHECK(verdict({.address = program(folder, "exec sleep 60"), .patience = std::chrono::seconds(1)}, "a") ==
          "virus_scanner_silent");
    CHECK(verdict({.address = folder.file("nothing")}, "a") == "virus_scanner_silent");
}

TEST_CASE("a clamd gets the whole file and is believed")
{
    TemporaryFolder const folder;
    auto const path = folder.file("clamd.ctl");
    VirusScanner const scanner{.address = "unix:" + path};
    CHECK(verdict(scanner, "a") == "virus_scanner_silent"); // nobody listens there yet
    {
        FakeClamd clamd(path);
        std::string const large(3'000'000, 'a');
        CHECK(verdict(scanner, large, 2'000'000) == "clean");
        CHECK(clamd.content == large);
    }
    std::filesystem::remove(path);
    FakeClamd const clamd(path);
    CHECK(verdict(scanner, virus_test_file()) == "virus_found");
}

TEST_CASE("without a scanner nobody is asked, and one of no known kind is refused")
{
    CHECK(verdict({}, virus_test_file()) == "clean");
    for (auto const* address : {"clamd", "tcp:", "tcp:host", "scan.sh"})
        CHECK_THROWS_AS(require_known_kind({.address = address}), Fault);
    for (auto const* address : {"", "/usr/bin/scan", "unix:/run/clamd.ctl", "tcp:127.0.0.1:3310"})
        CHECK_NOTHROW(require_known_kind({.address = address}));
}
