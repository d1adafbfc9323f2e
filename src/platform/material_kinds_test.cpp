// SPDX-License-Identifier: Apache-2.0
// What files of courses are taken for, and what is refused: by hand, and by chance.
#include "platform/material_kinds.h"

#include "base/fault.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace espalier;
using namespace espalier::platform;

namespace {

std::string type_of(std::string_view content)
{
    auto const kind = material_kind(content);
    return kind ? std::string(kind->media_type) : "none";
}

std::string refusal_of(std::string_view content)
{
    try {
        return type_of(content);
    } catch (Fault const& fault) {
        return fault.violations().empty() ? fault.key() : fault.violations().front().key;
    }
}

std::string bytes(char const* text, std::size_t size)
{
    return {text, size};
}

} // namespace

TEST_CASE("recordings and pictures are known by their first bytes, whatever they are called")
{
    CHECK(type_of(bytes("\0\0\0\x18"
                        "ftypmp42\0\0\0\0",
                        16)) == "video/mp4");
    CHECK(type_of(bytes("\0\0\0\x18"
                        "ftypM4A \0\0\0\0",
                        16)) == "audio/mp4");
    CHECK(type_of(bytes("\0\0\0\x18"
                        "ftypavif\0\0\0\0",
                        16)) == "image/avif");
    CHECK(type_of(bytes("\0\0\0\x18"
                        "ftypqt  \0\0\0\0",
                        16)) == "none");
    CHECK(type_of("\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm and on") == "video/webm");
    CHECK(type_of("\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska") == "none");
    CHECK(type_of("ID3\x04 and on") == "audio/mpeg");
    CHECK(type_of("\xff\xfb\x90\x64 and on") == "audio/mpeg");
    CHECK(type_of("\xff\xd8\xff\xe0 and on") == "image/jpeg");
    CHECK(type_of("RIFF    WAVEfmt ") == "audio/wav");
    CHECK(type_of("GIF89a and on") == "image/gif");
    CHECK(type_of("WEBVTT\n\n00:00.000 --> 00:02.000\nHello") == "text/vtt; charset=utf-8");
    CHECK(type_of("WEBVTTX") == "text/plain; charset=utf-8");
    CHECK(type_of("Just words.") == "text/plain; charset=utf-8");
    CHECK(type_of("<notes>Not HTML</notes>") == "text/plain; charset=utf-8");
    CHECK(type_of("MZ\x90\x01\x02\xff an .exe") == "none");
    CHECK(type_of("") == "none");
}

TEST_CASE("HTML is refused, however it begins")
{
    for (std::string const html : {"<!DOCTYPE html><p>", "  \n<HTML>", "<?xml version=\"1.0\"?><html xmlns=\"x\">",
                                   "<!-- a --> <!-- b --><body>", "\xef\xbb\xbf<script>alert(1)</script>",
                                   "<iframe src=x>", "<img src=x onerror=alert(1)>"})
        CHECK_MESSAGE(refusal_of(html) == "active_content", html);
}

TEST_CASE("a drawing is kept, and one that could run is refused")
{
    CHECK(type_of("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>") == "image/svg+xml");
    CHECK(type_of("<?xml version=\"1.0\"?><!-- drawn --><svg><text>one = on time</text></svg>") == "image/svg+xml");
    for (std::string const active :
         {"<svg><script>alert(1)</script></svg>", "<svg onload=\"alert(1)\"/>", "<svg><g\nONCLICK = 'x'/></svg>",
          "<svg/onload=alert(1)>", "<svg><foreignObject><body/></foreignObject></svg>",
          "<svg><a href=\"javascript:alert(1)\">x</a></svg>", "<svg><a href=\"java&#115;cript:alert(1)\">x</a></svg>",
          "<svg xmlns:s=\"x\"><s:script/></svg>", "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"y\">]><svg/>",
          "<svg><image href=\"data:text/html,x\"/></svg>",
          "<svg><set attributeName=\"onload\" to=\"x\"/><g a=\"\"onload=x></svg>"})
        CHECK_MESSAGE(refusal_of(active) == "active_content", active);
}

TEST_CASE("an archive is kept only where it is an office document, and a damaged one is told so")
{
    CHECK(refusal_of("PK\x03\x04 no archive at all") != "application/zip");
    CHECK(refusal_of(bytes("PK\x03\x04\x14\0\0\0", 8)) != "none");
}

TEST_CASE("names lead nowhere and mean nothing")
{
    FileKind const video{"video/mp4", ".mp4"};
    CHECK(material_name("../../etc/passwd", video) == "passwd.mp4");
    CHECK(material_name("C:\\Users\\me\\cut.mp4", video) == "cut.mp4");
    CHECK(material_name("cut.exe", video) == "cut.exe.mp4");
    CHECK(material_name("a](b)\n<c>.mp4", video) == "a__b___c_.mp4");
    CHECK(material_name("..", video) == "mp4.mp4");
    CHECK(material_name(std::string(500, 'a') + ".mp4", video).size() <= 104);
    CHECK(material_name("\xff\xfe.mp4", video) == "file.mp4");
}

TEST_CASE("whatever comes, the kind is of the list or none, and never one that a browser runs")
{
    std::vector<std::string> const seeds = {"<svg><path d=\"M0 0\"/></svg>",
                                            "<svg onload=x><script>y</script></svg>",
                                            "<!doctype html><body onload=x>",
                                            "WEBVTT\n\nhello",
                                            bytes("\0\0\0\x18"
                                                  "ftypmp42\0\0\0\0",
                                                  16),
                                            "PK\x03\x04\x14"
                                            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                                            "\x1a\x45\xdf\xa3"
                                            "webm",
                                            "../../<script>"};
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        std::mt19937 source(seed);
        auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(source() % limit); };
        auto content = seeds[below(seeds.size())];
        for (std::size_t i = 0, changes = below(8); i < changes && !content.empty(); ++i) {
            auto const at = below(content.size());
            if (below(3) == 0)
                content.erase(at, 1 + below(4));
            else
                content.insert(at, 1, static_cast<char>(below(256)));
        }
        std::string type;
        try {
            type = type_of(content);
        } catch (Fault const& fault) {
            REQUIRE(fault.code() == FaultCode::invalid);
            continue;
        }
        REQUIRE(type.find("html") == std::string::npos);
        REQUIRE(type.find("javascript") == std::string::npos);
        if (type == "image/svg+xml")
            REQUIRE(lower_ascii(content).find("<script") == std::string::npos);
        auto const name = material_name(content, {"video/mp4", ".mp4"});
        REQUIRE(is_valid_utf8(name));
        REQUIRE(name.find_first_of("/\\<>\n\r\"") == std::string::npos);
        REQUIRE(name.ends_with(".mp4"));
        REQUIRE(name.size() > 4);
    }
}
