// SPDX-License-Identifier: Apache-2.0
// Beast reads the grammar; here stands what it lets pass and we do not.
#include "http/request_reader.h"

#include "base/text.h"

#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <utility>

namespace espalier::http {

namespace beast = boost::beast;

Refusal bad_request(std::string detail)
{
    return {400, "Bad request", "bad_request", std::move(detail)};
}

namespace {

Refusal body_too_large(std::size_t limit)
{
    return {413, "Too large", "body_too_large", "The body may have at most " + std::to_string(limit) + " bytes here."};
}

Method method_of(beast::http::verb verb)
{
    switch (verb) {
    case beast::http::verb::get: return Method::get;
    case beast::http::verb::head: return Method::head;
    case beast::http::verb::post: return Method::post;
    case beast::http::verb::put: return Method::put;
    case beast::http::verb::patch: return Method::patch;
    case beast::http::verb::delete_: return Method::remove;
    default: return Method::other;
    }
}

// The length of the header with its empty line; 0 while it is not all there. `scanned` remembers what was looked at.
// Beast joins folded lines; RFC 9112 §5.2 lets a server refuse them, and a bare LF (§2.2) is refused at once.
std::size_t header_length(std::string_view bytes, std::size_t& scanned)
{
    for (;;) {
        auto const line_feed = bytes.find('\n', scanned);
        if (line_feed == std::string_view::npos) {
            scanned = bytes.size();
            return 0;
        }
        if (line_feed == 0 || bytes[line_feed - 1] != '\r')
            throw bad_request("A line of the header does not end with CR and LF.");
        auto const next = bytes.substr(line_feed + 1);
        if (next.starts_with("\r\n"))
            return line_feed + 3;
        if (next.empty() || next == "\r") {
            scanned = line_feed;
            return 0;
        }
        if (next.front() == ' ' || next.front() == '\t')
            throw bad_request("A header is folded over several lines.");
        scanned = line_feed + 1;
    }
}

bool has_bare_line_feed(std::string_view text)
{
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        if (at == 0 || text[at - 1] != '\r')
            return true;
    return false;
}

} // namespace

RequestReader::RequestReader(Request& request, std::size_t maximum_header_bytes)
    : request_(request), maximum_header_bytes_(maximum_header_bytes)
{
    header_limit(static_cast<std::uint32_t>(maximum_header_bytes));
    body_limit(boost::none);
}

std::size_t RequestReader::read_header(std::string_view bytes)
{
    if (bytes.starts_with("\r\n")) // RFC 9112 §2.2: an empty line before the request is passed over
        return 2;
    auto const length = bytes == "\r" ? 0 : header_length(bytes, scanned_);
    if (length > maximum_header_bytes_ || (length == 0 && bytes.size() >= maximum_header_bytes_))
        throw Refusal{431, "Header too large", "header_too_large",
                      "The header may have at most " + std::to_string(maximum_header_bytes_) + " bytes."};
    if (length == 0)
        return 0;
    std::size_t taken = 0;
    parse(bytes.substr(0, length), taken);
    if (taken != length || !is_header_done())
        throw bad_request("The header cannot be read.");
    check_header();
    return length;
}

std::size_t RequestReader::read_body(std::string_view bytes)
{
    std::size_t taken = 0;
    eager(true);
    parse(bytes, taken);
    if (is_done())
        return taken;
    // What the parser leaves is the size line of a chunk or the trailer, never the body itself.
    auto const rest = bytes.substr(taken);
    if (rest.size() > maximum_header_bytes_)
        throw bad_request("A chunk begins with too long a line.");
    if (has_bare_line_feed(rest))
        throw bad_request("The size of a chunk does not end with CR and LF.");
    return taken;
}

void RequestReader::parse(std::string_view bytes, std::size_t& taken)
{
    error_code failed;
    taken = put(boost::asio::const_buffer(bytes.data(), bytes.size()), failed);
    if (!failed || failed == beast::http::error::need_more)
        return;
    if (failed == beast::http::error::body_limit)
        throw Refusal{413, "Too large", "body_too_large", "The body is longer than it may be here."};
    throw bad_request("The request is malformed: " + failed.message() + ".");
}

void RequestReader::check_header()
{
    if (request_.method == Method::other)
        throw Refusal{501, "Not implemented", "method", "This server knows no such method."};
    check_framing();
    check_target();
    if (hosts_ > 1 || (hosts_ == 0 && minor_version() == 1))
        throw bad_request("A request needs exactly one Host header.");
    if (auto const expected = request_.header("expect"); !expected.empty() && lower_ascii(expected) != "100-continue")
        throw Refusal{417, "Expectation failed", "expectation", "Only 100-continue can be expected of this server."};
}

// Where the body ends must be certain: RFC 9112 §6.
void RequestReader::check_framing()
{
    if (auto const coding = request_.header("transfer-encoding"); !coding.empty()) {
        if (minor_version() == 0)
            throw bad_request("HTTP/1.0 has no Transfer-Encoding.");
        if (!chunked() || lower_ascii(coding) != "chunked")
            throw Refusal{501, "Not implemented", "transfer_coding", "The only transfer coding here is chunked."};
    }
    auto const length = request_.header("content-length");
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (content_lengths_ > 1 || !std::all_of(length.begin(), length.end(), is_digit))
        throw bad_request("Content-Length must be one number.");
}

// Origin form, or absolute form, which RFC 9112 §3.2.2 asks a server to take as well.
void RequestReader::check_target()
{
    auto& target = request_.target;
    if (auto const lower = lower_ascii(target.substr(0, 8)); lower.starts_with("http://") || lower == "https://") {
        auto const path = target.find('/', lower == "https://" ? 8 : 7);
        target = path == std::string::npos ? "/" : target.substr(path);
    }
    if (!target.starts_with('/'))
        throw bad_request("The address of the request must begin with / and be percent-encoded.");
}

void RequestReader::limit_body(std::size_t bytes)
{
    if (content_length().value_or(0) > bytes)
        throw body_too_large(bytes);
    body_limit(bytes);
}

bool RequestReader::expects_continue() const
{
    return !is_done() && minor_version() == 1 && !request_.header("expect").empty();
}

void RequestReader::on_request_impl(beast::http::verb method, beast_string, beast_string target, int version,
                                    error_code&)
{
    minor_version_ = version % 10;
    request_.method = method_of(method);
    // A target with other bytes is refused later, and not kept: it must not get into the log either.
    if (std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c <= '~'; }))
        request_.target.assign(target.data(), target.size());
}

void RequestReader::on_field_impl(beast::http::field field, beast_string name, beast_string value, error_code&)
{
    if (is_header_done()) // a trailer: it must not pass for a header
        return;
    content_lengths_ += field == beast::http::field::content_length ? 1 : 0;
    hosts_ += field == beast::http::field::host ? 1 : 0;
    request_.headers.push_back({lower_ascii({name.data(), name.size()}), std::string(value.data(), value.size())});
}

std::size_t RequestReader::on_body_impl(beast_string body, error_code&)
{
    request_.body.append(body.data(), body.size());
    return body.size();
}

std::size_t RequestReader::on_chunk_body_impl(std::uint64_t, beast_string body, error_code&)
{
    request_.body.append(body.data(), body.size());
    return body.size();
}

} // namespace espalier::http
