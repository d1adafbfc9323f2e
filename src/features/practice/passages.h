// SPDX-License-Identifier: Apache-2.0
// What of a lesson's Markdown could be remembered: its paragraphs, points and lines of tables, as plain text. Pure. An author chooses among
// them and asks the question; the program invents none.
#pragma once

#include "reflect/type.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::practice {

struct Passage
{
    std::string
        front; // what the text itself names: the bold words it begins with, the first cell of a line; empty: nothing
    std::string back;
};
BOOST_DESCRIBE_STRUCT(Passage, (), (front, back))

// In their order. Headings, pictures, code and the heads of tables are left out, as is what is longer than a card's back.
std::vector<Passage> passages_of(std::string_view markdown);

} // namespace espalier::practice
