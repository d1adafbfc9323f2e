// SPDX-License-Identifier: Apache-2.0
// A course as files that people can read: course.json with the outline, a file for each lesson, and the files that they show. What is
// exported, what is imported, and how the starter courses are kept. Pure: from files to a course and back.
#pragma once

#include "features/courses/course_content.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace espalier::courses {

using ArchiveFiles = std::map<std::string, std::string, std::less<>>; // by path, with '/'

// What keeps a course from being imported, and where it stands.
struct ArchiveFault
{
    std::string file;
    std::int64_t line = 1;
    std::string key; // stable, for translation
    std::string message;
    reflect::Document parameters = {"{}"};
};
BOOST_DESCRIBE_STRUCT(ArchiveFault, (), (file, line, key, message, parameters))

// What the course develops, as its file says it by name.
struct DevelopedOnFile
{
    Text<1, 200> competency;
    std::optional<double> from;
    double to = 0;
};
BOOST_DESCRIBE_STRUCT(DevelopedOnFile, (), (competency, from, to))

struct ArchivedCourse
{
    CourseContent content; // without materials: those are files beside it
    std::string method;    // of its offering; empty: not said
    std::optional<double> hours;
    std::vector<DevelopedOnFile> develops;
    ArchiveFiles quizzes;   // lesson → the file of its quiz
    ArchiveFiles materials; // name → bytes
    std::vector<ArchiveFault> faults;
    // Where each part of the content came from: for faults that are found in the whole.
    std::map<std::string, std::string> lesson_files; // lesson → its file; none: the outline alone
    std::string outline;                             // course.json
};

constexpr std::string_view outline_file = "course.json";
constexpr std::string_view material_folder = "files/";

ArchivedCourse read_archive(ArchiveFiles const& files);
// The same of the whole content, in its files.
std::vector<ArchiveFault> placed_faults(ArchivedCourse const& course, ArchiveFiles const& files,
                                        std::vector<Violation> const& violations);
// Without the files that it shows. `quizzes`: lesson → the file of its quiz.
ArchiveFiles written_archive(CourseContent const& content, ArchiveFiles const& quizzes = {});

} // namespace espalier::courses
