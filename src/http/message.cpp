// SPDX-License-Identifier: Apache-2.0
// What a request's text means: path, query, cookies, percent-encoding; and the queue of an event stream.
#include "http/message.h"

#include "base/text.h"

#include <algorithm>

namespace espalier::http {

std::string_view to_text(Method method)
{
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::remove: return "DELETE";
    case Method::other: return "OTHER";
    }
    return "OTHER";
}

std::string_view Request::path() const
{
    return std::string_view(target).substr(0, target.find('?'));
}

std::string_view Request::query() const
{
    auto const mark = target.find('?');
    return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
}

std::string_view Request::header(std::string_view lower_case_name) const
{
    for (auto const& header : headers)
        if (header.name == lower_case_name)
            return header.value;
    return {};
}

std::optional<std::string> Request::cookie(std::string_view name) const
{
    for (auto const& header : headers) {
        if (header.name != "cookie")
            continue;
        for (std::string_view rest = header.value; !rest.empty();) {
            auto const end = std::min(rest.find(';'), rest.size());
            auto const pair = trimmed(rest.substr(0, end));
            auto const equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return std::string(pair.substr(equals + 1));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return std::nullopt;
}

void Response::set_header(std::string name, std::string value)
{
    for (auto& header : headers)
        if (header.name == name) {
            header.value = std::move(value);
            return;
        }
    headers.push_back({std::move(name), std::move(value)});
}

namespace {

int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

enum class Plus
{
    is_itself,
    is_space
};

std::optional<std::string> decode(std::string_view encoded, Plus plus)
{
    std::string decoded;
    decoded.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        if (encoded[at] == '%') {
            if (encoded.size() - at < 3)
                return std::nullopt;
            auto const high = hex_digit(encoded[at + 1]);
            auto const low = hex_digit(encoded[at + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            decoded += encoded[at] == '+' && plus == Plus::is_space ? ' ' : encoded[at];
        }
    }
    if (!is_valid_utf8(decoded))
        return std::nullopt;
    return decoded;
}

} // namespace

std::optional<std::string> decode_segment(std::string_view encoded)
{
    return decode(encoded, Plus::is_itself);
}

std::optional<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        auto const pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        auto const equals = std::min(pair.find('='), pair.size());
        auto name = decode(pair.substr(0, equals), Plus::is_space);
        auto value = decode(pair.substr(std::min(equals + 1, pair.size())), Plus::is_space);
        if (!name || !value)
            return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

namespace {

// The wire form of one event: a line break within the data becomes another `data:` line.
std::string event_text(std::string_view event, std::string_view data)
{
    std::string text;
    if (!event.empty())
        text.append("event: ").append(event).append("\n");
    for (;;) {
        auto const end = std::min(data.find_first_of("\r\n"), data.size());
        text.append("data: ").append(data.substr(0, end)).append("\n");
        if (end == data.size())
            break;
        data.remove_prefix(end + 1);
    }
    return text += '\n';
}

} // namespace

bool EventStream::send(std::string_view event, std::string_view data)
{
    auto const text = event_text(event, data);
    std::function<void()> changed;
    bool taken = false;
    {
        std::lock_guard lock(mutex_);
        if (!open_)
            return false;
        taken = queued_.size() + text.size() <= maximum_queued_bytes;
        if (taken)
            queued_ += text;
        else
            open_ = false;
        changed = changed_;
    }
    if (changed)
        changed();
    return taken;
}

void EventStream::close()
{
    std::function<void()> changed;
    {
        std::lock_guard lock(mutex_);
        open_ = false;
        changed = changed_;
    }
    if (changed)
        changed();
}

bool EventStream::is_open() const
{
    std::lock_guard lock(mutex_);
    return open_;
}

void EventStream::on_change(std::function<void()> changed)
{
    std::lock_guard lock(mutex_);
    changed_ = std::move(changed);
}

std::string EventStream::take()
{
    std::lock_guard lock(mutex_);
    return std::exchange(queued_, {});
}

} // namespace espalier::http
