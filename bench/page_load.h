// SPDX-License-Identifier: Apache-2.0
// What a page asks of the server, by people who are signed in, each on a keep-alive connection, against a constant body of
// about 1 kB from the same server. Both in turn, so that what else the machine does meets both.
#pragma once

#include "app/app.h"
#include "bench.h"

#include <functional>

namespace espalier::bench {

struct Reader
{
    platform::AccountId id;
    platform::PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Reader, (), (id, person_id))

// The paths that the page asks for, as this reader.
using PagePaths = std::function<std::vector<std::string>(Reader const&)>;

// By 32 employees, evenly spread over the organisation: calls a second beside those of the constant body, and their p99.
std::vector<Figure> page_figures(app::App& app, std::string const& name, PagePaths const& paths);

// Answers /constant with a body of 1 kB, everything else as `handler` does; and the request for it.
http::Handler with_constant(http::Handler handler);
std::string constant_request();

} // namespace espalier::bench
