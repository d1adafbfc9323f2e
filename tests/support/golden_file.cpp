// SPDX-License-Identifier: Apache-2.0
// Comparing with, or writing, a golden file.
#include "support/golden_file.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace espalier::test {

void compare_with_golden_file(std::string_view name, std::string_view text)
{
    auto const path = "tests/golden/" + std::string(name);
    if (std::getenv("ESPALIER_ACCEPT")) {
        std::ofstream(path) << text;
        MESSAGE(path, " was written anew");
        return;
    }
    std::ifstream file(path);
    REQUIRE_MESSAGE(file, path, " is missing; ESPALIER_ACCEPT=1 writes it");
    std::istringstream now{std::string(text)};
    std::string expected;
    std::string found;
    for (int line = 1;; ++line) {
        auto const has_expected = static_cast<bool>(std::getline(file, expected));
        auto const has_found = static_cast<bool>(std::getline(now, found));
        if (!has_expected && !has_found)
            return;
        INFO(path, ":", line);
        REQUIRE((has_found ? found : "nothing more") == (has_expected ? expected : "nothing more"));
    }
}

} // namespace espalier::test
