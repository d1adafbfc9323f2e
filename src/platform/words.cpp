// SPDX-License-Identifier: Apache-2.0
// Finds texts by key in the embedded locale files, and writes values with ICU. The only place that knows ICU.
#include "platform/words.h"

#include "base/embedded.h"
#include "platform/settings.h"
#include "reflect/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

#include <unicode/datefmt.h>
#include <unicode/numberformatter.h>
#include <unicode/timezone.h>

namespace espalier::platform {

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

// Every text below an object, by its path: {"plan": {"title": …}} is "plan.title".
void add_texts(Texts& texts, reflect::JsonTree const& tree, std::size_t object, std::string const& prefix)
{
    for (auto at = object + 1; at < tree.nodes[object].end;) {
        auto const key = prefix + std::string(tree.nodes[at].text);
        auto const value = at + 1;
        if (tree.nodes[value].kind == reflect::JsonKind::object)
            add_texts(texts, tree, value, key + ".");
        else
            texts.emplace(key, tree.nodes[value].text);
        at = tree.nodes[value].end;
    }
}

std::map<std::string, Texts, std::less<>> all_texts()
{
    std::map<std::string, Texts, std::less<>> languages;
    for (auto const& file : embedded_locales()) {
        auto const tree = reflect::parse_json(file.content);
        auto const language = file.path.substr(0, file.path.find('.')); // de.json
        add_texts(languages[std::string(language)], tree, 0, "");
    }
    return languages;
}

Texts const& texts_of(std::string_view language)
{
    static auto const languages = all_texts();
    return languages.at(std::string(language));
}

// As the web pages do: English dates are written the British way.
icu::Locale locale_of(std::string_view language)
{
    return language == "en" ? icu::Locale::getUK() : icu::Locale(std::string(language).c_str());
}

std::string utf8(icu::UnicodeString const& text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

void require(UErrorCode code)
{
    if (U_FAILURE(code))
        throw std::runtime_error(std::string("ICU: ") + u_errorName(code));
}

} // namespace

Words::Words(std::string_view language)
    : language_(std::ranges::find(spoken_languages, language) != std::end(spoken_languages) ? language : "en"),
      texts_(&texts_of(language_))
{
}

std::string Words::text(std::string_view key,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    auto const found = texts_->find(key);
    if (found == texts_->end())
        throw std::logic_error("no text has the key " + std::string(key));
    auto text = found->second;
    for (auto const& [name, value] : values) {
        auto const place = "{{" + std::string(name) + "}}";
        if (auto const at = text.find(place); at != std::string::npos)
            text.replace(at, place.size(), value);
    }
    return text;
}

std::string Words::date(Date date) const
{
    std::unique_ptr<icu::DateFormat> const format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kMedium, locale_of(language_)));
    if (!format)
        throw std::runtime_error("ICU has no dates for " + language_);
    format->setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    return utf8(format->format(static_cast<UDate>(start_of_day_utc(date).milliseconds), text));
}

std::string Words::number(double value, int most_decimals) const
{
    auto code = U_ZERO_ERROR;
    auto const text = icu::number::NumberFormatter::withLocale(locale_of(language_))
                          .precision(icu::number::Precision::maxFraction(most_decimals))
                          .formatDouble(value, code)
                          .toString(code);
    require(code);
    return utf8(text);
}

std::string Words::money(Money amount, std::string_view currency) const
{
    auto code = U_ZERO_ERROR;
    auto const decimals = amount.hundredths % 100 == 0 ? 0 : 2;
    auto const text = icu::number::NumberFormatter::withLocale(locale_of(language_))
                          .unit(icu::CurrencyUnit(icu::StringPiece(std::string(currency)), code))
                          .precision(icu::number::Precision::fixedFraction(decimals))
                          .formatDecimal(to_text(amount), code)
                          .toString(code);
    require(code);
    return utf8(text);
}

} // namespace espalier::platform
