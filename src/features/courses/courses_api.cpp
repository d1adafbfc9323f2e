// SPDX-License-Identifier: Apache-2.0
// The endpoints on courses. What changes a version answers with it.
#include "features/courses/archives.h"
#include "features/courses/courses.h"
#include "features/courses/materials.h"
#include "platform/daily_work.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/steps.h"

namespace espalier::courses {

namespace {

constexpr std::size_t content_limit = 8 * 1024 * 1024; // bytes: 300 lessons of 20,000 letters, and room

struct CoursesFilter : CourseFilter
{
    std::optional<CourseId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CoursesFilter, (CourseFilter), (after, limit))

struct OneCourse
{
    CourseId course_id;
};
BOOST_DESCRIBE_STRUCT(OneCourse, (), (course_id))

struct OneCourseVersion
{
    CourseVersionId course_version_id;
};
BOOST_DESCRIBE_STRUCT(OneCourseVersion, (), (course_version_id))

platform::Page<CourseSummary> list(Context& c, CoursesFilter const& in)
{
    return platform::page_by_id<CourseSummary>(
        in.after, in.limit, [&](CourseId before, std::int64_t limit) { return find_courses(c, in, before, limit); });
}

CourseVersionView create(Context& c, CourseDraft const& in)
{
    return course_version(c, create_course(c, in));
}

CourseVersionView draft_next(Context& c, OneCourse const& in)
{
    return course_version(c, draft_next_version(c, in.course_id));
}

template <class Input> CourseVersionView read(Context& c, Input const& in)
{
    return course_version(c, in.course_version_id);
}

void discard(Context& c, OneCourseVersion const& in)
{
    discard_draft(c, in.course_version_id);
}

} // namespace

void routes(platform::Routes& r)
{
    using platform::then;
    using platform::permissions::write_courses;
    r.get("list_courses", "/courses", write_courses, "List courses, newest first", list);
    r.post("create_course", "/courses", write_courses, "Begin a course from another, or from nothing", create);
    r.put("mark_course_as_template", "/courses/{course_id}/template", write_courses,
          "Let others begin as a copy of this course, or no longer", mark_as_template);
    r.post("draft_course_version", "/courses/{course_id}/versions", write_courses, "Draft the next version of a course",
           draft_next);
    r.get("read_course_version", "/course-versions/{course_version_id}", write_courses,
          "Read a version of a course, what it still lacks, and what is other than before", read<OneCourseVersion>);
    r.put("write_course_version", "/course-versions/{course_version_id}", write_courses, "Write a draft anew",
          then(write_version, read<CourseVersionChange>))
        .with_body_limit(content_limit);
    r.remove("discard_course_draft", "/course-versions/{course_version_id}", write_courses,
             "Discard a draft; with it the course, when that was all", discard);
    r.post("put_course_in_force", "/course-versions/{course_version_id}/in-force", write_courses,
           "Put a draft in force; the version before is retired", then(put_in_force, read<CourseInForce>));
    r.post("retire_course", "/course-versions/{course_version_id}/retirement", write_courses,
           "Retire a version in force", then(retire, read<CourseRetirement>));
    material_routes(r);
    archive_routes(r);
}

void add_daily_work(platform::Workspace& workspace)
{
    platform::add_daily_work(workspace, "courses.materials",
                             [](platform::TaskRun& run, Date) { clear_materials(run.workspace()); });
}

} // namespace espalier::courses
