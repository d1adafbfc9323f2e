// SPDX-License-Identifier: Apache-2.0
// What a home page asks: GET /me and GET /home.
#include "page_load.h"
#include "workbench.h"

namespace espalier::bench {

std::vector<Figure> home_benchmark(Workbench& bench)
{
    app::App app(open(bench.copy(bench.demo(bench.people()), "home.sqlite")));
    return page_figures(app, "home page's API calls", [](Reader const&) {
        return std::vector<std::string>{"/api/v1/me", "/api/v1/home"};
    });
}

} // namespace espalier::bench
