// SPDX-License-Identifier: Apache-2.0
// Cutting a text at its gaps. Whatever is no gap stays as it is.
#include "features/quizzes/question_text.h"

#include <algorithm>
#include <cctype>

namespace espalier::quizzes {

namespace {

bool is_gap_key(std::string_view key)
{
    return !key.empty() && key.size() <= 40 && std::all_of(key.begin(), key.end(), [](char letter) {
        return std::islower(static_cast<unsigned char>(letter)) || std::isdigit(static_cast<unsigned char>(letter)) ||
            letter == '_';
    });
}

} // namespace

std::vector<TextPiece> pieces_of(std::string_view text)
{
    std::vector<TextPiece> pieces(1);
    while (!text.empty()) {
        auto const start = text.find("{{");
        auto const end = start == std::string_view::npos ? start : text.find("}}", start);
        if (end == std::string_view::npos) {
            pieces.back().text += text;
            break;
        }
        auto const key = text.substr(start + 2, end - start - 2);
        if (is_gap_key(key)) {
            pieces.back().text += text.substr(0, start);
            pieces.back().gap_key = key;
            pieces.emplace_back();
            text.remove_prefix(end + 2);
        } else {
            pieces.back().text += text.substr(0, start + 2);
            text.remove_prefix(start + 2);
        }
    }
    return pieces;
}

std::string plain_text(std::string_view markdown)
{
    std::string out;
    for (auto const& piece : pieces_of(markdown)) {
        for (auto const letter : piece.text) {
            if (letter == '*' || letter == '`' || letter == '#' || letter == '_' || letter == '>')
                continue;
            auto const is_space = letter == '\n' || letter == ' ';
            if (!is_space || (!out.empty() && out.back() != ' '))
                out += is_space ? ' ' : letter;
        }
        if (!piece.gap_key.empty())
            out += "___";
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace espalier::quizzes
