// SPDX-License-Identifier: Apache-2.0
// The outline is read strictly; a lesson's own file is the member of its kind as it stands.
#include "features/courses/course_archive.h"

#include "features/courses/lesson_rules.h"
#include "reflect/json.h"
#include "reflect/json_lines.h"
#include "reflect/parameters.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::courses {

namespace {

struct LessonOnFile
{
    Key key;
    Text<0, 300> title;
    LessonKind kind = LessonKind::page;
    Whole<0, 6000> minutes;
    std::optional<Text<1, 200>> file;
    std::optional<bool> is_required;            // none: it is
    std::optional<LessonCompletion> completion; // none: the usual one of its kind
};
BOOST_DESCRIBE_STRUCT(LessonOnFile, (), (key, title, kind, minutes, file, is_required, completion))

struct ModuleOnFile
{
    Key key;
    Text<0, 300> title;
    std::vector<LessonOnFile> lessons;
};
BOOST_DESCRIBE_STRUCT(ModuleOnFile, (), (key, title, lessons))

struct CourseOnFile
{
    Whole<1, 1> format; // the next form of these files says 2
    Text<0, 300> title;
    Text<0, 2000> summary;
    Language language;
    std::optional<Text<0, 60>> method;
    std::optional<double> hours;
    std::vector<DevelopedOnFile> develops;
    CourseRule completion = CourseRule::all_lessons;
    std::optional<Whole<1, most_lessons>> least_lessons;
    std::vector<ModuleOnFile> modules;
};
BOOST_DESCRIBE_STRUCT(CourseOnFile, (),
                      (format, title, summary, language, method, hours, develops, completion, least_lessons, modules))

ArchiveFault fault_in(std::string_view file, std::string_view text, std::string_view pointer, Violation const& one)
{
    auto const is_text = file.ends_with(".md");
    auto const line = is_text         ? 1
        : one.key == "malformed_json" ? reflect::line_of_malformed(one.message)
                                      : reflect::line_of(text, pointer);
    reflect::Document parameters{""};
    reflect::write_parameters(parameters.json, one.parameters);
    return {std::string(file), line, one.key, one.message, std::move(parameters)};
}

class Reader
{
public:
    explicit Reader(ArchiveFiles const& files) : files_(files) {}

    ArchivedCourse course()
    {
        auto const outline = files_.find(outline_file);
        if (outline == files_.end()) {
            course_.faults.push_back(
                {std::string(outline_file), 1, "no_outline", "There is no course.json in this archive.", {"{}"}});
            return std::move(course_);
        }
        course_.outline = outline->second;
        if (auto const read = parsed<CourseOnFile>(std::string(outline_file), outline->second))
            take(*read);
        for (auto const& [path, bytes] : files_)
            if (path.starts_with(material_folder) && path.size() > material_folder.size())
                course_.materials.emplace(path.substr(material_folder.size()), bytes);
        return std::move(course_);
    }

private:
    template <class T> std::optional<T> parsed(std::string const& file, std::string_view text)
    {
        try {
            return reflect::from_json<T>(text);
        } catch (Fault const& fault) {
            for (auto const& one : fault.violations())
                course_.faults.push_back(fault_in(file, text, one.pointer, one));
            return std::nullopt;
        }
    }

    void take(CourseOnFile const& read)
    {
        auto& content = course_.content;
        content.title = read.title;
        content.summary = read.summary;
        content.language = read.language;
        content.completion = {read.completion, read.least_lessons};
        course_.method = read.method ? read.method->value : "";
        course_.hours = read.hours;
        course_.develops = read.develops;
        for (auto const& module : read.modules) {
            CourseModule made;
            made.key = module.key;
            made.title = module.title;
            for (auto const& lesson : module.lessons)
                made.lessons.push_back(lesson_of(lesson));
            content.modules.push_back(std::move(made));
        }
    }

    Lesson lesson_of(LessonOnFile const& read)
    {
        Lesson lesson;
        lesson.key = read.key;
        lesson.title = read.title;
        lesson.kind = read.kind;
        lesson.minutes = read.minutes;
        lesson.is_required = read.is_required.value_or(true);
        lesson.completion = read.completion.value_or(usual_completion(read.kind));
        if (read.kind == LessonKind::quiz)
            lesson.quiz.emplace();
        if (read.kind == LessonKind::survey)
            lesson.survey.emplace();
        if (read.file)
            fill(lesson, read.file->value);
        if (lesson.assignment && !read.completion && !lesson.assignment->pass_mark)
            lesson.completion.rule = LessonRule::submit;
        return lesson;
    }

    static LessonCompletion usual_completion(LessonKind kind)
    {
        LessonCompletion completion;
        completion.rule = rules_of(kind).front();
        if (completion.rule == LessonRule::seen)
            completion.least_share = Whole<1, 100>(90);
        return completion;
    }

    void fill(Lesson& lesson, std::string const& file)
    {
        auto const found = files_.find(file);
        if (found == files_.end()) {
            course_.faults.push_back({std::string(outline_file),
                                      line_of_lesson(lesson.key.value),
                                      "no_such_file",
                                      fmt::format("There is no file \"{}\" in this archive.", file),
                                      {fmt::format(R"({{"file":{}}})", quoted(file))}});
            return;
        }
        course_.lesson_files[lesson.key.value] = file;
        auto const& text = found->second;
        switch (lesson.kind) {
        case LessonKind::page: return put_text(lesson.page.emplace().text, file, text);
        case LessonKind::discussion: return put_text(lesson.discussion.emplace().question, file, text);
        case LessonKind::session: return put_text(lesson.session.emplace().introduction, file, text);
        case LessonKind::video:
        case LessonKind::audio: lesson.recording = parsed<RecordingPart>(file, text); return;
        case LessonKind::file: lesson.file = parsed<FilePart>(file, text); return;
        case LessonKind::link: lesson.link = parsed<LinkPart>(file, text); return;
        case LessonKind::checklist: lesson.checklist = parsed<ChecklistPart>(file, text); return;
        case LessonKind::assignment: lesson.assignment = parsed<AssignmentPart>(file, text); return;
        case LessonKind::quiz: course_.quizzes[lesson.key.value] = text; return;
        case LessonKind::survey: return;
        }
    }

    void put_text(Markdown& into, std::string const& file, std::string const& text)
    {
        if (!is_valid_utf8(text) || code_points(text) > Markdown::maximum_length)
            course_.faults.push_back({file, 1, "not_text", "This file is no text in UTF-8, or is too long.", {"{}"}});
        else
            into = std::string(trimmed(text));
    }

    static std::string quoted(std::string_view text)
    {
        std::string out;
        reflect::write_json_string(out, text);
        return out;
    }

    std::int64_t line_of_lesson(std::string_view key) const
    {
        auto const at = course_.outline.find(quoted(key));
        auto const end = at == std::string::npos ? 0 : static_cast<std::ptrdiff_t>(at);
        return 1 + std::count(course_.outline.begin(), course_.outline.begin() + end, '\n');
    }

    ArchiveFiles const& files_;
    ArchivedCourse course_;
};

// The member of a lesson's kind begins a pointer into its file.
bool is_part(std::string_view name)
{
    constexpr std::string_view outline_members[] = {"key", "kind", "title", "minutes", "is_required", "completion"};
    return std::find(std::begin(outline_members), std::end(outline_members), name) == std::end(outline_members);
}

template <class Part> std::string file_of(Part const& part)
{
    return reflect::indented(reflect::to_json(part));
}

// The file of a lesson: its ending and its content; none where the outline says all.
std::optional<std::pair<std::string_view, std::string>> file_of(Lesson const& lesson, ArchiveFiles const& quizzes)
{
    switch (lesson.kind) {
    case LessonKind::page: return {{".md", lesson.page ? lesson.page->text.value + "\n" : ""}};
    case LessonKind::discussion: return {{".md", lesson.discussion ? lesson.discussion->question.value + "\n" : ""}};
    case LessonKind::session: return {{".md", lesson.session ? lesson.session->introduction.value + "\n" : ""}};
    case LessonKind::video:
    case LessonKind::audio: return {{".json", file_of(lesson.recording.value_or(RecordingPart{}))}};
    case LessonKind::file: return {{".json", file_of(lesson.file.value_or(FilePart{}))}};
    case LessonKind::link: return {{".json", file_of(lesson.link.value_or(LinkPart{}))}};
    case LessonKind::checklist: return {{".json", file_of(lesson.checklist.value_or(ChecklistPart{}))}};
    case LessonKind::assignment: return {{".json", file_of(lesson.assignment.value_or(AssignmentPart{}))}};
    case LessonKind::quiz:
        if (auto const quiz = quizzes.find(lesson.key.value); quiz != quizzes.end())
            return {{".json", quiz->second}};
        return std::nullopt;
    case LessonKind::survey: return std::nullopt; // it names what this workspace has
    }
    return std::nullopt;
}

} // namespace

ArchivedCourse read_archive(ArchiveFiles const& files)
{
    return Reader(files).course();
}

std::vector<ArchiveFault> placed_faults(ArchivedCourse const& course, ArchiveFiles const& files,
                                        std::vector<Violation> const& violations)
{
    std::map<std::string, std::string> key_at; // pointer of a lesson → its key
    each_lesson(course.content,
                [&](Lesson const& lesson, std::string const& pointer) { key_at[pointer] = lesson.key.value; });
    std::vector<ArchiveFault> faults;
    for (auto const& one : violations) {
        std::string file(outline_file), pointer = one.pointer;
        for (auto const& [place, key] : key_at) {
            auto const named = course.lesson_files.find(key);
            if (!pointer.starts_with(place + "/") || named == course.lesson_files.end())
                continue;
            auto const rest = std::string_view(pointer).substr(place.size() + 1);
            auto const part = rest.substr(0, rest.find('/'));
            if (!is_part(part))
                continue;
            file = named->second;
            pointer = std::string(rest.substr(part.size()));
            break;
        }
        auto const text = files.find(file);
        faults.push_back(fault_in(file, text == files.end() ? std::string_view() : text->second, pointer, one));
    }
    return faults;
}

ArchiveFiles written_archive(CourseContent const& content, ArchiveFiles const& quizzes)
{
    ArchiveFiles files;
    CourseOnFile outline;
    outline.title = content.title;
    outline.summary = content.summary;
    outline.language = content.language;
    outline.completion = content.completion.rule;
    outline.least_lessons = content.completion.least_lessons;
    for (auto const& module : content.modules) {
        ModuleOnFile made;
        made.key = module.key;
        made.title = module.title;
        for (auto const& lesson : module.lessons) {
            LessonOnFile line{.key = lesson.key,
                              .title = lesson.title,
                              .kind = lesson.kind,
                              .minutes = lesson.minutes,
                              .file = {},
                              .is_required = lesson.is_required ? std::nullopt : std::optional(false),
                              .completion = lesson.completion};
            if (auto file = file_of(lesson, quizzes)) {
                auto const name = lesson.key.value + std::string(file->first);
                line.file = Text<1, 200>(name);
                files.emplace(name, std::move(file->second));
            }
            made.lessons.push_back(std::move(line));
        }
        outline.modules.push_back(std::move(made));
    }
    files.emplace(std::string(outline_file), reflect::indented(reflect::to_json(outline)));
    return files;
}

} // namespace espalier::courses
