// SPDX-License-Identifier: Apache-2.0
// One walk over the letters of well-formed JSON; where it is not, the walk ends early and nothing is lost but a line number.
#include "reflect/json_lines.h"

#include <algorithm>
#include <charconv>

namespace espalier::reflect {

namespace {

bool is_blank(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

class Walk
{
public:
    explicit Walk(std::string_view json) : json_(json) {}

    char next()
    {
        while (at_ < json_.size() && is_blank(json_[at_]))
            ++at_;
        return at_ < json_.size() ? json_[at_] : '\0';
    }
    void step() { at_ = std::min(at_ + 1, json_.size()); }
    bool is_at_end() const { return at_ >= json_.size(); }
    std::size_t place() const { return at_; }

    // A string with its quotes, or a number or word.
    std::string_view scalar()
    {
        auto const from = at_;
        if (next() != '"') {
            while (at_ < json_.size() && !is_blank(json_[at_]) &&
                   std::string_view(",]}").find(json_[at_]) == std::string_view::npos)
                ++at_;
            return json_.substr(from, at_ - from);
        }
        for (step(); at_ < json_.size() && json_[at_] != '"'; ++at_)
            if (json_[at_] == '\\')
                ++at_;
        step();
        return json_.substr(from, std::min(at_, json_.size()) - from);
    }

    // A whole value.
    std::string_view value()
    {
        next();
        auto const from = at_;
        int depth = 0;
        do {
            auto const letter = next();
            if (letter == '{' || letter == '[')
                ++depth, step();
            else if (letter == '}' || letter == ']')
                --depth, step();
            else if (letter == ',' || letter == ':')
                step();
            else
                scalar();
        } while (depth > 0 && !is_at_end());
        return json_.substr(from, at_ - from);
    }

private:
    std::string_view json_;
    std::size_t at_ = 0;
};

bool is_empty(std::string_view value)
{
    return value == "null" || (value.starts_with('[') && std::all_of(value.begin() + 1, value.end() - 1, is_blank));
}

void write(std::string& out, std::string_view json, std::size_t depth)
{
    Walk walk(json);
    auto const opening = walk.next();
    if (opening != '{' && opening != '[') {
        out += walk.scalar();
        return;
    }
    auto const line = [&](std::size_t level) { out.append("\n").append(level * 2, ' '); };
    auto is_first = true;
    out += opening;
    walk.step();
    while (walk.next() != (opening == '{' ? '}' : ']') && !walk.is_at_end()) {
        std::string_view name;
        if (opening == '{') {
            name = walk.scalar();
            walk.next();
            walk.step(); // the colon
        }
        auto const value = walk.value();
        if (walk.next() == ',')
            walk.step();
        if (opening == '{' && is_empty(value))
            continue;
        out += is_first ? "" : ",";
        is_first = false;
        line(depth + 1);
        if (opening == '{')
            out.append(name).append(": ");
        write(out, value, depth + 1);
    }
    if (!is_first)
        line(depth);
    out += opening == '{' ? '}' : ']';
}

// Where the value at the pointer begins, in bytes.
std::size_t place_of(std::string_view json, std::string_view pointer)
{
    Walk walk(json);
    auto const opening = walk.next();
    auto const here = walk.place();
    if (pointer.size() < 2 || (opening != '{' && opening != '['))
        return here;
    auto const end = std::min(pointer.find('/', 1), pointer.size());
    auto const wanted = pointer.substr(1, end - 1);
    walk.step();
    for (std::size_t number = 0; walk.next() != '}' && walk.next() != ']' && !walk.is_at_end(); ++number) {
        auto name = std::to_string(number);
        if (opening == '{') {
            auto const quoted = walk.scalar();
            name = quoted.substr(1, quoted.size() < 2 ? 0 : quoted.size() - 2);
            walk.next();
            walk.step();
        }
        walk.next();
        auto const from = walk.place();
        auto const value = walk.value();
        if (name == wanted)
            return from + place_of(value, pointer.substr(end));
        if (walk.next() == ',')
            walk.step();
    }
    return here;
}

} // namespace

std::string indented(std::string_view json)
{
    std::string out;
    write(out, json, 0);
    return out + "\n";
}

std::int64_t line_of(std::string_view json, std::string_view pointer)
{
    auto const place = std::min(place_of(json, pointer), json.size());
    return 1 + std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(place), '\n');
}

std::int64_t line_of_malformed(std::string_view message)
{
    constexpr std::string_view mark = "at line "; // "… at line 2, column 8."
    std::int64_t line = 1;
    if (auto const at = message.rfind(mark); at != std::string_view::npos)
        std::from_chars(message.data() + at + mark.size(), message.data() + message.size(), line);
    return line;
}

} // namespace espalier::reflect
