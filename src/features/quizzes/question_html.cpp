// SPDX-License-Identifier: Apache-2.0
// HTML read tag by tag. Nothing of a tag comes through but what it means in Markdown; entities are read, so that none is made.
#include "features/quizzes/question_import.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace espalier::quizzes {

namespace {

struct Meaning
{
    std::string_view tag;
    std::string_view markdown;
};
constexpr Meaning meanings[] = {
    {"b", "**"},       {"/b", "**"},      {"strong", "**"},  {"/strong", "**"}, {"i", "*"},    {"/i", "*"},
    {"em", "*"},       {"/em", "*"},      {"code", "`"},     {"/code", "`"},    {"br", "\n"},  {"p", "\n\n"},
    {"/p", "\n\n"},    {"div", "\n"},     {"/div", "\n"},    {"li", "\n- "},    {"/ul", "\n"}, {"/ol", "\n"},
    {"h1", "\n\n## "}, {"h2", "\n\n## "}, {"h3", "\n\n## "}, {"tr", "\n"},      {"td", " "},   {"/h1", "\n\n"},
    {"/h2", "\n\n"},   {"/h3", "\n\n"}};
constexpr Meaning entities[] = {{"amp", "&"},   {"lt", "<"},    {"gt", ">"},    {"quot", "\""},
                                {"apos", "'"},  {"nbsp", " "},  {"auml", "ä"},  {"ouml", "ö"},
                                {"uuml", "ü"},  {"Auml", "Ä"},  {"Ouml", "Ö"},  {"Uuml", "Ü"},
                                {"szlig", "ß"}, {"ndash", "–"}, {"mdash", "—"}, {"hellip", "…"}};

std::string_view meaning_of(std::string_view name)
{
    for (auto const& one : meanings)
        if (one.tag == name)
            return one.markdown;
    return {};
}

void append_code_point(std::string& out, unsigned code)
{
    auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
    if ((code < 0x20 && code != '\n') || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) || code == 0x7F)
        return;
    if (code < 0x80)
        out += static_cast<char>(code);
    else if (code < 0x800) {
        out += static_cast<char>(0xC0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

// The entity without & and ;. False: there is none of this name.
bool append_entity(std::string& out, std::string_view name)
{
    for (auto const& one : entities)
        if (one.tag == name) {
            out += one.markdown;
            return true;
        }
    if (!name.starts_with('#'))
        return false;
    name.remove_prefix(1);
    auto const base = name.starts_with('x') ? 16 : 10;
    if (base == 16)
        name.remove_prefix(1);
    unsigned code = 0;
    auto const [end, fault] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    if (fault != std::errc() || end != name.data() + name.size())
        return false;
    append_code_point(out, code);
    return true;
}

// "/p" of "</P >".
std::string tag_name(std::string_view inside)
{
    return lower_ascii(inside.substr(0, std::min(inside.find_first_of(" \t\n\r", 1), inside.size())));
}

} // namespace

std::string markdown_from_html(std::string_view html)
{
    std::string out;
    while (!html.empty()) {
        if (html.front() == '<') {
            auto const end = html.find('>');
            if (end == std::string_view::npos)
                break;
            auto name = tag_name(html.substr(1, end - 1));
            if (name.size() > 1 && name.back() == '/')
                name.pop_back();
            html.remove_prefix(end + 1);
            if (name == "script" || name == "style") {
                auto const close = lower_ascii(html).find("</" + name);
                html.remove_prefix(std::min(close, html.size()));
            }
            out += meaning_of(name);
        } else if (auto const end = html.find(';');
                   html.front() == '&' && end < 12 && append_entity(out, html.substr(1, end - 1)))
            html.remove_prefix(end + 1);
        else {
            out += html.front();
            html.remove_prefix(1);
        }
    }
    std::string tidy;
    for (auto const letter : out)
        if (letter != '\n' || !tidy.ends_with("\n\n"))
            tidy += letter;
    return std::string(trimmed(tidy));
}

} // namespace espalier::quizzes
