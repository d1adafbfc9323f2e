// SPDX-License-Identifier: Apache-2.0
// Letters as mail carries them.
#include "platform/mime.h"

#include <doctest/doctest.h>

using namespace espalier;
using namespace espalier::platform;

namespace {

std::string written(Letter const& letter)
{
    return write_message({"Gärtnerei, Nord", "espalier@learn.example"}, {"Emil Voss", "emil@learn.example"}, letter,
                         "17.espalier@learn.example", parse_instant("2026-03-02T09:00:00Z").value());
}

bool has(std::string const& text, std::string const& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a letter is one part of text, encoded for lines of seven bits")
{
    auto const text = written({.subject = "Grüße", .content = "Größer als früher.\nZweite Zeile."});
    CAPTURE(text);
    CHECK(has(text, "From: =?"));
    CHECK(has(text, "<espalier@learn.example>\r\n"));
    CHECK(has(text, "To: Emil Voss <emil@learn.example>\r\n"));
    CHECK(has(text, "Subject: =?"));
    CHECK(has(text, "Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n"));
    CHECK(has(text, "Message-Id: <17.espalier@learn.example>\r\n"));
    CHECK(has(text, "Auto-Submitted: auto-generated\r\n"));
    CHECK(has(text, "Content-Type: text/plain; charset=utf-8\r\n"));
    CHECK(has(text, "Gr=C3=B6=C3=9Fer als fr=C3=BCher.\r\nZweite Zeile."));
    CHECK(!has(text, "text/calendar"));
}

TEST_CASE("an invitation is said twice: in words and as a calendar with its method")
{
    Letter const letter{.subject = "Meeting",
                        .content = "At nine.",
                        .calendar = CalendarPart{"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", InvitationMethod::cancel}};
    auto const text = written(letter);
    CAPTURE(text);
    CHECK(has(text, "multipart/alternative"));
    CHECK(has(text, "Content-Type: text/calendar; charset=utf-8; method=CANCEL\r\n"));
    CHECK(text.find("At nine.") < text.find("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("a subject or a name brings no header of its own with it")
{
    auto const text =
        write_message({"Espalier\r\nBcc: all@learn.example", "espalier@learn.example"}, {"Emil", "emil@learn.example"},
                      {.subject = "Hello\r\nBcc: more@learn.example", .content = "…"}, "1.x", Instant{});
    CAPTURE(text);
    CHECK(!has(text, "\nBcc:"));
}
