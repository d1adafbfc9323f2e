// SPDX-License-Identifier: Apache-2.0
// Single values to and from plain text. The JSON reader uses the same checks, so a limit is told in the same words
// wherever a value comes from.
#include "reflect/json.h"
#include "reflect/member_access.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace espalier::reflect {

namespace {

constexpr std::string_view list_separator = " | ";

using Problem = std::optional<Violation>;

Problem problem(std::string key, std::string message, FaultParameters parameters = {})
{
    return Violation{"", std::move(key), std::move(message), std::move(parameters)};
}

// "\r\n" and "\r" become "\n": text typed on any system is kept in one form.
std::string with_plain_line_ends(std::string_view text)
{
    std::string result(text);
    if (text.find('\r') == std::string_view::npos)
        return result;
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        result[length++] = text[i] == '\r' ? '\n' : text[i];
    }
    result.resize(length);
    return result;
}

Problem check_length(std::string_view text, Type const& type)
{
    auto const length = code_points(text);
    if (length == 0 && type.minimum_length > 0)
        return problem("required", "This must not be empty.");
    if (length < type.minimum_length)
        return problem("too_short",
                       fmt::format("Use at least {} characters; this has {}.", type.minimum_length, length),
                       {{"minimum", std::to_string(type.minimum_length)}, {"length", std::to_string(length)}});
    if (type.maximum_length > 0 && length > type.maximum_length)
        return problem("too_long", fmt::format("Use at most {} characters; this has {}.", type.maximum_length, length),
                       {{"maximum", std::to_string(type.maximum_length)}, {"length", std::to_string(length)}});
    return std::nullopt;
}

Problem read_plain(std::string_view text, Type const& type, std::string& value)
{
    if (!is_valid_utf8(text))
        return problem("not_utf8", "This is not valid UTF-8 text.");
    value = with_plain_line_ends(trimmed(text));
    if (auto const control = first_control_character(value))
        return problem(
            "control_character",
            fmt::format("This holds a control character (U+{:04X}), which cannot be kept. Remove it.", *control),
            {{"code", fmt::format("U+{:04X}", *control)}});
    return check_length(value, type);
}

Problem read_email(std::string_view text, Type const& type, std::string& value)
{
    if (auto wrong = read_plain(text, type, value))
        return wrong;
    if (!is_email(value))
        return problem("not_an_email", "This is not an e-mail address. It should look like name@example.org.");
    return std::nullopt;
}

// A password or a token: exactly as typed.
Problem read_secret(std::string_view text, Type const& type, std::string& value)
{
    if (!is_valid_utf8(text))
        return problem("not_utf8", "This is not valid UTF-8 text.");
    value = text;
    return check_length(value, type);
}

Problem out_of_range(Type const& type)
{
    if (type.minimum == 0 && type.maximum == 0)
        return problem("number_too_large", "This number is too large to be kept.");
    return problem("out_of_range", fmt::format("This must be from {} to {}.", type.minimum, type.maximum),
                   {{"minimum", fmt::format("{}", type.minimum)}, {"maximum", fmt::format("{}", type.maximum)}});
}

bool is_within_limits(Type const& type, double value)
{
    return (type.minimum == 0 && type.maximum == 0) || (value >= type.minimum && value <= type.maximum);
}

Problem read_integer(std::string_view text, Type const& type, std::int64_t& value)
{
    auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    auto rest = text.substr(static_cast<std::size_t>(stop - text.data()));
    if (rest.size() > 1 && rest.front() == '.') // 5.0 is a whole number too
        rest.remove_prefix(std::min(rest.find_first_not_of('0', 1), rest.size()));
    if (error == std::errc::invalid_argument || !rest.empty())
        return problem("wrong_type", "Expected a whole number, such as 12.", {{"expected", "integer"}});
    if (error == std::errc::result_out_of_range || !is_within_limits(type, static_cast<double>(value)))
        return out_of_range(type);
    return std::nullopt;
}

Problem read_number(std::string_view text, Type const& type, double& value)
{
    auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    auto const is_out_of_range = error == std::errc::result_out_of_range;
    if (error == std::errc::invalid_argument || stop != text.data() + text.size() ||
        (!is_out_of_range && !std::isfinite(value)))
        return problem("wrong_type", "Expected a number, such as 12.5.", {{"expected", "number"}});
    if (is_out_of_range || !is_within_limits(type, value))
        return out_of_range(type);
    return std::nullopt;
}

Problem read_id(std::string_view text, std::int64_t& value)
{
    auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || value <= 0)
        return problem("not_an_id", "This is not an id: ids are made of 1 to 19 digits.");
    return std::nullopt;
}

Problem read_boolean(std::string_view text, bool& value)
{
    auto const word = lower_ascii(text);
    value = word == "true" || word == "yes" || word == "1";
    if (!value && word != "false" && word != "no" && word != "0")
        return problem("wrong_type", "Expected true or false.", {{"expected", "boolean"}});
    return std::nullopt;
}

Problem read_enumeration(std::string_view text, Type const& type, int& value)
{
    auto const found = std::find(type.enumerators.begin(), type.enumerators.end(), text);
    value = static_cast<int>(found - type.enumerators.begin());
    if (found != type.enumerators.end())
        return std::nullopt;
    value = 0;
    std::string allowed;
    for (auto const name : type.enumerators)
        allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    return problem("unknown_value", "This is not one of the known values: " + allowed + ".", {{"values", allowed}});
}

// What parse_date, parse_instant and parse_money answer, or the violation in their place.
template <class T> Problem keep(std::optional<T> parsed, T& value, std::string_view key, std::string_view message)
{
    if (!parsed)
        return problem(std::string(key), std::string(message));
    value = *parsed;
    return std::nullopt;
}

Problem read_list(std::string_view text, Type const& type, void* list)
{
    type.clear(list);
    if (text.empty())
        return std::nullopt;
    for (std::size_t from = 0; from <= text.size();) {
        auto const end = std::min(text.find(list_separator, from), text.size());
        if (auto wrong = read_text(text.substr(from, end - from), *type.element, type.append(list)))
            return wrong;
        from = end + list_separator.size();
    }
    return std::nullopt;
}

} // namespace

std::optional<Violation> read_text(std::string_view text, Type const& type, void* object)
{
    auto const word = type.kind == Kind::secret ? text : trimmed(text);
    switch (type.kind) {
    case Kind::text: return read_plain(text, type, as<std::string>(object));
    case Kind::email: return read_email(text, type, as<std::string>(object));
    case Kind::secret: return read_secret(text, type, as<std::string>(object));
    case Kind::list: return read_list(word, type, object);
    case Kind::optional:
    case Kind::change:
        type.clear(object);
        return word.empty() ? std::nullopt : read_text(text, *type.element, type.append(object));
    default: break;
    }
    if (word.empty())
        return problem("required", "This must not be empty.");
    switch (type.kind) {
    case Kind::boolean: return read_boolean(word, as<bool>(object));
    case Kind::integer: return read_integer(word, type, as<std::int64_t>(object));
    case Kind::number: return read_number(word, type, as<double>(object));
    case Kind::id: return read_id(word, as<std::int64_t>(object));
    case Kind::enumeration: return read_enumeration(word, type, as<int>(object));
    case Kind::date:
        return keep(parse_date(word), as<Date>(object), "not_a_date",
                    "Expected a day of the calendar, such as 2026-11-22.");
    case Kind::instant:
        return keep(parse_instant(word), as<Instant>(object), "not_an_instant",
                    "Expected a day and time with its offset, such as 2026-11-22T10:15:30Z.");
    case Kind::money:
        return keep(parse_money(word), as<Money>(object), "not_an_amount",
                    "Expected an amount with at most two decimals, such as 1234.50.");
    default: throw std::logic_error("objects and documents have no plain text");
    }
}

void write_text(std::string& out, Type const& type, void const* object)
{
    switch (type.kind) {
    case Kind::text:
    case Kind::email: out += as<std::string>(object); return;
    case Kind::enumeration: out += type.enumerators[static_cast<std::size_t>(as<int>(object))]; return;
    case Kind::instant: append_text(out, as<Instant>(object)); return;
    case Kind::date: append_text(out, as<Date>(object)); return;
    case Kind::id: out += std::to_string(as<std::int64_t>(object)); return;
    case Kind::optional:
    case Kind::change:
        if (type.count(object) > 0)
            write_text(out, *type.element, type.at(object, 0));
        return;
    case Kind::list:
        for (std::size_t i = 0; i < type.count(object); ++i) {
            if (i > 0)
                out += list_separator;
            write_text(out, *type.element, type.at(object, i));
        }
        return;
    case Kind::object:
    case Kind::document: throw std::logic_error("objects and documents have no plain text");
    default: write_json(out, type, object); // booleans, numbers and money look the same; a secret throws
    }
}

} // namespace espalier::reflect
