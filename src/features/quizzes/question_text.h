// SPDX-License-Identifier: Apache-2.0
// The text of a question: Markdown, in which {{key}} is the place of a gap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace espalier::quizzes {

// A text cut at its gaps: what stands before each, and its key. The last piece has none.
struct TextPiece
{
    std::string text;
    std::string gap_key;
};
std::vector<TextPiece> pieces_of(std::string_view text);

// Without the marks of Markdown, gaps as "___", in one line: for lists.
std::string plain_text(std::string_view markdown);

} // namespace espalier::quizzes
