// SPDX-License-Identifier: Apache-2.0
// Files of courses through the API: sent in pieces, gone on with, looked at, read, and cleared away.
#include "features/courses/materials.h"
#include "features/courses/materials_store.h"
#include "platform/files.h"
#include "platform/settings.h"
#include "support/scenario.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

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

// A video of a piece and a bit.
std::string video()
{
    std::string content("\0\0\0\x18"
                        "ftypmp42",
                        12);
    while (std::ssize(content) < piece_bytes + 1000)
        content += fmt::format("{:08x}", content.size());
    return content;
}

Step begin_upload_of(std::string_view name, std::size_t size)
{
    return {.who = Who::people_admin,
            .call = "POST /courses/{course}/uploads",
            .body = fmt::format(R"({{"file_name":"{}","size":{}}})", name, size),
            .has = {{"/received", "0"}},
            .keep = {{"upload", "/id"}}};
}

Step piece(std::size_t offset, std::string content, std::string_view more = "")
{
    return {.who = Who::people_admin,
            .call = fmt::format("PATCH /uploads/{{upload}}?offset={}{}", offset, more),
            .body = std::move(content),
            .content_type = platform::file_body};
}

Step expecting(Step step, int status, std::string says)
{
    step.status = status;
    step.contains = {std::move(says)};
    return step;
}

Step end(std::string digest = "")
{
    return {.who = Who::people_admin,
            .call = "POST /uploads/{upload}/end",
            .body = digest.empty() ? "{}" : fmt::format(R"({{"digest":"{}"}})", digest)};
}

void send_small(Scenario& scenario, std::string_view name, std::string const& content)
{
    scenario.run({begin_upload_of(name, content.size()), piece(0, content)});
}

std::int64_t count(Scenario& scenario, std::string_view table)
{
    return scenario.as_program([&](platform::Context& context) {
        return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM " + std::string(table));
    });
}

} // namespace

TEST_CASE("a file is sent in pieces, goes on where it stopped, and is read whole")
{
    on_each_database([](Scenario& scenario) {
        auto const content = video();
        auto const first = content.substr(0, piece_bytes), rest = content.substr(piece_bytes);
        auto const digest = platform::digest_of(content);
        scenario.run(
            {begin_course,
             begin_upload_of(R"(C:\\cuts\\First cut.MP4)", content.size()),
             expecting(piece(0, "short"), 422, "piece_size"),
             piece(0, first),
             expecting(piece(0, first), 409, "upload_offset"),
             {.who = Who::people_admin,
              .call = "GET /uploads/{upload}",
              .has = {{"/received", std::to_string(piece_bytes)}, {"/file_name", R"("First cut.MP4")"}}},
             {.who = Who::people_admin, .call = "GET /courses/{course}/uploads", .has = {{"/items/0/id", "?"}}},
             expecting(end(), 409, "upload_unfinished"),
             expecting(piece(first.size(), rest, "&digest=" + std::string(64, '0')), 422, "piece_damaged"),
             piece(first.size(), rest, "&digest=" + platform::digest_of(rest)),
             end(digest)});
        auto const read = scenario.send(Who::people_admin, "GET /courses/{course}/materials/" + digest);
        REQUIRE(read.status == 200);
        CHECK(read.body == content);
        CHECK(header_of(read, "content-type") == "video/mp4");
        CHECK(header_of(read, "content-security-policy").find("sandbox") != std::string_view::npos);
        CHECK(count(scenario, "uploads") == 0);
        scenario.run({{.who = Who::employee, .call = "GET /courses/{course}/materials/" + digest, .status = 403},
                      {.who = Who::people_admin,
                       .call = "GET /courses/{course}/materials/" + std::string(64, 'a'),
                       .status = 404}});
    });
}

TEST_CASE(
    "a part of a file is read, across pieces, never more than a piece at once, and one that is not there is refused")
{
    on_each_database([](Scenario& scenario) {
        auto const content = video();
        auto const length = static_cast<std::size_t>(piece_bytes);
        scenario.run({begin_course, begin_upload_of("cut.mp4", content.size()), piece(0, content.substr(0, length)),
                      piece(length, content.substr(length)), end()});
        auto const part = [&](std::string range, std::string condition = "") {
            TestBrowser browser(scenario.app().dispatcher());
            browser.cookies = scenario.cast().members.at(Who::people_admin).cookies;
            browser.headers = {{"range", std::move(range)}};
            if (!condition.empty())
                browser.headers.push_back({"if-range", condition});
            return browser.get("/courses/" + scenario.remembered("course") + "/materials/" +
                               platform::digest_of(content));
        };
        auto const across = part(fmt::format("bytes={}-{}", length - 5, length + 4));
        CHECK(across.status == 206);
        CHECK(across.body == content.substr(length - 5, 10));
        CHECK(header_of(across, "content-range") ==
              fmt::format("bytes {}-{}/{}", length - 5, length + 4, content.size()));
        auto const from_start = part("bytes=0-");
        CHECK(from_start.status == 206);
        CHECK(from_start.body == content.substr(0, length));
        CHECK(header_of(from_start, "content-range") == fmt::format("bytes 0-{}/{}", length - 1, content.size()));
        CHECK(part("bytes=-7").body == content.substr(content.size() - 7));
        auto const beyond = part("bytes=99999999-");
        CHECK(beyond.status == 416);
        CHECK(beyond.body.empty());
        CHECK(part("bytes=0-1", "\"other\"").status == 200);
        CHECK(part("bytes=0-1", '"' + platform::digest_of(content) + '"').status == 206);
    });
}

TEST_CASE("the same file is kept once, and a course shows only its own")
{
    on_each_database([](Scenario& scenario) {
        std::string const content = "Words of a handout.";
        auto const digest = platform::digest_of(content);
        scenario.run({begin_course});
        send_small(scenario, "handout.txt", content);
        scenario.run({end()});
        send_small(scenario, "again.txt", content);
        auto twice = end();
        twice.has = {{"/digest", '"' + digest + '"'}, {"/name", R"("again.txt")"}};
        scenario.run({twice});
        CHECK(count(scenario, "materials") == 1);
        CHECK(count(scenario, "material_pieces") == 1);
        scenario.run({{.who = Who::people_admin,
                       .call = "POST /courses",
                       .body = R"({"title":"Other"})",
                       .keep = {{"other", "/course_id"}}},
                      {.who = Who::people_admin, .call = "GET /courses/{other}/materials/" + digest, .status = 404},
                      {.who = Who::people_admin,
                       .call = "DELETE /courses/{course}/materials/" + digest,
                       .status = 204,
                       .events = Events{"course.material_removed"}}});
        clear_materials(scenario.workspace());
        CHECK(count(scenario, "materials") == 0);
    });
}

TEST_CASE("what is not what it should be is told, and nothing of it stays")
{
    on_each_database([](Scenario& scenario) {
        scenario.run({begin_course});
        for (auto const& [name, content, key] : std::vector<std::array<std::string, 3>>{
                 {"page.mp4", "<!doctype html><script>alert(1)</script>", "active_content"},
                 {"drawing.svg", "<svg onload=\"alert(1)\"/>", "active_content"},
                 {"program.pdf", "MZ\x90\x01\xff\xfe", "material_kind_unknown"},
                 {"../../../bomb.zip", "PK\x03\x04 no archive", "zip"}}) {
            send_small(scenario, name, content);
            scenario.run({expecting(end(), 422, key)});
        }
        send_small(scenario, "words.txt", "Words.");
        scenario.run({expecting(end(std::string(64, '0')), 422, "file_damaged")});
        CHECK(count(scenario, "materials") == 0);
        CHECK(count(scenario, "material_pieces") == 0);
        CHECK(count(scenario, "uploads") == 0);
    });
}

TEST_CASE("a file has a limit, and so have all of them together")
{
    on_each_database([](Scenario& scenario) {
        scenario.as_program([](platform::Context& context) {
            platform::settings::change(context, MaterialSettings{.largest_megabytes = 2, .quota_megabytes = 3});
        });
        scenario.run({begin_course});
        auto large = begin_upload_of("large.mp4", 2 * megabyte + 1);
        large.has = {}, large.keep = {};
        auto second = begin_upload_of("second.mp4", 2 * megabyte);
        second.has = {}, second.keep = {};
        scenario.run(
            {expecting(large, 413, "file_too_large"),
             begin_upload_of("first.mp4", 2 * megabyte),
             {.who = Who::people_admin,
              .call = "GET /material-use",
              .has = {{"/used_bytes", std::to_string(2 * megabyte)}, {"/quota_bytes", std::to_string(3 * megabyte)}}},
             expecting(second, 409, "quota_reached"),
             {.who = Who::people_admin, .call = "DELETE /uploads/{upload}", .status = 204},
             begin_upload_of("second.mp4", 2 * megabyte)});
    });
}

TEST_CASE("an upload that nobody goes on with is cleared away after two days")
{
    on_each_database([](Scenario& scenario) {
        scenario.run(
            {begin_course, begin_upload_of("cut.mp4", 3 * piece_bytes), piece(0, video().substr(0, piece_bytes))});
        clear_materials(scenario.workspace());
        CHECK(count(scenario, "material_pieces") == 1);
        scenario.advance_seconds(std::int64_t{49} * 60 * 60);
        clear_materials(scenario.workspace());
        CHECK(count(scenario, "material_pieces") == 0);
        CHECK(count(scenario, "uploads") == 0);
        scenario.run({{.who = Who::people_admin, .call = "GET /uploads/{upload}", .status = 404}});
    });
}
