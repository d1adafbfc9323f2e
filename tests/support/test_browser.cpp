// SPDX-License-Identifier: Apache-2.0
// Requests made, cookies kept.
#include "support/test_browser.h"

#include "platform/routes.h"

#include <future>

namespace espalier::test {

TestBrowser::TestBrowser(platform::Dispatcher& dispatcher, std::string from)
    : address(std::move(from)), dispatcher_(dispatcher)
{
}

http::Response TestBrowser::send(http::Method method, std::string_view path, std::string_view body,
                                 std::string_view content_type)
{
    auto request = std::make_shared<http::Request>();
    request->method = method;
    request->target = std::string(platform::api_root) + std::string(path);
    request->headers = headers;
    request->headers.push_back({"host", "espalier.example"});
    request->headers.push_back({"user-agent", "TestBrowser/1.0"});
    if (!body.empty())
        request->headers.push_back({"content-type", std::string(content_type)});
    std::string line;
    for (auto const& [name, value] : cookies)
        line.append(line.empty() ? "" : "; ").append(name).append("=").append(value);
    if (!line.empty())
        request->headers.push_back({"cookie", line});
    if (sends_csrf_token && method != http::Method::get && cookies.contains("espalier_csrf"))
        request->headers.push_back({"x-csrf-token", cookies.at("espalier_csrf")});
    request->body = body;
    request->remote = address;
    request->secure = uses_tls;

    std::promise<http::Response> answer;
    auto future = answer.get_future();
    dispatcher_.handle(request, [&answer](http::Response response) { answer.set_value(std::move(response)); });
    auto response = future.get();
    keep_cookies(response);
    return response;
}

void TestBrowser::keep_cookies(http::Response const& response)
{
    set_cookies.clear();
    for (auto const& [name, value] : response.headers) {
        if (name != "set-cookie")
            continue;
        set_cookies.push_back(value);
        auto const equals = value.find('=');
        auto const end = value.find(';');
        auto const cookie = value.substr(0, equals);
        if (value.find("Max-Age=0") != std::string::npos)
            cookies.erase(cookie);
        else
            cookies[cookie] = value.substr(equals + 1, end - equals - 1);
    }
}

} // namespace espalier::test
