// SPDX-License-Identifier: Apache-2.0
// Two ways of asking: the INSTREAM command of clamd, and a program that reads its standard input.
#include "platform/virus_scanner.h"

#include "base/fault.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

// Debian 12's header forgets that these are functions of C.
extern "C" {
#include <sys/pidfd.h>
}

extern char** environ;

namespace espalier::platform {

struct VirusScan::Talk
{
    Talk() = default;
    Talk(Talk const&) = delete;
    virtual ~Talk() = default;

    virtual void add(std::string_view piece) = 0;
    virtual void end() = 0;
};

namespace {

constexpr std::string_view local = "unix:", remote = "tcp:";

Fault silent(std::string note)
{
    return Fault(FaultCode::unavailable, "virus_scanner_silent",
                 "The virus scanner does not answer, so this file cannot be used yet. Try again later.")
        .with_private_note("virus scanner: " + std::move(note))
        .with_retry_after(60);
}

Fault silent_for(std::string_view what)
{
    return silent(std::string(what) + ": " + std::generic_category().message(errno));
}

Fault found()
{
    return invalid("/content", "virus_found", "The virus scanner refuses this file. It is not kept.");
}

class Descriptor
{
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }

    int number() const { return number_; }

private:
    int number_;
};

void be_patient(Descriptor const& socket, std::chrono::seconds patience)
{
    timeval const wait{.tv_sec = patience.count(), .tv_usec = 0};
    ::setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
}

// False: the other side listens no more.
bool send_all(Descriptor const& socket, std::string_view text)
{
    while (!text.empty()) {
        auto const sent = ::send(socket.number(), text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && (errno == EPIPE || errno == ECONNRESET))
            return false;
        if (sent < 0)
            throw silent_for("send");
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

Descriptor connected(sockaddr const* address, socklen_t size, int family, std::chrono::seconds patience)
{
    Descriptor made(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    be_patient(made, patience); // holds for connecting, too
    if (made.number() < 0 || ::connect(made.number(), address, size) != 0)
        return Descriptor();
    return made;
}

Descriptor connect_locally(std::string const& path, std::chrono::seconds patience)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    auto made = connected(reinterpret_cast<sockaddr const*>(&address), sizeof address, AF_UNIX, patience);
    if (made.number() < 0)
        throw silent_for(path);
    return made;
}

Descriptor connect_remotely(std::string const& place, std::chrono::seconds patience)
{
    auto const colon = place.rfind(':');
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* all = nullptr;
    if (::getaddrinfo(place.substr(0, colon).c_str(), place.substr(colon + 1).c_str(), &wanted, &all) != 0)
        throw silent(place + " is not known");
    std::unique_ptr<addrinfo, void (*)(addrinfo*)> const addresses(all, ::freeaddrinfo);
    for (auto const* one = all; one; one = one->ai_next)
        if (auto made = connected(one->ai_addr, one->ai_addrlen, one->ai_family, patience); made.number() >= 0)
            return made;
    throw silent_for(place);
}

// https://docs.clamav.net: the file in pieces, each after its length in network order, at the end a length of nought.
class Clamd : public VirusScan::Talk
{
public:
    explicit Clamd(Descriptor socket) : socket_(std::move(socket)) { say(std::string_view("zINSTREAM\0", 10)); }

    void add(std::string_view piece) override
    {
        constexpr std::size_t most = 1 << 20; // bytes: below the limit of any clamd
        for (; !piece.empty(); piece.remove_prefix(std::min(most, piece.size()))) {
            auto const part = piece.substr(0, most);
            say(length(part.size()));
            say(part);
        }
    }

    void end() override
    {
        say(length(0));
        std::string answer;
        std::array<char, 512> part{};
        while (answer.find('\0') == std::string::npos) {
            auto const size = ::recv(socket_.number(), part.data(), part.size(), 0);
            if (size < 0 && errno == EINTR)
                continue;
            if (size <= 0)
                throw silent("no answer");
            answer.append(part.data(), static_cast<std::size_t>(size));
        }
        answer.resize(answer.find('\0'));
        if (answer.ends_with(" FOUND"))
            throw found();
        if (!answer.ends_with(": OK"))
            throw silent("says \"" + answer.substr(0, 200) + '"');
    }

private:
    static std::string length(std::size_t size)
    {
        std::string text(4, '\0');
        for (int at = 3; at >= 0; --at, size >>= 8)
            text[static_cast<std::size_t>(at)] = static_cast<char>(size & 0xff);
        return text;
    }

    void say(std::string_view text)
    {
        if (!send_all(socket_, text))
            throw silent("hung up; is its StreamMaxLength smaller than the file?");
    }

    Descriptor socket_;
};

// Its standard input is a socket, which tells that it has ended without a signal to us; of what it says nothing is read.
class Program : public VirusScan::Talk
{
public:
    Program(std::string path, std::chrono::seconds patience) : patience_(patience)
    {
        std::array<int, 2> ends{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            throw silent_for("socketpair");
        Descriptor const its(ends[1]);
        ours_ = Descriptor(ends[0]);
        be_patient(ours_, patience);
        start(path, its.number());
    }

    ~Program() override
    {
        if (process_ <= 0)
            return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }

    void add(std::string_view piece) override
    {
        // One that has seen enough reads no further.
        listens_ = listens_ && send_all(ours_, piece);
    }

    void end() override
    {
        ::shutdown(ours_.number(), SHUT_WR);
        Descriptor const its(::pidfd_open(process_, 0));
        pollfd waited{.fd = its.number(), .events = POLLIN, .revents = 0};
        int ready = -1;
        do
            ready = ::poll(&waited, 1, static_cast<int>(std::chrono::milliseconds(patience_).count()));
        while (ready < 0 && errno == EINTR);
        if (ready <= 0)
            throw silent("the program does not end");
        int status = 0;
        ::waitpid(std::exchange(process_, 0), &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 1)
            throw found();
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            throw silent("the program ended with status " + std::to_string(status));
    }

private:
    void start(std::string& path, int input)
    {
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, input, 0);
        ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, 1, 2);
        ::posix_spawn_file_actions_addclosefrom_np(&actions,
                                                   3); // the database and the connections are not its business
        std::array<char*, 2> arguments{path.data(), nullptr};
        auto const failed = ::posix_spawn(&process_, path.c_str(), &actions, nullptr, arguments.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        if (failed == 0)
            return;
        process_ = 0;
        throw silent(path + ": " + std::generic_category().message(failed));
    }

    Descriptor ours_;
    pid_t process_ = 0;
    std::chrono::seconds patience_;
    bool listens_ = true;
};

std::unique_ptr<VirusScan::Talk> begin_talk(VirusScanner const& scanner)
{
    auto const& address = scanner.address;
    if (address.empty())
        return nullptr;
    if (address.starts_with(local))
        return std::make_unique<Clamd>(connect_locally(address.substr(local.size()), scanner.patience));
    if (address.starts_with(remote))
        return std::make_unique<Clamd>(connect_remotely(address.substr(remote.size()), scanner.patience));
    return std::make_unique<Program>(address, scanner.patience);
}

} // namespace

void require_known_kind(VirusScanner const& scanner)
{
    auto const& address = scanner.address;
    auto const is_remote = address.starts_with(remote) && address.rfind(':') > remote.size();
    if (!address.empty() && !address.starts_with('/') && !address.starts_with(local) && !is_remote)
        throw invalid("virus-scanner", "virus_scanner",
                      "\"" + address +
                          "\" is neither unix:PATH nor tcp:HOST:PORT of a clamd, nor the path of a program.");
}

void set_up_virus_scanner(Workspace& workspace, VirusScanner scanner)
{
    require_known_kind(scanner);
    workspace.kept<VirusScanner>() = std::move(scanner);
}

bool has_virus_scanner(Workspace& workspace)
{
    return !workspace.kept<VirusScanner>().address.empty();
}

VirusScan::VirusScan(VirusScanner const& scanner) : talk_(begin_talk(scanner)) {}

VirusScan::VirusScan(Workspace& workspace) : VirusScan(workspace.kept<VirusScanner>()) {}

VirusScan::~VirusScan() = default;

void VirusScan::add(std::string_view piece)
{
    if (talk_)
        talk_->add(piece);
}

void VirusScan::end()
{
    if (talk_)
        talk_->end();
}

void look_for_viruses(Workspace& workspace, std::string_view content)
{
    VirusScan scan(workspace);
    scan.add(content);
    scan.end();
}

std::string virus_test_file()
{
    return std::string(R"(X5O!P%@AP[4\PZX54(P^)7CC)7}$)") + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
}

} // namespace espalier::platform
