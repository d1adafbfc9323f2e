// SPDX-License-Identifier: Apache-2.0
// Embedded files over HTTP. A path is looked up in a table of names, so there is nothing to climb out of.
#include "http/static_files.h"

#include "http/accept_encoding.h"
#include "http/byte_ranges.h"
#include "http/problem.h"

#include "base/text.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace espalier::http {

namespace {

std::string_view content_type(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 19> types{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".txt", "text/plain; charset=utf-8"},
        {".csv", "text/csv; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".avif", "image/avif"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".woff", "font/woff"},
        {".wasm", "application/wasm"},
        {".pdf", "application/pdf"},
    }};
    for (auto const& [ending, type] : types)
        if (path.ends_with(ending))
            return type;
    return "application/octet-stream";
}

std::string hash_of(std::string_view content)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256(reinterpret_cast<unsigned char const*>(content.data()), content.size(), digest.data());
    std::string text;
    for (std::size_t i = 0; i < 10; ++i) { // 80 bits are plenty to tell versions of a file apart
        text += "0123456789abcdef"[digest[i] >> 4];
        text += "0123456789abcdef"[digest[i] & 15];
    }
    return text;
}

// A file with its compressed forms and its hash, which is computed when it is first asked for.
class File
{
public:
    explicit File(EmbeddedFile const& file) : path(file.path), content(file.content) {}

    std::string_view path;
    std::string_view content;
    std::string_view gzip = {}; // empty when there is none
    std::string_view brotli = {};

    std::string const& hash()
    {
        std::call_once(hashed_, [this] { hash_ = hash_of(content); });
        return hash_;
    }

private:
    std::once_flag hashed_;
    std::string hash_;
};

class Files
{
public:
    explicit Files(std::span<EmbeddedFile const> table) : table_(table)
    {
        for (auto const& row : table)
            files_.try_emplace(row.path, row);
        for (auto& [path, file] : files_) {
            file.gzip = content_of(std::string(path).append(".gz"));
            file.brotli = content_of(std::string(path).append(".br"));
        }
    }

    bool are(std::span<EmbeddedFile const> table) const
    {
        return table.data() == table_.data() && table.size() == table_.size();
    }

    File* find(std::string_view path)
    {
        auto const found = files_.find(path);
        return found == files_.end() ? nullptr : &found->second;
    }

private:
    std::string_view content_of(std::string const& path)
    {
        auto const* const file = find(path);
        return file ? file->content : std::string_view();
    }

    std::span<EmbeddedFile const> table_;
    std::unordered_map<std::string_view, File> files_;
};

// The table that was made from `table` when it was first served; both live as long as the program.
Files& files_of(std::span<EmbeddedFile const> table)
{
    static std::mutex mutex;
    static std::list<Files> known;
    std::lock_guard lock(mutex);
    for (auto& files : known)
        if (files.are(table))
            return files;
    return known.emplace_back(table);
}

// The file itself, or the page for what is no file but a place in the UI: "/people/42".
File* find_file(Files& files, std::string_view encoded_path)
{
    auto const path = decode_segment(encoded_path.substr(std::min<std::size_t>(1, encoded_path.size())));
    if (!path)
        return nullptr;
    if (auto* const file = files.find(*path))
        return file;
    return path->find('.') == std::string::npos ? files.find("index.html") : nullptr;
}

struct Form
{
    std::string_view content, encoding; // no encoding: as it is
};

// The smallest that the client takes. Brotli is a seventh smaller than gzip, and browsers ask for it where the line is secure.
Form best_form(Request const& request, File const& file)
{
    if (!file.brotli.empty() && accepts_encoding(request, "br"))
        return {file.brotli, "br"};
    if (!file.gzip.empty() && accepts_encoding(request, "gzip"))
        return {file.gzip, "gzip"};
    return {file.content, {}};
}

Response send_file(Request const& request, File& file)
{
    auto const wants_range = request.header("range");
    auto const form = wants_range.empty() ? best_form(request, file) : Form{file.content, {}};
    auto tag = '"' + file.hash();
    if (!form.encoding.empty())
        tag.append("-").append(form.encoding);
    tag += '"';

    Response response;
    response.set_header("etag", tag);
    // Names below assets/ hold a hash of the content, so they never change; everything else is asked for again.
    response.set_header("cache-control",
                        file.path.starts_with("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (!file.gzip.empty() || !file.brotli.empty())
        response.set_header("vary", "accept-encoding");
    if (names_tag(request.header("if-none-match"), tag)) {
        response.status = 304;
        return response;
    }
    response.set_header("content-type", std::string(content_type(file.path)));
    response.set_header("accept-ranges", "bytes");
    if (!form.encoding.empty())
        response.set_header("content-encoding", std::string(form.encoding));
    response.fixed_body = form.content;
    if (auto const range = wanted_range(request, file.content.size(), tag)) {
        describe_range(response, *range, file.content.size());
        response.fixed_body = response.status == 206
            ? std::string_view(file.content).substr(range->first, range->last - range->first + 1)
            : std::string_view();
    }
    return response;
}

} // namespace

Response serve_file(Request const& request, std::span<EmbeddedFile const> files)
{
    if (request.method != Method::get && request.method != Method::head) {
        auto response = problem(405, "Method not allowed", "method", "A file can only be read.", request.id);
        response.set_header("allow", "GET, HEAD");
        return response;
    }
    auto* const file = find_file(files_of(files), request.path());
    return file ? send_file(request, *file) : problem(not_found("file"), request.id);
}

} // namespace espalier::http
