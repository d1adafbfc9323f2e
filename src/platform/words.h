// SPDX-License-Identifier: Apache-2.0
// What the program itself writes for people (documents, calendars) in their language: the texts of web/src/locales, so that
// a page and a paper say the same, and dates, numbers and money as that language writes them (by ICU).
#pragma once

#include "base/money.h"
#include "base/time.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace espalier::platform {

class Words
{
public:
    // One of spoken_languages; English for any other.
    explicit Words(std::string_view language);

    std::string_view language() const { return language_; }

    // The text of a key, "document.period", with each {{name}} replaced by its value. Throws std::logic_error for a key that
    // no text has: the keys stand in our code.
    std::string text(std::string_view key,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;

    std::string date(Date date) const;                                // 1 Mar 2026; 01.03.2026
    std::string number(double value, int most_decimals) const;        // 1,234.5; 1.234,5
    std::string money(Money amount, std::string_view currency) const; // hundredths only where there are some

private:
    std::string language_;
    std::map<std::string, std::string, std::less<>> const* texts_; // of the program, for ever
};

} // namespace espalier::platform
