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
#include <memory>
#include <string>
#include <string_view>
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

// A registered function with its types taken away: what it takes and answers, and how to call it. Plain pointers instead of
// std::function, which costs the compiler three times as much for each route.
struct Endpoint
{
    enum class Answer
    {
        json,
        nothing,
        download,
        live
    };

    reflect::Type const* input = nullptr;  // nullptr: none
    reflect::Type const* output = nullptr; // nullptr: Nothing, Download or Live
    Answer answer = Answer::json;
    // A fresh object of the input type, freed by what is returned.
    std::shared_ptr<void> (*make_input)() = nullptr;
    // One of the two is set: called within a transaction, or by a caller that opens its own ones. `of_input` points to an
    // object of the input type.
    void (*run)(Endpoint const&, Context&, void const* of_input, http::Response&) = nullptr;
    void (*run_alone)(Endpoint const&, Caller&, void const* of_input, http::Response&) = nullptr;
    void (*plain)() = nullptr;                // the function, or else
    std::shared_ptr<void const> closure = {}; // the lambda
};

// Which looks at people's data are kept.
enum class Sightings
{
    none,
    all,
    of_others // of a page that shows the person of its path and nobody else: that they open it themselves is no look
};

struct Route
{
    http::Method method = http::Method::get;
    std::string_view operation; // "agree_plan": unique, the name of the function
    std::string_view path;      // below api_root: "/plans/{plan_id}/agreement"
    Permission const* permission = nullptr;
    std::string_view summary;
    Endpoint endpoint;

    std::size_t body_limit = 256 * 1024;    // bytes
    std::string_view text_body = {};        // content type of a body that goes unparsed into the input's `content`
    Sightings sightings = Sightings::none;  // which answers are recorded as sightings
    bool slow = false;                      // runs in the slow lane; only with its own transactions
    void (*prepare)(void* input) = nullptr; // what takes long with the input of a write, before its transaction

    bool has_own_transactions() const { return endpoint.run_alone != nullptr; }

    Route& with_body_limit(std::size_t bytes) { return body_limit = bytes, *this; }
    Route& with_text_body(std::string_view content_type) { return text_body = content_type, *this; }
    Route& recording_sightings() { return sightings = Sightings::all, *this; }
    Route& recording_sightings_of_others() { return sightings = Sightings::of_others, *this; }
    Route& in_slow_lane() { return slow = true, *this; }
    Route& prepared_by(void (*work)(void* input)) { return prepare = work, *this; }
};

namespace detail {

// Where an endpoint runs, what it takes and what it answers.
template <class F> struct Signature : Signature<decltype(&F::operator())>
{
};
template <class Out, class In> struct Signature<Out (*)(In&)>
{
    using Output = Out;
    using Where = In;
    using Input = void;
};
template <class Out, class W, class In> struct Signature<Out (*)(W&, In const&)>
{
    using Output = Out;
    using Where = W;
    using Input = In;
};
template <class F, class Out, class... A> struct Signature<Out (F::*)(A...) const> : Signature<Out (*)(A...)>
{
};

// Writes what an endpoint answered into the response.
void write_output(http::Response& response, reflect::Type const& type, void const* output);
void write_download(http::Response& response, Download download);
void write_live(http::Response& response, Live live);

template <class F> F const& function_of(Endpoint const& endpoint)
{
    return *static_cast<F const*>(endpoint.closure.get());
}
template <class F>
requires std::is_pointer_v<F> F function_of(Endpoint const& endpoint)
{
    return reinterpret_cast<F>(endpoint.plain);
}

template <class F> auto invoke(Endpoint const& endpoint, typename Signature<F>::Where& where, void const* input) ->
    typename Signature<F>::Output
{
    using Input = typename Signature<F>::Input;
    if constexpr (std::is_void_v<Input>)
        return function_of<F>(endpoint)(where);
    else
        return function_of<F>(endpoint)(where, *static_cast<Input const*>(input));
}

template <class F>
void run(Endpoint const& endpoint, typename Signature<F>::Where& where, void const* input, http::Response& response)
{
    using Output = typename Signature<F>::Output;
    if constexpr (std::is_void_v<Output>)
        invoke<F>(endpoint, where, input);
    else if constexpr (std::is_same_v<Output, Download>)
        write_download(response, invoke<F>(endpoint, where, input));
    else if constexpr (std::is_same_v<Output, Live>)
        write_live(response, invoke<F>(endpoint, where, input));
    else {
        Output const output = invoke<F>(endpoint, where, input);
        write_output(response, *endpoint.output, &output);
    }
}

std::shared_ptr<void> owned(void* object, void (*destroy)(void*));

template <class Input> std::shared_ptr<void> make()
{
    return owned(new Input(), [](void* object) { delete static_cast<Input*>(object); });
}

template <class Output> void describe_answer(Endpoint& endpoint)
{
    if constexpr (std::is_void_v<Output>)
        endpoint.answer = Endpoint::Answer::nothing;
    else if constexpr (std::is_same_v<Output, Download>)
        endpoint.answer = Endpoint::Answer::download;
    else if constexpr (std::is_same_v<Output, Live>)
        endpoint.answer = Endpoint::Answer::live;
    else
        endpoint.output = &reflect::type_of<Output>();
}

template <class F> Endpoint make_endpoint(F function)
{
    using Input = typename Signature<F>::Input;
    Endpoint endpoint;
    describe_answer<typename Signature<F>::Output>(endpoint);
    if constexpr (!std::is_void_v<Input>) {
        endpoint.input = &reflect::type_of<Input>();
        endpoint.make_input = make<Input>;
    }
    if constexpr (std::is_pointer_v<F>)
        endpoint.plain = reinterpret_cast<void (*)()>(function);
    else
        endpoint.closure = std::make_shared<F const>(std::move(function));
    if constexpr (std::is_same_v<typename Signature<F>::Where, Caller>)
        endpoint.run_alone = run<F>;
    else
        endpoint.run = run<F>;
    return endpoint;
}

} // namespace detail

class Routes
{
public:
    // `function` is Output(Context&), Output(Context&, Input const&), Output(Caller&) or Output(Caller&, Input const&):
    // a plain function, or a lambda that holds what was fixed at start.
    template <class F> Route& get(std::string_view operation, std::string_view path, Permission const& permission,
                                  std::string_view summary, F function)
    {
        return add(
            {http::Method::get, operation, path, &permission, summary, detail::make_endpoint(std::move(function))});
    }
    template <class F> Route& post(std::string_view operation, std::string_view path, Permission const& permission,
                                   std::string_view summary, F function)
    {
        return add(
            {http::Method::post, operation, path, &permission, summary, detail::make_endpoint(std::move(function))});
    }
    template <class F> Route& put(std::string_view operation, std::string_view path, Permission const& permission,
                                  std::string_view summary, F function)
    {
        return add(
            {http::Method::put, operation, path, &permission, summary, detail::make_endpoint(std::move(function))});
    }
    template <class F> Route& patch(std::string_view operation, std::string_view path, Permission const& permission,
                                    std::string_view summary, F function)
    {
        return add(
            {http::Method::patch, operation, path, &permission, summary, detail::make_endpoint(std::move(function))});
    }
    template <class F> Route& remove(std::string_view operation, std::string_view path, Permission const& permission,
                                     std::string_view summary, F function)
    {
        return add(
            {http::Method::remove, operation, path, &permission, summary, detail::make_endpoint(std::move(function))});
    }

    std::deque<Route> const& all() const { return routes_; }

private:
    Route& add(Route route); // refuses duplicates, unknown path members and outputs that hold a Secret

    std::deque<Route> routes_;
};

} // namespace espalier::platform
