// SPDX-License-Identifier: Apache-2.0
// Uploads that mean no good: names that lead elsewhere, files that are not what they are called, sizes that lie, and what the virus
// scanner knows; by hand and by chance.
#include "features/courses/materials.h"
#include "platform/files.h"
#include "platform/virus_scanner.h"
#include "support/json_value.h"
#include "support/scenario.h"
#include "support/zip_file.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using namespace espalier;
using namespace espalier::courses;
using namespace espalier::test;

namespace {

Step const begin_course = {.who = Who::people_admin,
                           .call = "POST /courses",
                           .body = R"({"title":"Pruning"})",
                           .keep = {{"draft", "/id"}, {"course", "/course_id"}}};

std::string_view header_of(http::Response const& response, std::string_view name)
{
    for (auto const& header : response.headers)
        if (header.name == name)
            return header.value;
    return {};
}

std::int64_t count(Scenario& scenario, std::string_view table)
{
    return scenario.as_program([&](platform::Context& context) {
        return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM " + std::string(table));
    });
}

struct Draw
{
    std::mt19937 source;

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(source() % limit); }
    template <class Thing> Thing const& of(std::vector<Thing> const& all) { return all[below(all.size())]; }
    std::string damaged(std::string content)
    {
        for (std::size_t i = 0, changes = below(5); i < changes && !content.empty(); ++i) {
            auto const at = below(content.size());
            if (below(3) == 0)
                content.erase(at, 1 + below(6));
            else
                content.insert(at, 1, static_cast<char>(below(256)));
        }
        return content;
    }
};

std::vector<std::string> const names = {"../../../etc/passwd",
                                        R"(..\\..\\windows\\system.ini)",
                                        "/dev/null",
                                        "a.mp4/../../b.html",
                                        "con.txt",
                                        ".htaccess",
                                        "<img onerror=x>.png",
                                        "a%2f..%2fb.pdf",
                                        "\\u202egpj.exe",
                                        R"(\u0000.svg)",
                                        "🦊.webp",
                                        "plain.txt",
                                        R"(line\r\nbreak.md)",
                                        "very" + std::string(280, 'x')};

std::vector<std::string> contents()
{
    using namespace std::string_literals;
    auto const zip = zip_of({{"word/document.xml", "<document/>"}, {"[Content_Types].xml", "<Types/>"}});
    return {"<!doctype html><body onload=alert(1)>",
            "\xef\xbb\xbf <HTML><script>alert(1)</script>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<svg onload=\"alert(1)\"/>",
            "<svg><a href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><path d=\"M0 0h9v9z\"/></svg>",
            zip,
            zip.substr(0, zip.size() / 2),
            zip_of({{"../../../etc/cron.d/x", "* * * * * root sh"}}),
            "PK\x03\x04 no archive at all",
            "%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF",
            "MZ\x90\0\x03"s,
            ("\x7f"
             "ELF\x02\x01"),
            "#!/bin/sh\nrm -rf /",
            "\x89PNG\r\n\x1a\n<script>alert(1)</script>",
            ("\0\0\0\x18"
             "ftypmp42<script>alert(1)</script>"s),
            "GIF89a/*<script>*/=1;alert(1)",
            "WEBVTT\n\n00:00.000 --> 00:01.000\n<b onclick=x>Hello",
            "Words."};
}

// What is kept is of the closed list, bears a name that leads nowhere, and comes back as what it is, where it can do nothing.
void check_kept(Scenario& scenario, http::Response const& ended, std::string const& content)
{
    auto const name = without_quotes(json_at(ended.body, "/name").value());
    auto const digest = without_quotes(json_at(ended.body, "/digest").value());
    REQUIRE(name.find_first_of("/\\<>:|\r\n\"") == std::string::npos);
    REQUIRE(!name.starts_with('.'));
    REQUIRE(name.size() <= 400);
    auto const read = scenario.send(Who::people_admin, "GET /courses/{course}/materials/" + digest);
    REQUIRE(read.status == 200);
    REQUIRE(read.body == content);
    auto const type = header_of(read, "content-type");
    for (auto const* active : {"html", "xml;", "javascript", "octet-stream/x"})
        REQUIRE(type.find(active) == std::string_view::npos);
    REQUIRE(header_of(read, "content-security-policy").find("sandbox") != std::string_view::npos);
}

void scan_with(Scenario& scenario, TemporaryFolder const& folder, std::string_view lines)
{
    auto const path = folder.file("scan");
    std::ofstream(path) << "#!/bin/sh\n" << lines << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    platform::set_up_virus_scanner(scenario.workspace(), {.address = path});
}

void send_whole(Scenario& scenario, std::string_view name, std::string const& content)
{
    scenario.run({{.who = Who::people_admin,
                   .call = "POST /courses/{course}/uploads",
                   .body = fmt::format(R"({{"file_name":"{}","size":{}}})", name, content.size()),
                   .keep = {{"upload", "/id"}}},
                  {.who = Who::people_admin,
                   .call = "PATCH /uploads/{upload}?offset=0",
                   .body = content,
                   .content_type = platform::file_body}});
}

Step ends(int status, std::string says)
{
    return {.who = Who::people_admin,
            .call = "POST /uploads/{upload}/end",
            .body = "{}",
            .status = status,
            .contains = {std::move(says)}};
}

} // namespace

TEST_CASE("whatever is uploaded under whatever name is kept as what it is, or refused without a trace")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_course});
        auto const seeds = contents();
        std::set<std::string> kept;
        for (unsigned seed = 0; seed < 150; ++seed) {
            CAPTURE(seed);
            Draw draw{std::mt19937(seed)};
            auto const content = seed < seeds.size() ? seeds[seed] : draw.damaged(draw.of(seeds));
            if (content.empty())
                continue;
            auto const begun =
                scenario.send(Who::people_admin, "POST /courses/{course}/uploads",
                              fmt::format(R"({{"file_name":"{}","size":{}}})", draw.of(names), content.size()));
            REQUIRE((begun.status == 200 || begun.status == 422)); // a name that is none
            if (begun.status == 422)
                continue;
            auto const upload = without_quotes(json_at(begun.body, "/id").value());
            auto const sent = scenario.send(Who::people_admin, "PATCH /uploads/" + upload + "?offset=0", content,
                                            platform::file_body);
            REQUIRE(sent.status == 200);
            auto const ended = scenario.send(Who::people_admin, "POST /uploads/" + upload + "/end", "{}");
            REQUIRE((ended.status == 200 || ended.status == 422));
            if (ended.status == 200) {
                check_kept(scenario, ended, content);
                kept.insert(content);
            }
        }
        CHECK(kept.contains("Words."));
        CHECK(!kept.contains(seeds[0]));
        CHECK(count(scenario, "uploads") == 0);
        CHECK(count(scenario, "materials") == std::ssize(kept));
    });
}

TEST_CASE("a size that lies, however large, is refused before a byte of it is kept")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_course});
        for (auto const* size : {"0", "-1", "1.5", "9223372036854775808", "1e300", "\"12\"", "null"})
            scenario.run({{.who = Who::people_admin,
                           .call = "POST /courses/{course}/uploads",
                           .body = fmt::format(R"({{"file_name":"a.txt","size":{}}})", size),
                           .status = 422}});
        for (auto const* size : {"9223372036854775807", "4398046511104"})
            scenario.run({{.who = Who::people_admin,
                           .call = "POST /courses/{course}/uploads",
                           .body = fmt::format(R"({{"file_name":"a.txt","size":{}}})", size),
                           .status = 413,
                           .contains = {"file_too_large"}}});
        CHECK(count(scenario, "materials") == 0);
    });
}

TEST_CASE("what the virus scanner refuses is gone, and what it cannot look at waits for it")
{
    on_each_database([](Scenario& scenario) {
        TemporaryFolder const folder;
        scenario.run({begin_course});
        scan_with(scenario, folder, "grep -q EICAR-STANDARD && exit 1\nexit 0");
        send_whole(scenario, "handout.txt", platform::virus_test_file());
        scenario.run({ends(422, "virus_found")});
        CHECK(count(scenario, "materials") == 0);
        CHECK(count(scenario, "uploads") == 0);

        scan_with(scenario, folder, "exit 2");
        send_whole(scenario, "handout.txt", "Words of a handout.");
        scenario.run({ends(503, "virus_scanner_silent")});
        CHECK(count(scenario, "uploads") == 1);
        scan_with(scenario, folder, "grep -q EICAR-STANDARD && exit 1\nexit 0");
        scenario.run({ends(200, "handout.txt")});
    });
}

TEST_CASE("an archive is looked through, too, and what lies packed in it")
{
    on_each_database([](Scenario& scenario) {
        TemporaryFolder const folder;
        scan_with(scenario, folder, "grep -q EICAR-STANDARD && exit 1\nexit 0");
        auto const import = [&](std::string content, int status, std::string says) {
            scenario.run({{.who = Who::people_admin,
                           .call = "POST /course-archives?is_trial=true",
                           .body = std::move(content),
                           .status = status,
                           .contains = {std::move(says)},
                           .content_type = platform::file_body}});
        };
        import(zip_of({{ "files/handout.txt", platform::virus_test_file() }}), 422, "virus_found");
        import(zip_of({{ "files/handout.txt", "Words." }}), 200, "no_outline");
        import("PK\x03\x04 no archive", 422, "zip");
    });
}
