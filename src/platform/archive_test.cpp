// SPDX-License-Identifier: Apache-2.0
// What is read from a .zip, and what is refused.
#include "platform/archive.h"

#include "base/fault.h"
#include "support/zip_file.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using espalier::test::zip_of;

namespace {

// The key of what is wrong with it; empty: nothing.
std::string refusal(std::string const& zip, ArchiveLimits limits = {})
{
    try {
        Archive const archive(zip, limits);
        for (auto const& [path, bytes] : archive.files())
            archive.read(path);
        return "";
    } catch (Fault const& fault) {
        return fault.violations().at(0).key;
    }
}

} // namespace

TEST_CASE("the files of an archive come back as they were")
{
    std::string every_byte;
    for (int i = 0; i < 512; ++i)
        every_byte += static_cast<char>(i);
    Archive const archive(zip_of({{"release/Skills.txt", "a\tb\n"}, {"release/bytes", every_byte}, {"empty", ""}}));
    CHECK(archive.files().size() == 3);
    CHECK(archive.read("release/Skills.txt") == "a\tb\n");
    CHECK(archive.read("release/bytes") == every_byte);
    CHECK(archive.read("empty").empty());
}

TEST_CASE("what is no archive, is cut off or is encrypted is refused")
{
    auto const zip = zip_of({{"Skills.txt", std::string(5000, 'x')}, {"Tasks.txt", "y"}});
    CHECK(refusal("code,name\n") == "not_a_zip");
    CHECK(refusal("") == "not_a_zip");
    CHECK(refusal("PK and nothing of it") != "");
    CHECK(refusal(zip.substr(0, 40)) != "");
    CHECK(refusal(zip_of({{"Skills.txt", "secret"}}, "password")) == "zip_encrypted");
    CHECK(refusal(zip) == "");
}

TEST_CASE("a name that leads out of the archive is refused")
{
    for (std::string const path : {"../Skills.txt", "/etc/passwd", "a/../../Skills.txt", ".."}) {
        CAPTURE(path);
        CHECK(refusal(zip_of({{path, "x"}})) == "zip_path");
    }
    CHECK(refusal(zip_of({{"a..b/..c.txt", "x"}})) == "");
}

TEST_CASE("an archive that unpacks into too much is refused, whatever it says of itself")
{
    std::string const zeros(1'000'000, '\0');
    auto const bomb = zip_of({{"a", zeros}, {"b", zeros}, {"c", zeros}});
    CHECK(bomb.size() < 10'000);
    CHECK(refusal(bomb) == "");
    CHECK(refusal(bomb, {.entries = 2}) == "zip_too_many");
    CHECK(refusal(bomb, {.file_bytes = 999'999}) == "zip_too_large");
    CHECK(refusal(bomb, {.total_bytes = 2'500'000}) == "zip_too_large");

    auto liar = zip_of({{"a", zeros}});
    auto const listed = liar.find("PK\x01\x02") + 24; // in the central directory: bytes unpacked
    liar.replace(listed, 4, std::string("\x01\0\0\0", 4));
    CHECK(refusal(liar, {.file_bytes = 100'000}) != "");
}

TEST_CASE("bytes go through a column of text unharmed")
{
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
        CHECK(bytes_from_text(bytes_as_text(bytes)) == bytes);
    }
    CHECK_THROWS_AS(bytes_from_text("no base64!"), Fault);
}
