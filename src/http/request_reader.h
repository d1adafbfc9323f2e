// SPDX-License-Identifier: Apache-2.0
// Makes a Request out of bytes, strictly: what two programs could understand in two ways is refused, because that is how
// requests are smuggled past a proxy. Knows no socket.
#pragma once

#include "http/message.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace espalier::http {

// Why a request is answered by the server itself, after which the connection is closed.
struct Refusal
{
    int status;
    std::string_view title;
    std::string_view key;
    std::string detail;
};

Refusal bad_request(std::string detail);

class RequestReader : private boost::beast::http::basic_parser<true>
{
public:
    RequestReader(Request& request, std::size_t maximum_header_bytes);

    // Both take from the front of `bytes`, return how many they took, and throw Refusal. The header is taken as a whole:
    // until it is all there, give the same bytes again with more behind them.
    std::size_t read_header(std::string_view bytes);
    std::size_t read_body(std::string_view bytes);

    bool has_header() const { return is_header_done(); }
    bool is_complete() const { return is_done(); }
    // Once the header is there: refuses a body that is announced longer, and later one that becomes longer.
    void limit_body(std::size_t bytes);
    bool expects_continue() const;
    bool keeps_connection() const { return keep_alive(); }
    int minor_version() const { return minor_version_; } // of HTTP/1

private:
    using error_code = boost::beast::error_code;
    using beast_string = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb method, beast_string method_text, beast_string target, int version,
                         error_code& failed) override;
    void on_response_impl(int, beast_string, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field field, beast_string name, beast_string value,
                       error_code& failed) override;
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
    std::size_t on_body_impl(beast_string body, error_code& failed) override;
    void on_chunk_header_impl(std::uint64_t, beast_string, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast_string body, error_code& failed) override;
    void on_finish_impl(error_code&) override {}

    void parse(std::string_view bytes, std::size_t& taken);
    void check_header();
    void check_framing();
    void check_target();

    Request& request_;
    std::size_t maximum_header_bytes_;
    std::size_t scanned_ = 0; // of the header: no line end before it is unseen
    int minor_version_ = 1;
    int content_lengths_ = 0, hosts_ = 0;
};

} // namespace espalier::http
