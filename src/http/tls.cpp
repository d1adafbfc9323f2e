// SPDX-License-Identifier: Apache-2.0
// TLS 1.2 and 1.3 with forward secrecy and authenticated ciphers only.
#include "http/tls.h"

#include "base/fault.h"

#include <boost/asio/ssl/context.hpp>

namespace espalier::http {

namespace ssl = boost::asio::ssl;

namespace {

[[noreturn]] void refuse(std::string pointer, std::string const& path, boost::system::error_code const& failed)
{
    throw invalid(std::move(pointer), "unreadable", "\"" + path + "\" cannot be used: " + failed.message() + ".");
}

// Browsers offer h2 as well; without an answer some would take it.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* length, unsigned char const* offered,
                    unsigned int offered_length, void*)
{
    static constexpr unsigned char http_11[] = "\x08http/1.1";
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, length, http_11, sizeof http_11 - 1, offered, offered_length) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

TlsContext::TlsContext(std::string const& certificate, std::string const& key)
    : context_(std::make_unique<ssl::context>(ssl::context::tls_server))
{
    boost::system::error_code failed;
    context_->use_certificate_chain_file(certificate, failed);
    if (failed)
        refuse("/tls_certificate", certificate, failed);
    context_->use_private_key_file(key, ssl::context::pem, failed);
    if (failed)
        refuse("/tls_key", key, failed);
    auto* const native = context_->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                            SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);         // 34 kB less for an idle connection
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF); // tickets resume sessions without memory here
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
}

TlsContext::~TlsContext() = default;

} // namespace espalier::http
