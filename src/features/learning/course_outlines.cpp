// SPDX-License-Identifier: Apache-2.0
// A small store of outlines for each workspace.
#include "features/learning/course_outlines.h"

#include <map>
#include <mutex>

namespace espalier::learning {

namespace {

constexpr std::size_t most_kept = 500; // then all are read anew

struct Kept
{
    std::mutex mutex;
    std::map<CourseVersionId, CourseOutline> outlines;
};

courses::CourseContent without_texts(courses::CourseContent content)
{
    courses::each_lesson(content, [](courses::Lesson& lesson, std::string const&) {
        lesson.page.reset();
        lesson.recording.reset();
        lesson.file.reset();
        lesson.link.reset();
        lesson.discussion.reset();
        lesson.session.reset();
    });
    content.materials.clear();
    return content;
}

} // namespace

CourseOutline course_outline(Context& context, CourseVersionId id)
{
    auto& kept = context.workspace.kept<Kept>();
    {
        std::scoped_lock const lock(kept.mutex);
        if (auto const found = kept.outlines.find(id); found != kept.outlines.end())
            return found->second;
    }
    auto outline =
        std::make_shared<courses::CourseContent const>(without_texts(courses::course_content(context.tx, id)));
    std::scoped_lock const lock(kept.mutex);
    if (kept.outlines.size() >= most_kept)
        kept.outlines.clear();
    kept.outlines.emplace(id, outline);
    return outline;
}

courses::Lesson const* find_lesson(courses::CourseContent const& content, std::string_view key)
{
    for (auto const& module : content.modules)
        for (auto const& lesson : module.lessons)
            if (lesson.key.value == key)
                return &lesson;
    return nullptr;
}

courses::Lesson const* first_lesson(courses::CourseContent const& content)
{
    for (auto const& module : content.modules)
        if (!module.lessons.empty())
            return &module.lessons.front();
    return nullptr;
}

bool has_lesson(courses::CourseContent const& outline, std::string_view key)
{
    return find_lesson(outline, key) != nullptr;
}

} // namespace espalier::learning
