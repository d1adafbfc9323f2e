// SPDX-License-Identifier: Apache-2.0
// Courses as .zip files in and out, and the starter courses that come with the program: what course_archive.h reads and writes, with
// the workspace around it.
#pragma once

#include "features/courses/course_archive.h"
#include "features/courses/courses.h"

#include <string>
#include <vector>

namespace espalier::courses {

struct CourseArchive
{
    std::optional<bool> is_trial; // look only
    std::string content;          // .zip
};
BOOST_DESCRIBE_STRUCT(CourseArchive, (), (is_trial, content))

// What an archive holds. With a fault nothing is imported.
struct ArchiveReading
{
    std::string title;
    std::int64_t modules = 0;
    std::int64_t lessons = 0;
    std::vector<std::string> materials;    // names of files
    std::vector<std::string> unfinished;   // titles of lessons whose questionnaire, or quiz, is still to be chosen
    std::vector<DevelopedOnFile> develops; // what its offering would say
    std::vector<std::string> unknown_competencies; // those of them that are not in force here
    std::vector<ArchiveFault> faults;
    std::optional<CourseVersionId> course_version_id; // the draft that it became
};
BOOST_DESCRIBE_STRUCT(ArchiveReading, (),
                      (title, modules, lessons, materials, unfinished, develops, unknown_competencies, faults,
                       course_version_id))

struct CourseStarter
{
    std::string key;
    std::string title;
    std::string summary;
    std::string language;
    std::int64_t lessons = 0;
    std::int64_t minutes = 0;
    std::optional<CourseVersionId> course_version_id; // it was added already
};
BOOST_DESCRIBE_STRUCT(CourseStarter, (), (key, title, summary, language, lessons, minutes, course_version_id))

// The files of an archive; a folder that everything lies in is left out. Faults as platform::Archive.
ArchiveFiles files_of(std::string const& zip);

ArchiveReading import_course(Context& context, CourseArchive const& archive);
platform::Download export_course(Context& context, CourseVersionId id); // Fault conflict "archive_too_large"

std::vector<std::string> starter_keys();          // of the folders in demo/courses
ArchiveFiles starter_files(std::string_view key); // Fault not_found
std::vector<CourseStarter> course_starters(Context& context);
CourseVersionId add_starter(Context& context, std::string_view key); // Fault conflict "starter_added"

void archive_routes(platform::Routes& routes);

} // namespace espalier::courses
