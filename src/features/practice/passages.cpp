// SPDX-License-Identifier: Apache-2.0
// Blocks of lines first, then what stands in each.
#include "features/practice/passages.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace espalier::practice {

namespace {

constexpr std::size_t longest_back = 2000; // bytes

std::string_view next_line(std::string_view& left)
{
    auto const end = std::min(left.find('\n'), left.size());
    auto const line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    return trimmed(line);
}

// "- ", "* ", "1. ": how much of the line the mark takes; 0: it is no point of a list.
std::size_t mark_of_point(std::string_view line)
{
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ "))
        return 2;
    auto const digits = std::min(line.find_first_not_of("0123456789"), line.size());
    auto const is_numbered = digits > 0 && line.substr(digits).starts_with(". ");
    return is_numbered ? digits + 2 : 0;
}

bool is_rule(std::string_view line)
{
    return line.find_first_not_of("-=*_|: \t") == std::string_view::npos;
}

// Of "[words](address)" from its bracket on: the words, and what comes after; nothing: it is no link.
std::optional<std::string_view> words_of_link(std::string_view& text)
{
    auto const middle = text.find("](");
    auto const end = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (end == std::string_view::npos)
        return std::nullopt;
    auto const words = text.substr(1, middle - 1);
    text.remove_prefix(end + 1);
    return words;
}

// Without marks of emphasis and code, links as their words, pictures left out.
std::string plain_text(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        if (text.front() == '!' && text.substr(1).starts_with("[")) {
            auto rest = text.substr(1);
            if (words_of_link(rest)) {
                text = rest;
                continue;
            }
        }
        if (text.front() == '[')
            if (auto const words = words_of_link(text)) {
                result += plain_text(*words);
                continue;
            }
        auto const is_alone = (result.empty() || result.back() == ' ') && text.substr(1).starts_with(" ");
        if (text.front() == '\\' && text.size() > 1)
            text.remove_prefix(1);
        else if (text.front() == '`' || (text.front() == '*' && !is_alone)) {
            text.remove_prefix(1);
            continue;
        }
        result += text.front();
        text.remove_prefix(1);
    }
    return std::string(trimmed(result));
}

std::string without_last_stop(std::string text)
{
    while (!text.empty() && (text.back() == '.' || text.back() == ':'))
        text.pop_back();
    return text;
}

void add(std::vector<Passage>& passages, std::string front, std::string back)
{
    if (!back.empty() && back.size() <= longest_back)
        passages.push_back({std::move(front), std::move(back)});
}

// "**Term.** What it means": a term and what it means, where both are there.
void add_text(std::vector<Passage>& passages, std::string_view text)
{
    auto const end = text.starts_with("**") ? text.find("**", 2) : std::string_view::npos;
    if (end != std::string_view::npos && !trimmed(text.substr(end + 2)).empty()) {
        auto rest = trimmed(text.substr(end + 2));
        rest.remove_prefix(std::min(rest.find_first_not_of(":. "), rest.size()));
        add(passages, without_last_stop(plain_text(text.substr(2, end - 2))), plain_text(rest));
        return;
    }
    add(passages, {}, plain_text(text));
}

void add_line_of_table(std::vector<Passage>& passages, std::string_view line)
{
    std::vector<std::string> cells;
    for (auto left = line.substr(1); !left.empty();) {
        auto const end = std::min(left.find('|'), left.size());
        if (auto cell = plain_text(left.substr(0, end)); !cell.empty())
            cells.push_back(std::move(cell));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    if (cells.size() < 2)
        return;
    std::string back;
    for (std::size_t i = 1; i < cells.size(); ++i)
        back += (i > 1 ? " · " : "") + cells[i];
    add(passages, cells.front(), std::move(back));
}

// Takes lines one by one and knows what is begun.
class Reader
{
public:
    void take(std::string_view line)
    {
        if (line.starts_with("```")) {
            end_block();
            is_code_ = !is_code_;
            return;
        }
        if (is_code_)
            return;
        if (line.starts_with(">"))
            line = trimmed(line.substr(1));
        if (line.starts_with("|")) {
            take_line_of_table(line);
            return;
        }
        is_table_ = false;
        if (line.empty() || line.starts_with("#") || line.starts_with("[!") || is_rule(line))
            end_block();
        else
            take_text(line);
    }

    std::vector<Passage> end()
    {
        end_block();
        return std::move(passages_);
    }

private:
    // Of a table the head is left out, which the rule below it ends.
    void take_line_of_table(std::string_view line)
    {
        end_block();
        if (is_rule(line))
            is_table_ = true;
        else if (is_table_)
            add_line_of_table(passages_, line);
    }

    void take_text(std::string_view line)
    {
        auto const mark = mark_of_point(line);
        if (mark > 0)
            end_block();
        block_ += (block_.empty() ? "" : " ") + std::string(line.substr(mark));
    }

    void end_block()
    {
        if (!block_.empty())
            add_text(passages_, block_);
        block_.clear();
    }

    std::vector<Passage> passages_;
    std::string block_;
    bool is_code_ = false;
    bool is_table_ = false;
};

} // namespace

std::vector<Passage> passages_of(std::string_view markdown)
{
    Reader reader;
    while (!markdown.empty())
        reader.take(next_line(markdown));
    return reader.end();
}

} // namespace espalier::practice
