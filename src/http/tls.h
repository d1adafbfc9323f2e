// SPDX-License-Identifier: Apache-2.0
// Certificate, key and protocol choices of the server.
#pragma once

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace espalier::http {

class TlsContext
{
public:
    // PEM files: the certificate with its chain, and the key. Fault invalid says which of them cannot be used.
    TlsContext(std::string const& certificate, std::string const& key);
    ~TlsContext();

    boost::asio::ssl::context& native() { return *context_; }

private:
    std::unique_ptr<boost::asio::ssl::context> context_;
};

} // namespace espalier::http
