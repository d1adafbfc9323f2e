// SPDX-License-Identifier: Apache-2.0
// The checks of a course as a whole and of what every lesson has; those of one kind are in lesson_faults.cpp.
#include "features/courses/course_faults.h"

#include "features/courses/lesson_faults.h"
#include "features/courses/lesson_rules.h"

#include <fmt/core.h>

#include <set>

namespace espalier::courses {

namespace {

class CourseCheck
{
public:
    CourseCheck(CourseContent const& content, CourseSurroundings const& surroundings)
        : content_(content), surroundings_(surroundings)
    {
    }

    std::vector<Violation> faults()
    {
        require_text(violations_, "/title", content_.title.value);
        require_text(violations_, "/summary", content_.summary.value);
        require_text(violations_, "/language", content_.language.value);
        check_materials();
        check_modules();
        check_completion();
        return violations_.found();
    }

private:
    void check_materials()
    {
        check_amount(violations_, "/materials", content_.materials.size(), most_materials);
        std::set<std::string_view> names;
        for (std::size_t m = 0; m < content_.materials.size(); ++m) {
            auto const& one = content_.materials[m];
            if (!names.insert(one.name.value).second)
                violations_.add(fmt::format("/materials/{}/name", m), "duplicate_name",
                                "Two files of this course have the same name.", {{"name", one.name.value}});
            if (!material_type(one.name, content_, surroundings_))
                violations_.add(fmt::format("/materials/{}/digest", m), "unknown_material",
                                fmt::format("The file \"{}\" is not there. Upload it.", one.name.value),
                                {{"name", one.name.value}});
        }
    }

    void check_modules()
    {
        if (content_.modules.empty())
            violations_.add("/modules", "nothing_taught", "There is no lesson yet.");
        check_amount(violations_, "/modules", content_.modules.size(), most_modules);
        std::set<std::string_view> keys;
        for (std::size_t m = 0; m < content_.modules.size(); ++m) {
            auto const& module = content_.modules[m];
            auto const pointer = fmt::format("/modules/{}", m);
            check_key(violations_, pointer + "/key", module.key.value, keys);
            require_text(violations_, pointer + "/title", module.title.value);
            if (module.lessons.empty())
                violations_.add(pointer + "/lessons", "nothing_taught", "There is no lesson yet.");
        }
        std::set<std::string_view> lesson_keys;
        each_lesson(content_, [&](Lesson const& lesson, std::string const& pointer) {
            check_key(violations_, pointer + "/key", lesson.key.value, lesson_keys);
            check_lesson(lesson, pointer);
            required_ += lesson.is_required;
            ++lessons_;
        });
        check_amount(violations_, "/modules", lessons_, most_lessons);
    }

    void check_lesson(Lesson const& lesson, std::string const& pointer)
    {
        require_text(violations_, pointer + "/title", lesson.title.value);
        if (lesson.minutes.value == 0)
            violations_.add(pointer + "/minutes", "required", "Say how many minutes it takes.");
        for (auto const& known : surroundings_.lessons)
            if (known.key == lesson.key.value && known.kind != lesson.kind)
                violations_.add(pointer + "/kind", "lesson_kind_changed",
                                "An earlier version had this lesson as another kind. Make a new lesson of it.");
        check_rule(lesson, pointer);
        check_part(violations_, lesson, pointer, content_, surroundings_);
        for (auto const& [within, text] : texts_of(lesson))
            for (auto const& name : materials_named_in(text))
                if (!material_type(MaterialName(name), content_, surroundings_))
                    violations_.add(pointer + within, "unknown_material",
                                    fmt::format("The file \"{}\" is not there. Upload it.", name), {{"name", name}});
    }

    void check_rule(Lesson const& lesson, std::string const& pointer)
    {
        auto const& completion = lesson.completion;
        if (!fits(completion.rule, lesson.kind))
            violations_.add(pointer + "/completion/rule", "rule_of_kind",
                            "A lesson of this kind cannot be done by this. Choose another rule.");
        if (completion.rule == LessonRule::time && !completion.least_minutes)
            violations_.add(pointer + "/completion/least_minutes", "required", "Say how many minutes are needed.");
        if (completion.rule == LessonRule::seen && !completion.least_share)
            violations_.add(pointer + "/completion/least_share", "required", "Say which share has to be seen.");
    }

    void check_completion()
    {
        auto const& completion = content_.completion;
        if (lessons_ > 0 && required_ == 0)
            violations_.add("/completion/rule", "nothing_required",
                            "No lesson is required: nothing would complete this course.");
        if (completion.rule != CourseRule::some_lessons)
            return;
        if (!completion.least_lessons)
            violations_.add("/completion/least_lessons", "required", "Say how many lessons are needed.");
        else if (static_cast<std::size_t>(completion.least_lessons->value) > required_)
            violations_.add("/completion/least_lessons", "too_many_lessons",
                            fmt::format("Only {} lessons are required.", required_),
                            {{"maximum", std::to_string(required_)}});
    }

    CourseContent const& content_;
    CourseSurroundings const& surroundings_;
    Violations violations_;
    std::size_t lessons_ = 0;
    std::size_t required_ = 0;
};

} // namespace

std::vector<Violation> course_faults(CourseContent const& content, CourseSurroundings const& surroundings)
{
    return CourseCheck(content, surroundings).faults();
}

} // namespace espalier::courses
