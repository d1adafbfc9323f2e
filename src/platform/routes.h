// SPDX-License-Identifier: Apache-2.0
// The route table: each endpoint is a plain function from typed input to typed output, registered with its operation id,
// path, permission and summary. Dispatch, OpenAPI, the permission matrix and the API docs are made from this table.
//
// Input members come from the path ({plan_id}), then from the query (GET, DELETE) or the JSON body (POST, PUT, PATCH).
// GET runs in a read transaction, everything else in a write transaction. A function that takes a Caller instead of a
// Context opens its own transactions: for slow work (password hashing) that must not hold the writer.
#pragma once

#include "platform/access.h"
#include "platform/workspace.h"
#include "reflect/type.h"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace espalier::platform {

constexpr std::string_view api_root = "/api/v1";

// An endpoint without its own transaction.
struct Caller
{
    Workspace& workspace;
    Viewer const& viewer;
    http::Request const& request;
    http::Response& response; // for headers and cookies
    Instant now;
};

// A list answer: {"items": [...], "next": cursor or null}. Ask again with after=next.
template <class Item> struct Page
{
    std::vector<Item> items;
    std::optional<std::string> next;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

// The page of rows that were asked for with one more than `limit`, so as to know whether there is a next page.
template <class Item, class Cursor> Page<Item> page_of(std::vector<Item> rows, std::int64_t limit, Cursor cursor)
{
    Page<Item> page{std::move(rows), std::nullopt};
    if (static_cast<std::int64_t>(page.items.size()) > limit) {
        page.items.resize(static_cast<std::size_t>(limit));
        page.next = cursor(page.items.back());
    }
    return page;
}

// Nothing to say: 204.
struct Nothing
{};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

// A file to save, instead of JSON.
struct Download
{
    std::string file_name;
    std::string content_type;
    std::string content;
};

// An answer that stays open: the dispatcher calls `start` with the stream once the response is under way.
struct Live
{
    std::function<void(std::shared_ptr<http::EventStream>)> start;
};

struct Route
{
    http::Method method = http::Method::get;
    std::string_view operation; // "agree_plan": unique, the name of the function
    std::string_view path;      // below api_root: "/plans/{plan_id}/agreement"
    Permission const* permission = nullptr;
    std::string_view summary;
    reflect::Type const* input = nullptr;  // nullptr: none
    reflect::Type const* output = nullptr; // nullptr: Nothing, Download or Live
    enum class Answer
    {
        json,
        nothing,
        download,
        live
    } answer = Answer::json;
    bool own_transactions = false;

    std::size_t body_limit = 256 * 1024; // bytes
    std::string_view text_body = {};     // content type of a body that goes unparsed into the input's `content`
    bool sensitive = false;              // each answer is recorded as a sighting

    // Erased calls. `input` points to an object of the input type; what is made is freed by the function object.
    std::function<std::shared_ptr<void>()> make_input = {};
    std::function<void(Context&, void const* input, http::Response&)> run = {};      // within a transaction
    std::function<void(Caller&, void const* input, http::Response&)> run_alone = {}; // own transactions

    Route& with_body_limit(std::size_t bytes) { return body_limit = bytes, *this; }
    Route& with_text_body(std::string_view content_type) { return text_body = content_type, *this; }
    Route& recording_sightings() { return sensitive = true, *this; }
};

class Routes
{
public:
    // `function` is Output(Context&), Output(Context&, Input const&), Output(Caller&) or Output(Caller&, Input const&):
    // a plain function, or a lambda that holds what was fixed at start.
    template <class F> Route& get(std::string_view operation, std::string_view path, Permission const& permission,
                                  std::string_view summary, F function)
    {
        return add(http::Method::get, operation, path, permission, summary, std::function(std::move(function)));
    }
    template <class F> Route& post(std::string_view operation, std::string_view path, Permission const& permission,
                                   std::string_view summary, F function)
    {
        return add(http::Method::post, operation, path, permission, summary, std::function(std::move(function)));
    }
    template <class F> Route& put(std::string_view operation, std::string_view path, Permission const& permission,
                                  std::string_view summary, F function)
    {
        return add(http::Method::put, operation, path, permission, summary, std::function(std::move(function)));
    }
    template <class F> Route& patch(std::string_view operation, std::string_view path, Permission const& permission,
                                    std::string_view summary, F function)
    {
        return add(http::Method::patch, operation, path, permission, summary, std::function(std::move(function)));
    }
    template <class F> Route& remove(std::string_view operation, std::string_view path, Permission const& permission,
                                     std::string_view summary, F function)
    {
        return add(http::Method::remove, operation, path, permission, summary, std::function(std::move(function)));
    }

    std::deque<Route> const& all() const { return routes_; }

private:
    template <class Output, class... Arguments>
    Route& add(http::Method method, std::string_view operation, std::string_view path, Permission const& permission,
               std::string_view summary, std::function<Output(Arguments...)> function);
    Route& insert(Route route); // refuses duplicates, unknown path members and outputs that hold a Secret

    std::deque<Route> routes_;
};

// Writes the JSON of an output into the response.
void write_output(http::Response& response, reflect::Type const& type, void const* output);
void write_download(http::Response& response, Download download);
void write_live(http::Response& response, Live live);

template <class Output, class... Arguments>
Route& Routes::add(http::Method method, std::string_view operation, std::string_view path, Permission const& permission,
                   std::string_view summary, std::function<Output(Arguments...)> function)
{
    Route route{.method = method, .operation = operation, .path = path, .permission = &permission, .summary = summary};
    auto const answer = [](http::Response& response, auto&& call) {
        if constexpr (std::is_void_v<Output>)
            call();
        else if constexpr (std::is_same_v<Output, Download>)
            write_download(response, call());
        else if constexpr (std::is_same_v<Output, Live>)
            write_live(response, call());
        else {
            Output const output = call();
            write_output(response, reflect::type_of<Output>(), &output);
        }
    };
    if constexpr (std::is_void_v<Output>)
        route.answer = Route::Answer::nothing;
    else if constexpr (std::is_same_v<Output, Download>)
        route.answer = Route::Answer::download;
    else if constexpr (std::is_same_v<Output, Live>)
        route.answer = Route::Answer::live;
    else
        route.output = &reflect::type_of<Output>();

    auto const bind = [&]<class Where, class... Input>(Where*, std::type_identity<Input>...) {
        if constexpr (sizeof...(Input) == 1) {
            using In = std::remove_cvref_t<std::tuple_element_t<0, std::tuple<Input...>>>;
            route.input = &reflect::type_of<In>();
            route.make_input = [] { return std::make_shared<In>(); };
        }
        auto const call = [function, answer](Where& where, [[maybe_unused]] void const* input,
                                             http::Response& response) {
            answer(response, [&]() -> Output {
                return function(where, *static_cast<std::remove_cvref_t<Input> const*>(input)...);
            });
        };
        if constexpr (std::is_same_v<Where, Caller>) {
            route.own_transactions = true;
            route.run_alone = call;
        } else {
            route.run = call;
        }
    };
    [&]<class Where, class... Input>(std::type_identity<Where&>, std::type_identity<Input>... inputs) {
        static_assert(sizeof...(Input) <= 1, "an endpoint takes a Context or Caller and at most one input");
        bind(static_cast<Where*>(nullptr), inputs...);
    }(std::type_identity<Arguments>{}...);
    return insert(std::move(route));
}

} // namespace espalier::platform
