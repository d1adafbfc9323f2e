// SPDX-License-Identifier: Apache-2.0
// First bytes of recordings (ISO 14496-12, RFC 8794, RFC 3533, ISO 11172-3), and what makes text active.
#include "platform/material_kinds.h"

#include "base/fault.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace espalier::platform {

namespace {

using namespace std::string_view_literals;

std::optional<FileKind> iso_media(std::string_view bytes)
{
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp")
        return std::nullopt;
    auto const brand = bytes.substr(8, 4);
    if (brand == "avif" || brand == "avis")
        return FileKind{"image/avif", ".avif"};
    if (brand == "M4A " || brand == "M4B ")
        return FileKind{"audio/mp4", ".m4a"};
    constexpr std::array played = {"isom"sv, "iso2"sv, "iso3"sv, "iso4"sv, "iso5"sv, "iso6"sv, "mp41"sv,
                                   "mp42"sv, "avc1"sv, "dash"sv, "M4V "sv, "MSNV"sv, "mp71"sv};
    if (std::find(played.begin(), played.end(), brand) != played.end())
        return FileKind{"video/mp4", ".mp4"};
    return std::nullopt; // "qt  ", "heic" and others: no browser, or not every one, shows them
}

std::optional<FileKind> ogg(std::string_view bytes)
{
    if (!bytes.starts_with("OggS"))
        return std::nullopt;
    auto const head = bytes.substr(0, 128);
    if (head.find("OpusHead") != std::string_view::npos || head.find("\x01vorbis") != std::string_view::npos)
        return FileKind{"audio/ogg", ".ogg"};
    return std::nullopt;
}

bool is_mp3(std::string_view bytes)
{
    auto const is_frame = bytes.size() > 2 && bytes[0] == '\xff' &&
        (static_cast<unsigned char>(bytes[1]) & 0xe6U) == 0xe2U; // a sync word, of layer III
    return bytes.starts_with("ID3") || is_frame;
}

std::string_view without_mark(std::string_view text)
{
    constexpr auto byte_order_mark = "\xef\xbb\xbf"sv;
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

// The first element of what may be a document: declarations, comments and blanks before it are passed over.
std::string_view first_element(std::string_view text)
{
    for (;;) {
        text = trimmed(without_mark(text));
        auto const end = text.starts_with("<!--") ? "-->"sv : text.starts_with("<?") ? "?>"sv : ""sv;
        auto const at = end.empty() ? std::string_view::npos : text.find(end);
        if (at == std::string_view::npos)
            return text;
        text.remove_prefix(at + end.size());
    }
}

// " onload=", "\nonclick =": an attribute that runs.
bool has_handler(std::string_view text)
{
    for (auto at = text.find("on"); at != std::string_view::npos; at = text.find("on", at + 2)) {
        auto const before = at > 0 ? text[at - 1] : '<';
        if (!std::isspace(static_cast<unsigned char>(before)) && before != '"' && before != '\'' && before != '/')
            continue;
        auto end = at + 2;
        while (end < text.size() && std::islower(static_cast<unsigned char>(text[end])))
            ++end;
        while (end < text.size() && std::isspace(static_cast<unsigned char>(text[end])))
            ++end;
        if (end > at + 2 && end < text.size() && text[end] == '=')
            return true;
    }
    return false;
}

bool is_active_svg(std::string_view lower)
{
    constexpr std::array active = {"<script"sv,   "<foreignobject"sv, "<iframe"sv,   "<embed"sv,
                                   "<object"sv,   "<handler"sv,       ":script"sv,   "<!entity"sv,
                                   "<!doctype"sv, "javascript:"sv,    "data:text"sv, "&#"sv};
    return has_handler(lower) || std::any_of(active.begin(), active.end(), [&](std::string_view one) {
               return lower.find(one) != std::string_view::npos;
           });
}

bool is_html(std::string_view lower)
{
    constexpr std::array beginnings = {"<!doctype"sv, "<html"sv,  "<head"sv, "<body"sv, "<script"sv, "<iframe"sv,
                                       "<title"sv,    "<style"sv, "<meta"sv, "<link"sv, "<img"sv,    "<a "sv};
    auto const element = first_element(lower);
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view one) { return element.starts_with(one); });
}

} // namespace

std::optional<FileKind> recording_kind(std::string_view beginning)
{
    if (auto const kind = iso_media(beginning))
        return kind;
    if (auto const kind = ogg(beginning))
        return kind;
    if (beginning.starts_with("\x1a\x45\xdf\xa3") && beginning.substr(0, 64).find("webm") != std::string_view::npos)
        return FileKind{"video/webm", ".webm"};
    if (is_mp3(beginning))
        return FileKind{"audio/mpeg", ".mp3"};
    if (beginning.starts_with("RIFF") && beginning.size() > 12 && beginning.substr(8, 4) == "WAVE")
        return FileKind{"audio/wav", ".wav"};
    if (beginning.starts_with("fLaC"))
        return FileKind{"audio/flac", ".flac"};
    if (beginning.starts_with("GIF87a") || beginning.starts_with("GIF89a"))
        return FileKind{"image/gif", ".gif"};
    return std::nullopt;
}

std::optional<FileKind> material_kind(std::string_view content)
{
    if (auto const kind = recording_kind(content))
        return kind;
    auto const kind = kind_of(content);
    if (!kind || kind->ending != ".txt")
        return kind;
    auto const lower = lower_ascii(content);
    auto const element = first_element(lower);
    auto const is_svg = element.starts_with("<svg");
    if ((is_svg && is_active_svg(lower)) || is_html(lower))
        throw invalid("/content", "active_content",
                      "A file that a browser could run is not kept. Send a picture without scripts, or a PDF.");
    if (is_svg)
        return FileKind{"image/svg+xml", ".svg"};
    auto const text = without_mark(content);
    if (text.starts_with("WEBVTT") && (text.size() == 6 || std::isspace(static_cast<unsigned char>(text[6]))))
        return FileKind{"text/vtt; charset=utf-8", ".vtt"};
    return kind;
}

std::string material_name(std::string_view file_name, FileKind const& kind)
{
    constexpr std::size_t most_letters = 100;
    constexpr auto marks = "/\\:*?\"<>|()[]{}#%&$'`~^!;"sv;
    std::string name;
    std::size_t letters = 0;
    for (auto const letter : stored_name(is_valid_utf8(file_name) ? file_name : "file", kind)) {
        auto const byte = static_cast<unsigned char>(letter);
        letters += (byte & 0xc0U) != 0x80U; // the first byte of a letter
        if (letters > most_letters - kind.ending.size())
            break;
        name += byte < 0x20 || byte == 0x7f || marks.find(letter) != std::string_view::npos ? '_' : letter;
    }
    while (name.starts_with('.') || name.starts_with(' ') || name.starts_with('-'))
        name.erase(0, 1);
    return lower_ascii(name).ends_with(kind.ending) ? stored_name(name, kind)
                                                    : stored_name(name + std::string(kind.ending), kind);
}

} // namespace espalier::platform
