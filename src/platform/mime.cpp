// SPDX-License-Identifier: Apache-2.0
// Builds messages with GMime, which encodes words, folds lines and knows the standards.
#include "platform/mime.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <gmime/gmime.h>

namespace espalier::platform {

namespace {

struct Unreference
{
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(GDateTime* time) const { g_date_time_unref(time); }
};
template <class T> using Held = std::unique_ptr<T, Unreference>;

void set_up()
{
    static std::once_flag done;
    std::call_once(done, g_mime_init);
}

// One line: what ends a line would begin another header.
std::string line(std::string text)
{
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < ' ' || c == 127; }, ' ');
    return text;
}

// Its own text part would choose a character set by what it finds in the text; calendars are UTF-8 (RFC 5545, 3.1.4).
Held<GMimeObject> part(char const* subtype, std::string const& text)
{
    Held<GMimePart> made(g_mime_part_new_with_type("text", subtype));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(made.get()), "charset", "utf-8");
    Held<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    Held<GMimeDataWrapper> const content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(made.get(), content.get());
    g_mime_part_set_content_encoding(made.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Held<GMimeObject>(GMIME_OBJECT(made.release()));
}

// Text and calendar are two ways to say the same: a program that knows calendars shows the second.
Held<GMimeObject> body(Letter const& letter)
{
    auto text = part("plain", letter.content);
    if (!letter.calendar)
        return text;
    auto const calendar = part("calendar", letter.calendar->text);
    g_mime_object_set_content_type_parameter(
        calendar.get(), "method", letter.calendar->method == InvitationMethod::cancel ? "CANCEL" : "REQUEST");
    auto* const both = g_mime_multipart_new_with_subtype("alternative");
    g_mime_multipart_add(both, text.get());
    g_mime_multipart_add(both, calendar.get());
    return Held<GMimeObject>(GMIME_OBJECT(both));
}

} // namespace

std::string write_message(Participant const& from, Participant const& to, Letter const& letter,
                          std::string const& message_id, Instant now)
{
    set_up();
    Held<GMimeMessage> const message(g_mime_message_new(TRUE));
    auto* const made = message.get();
    g_mime_message_add_mailbox(made, GMIME_ADDRESS_TYPE_FROM, line(from.name).c_str(), line(from.email).c_str());
    g_mime_message_add_mailbox(made, GMIME_ADDRESS_TYPE_TO, line(to.name).c_str(), line(to.email).c_str());
    g_mime_message_set_subject(made, line(letter.subject).c_str(), "utf-8");
    g_mime_message_set_message_id(made, message_id.c_str());
    Held<GDateTime> const at(g_date_time_new_from_unix_utc(now.milliseconds / 1000));
    g_mime_message_set_date(made, at.get());
    // Nobody's absence note answers a program (RFC 3834).
    g_mime_object_set_header(GMIME_OBJECT(made), "Auto-Submitted", "auto-generated", nullptr);
    g_mime_message_set_mime_part(made, body(letter).get());
    std::unique_ptr<GMimeFormatOptions, void (*)(GMimeFormatOptions*)> const format(g_mime_format_options_new(),
                                                                                    g_mime_format_options_free);
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    std::unique_ptr<char, void (*)(void*)> const text(g_mime_object_to_string(GMIME_OBJECT(made), format.get()),
                                                      g_free);
    return text.get();
}

} // namespace espalier::platform
