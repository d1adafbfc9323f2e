// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes, what it is called, and that it comes back as it was sent.
#include "platform/files.h"
#include "platform/settings.h"
#include "support/scenario.h"
#include "support/zip_file.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;
using namespace espalier::test;

namespace {

std::string kept(std::string_view content)
{
    auto const kind = kind_of(content);
    return kind ? std::string(kind->ending) : "none";
}

} // namespace

TEST_CASE("a file is what its bytes say, and only a short list of kinds is kept")
{
    using namespace std::string_view_literals;
    CHECK(kept("%PDF-1.7 …") == ".pdf");
    CHECK(kept("\x89PNG\r\n\x1a\n …") == ".png");
    CHECK(kept("\xff\xd8\xff\xe0 …") == ".jpg");
    CHECK(kept("RIFF\x10\0\0\0WEBPVP8 "sv) == ".webp");
    CHECK(kept("Grüße\tvom Kurs\r\n") == ".txt");
    CHECK(kept("MZ\x90\0"sv) == "none");
    CHECK(kept("Gr\xfc\xdf"sv) == "none"); // Latin-1
    CHECK(kept("RIFF\x10\0\0\0WAVE …"sv) == "none");
    CHECK(kept("") == "none");
}

TEST_CASE("an office document is known by its parts; macros and other archives are not kept")
{
    CHECK(kept(zip_of({{"[Content_Types].xml", "<t/>"}, {"word/document.xml", "<d/>"}})) == ".docx");
    CHECK(kept(zip_of({{"[Content_Types].xml", "<t/>"}, {"xl/workbook.xml", "<d/>"}})) == ".xlsx");
    CHECK(kept(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<d/>"}})) == ".odt");
    CHECK(
        kept(zip_of({{"[Content_Types].xml", "<t/>"}, {"word/document.xml", "<d/>"}, {"word/vbaProject.bin", "x"}})) ==
        "none");
    CHECK(kept(zip_of({{"anything.exe", "MZ"}})) == "none");
}

TEST_CASE("a stored file ends as its kind does and brings no path along")
{
    auto const pdf = *kind_of("%PDF-1.4");
    CHECK(stored_name("Certificate.PDF", pdf) == "Certificate.PDF");
    CHECK(stored_name("C:\\Users\\me\\certificate.exe", pdf) == "certificate.exe.pdf");
    CHECK(stored_name("../../etc/passwd", pdf) == "passwd.pdf");
    CHECK(stored_name("  ", pdf) == "file.pdf");
    CHECK(stored_name("notes.md", *kind_of("# Notes")) == "notes.md");
}

TEST_CASE("a file comes back as it was sent, whatever its size, and a damaged one does not")
{
    on_each_database([](Scenario& scenario) {
        std::string content = "%PDF-";
        while (content.size() < std::size_t{2} * 1024 * 1024)
            content += static_cast<char>(content.size() * 31 % 251);
        auto const id = scenario.as_program(
            [&](Context& context) { return store_file(context, "long.pdf", prepared_file(content)).id; });
        auto const back = scenario.as_program([&](Context& context) { return stored_file(context.tx, id); });
        CHECK(back.content == content);
        CHECK(back.content_type == "application/pdf");
        CHECK_THROWS_AS(scenario.as_program([&](Context& context) {
            context.tx.execute("UPDATE stored_file_pieces SET content = 'AAAA' WHERE number = 2");
            stored_file(context.tx, id);
        }),
                        Fault);
    });
}

TEST_CASE("a file over the workspace's limit is refused, and nothing of it is kept")
{
    on_each_database([](Scenario& scenario) {
        scenario.as_program(
            [](Context& context) { settings::change(context, FileSettings{.largest_megabytes = {1}}); });
        try {
            scenario.as_program([](Context& context) {
                store_file(context, "long.txt", prepared_file(std::string(std::size_t{1024} * 1024 + 1, 'a')));
            });
            FAIL("it was kept");
        } catch (Fault const& fault) {
            CHECK(fault.code() == FaultCode::too_large);
            CHECK(fault.key() == "file_too_large");
        }
        CHECK(scenario.as_program([](Context& context) {
            return *context.tx.row<std::int64_t>("SELECT COUNT(*) FROM stored_file_pieces");
        }) == 0);
    });
}
