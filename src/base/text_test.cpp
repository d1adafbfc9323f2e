// SPDX-License-Identifier: Apache-2.0
// What text is acceptable, and how names are found.
#include "base/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace espalier {

TEST_CASE("UTF-8 is what RFC 3629 says")
{
    for (auto const good : {"", "plain", "ü", "€", "😀", "\u007f", "\U0010ffff", "\xef\xbb\xbf"})
        CHECK(is_valid_utf8(good));
    for (auto const bad : {"\x80", "\xc3", "\xc3(", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf0\x9f\x98",
                           "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xff"})
        CHECK_FALSE(is_valid_utf8(bad));
}

TEST_CASE("the place of the first bad byte is told, after any run of ASCII")
{
    for (std::size_t length = 0; length < 40; ++length) {
        CHECK(valid_utf8_length(std::string(length, 'a') + "\xff") == length);
        CHECK(valid_utf8_length(std::string(length, 'a') + "ü\xc3") == length + 2);
        CHECK(valid_utf8_length(std::string(length, 'a')) == length);
    }
}

TEST_CASE("lengths count code points")
{
    CHECK(code_points("") == 0);
    CHECK(code_points("Zoë 😀") == 5);
}

TEST_CASE("an e-mail address has one @, a name before it and a domain with a dot after it")
{
    for (auto const good :
         {"a@b.example", "first.last+tag@mail.example.org", "o'neil@example.ie", "jürgen@bücher.example"})
        CHECK_MESSAGE(is_email(good), std::string(good));
    for (auto const bad : {"", "@", "a", "a@", "@b.example", "a@b", "a@@b.example", "a@b@c.example", "a b@c.example",
                           "a@.example", "a@b.", "a@b..example", "a@b.example,c@d.example", "<a@b.example>",
                           "\"a\"@b.example", "a@b.example\n", "a\u00a0b@c.example", "a@b.example\u200b"})
        CHECK_MESSAGE(!is_email(bad), std::string(bad));
    CHECK(is_email(std::string(64, 'a') + "@b.example"));
    CHECK_FALSE(is_email(std::string(65, 'a') + "@b.example"));
    CHECK_FALSE(is_email("a@" + std::string(250, 'b') + ".example"));
}

TEST_CASE("white space around text goes away, also the kinds that come with pasted text")
{
    CHECK(trimmed(" \t\r\n\v\fa b\n ") == "a b");
    CHECK(trimmed("\u00a0\u2003\ufeffa\u3000b\u2028\u202f") == "a\u3000b");
    CHECK(trimmed("\u00a0 \u00a0").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\u00e0") == "\u00e0"); // ends with the byte of a no-break space
    CHECK(trimmed("a\u00a0b") == "a\u00a0b");
}

TEST_CASE("control characters are found, line ends and tabs are not among them")
{
    CHECK_FALSE(first_control_character("a\tb\nc ü€ \u00a0"));
    CHECK(first_control_character(std::string_view("a\0b", 3)) == 0U);
    CHECK(first_control_character("a\rb") == 0x0dU);
    CHECK(first_control_character("\x7f") == 0x7fU);
    CHECK(first_control_character("a\u0085") == 0x85U);
    CHECK(first_control_character("\u009f") == 0x9fU);
}

TEST_CASE("names are found without case and accents")
{
    CHECK(search_form("Anna BERG") == "anna berg");
    CHECK(search_form("Jürgen Müßig") == "jurgen mussig");
    CHECK(search_form("ÉLODIE") == search_form("elodie"));
    CHECK(search_form("E\u0301lodie") == search_form("\u00c9lodie"));
    CHECK(search_form("Ångström") == "angstrom");
    CHECK(search_form("ΣΊΣΥΦΟΣ") == search_form("σίσυφος"));
    CHECK(search_form("").empty());
}

TEST_CASE("no bytes are too strange")
{
    CHECK(rc::check("checking and trimming never fail, and what is trimmed needs no more trimming",
                    [](std::string const& bytes) {
                        RC_ASSERT(valid_utf8_length(bytes) <= bytes.size());
                        RC_ASSERT(is_valid_utf8(bytes.substr(0, valid_utf8_length(bytes))));
                        is_email(bytes);
                        first_control_character(bytes);
                        auto const once = trimmed(bytes);
                        RC_ASSERT(trimmed(once) == once);
                        if (is_valid_utf8(bytes))
                            RC_ASSERT(is_valid_utf8(search_form(bytes)));
                    }));
}

} // namespace espalier
