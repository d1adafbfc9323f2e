// SPDX-License-Identifier: Apache-2.0
// TLS with a certificate made on the spot, and OpenSSL's own client against it.
#include "base/fault.h"
#include "http/server.h"
#include "network/test_server.h"

#include <doctest/doctest.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>

using namespace espalier;
using namespace espalier::http;

namespace {

template <auto Free> struct Freed
{
    template <class T> void operator()(T* object) const { Free(object); }
};
template <class T, auto Free> using Owned = std::unique_ptr<T, Freed<Free>>;

// A folder with certificate.pem (self-signed, for localhost) and key.pem.
class Certificate
{
public:
    Certificate()
    {
        std::filesystem::create_directory(folder_);
        Owned<EVP_PKEY, EVP_PKEY_free> const key(EVP_EC_gen("P-256"));
        Owned<X509, X509_free> const certificate(X509_new());
        X509_set_version(certificate.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        X509_set_pubkey(certificate.get(), key.get());
        auto* const name = X509_get_subject_name(certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>("localhost"), -1,
                                   -1, 0);
        X509_set_issuer_name(certificate.get(), name);
        REQUIRE(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
        Owned<std::FILE, std::fclose> const certificate_file(std::fopen(path("certificate.pem").c_str(), "w"));
        Owned<std::FILE, std::fclose> const key_file(std::fopen(path("key.pem").c_str(), "w"));
        REQUIRE(PEM_write_X509(certificate_file.get(), certificate.get()) == 1);
        REQUIRE(PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    }
    Certificate(Certificate const&) = delete;
    Certificate& operator=(Certificate const&) = delete;
    ~Certificate() { std::filesystem::remove_all(folder_); }

    std::string path(std::string const& file) const { return folder_ / file; }

    ServerSettings settings() const
    {
        ServerSettings settings;
        settings.tls_certificate = path("certificate.pem");
        settings.tls_key = path("key.pem");
        return settings;
    }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("espalier-tls-test-" + std::to_string(getpid()));
};

// A TLS connection over a raw client's socket.
class TlsClient
{
public:
    TlsClient(int port, int highest_version) : client_(port), context_(SSL_CTX_new(TLS_client_method()))
    {
        SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context_.get(), highest_version);
        SSL_CTX_set_security_level(context_.get(), 0); // so that the server's refusal is tested, not the client's
        tls_.reset(SSL_new(context_.get()));
        unsigned char const protocols[] = "\x02h2\x08http/1.1";
        SSL_set_alpn_protos(tls_.get(), protocols, sizeof protocols - 1);
        SSL_set_fd(tls_.get(), client_.descriptor());
    }

    bool connect() { return SSL_connect(tls_.get()) == 1; }
    std::string version() const { return SSL_get_version(tls_.get()); }
    std::string protocol() const
    {
        unsigned char const* name = nullptr;
        unsigned int size = 0;
        SSL_get0_alpn_selected(tls_.get(), &name, &size);
        return {reinterpret_cast<char const*>(name), size};
    }

    std::string exchange(std::string const& request, std::string_view last)
    {
        REQUIRE(SSL_write(tls_.get(), request.data(), static_cast<int>(request.size())) > 0);
        std::string received;
        char bytes[4096];
        while (!received.ends_with(last)) {
            auto const size = SSL_read(tls_.get(), bytes, sizeof bytes);
            if (size <= 0)
                break;
            received.append(bytes, static_cast<std::size_t>(size));
        }
        return received;
    }

private:
    test::RawClient client_;
    Owned<SSL_CTX, SSL_CTX_free> context_;
    Owned<SSL, SSL_free> tls_ = nullptr;
};

void tell_security(std::shared_ptr<Request const> request, Respond respond)
{
    Response response;
    response.body = request->target == "/large" ? std::string(1'000'000, 'L') + "end"
        : request->secure                       ? "safe"
                                                : "plain";
    respond(std::move(response));
}

} // namespace

TEST_CASE("requests over TLS 1.2 and 1.3 are secure and keep their connection")
{
    Certificate const certificate;
    test::TestServer server(tell_security, certificate.settings());
    for (auto const version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsClient client(server.port(), version);
        REQUIRE(client.connect());
        CHECK(client.version() == (version == TLS1_2_VERSION ? "TLSv1.2" : "TLSv1.3"));
        CHECK(client.protocol() == "http/1.1");
        for (int turn = 0; turn < 2; ++turn)
            CHECK(client.exchange("GET / HTTP/1.1\r\nHost: t\r\n\r\n", "safe").ends_with("\r\n\r\nsafe"));
        auto const large = client.exchange("GET /large HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n", "end");
        CHECK(large.size() > 1'000'000);
    }
    server.server().stop();
    server.join();
    CHECK(server.server().metrics().connections_open == 0);
}

TEST_CASE("old TLS and plain text are refused, and harm nobody")
{
    Certificate const certificate;
    test::TestServer server(tell_security, certificate.settings());
    CHECK_FALSE(TlsClient(server.port(), TLS1_1_VERSION).connect());
    test::RawClient plain(server.port());
    plain.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
    CHECK(plain.read_to_end().find("HTTP/1.1 200") == std::string::npos);
    TlsClient good(server.port(), TLS1_3_VERSION);
    REQUIRE(good.connect());
    CHECK(good.exchange("GET / HTTP/1.1\r\nHost: t\r\n\r\n", "safe").ends_with("safe"));
}

TEST_CASE("a request that does not come through TLS is given up with 408 as well")
{
    Certificate const certificate;
    auto settings = certificate.settings();
    settings.header_timeout = std::chrono::milliseconds(200);
    test::TestServer server(tell_security, settings);
    TlsClient client(server.port(), TLS1_3_VERSION);
    REQUIRE(client.connect());
    CHECK(client.exchange("GET / HT", "}").starts_with("HTTP/1.1 408 "));
    test::RawClient silent(server.port());
    CHECK(silent.read_to_end().empty());
}

TEST_CASE("a certificate or key that cannot be used is named at the start")
{
    Certificate const certificate;
    auto settings = certificate.settings();
    settings.listen = "127.0.0.1:0";
    settings.tls_key = certificate.path("missing.pem");
    CHECK_THROWS_WITH_AS(Server(settings, tell_security), doctest::Contains("missing.pem"), Fault);
    settings.tls_key.clear();
    CHECK_THROWS_AS(Server(settings, tell_security), Fault);
    settings.tls_key = settings.tls_certificate;
    CHECK_THROWS_AS(Server(settings, tell_security), Fault);
}
