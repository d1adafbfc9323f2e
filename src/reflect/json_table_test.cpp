// SPDX-License-Identifier: Apache-2.0
// Rows, shared cells, lists within rows, and what is refused.
#include "reflect/json_table.h"

#include "base/fault.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::reflect;

TEST_CASE("a list of objects becomes a table whose columns are all members, in their order")
{
    CHECK(csv_of_json(R"([{"key":"A","hours":1.5},{"key":"B, and C","free":true,"hours":null}])") ==
          "key,hours,free\nA,1.5,\n\"B, and C\",,true\n");
}

TEST_CASE("what stands beside the list is in every row, and lists within a row are one cell")
{
    CHECK(csv_of_json(
              R"({"source":"S","offerings":[{"key":"A","competencies":[{"code":"W","from":1,"to":3},"F 2"]}]})") ==
          "source,key,competencies\nS,A,\"W 1 3; F 2\"\n");
}

TEST_CASE("a line break in a text does not move the rows behind it")
{
    CHECK(csv_of_json("[{\"a\":\"one\\ntwo\"}]") == "a\none two\n");
}

TEST_CASE("JSON without a list of objects is refused, and so is what is none")
{
    CHECK_THROWS_AS(csv_of_json(R"({"a":1})"), Fault);
    CHECK_THROWS_AS(csv_of_json("[1,2]"), Fault);
    CHECK_THROWS_AS(csv_of_json("[{"), Fault);
    CHECK(looks_like_json(" \n[{"));
    CHECK(looks_like_json("\xEF\xBB\xBF{"));
    CHECK_FALSE(looks_like_json("key,title\n"));
    CHECK_FALSE(looks_like_json(""));
}
