// SPDX-License-Identifier: Apache-2.0
// The endpoints on archives of courses and on starter courses.
#include "features/courses/archives.h"
#include "platform/files.h"
#include "platform/permissions.h"
#include "platform/virus_scanner.h"

namespace espalier::courses {

namespace {

constexpr std::size_t archive_limit = std::size_t{64} * 1024 * 1024;

struct ExportedVersion
{
    CourseVersionId course_version_id;
};
BOOST_DESCRIBE_STRUCT(ExportedVersion, (), (course_version_id))

struct OneStarter
{
    Text<1, 60> key;
};
BOOST_DESCRIBE_STRUCT(OneStarter, (), (key))

// Before the transaction begins, since a scanner takes its time. What lies packed is shown unpacked, too: not every scanner opens a .zip.
ArchiveReading import_one(platform::Caller& caller, CourseArchive const& in)
{
    auto& workspace = caller.workspace;
    platform::look_for_viruses(workspace, in.content);
    if (platform::has_virus_scanner(workspace))
        for (auto const& [path, bytes] : files_of(in.content))
            platform::look_for_viruses(workspace, bytes);
    return platform::write_as(caller.viewer, workspace, [&](Context& c) { return import_course(c, in); });
}

platform::Download export_one(Context& c, ExportedVersion const& in)
{
    return export_course(c, in.course_version_id);
}

platform::Page<CourseStarter> list_starters(Context& c)
{
    return {.items = course_starters(c), .next = {}};
}

CourseVersionView add_one(Context& c, OneStarter const& in)
{
    return course_version(c, add_starter(c, in.key));
}

} // namespace

void archive_routes(platform::Routes& r)
{
    using platform::permissions::write_courses;
    r.post("import_course", "/course-archives", write_courses,
           "Make a course of an archive, or look at what it would be", import_one)
        .with_text_body(platform::file_body)
        .with_body_limit(archive_limit);
    r.get("export_course", "/course-versions/{course_version_id}/archive", write_courses,
          "Save a version with its files as readable files", export_one);
    r.get("list_course_starters", "/course-starters", write_courses, "List the courses that come with the program",
          list_starters);
    r.post("add_course_starter", "/course-starters/{key}", write_courses, "Add a course that comes with the program",
           add_one);
}

} // namespace espalier::courses
