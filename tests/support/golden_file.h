// SPDX-License-Identifier: Apache-2.0
// Texts that are committed to be read and compared: tests/golden. ESPALIER_ACCEPT=1 writes them anew instead.
#pragma once

#include <string>
#include <string_view>

namespace espalier::test {

// Fails the test with the first line that differs. Tests run in the root of the tree.
void compare_with_golden_file(std::string_view name, std::string_view text);

} // namespace espalier::test
