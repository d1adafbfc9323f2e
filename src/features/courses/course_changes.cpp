// SPDX-License-Identifier: Apache-2.0
// Members are compared as the JSON that would be stored.
#include "features/courses/course_changes.h"

#include "features/courses/lesson_rules.h"
#include "reflect/json.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::courses {

namespace {

struct Placed
{
    Lesson const* lesson = nullptr;
    std::string_view module_key;
};

struct Reading
{
    std::map<std::string_view, Placed> lessons;
    std::vector<std::string_view> order;
    std::map<std::string_view, std::string_view> digests; // by the name of the file
};

Reading read(CourseContent const& content)
{
    Reading reading;
    for (auto const& module : content.modules)
        for (auto const& lesson : module.lessons) {
            reading.lessons.emplace(lesson.key.value, Placed{&lesson, module.key.value});
            reading.order.push_back(lesson.key.value);
        }
    for (auto const& material : content.materials)
        reading.digests.emplace(material.name.value, material.digest.value);
    return reading;
}

// The members of both whose JSON differs.
template <class T> std::vector<std::string> differing(T const& one, T const& other)
{
    std::vector<std::string> names;
    for (auto const& field : reflect::type_of<T>().fields) {
        std::string left, right;
        reflect::write_json(left, *field.type, reinterpret_cast<char const*>(&one) + field.offset);
        reflect::write_json(right, *field.type, reinterpret_cast<char const*>(&other) + field.offset);
        if (left != right)
            names.emplace_back(field.name);
    }
    return names;
}

std::set<std::string> files_of(Lesson const& lesson)
{
    std::set<std::string> names;
    for (auto const& [pointer, text] : texts_of(lesson))
        for (auto& name : materials_named_in(text))
            names.insert(std::move(name));
    if (lesson.file && lesson.file->material)
        names.insert(lesson.file->material->value);
    if (lesson.recording && lesson.recording->material)
        names.insert(lesson.recording->material->value);
    if (lesson.recording)
        for (auto const& caption : lesson.recording->captions)
            names.insert(caption.material.value);
    return names;
}

// A file that keeps its name may be another one.
bool shows_other_files(Lesson const& lesson, Reading const& before, Reading const& after)
{
    auto const names = files_of(lesson);
    auto const digest = [](Reading const& reading, std::string const& name) {
        auto const found = reading.digests.find(name);
        return found == reading.digests.end() ? std::string_view() : found->second;
    };
    return std::any_of(names.begin(), names.end(),
                       [&](std::string const& name) { return digest(before, name) != digest(after, name); });
}

// Those that both have, in the order of either; who is not part of the longest row that kept its order has moved.
std::set<std::string_view> moved_keys(Reading const& before, Reading const& after)
{
    std::vector<std::string_view> was, is;
    for (auto const key : before.order)
        if (after.lessons.contains(key))
            was.push_back(key);
    for (auto const key : after.order)
        if (before.lessons.contains(key))
            is.push_back(key);
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < was.size(); ++i)
        place[was[i]] = i;
    std::vector<std::size_t> longest(is.size(), 1), previous(is.size(), is.size());
    std::size_t last = 0;
    for (std::size_t i = 0; i < is.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (place[is[j]] < place[is[i]] && longest[j] + 1 > longest[i]) {
                longest[i] = longest[j] + 1;
                previous[i] = j;
            }
        if (longest[i] > longest[last])
            last = i;
    }
    std::set<std::string_view> moved(is.begin(), is.end());
    for (auto i = last; i < is.size(); i = previous[i])
        moved.erase(is[i]);
    for (auto const key : is)
        if (before.lessons.at(key).module_key != after.lessons.at(key).module_key)
            moved.insert(key);
    return moved;
}

} // namespace

CourseChanges course_changes(CourseContent const& before, CourseContent const& after)
{
    CourseChanges changes;
    for (auto& name : differing(before, after))
        if (name != "modules" && name != "materials")
            changes.about.push_back(std::move(name));
    auto const was = read(before);
    auto const is = read(after);
    auto const moved = moved_keys(was, is);
    for (auto const key : is.order) {
        auto const& lesson = *is.lessons.at(key).lesson;
        LessonChange change{std::string(key), LessonChangeKind::added, lesson.kind, lesson.title.value, {}};
        if (auto const found = was.lessons.find(key); found != was.lessons.end()) {
            change.parts = differing(*found->second.lesson, lesson);
            if (shows_other_files(lesson, was, is))
                change.parts.emplace_back("materials");
            if (change.parts.empty() && !moved.contains(key))
                continue;
            change.change = change.parts.empty() ? LessonChangeKind::moved : LessonChangeKind::changed;
        }
        changes.lessons.push_back(std::move(change));
    }
    for (auto const key : was.order)
        if (!is.lessons.contains(key)) {
            auto const& lesson = *was.lessons.at(key).lesson;
            changes.lessons.push_back(
                {std::string(key), LessonChangeKind::removed, lesson.kind, lesson.title.value, {}});
        }
    return changes;
}

} // namespace espalier::courses
