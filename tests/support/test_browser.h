// SPDX-License-Identifier: Apache-2.0
// A browser without a network: sends requests to the dispatcher, keeps the cookies it is given and proves that its
// changes come from our page, as the web UI does. A test takes such manners away by changing what it holds.
#pragma once

#include "http/message.h"
#include "platform/dispatcher.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::test {

class TestBrowser
{
public:
    explicit TestBrowser(platform::Dispatcher& dispatcher, std::string address = "192.0.2.1");

    http::Response get(std::string_view path) { return send(http::Method::get, path); } // below /api/v1
    http::Response post(std::string_view path, std::string_view json = {})
    {
        return send(http::Method::post, path, json);
    }
    http::Response put(std::string_view path, std::string_view json) { return send(http::Method::put, path, json); }
    http::Response patch(std::string_view path, std::string_view json) { return send(http::Method::patch, path, json); }
    http::Response remove(std::string_view path) { return send(http::Method::remove, path); }
    http::Response send(http::Method method, std::string_view path, std::string_view body = {},
                        std::string_view content_type = "application/json");

    std::map<std::string, std::string> cookies;
    std::vector<http::Header> headers; // sent with each request, lower-case names
    bool sends_csrf_token = true;      // the cookie espalier_csrf as header
    bool uses_tls = false;
    std::string address;                  // where it seems to be
    std::vector<std::string> set_cookies; // what the last answer set, whole headers

private:
    void keep_cookies(http::Response const& response);

    platform::Dispatcher& dispatcher_;
};

} // namespace espalier::test
