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
