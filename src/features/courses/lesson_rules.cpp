// SPDX-License-Identifier: Apache-2.0
// One table of rules by kind, and one pass over Markdown for words and links.
#include "features/courses/lesson_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace espalier::courses {

namespace {

using enum LessonRule;
constexpr std::array<LessonRule, 2> of_page = {view, time};
constexpr std::array<LessonRule, 2> of_recording = {seen, view};
constexpr std::array<LessonRule, 1> of_what_is_opened = {view};
constexpr std::array<LessonRule, 2> of_what_is_marked = {pass, submit};
constexpr std::array<LessonRule, 1> of_survey = {submit};
constexpr std::array<LessonRule, 1> of_checklist = {sign};
constexpr std::array<LessonRule, 2> of_discussion = {submit, view};
constexpr std::array<LessonRule, 1> of_session = {attend};

bool is_space(char letter)
{
    return std::isspace(static_cast<unsigned char>(letter)) != 0;
}

// Bytes of UTF-8 beyond ASCII count as letters; "-", "|" and "##" alone are no words.
bool is_of_word(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || static_cast<unsigned char>(letter) >= 0x80;
}

// "https:…", "mailto:…", "//host", "/path" and "#place" lead elsewhere.
bool is_material_name(std::string_view target)
{
    return !target.empty() && target.front() != '/' && target.front() != '#' &&
        target.find(':') == std::string_view::npos;
}

} // namespace

std::span<LessonRule const> rules_of(LessonKind kind)
{
    switch (kind) {
    case LessonKind::page: return of_page;
    case LessonKind::video:
    case LessonKind::audio: return of_recording;
    case LessonKind::file:
    case LessonKind::link: return of_what_is_opened;
    case LessonKind::quiz:
    case LessonKind::assignment: return of_what_is_marked;
    case LessonKind::survey: return of_survey;
    case LessonKind::checklist: return of_checklist;
    case LessonKind::discussion: return of_discussion;
    case LessonKind::session: return of_session;
    }
    return {};
}

bool fits(LessonRule rule, LessonKind kind)
{
    auto const rules = rules_of(kind);
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

std::vector<LessonText> texts_of(Lesson const& lesson)
{
    std::vector<LessonText> texts;
    if (lesson.page)
        texts.push_back({"/page/text", lesson.page->text.value});
    if (lesson.recording && lesson.recording->transcript)
        texts.push_back({"/recording/transcript", lesson.recording->transcript->value});
    if (lesson.assignment)
        texts.push_back({"/assignment/task", lesson.assignment->task.value});
    if (lesson.checklist)
        texts.push_back({"/checklist/introduction", lesson.checklist->introduction.value});
    if (lesson.discussion)
        texts.push_back({"/discussion/question", lesson.discussion->question.value});
    if (lesson.session)
        texts.push_back({"/session/introduction", lesson.session->introduction.value});
    return texts;
}

std::vector<std::string> materials_named_in(std::string_view markdown)
{
    std::vector<std::string> names;
    for (auto at = markdown.find("]("); at != std::string_view::npos; at = markdown.find("](", at + 2)) {
        auto target = markdown.substr(at + 2);
        auto const is_bracketed = target.starts_with('<'); // CommonMark 6.3: <a name with blanks>
        if (is_bracketed)
            target.remove_prefix(1);
        auto const end = std::find_if(target.begin(), target.end(), [&](char letter) {
            return is_bracketed ? letter == '>' : letter == ')' || is_space(letter);
        });
        auto const name = target.substr(0, static_cast<std::size_t>(end - target.begin()));
        auto const is_closed = target.substr(0, target.find('\n')).find(')') != std::string_view::npos;
        if (is_closed && is_material_name(name))
            names.emplace_back(name.substr(0, name.find('#')));
    }
    return names;
}

std::int64_t words_in(std::string_view markdown)
{
    std::int64_t words = 0;
    bool has_letter = false;
    for (auto const letter : markdown) {
        if (is_space(letter))
            has_letter = false;
        else if (is_of_word(letter) && !has_letter) {
            has_letter = true;
            ++words;
        }
    }
    return words;
}

std::int64_t minutes_to_read(std::string_view markdown)
{
    return (words_in(markdown) + words_a_minute - 1) / words_a_minute;
}

std::int64_t minutes_to_read(Lesson const& lesson)
{
    std::int64_t words = 0;
    for (auto const& [pointer, text] : texts_of(lesson))
        words += words_in(text);
    return (words + words_a_minute - 1) / words_a_minute;
}

std::int64_t minutes_of(CourseContent const& content)
{
    std::int64_t minutes = 0;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        if (lesson.is_required)
            minutes += lesson.minutes.value;
    });
    return minutes;
}

} // namespace espalier::courses
