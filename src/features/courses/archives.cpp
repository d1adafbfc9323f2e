// SPDX-License-Identifier: Apache-2.0
// All or nothing: a course is made only of an archive without faults.
#include "features/courses/archives.h"

#include "features/courses/courses_store.h"
#include "features/courses/materials.h"
#include "features/quizzes/readable_quiz.h"
#include "platform/archive.h"
#include "platform/files.h"
#include "platform/material_kinds.h"

#include <algorithm>

namespace espalier::courses {

namespace {

constexpr platform::ArchiveLimits archive_limits = {
    .entries = 800, .file_bytes = std::size_t{50} * 1024 * 1024, .total_bytes = std::size_t{150} * 1024 * 1024};

// A questionnaire is the workspace's own, and so is a quiz without a file: which one, the author says afterwards.
bool is_chosen_later(Violation const& fault)
{
    return fault.key == "required" &&
        (fault.pointer.ends_with("/quiz/quiz_id") || fault.pointer.ends_with("/survey/questionnaire_id"));
}

// The files become materials of the content; what is refused is a fault of its file.
std::vector<KnownMaterial> name_materials(ArchivedCourse& course)
{
    std::vector<KnownMaterial> known;
    for (auto const& [name, bytes] : course.materials) {
        auto const file = std::string(material_folder) + name;
        try {
            auto const kind = platform::material_kind(bytes);
            if (!kind)
                throw invalid("/content", "material_kind_unknown", "This kind of file is not kept.");
            if (name.size() > MaterialName::maximum_length || platform::material_name(name, *kind) != name)
                throw invalid("/content", "material_name", "A file has a plain name with the ending of its kind.");
            auto const digest = platform::digest_of(bytes);
            course.content.materials.push_back({name, digest});
            known.push_back({digest, std::string(kind->media_type), std::ssize(bytes)});
        } catch (Fault const& fault) {
            for (auto const& one : fault.violations())
                course.faults.push_back({file, 1, one.key, one.message, {"{}"}});
        }
    }
    return known;
}

void check_whole(ArchivedCourse& course, ArchiveFiles const& files, std::vector<KnownMaterial> const& materials)
{
    CourseSurroundings surroundings;
    surroundings.materials = materials;
    auto found = course_faults(course.content, surroundings);
    std::erase_if(found, is_chosen_later);
    for (auto& fault : placed_faults(course, files, found))
        course.faults.push_back(std::move(fault));
}

void check_quizzes(ArchivedCourse& course)
{
    for (auto const& [lesson, json] : course.quizzes)
        for (auto const& [line, key, message, parameters] : quizzes::faults_of_readable(json))
            course.faults.push_back({course.lesson_files.at(lesson), line, key, message, parameters});
}

ArchivedCourse read_whole(ArchiveFiles const& files)
{
    auto course = read_archive(files);
    check_quizzes(course);
    if (course.faults.empty())
        check_whole(course, files, name_materials(course));
    return course;
}

ArchiveReading reading_of(Context& context, ArchivedCourse const& course)
{
    ArchiveReading reading{.title = course.content.title.value,
                           .modules = std::ssize(course.content.modules),
                           .lessons = 0,
                           .materials = {},
                           .unfinished = {},
                           .develops = course.develops,
                           .unknown_competencies = {},
                           .faults = course.faults,
                           .course_version_id = {}};
    for (auto const& material : course.content.materials)
        reading.materials.push_back(material.name.value);
    each_lesson(course.content, [&](Lesson const& lesson, std::string const&) {
        ++reading.lessons;
        auto const has_quiz = course.quizzes.contains(lesson.key.value);
        if ((lesson.kind == LessonKind::quiz && !has_quiz) || lesson.kind == LessonKind::survey)
            reading.unfinished.push_back(lesson.title.value);
    });
    auto const known = store::competency_names(context.tx);
    for (auto const& one : course.develops)
        if (std::find(known.begin(), known.end(), one.competency.value) == known.end())
            reading.unknown_competencies.push_back(one.competency.value);
    return reading;
}

// "Giving feedback: Check yourself", as far as it fits.
std::string quiz_title(CourseContent const& content, Lesson const& lesson)
{
    constexpr std::size_t most = 200; // code points
    auto const whole = content.title.value + ": " + lesson.title.value;
    for (auto const& one : {whole, lesson.title.value})
        if (code_points(one) <= most)
            return one;
    return lesson.key.value;
}

// The quizzes become the workspace's own, each named by its lesson.
CourseContent with_quizzes(Context& context, ArchivedCourse const& course)
{
    auto content = course.content;
    std::vector<quizzes::ReadableToAdd> to_add;
    std::vector<Lesson*> asking;
    each_lesson(content, [&](Lesson& lesson, std::string const&) {
        auto const file = course.quizzes.find(lesson.key.value);
        if (lesson.kind != LessonKind::quiz || file == course.quizzes.end())
            return;
        to_add.push_back({.json = file->second, .title = quiz_title(content, lesson), .category = content.title.value});
        asking.push_back(&lesson);
    });
    auto const ids = quizzes::add_readable_quizzes(context, to_add);
    for (std::size_t i = 0; i < ids.size(); ++i)
        asking[i]->quiz->quiz_id = ids[i];
    return content;
}

CourseVersionId keep(Context& context, ArchivedCourse const& course, std::optional<std::string> starter)
{
    auto const id = add_course(context, with_quizzes(context, course), std::move(starter));
    auto const course_id = store::version(context.tx, id)->course_id;
    for (auto const& [name, bytes] : course.materials)
        keep_material(context, course_id, name, bytes);
    return id;
}

// Lesson → the file of its quiz.
ArchiveFiles quizzes_of(Context& context, CourseContent const& content)
{
    std::map<std::string, QuizId> asked;
    std::vector<QuizId> ids;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        if (lesson.quiz && lesson.quiz->quiz_id)
            ids.push_back(asked.emplace(lesson.key.value, *lesson.quiz->quiz_id).first->second);
    });
    auto const written = quizzes::readable_quizzes(context, ids);
    ArchiveFiles files;
    for (auto const& [lesson, id] : asked)
        files.emplace(lesson, written.at(id));
    return files;
}

} // namespace

ArchiveFiles files_of(std::string const& zip)
{
    platform::Archive const archive(zip, archive_limits);
    auto const& all = archive.files();
    // Whoever packs a folder often packs its name, too.
    auto const first = all.empty() ? std::string() : all.begin()->first;
    auto const folder = first.substr(0, first.find('/') == std::string::npos ? 0 : first.find('/') + 1);
    auto const is_within = !all.contains(outline_file) && !folder.empty() &&
        std::all_of(all.begin(), all.end(), [&](auto const& one) { return one.first.starts_with(folder); });
    ArchiveFiles files;
    for (auto const& [path, size] : all)
        files.emplace(path.substr(is_within ? folder.size() : 0), archive.read(path));
    return files;
}

ArchiveReading import_course(Context& context, CourseArchive const& archive)
{
    auto const course = read_whole(files_of(archive.content));
    auto reading = reading_of(context, course);
    if (course.faults.empty() && !archive.is_trial.value_or(false))
        reading.course_version_id = keep(context, course, {});
    return reading;
}

platform::Download export_course(Context& context, CourseVersionId id)
{
    constexpr std::int64_t largest = 100 * megabyte;
    auto const version = store::version(context.tx, id);
    if (!version)
        throw not_found("version of the course");
    auto const content = course_content(context.tx, id);
    std::int64_t size = 0;
    for (auto const& known : store::known_materials(context.tx, version->course_id))
        size += known.size;
    if (size > largest)
        throw conflict("archive_too_large", "With its files this course is larger than 100 MB.", {{"maximum", "100"}});
    auto files = written_archive(content, quizzes_of(context, content));
    for (auto const& material : content.materials)
        files.emplace(std::string(material_folder) + material.name.value,
                      material_content(context.tx, version->course_id, material.digest));
    return {"course.zip", "application/zip", platform::written_zip(files)};
}

std::vector<CourseStarter> course_starters(Context& context)
{
    std::vector<CourseStarter> found;
    auto const added = store::starters(context.tx);
    for (auto const& key : starter_keys()) {
        auto const content = read_archive(starter_files(key)).content;
        CourseStarter one{.key = key,
                          .title = content.title.value,
                          .summary = content.summary.value,
                          .language = content.language.value,
                          .lessons = 0,
                          .minutes = minutes_of(content),
                          .course_version_id = {}};
        each_lesson(content, [&](Lesson const&, std::string const&) { ++one.lessons; });
        for (auto const& row : added)
            if (row.starter == key)
                one.course_version_id = row.course_version_id;
        found.push_back(std::move(one));
    }
    return found;
}

CourseVersionId add_starter(Context& context, std::string_view key)
{
    auto const course = read_whole(starter_files(key));
    for (auto const& row : store::starters(context.tx))
        if (row.starter == key)
            throw conflict("starter_added", "This starter course was added already.");
    return keep(context, course, std::string(key));
}

} // namespace espalier::courses
