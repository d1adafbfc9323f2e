// SPDX-License-Identifier: Apache-2.0
// What somebody typed is searched for as it stands.
#include "db/like.h"

#include <doctest/doctest.h>

TEST_CASE("wildcards that somebody typed are taken literally, and words may have others between them")
{
    CHECK(espalier::db::like_containing("") == "%%");
    CHECK(espalier::db::like_containing("ad li") == "%ad%li%");
    CHECK(espalier::db::like_containing(R"(50%_\)") == R"(%50\%\_\\%)");
}

TEST_CASE("a range from a beginning holds what begins so, and nothing beside it")
{
    auto const range = espalier::db::beginning_with("lin");
    auto const holds = [&](std::string_view text) { return text >= range.from && text < range.until; };
    CHECK(holds("lin"));
    CHECK(holds("lind ada"));
    CHECK(holds("lin\u00fc"));
    CHECK_FALSE(holds("lim"));
    CHECK_FALSE(holds("lio"));
}
