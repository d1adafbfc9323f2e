// SPDX-License-Identifier: Apache-2.0
// The `main` of every test program: doctest's own.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// Fontconfig keeps a few hundred bytes for the process and loses sight of them; it is not ours to free.
extern "C" char const* __lsan_default_suppressions()
{
    return "leak:libfontconfig\n";
}
