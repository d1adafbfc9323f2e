// SPDX-License-Identifier: Apache-2.0
// What may be done with a version in which state, and what is kept of it.
#include "features/courses/courses.h"

#include "features/courses/courses_store.h"
#include "features/quizzes/quizzes.h"
#include "platform/events.h"
#include "platform/settings.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::courses {

namespace {

void note(Context& context, std::string_view kind, CourseId id, std::string detail = "{}")
{
    platform::record(context, {kind, {}, "course", id.value, std::move(detail)});
}

CourseVersion find_version(Context& context, CourseVersionId id)
{
    if (auto found = store::version(context.tx, id))
        return std::move(*found);
    throw not_found("version of the course");
}

CourseContent content_in(CourseVersion const& version)
{
    return reflect::from_json<CourseContent>(version.content.json);
}

store::QuestionnaireIds named_questionnaires(CourseContent const& content)
{
    std::set<questionnaires::QuestionnaireId> named;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        if (lesson.survey && lesson.survey->questionnaire_id)
            named.insert(*lesson.survey->questionnaire_id);
    });
    return {named.begin(), named.end()};
}

std::vector<QuizId> named_quizzes(CourseContent const& content)
{
    std::set<QuizId> named;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        if (lesson.quiz && lesson.quiz->quiz_id)
            named.insert(*lesson.quiz->quiz_id);
    });
    return {named.begin(), named.end()};
}

CourseSurroundings surroundings_of(Context& context, CourseId id, CourseContent const& content)
{
    CourseSurroundings surroundings{.lessons = {},
                                    .materials = store::known_materials(context.tx, id),
                                    .questionnaires = store::in_force(context.tx, named_questionnaires(content)),
                                    .quizzes = {}};
    for (auto const& quiz : quizzes::quiz_names(context, named_quizzes(content)))
        if (quiz.state == quizzes::QuizState::in_force)
            surroundings.quizzes.push_back(quiz.id);
    for (auto& row : store::known_lessons(context.tx, id))
        surroundings.lessons.push_back({std::move(row.key), row.kind});
    return surroundings;
}

// Only what its kind uses: whoever tries several kinds leaves nothing of the others behind.
Lesson tidied(Lesson lesson)
{
    auto const keep = [](auto& part, bool is_its) {
        if (!is_its)
            part.reset();
        else if (!part)
            part.emplace();
    };
    auto const kind = lesson.kind;
    keep(lesson.page, kind == LessonKind::page);
    keep(lesson.recording, kind == LessonKind::video || kind == LessonKind::audio);
    keep(lesson.file, kind == LessonKind::file);
    keep(lesson.link, kind == LessonKind::link);
    keep(lesson.quiz, kind == LessonKind::quiz);
    keep(lesson.assignment, kind == LessonKind::assignment);
    keep(lesson.survey, kind == LessonKind::survey);
    keep(lesson.checklist, kind == LessonKind::checklist);
    keep(lesson.discussion, kind == LessonKind::discussion);
    keep(lesson.session, kind == LessonKind::session);
    if (lesson.completion.rule != LessonRule::time)
        lesson.completion.least_minutes.reset();
    if (lesson.completion.rule != LessonRule::seen)
        lesson.completion.least_share.reset();
    return lesson;
}

CourseContent tidied(CourseContent content)
{
    each_lesson(content, [](Lesson& lesson, std::string const&) { lesson = tidied(std::move(lesson)); });
    if (content.completion.rule != CourseRule::some_lessons)
        content.completion.least_lessons.reset();
    return content;
}

// Fault invalid for a questionnaire or quiz that there is not: the rest of a draft may be unfinished.
void require_named(Context& context, CourseContent const& content)
{
    auto const known = store::existing(context.tx, named_questionnaires(content));
    std::set<QuizId> quizzes;
    for (auto const& quiz : quizzes::quiz_names(context, named_quizzes(content)))
        quizzes.insert(quiz.id);
    Violations violations;
    each_lesson(content, [&](Lesson const& lesson, std::string const& pointer) {
        if (lesson.survey && lesson.survey->questionnaire_id &&
            std::find(known.begin(), known.end(), *lesson.survey->questionnaire_id) == known.end())
            violations.add("/content" + pointer + "/survey/questionnaire_id", "unknown_reference",
                           "There is no such questionnaire.");
        if (lesson.quiz && lesson.quiz->quiz_id && !quizzes.contains(*lesson.quiz->quiz_id))
            violations.add("/content" + pointer + "/quiz/quiz_id", "unknown_reference", "There is no such quiz.");
    });
    violations.throw_if_any();
}

// The row with this content and what lists need of it, changed by the viewer now.
CourseVersion with_content(Context& context, CourseVersion version, CourseContent const& content)
{
    version.content.json = reflect::to_json(content);
    version.title = content.title.value;
    version.summary = content.summary.value;
    version.language = content.language.value;
    version.search_text = search_form(content.title) + "\n" + search_form(content.summary);
    version.lessons = 0;
    each_lesson(content, [&](Lesson const&, std::string const&) { ++version.lessons; });
    version.minutes = minutes_of(content);
    version.changed_at = context.now;
    version.changed_by_account_id = context.viewer.account_id;
    version.changed_by_id = context.viewer.person_id;
    return version;
}

// So that neither can be removed under it.
void keep_named(Context& context, CourseVersionId id, CourseContent const& content)
{
    std::vector<store::NamedQuiz> quizzes;
    for (auto const quiz : named_quizzes(content))
        quizzes.push_back({id, quiz});
    store::replace_named_quizzes(context.tx, id, quizzes);
    std::vector<store::NamedQuestionnaire> named;
    for (auto const questionnaire : named_questionnaires(content))
        named.push_back({id, questionnaire});
    store::replace_named_questionnaires(context.tx, id, named);
}

CourseVersionId add_draft(Context& context, CourseId id, std::int64_t number, CourseContent const& content)
{
    CourseVersion blank;
    blank.id = context.next_id<CourseVersion>();
    blank.course_id = id;
    blank.number = number;
    context.tx.insert("course_versions", with_content(context, blank, content));
    keep_named(context, blank.id, content);
    return blank.id;
}

CourseContent from_nothing(Context& context, CourseDraft const& draft)
{
    if (!draft.title)
        throw invalid("/title", "required", "Give it a title.");
    CourseContent content;
    content.language = Language(competencies::primary_language(
        platform::settings::read<platform::WorkspaceSettings>(context.tx).language.value));
    CourseModule module;
    module.key = "module_1";
    content.modules.push_back(std::move(module));
    return content;
}

CourseContent copied(Context& context, CourseId id)
{
    if (auto const version = store::leading_version(context.tx, id))
        return content_in(*version);
    throw not_found("course");
}

void require_state(CourseVersion const& version, CourseState needed)
{
    if (version.state == needed)
        return;
    std::string const state(reflect::to_name(version.state));
    throw conflict("course_state", fmt::format("This version is {}: that cannot be done with it.", state),
                   {{"state", state}});
}

// Drafts are saved as one types: one event for a sitting tells who wrote, not one for each word.
bool is_same_sitting(Context& context, CourseVersion const& before)
{
    constexpr std::int64_t sitting = 30 * 60 * 1000; // milliseconds
    return before.version > 1 && before.changed_by_account_id == context.viewer.account_id &&
        context.now.milliseconds - before.changed_at.milliseconds < sitting;
}

void update(Context& context, CourseVersion const& version)
{
    context.tx.update_every<CourseVersion>("course_versions", {version}, "course");
}

void keep_lessons(Context& context, CourseId id, CourseContent const& content, std::vector<KnownLesson> const& known)
{
    std::vector<store::LessonRow> rows;
    each_lesson(content, [&](Lesson const& lesson, std::string const&) {
        if (std::none_of(known.begin(), known.end(),
                         [&](KnownLesson const& one) { return one.key == lesson.key.value; }))
            rows.push_back({context.next_id<store::LessonRow>(), id, lesson.key.value, lesson.kind});
    });
    context.tx.insert_all("course_lessons", rows);
}

} // namespace

CourseVersionId create_course(Context& context, CourseDraft const& draft)
{
    auto content = draft.copied_course_id ? copied(context, *draft.copied_course_id) : from_nothing(context, draft);
    if (draft.title)
        content.title = draft.title->value;
    if (draft.language)
        content.language = Language(competencies::primary_language(draft.language->value));
    auto const id = add_course(context, content, {});
    if (draft.copied_course_id)
        store::copy_materials(context.tx, *draft.copied_course_id, store::version(context.tx, id)->course_id,
                              context.now);
    return id;
}

CourseVersionId add_course(Context& context, CourseContent const& content, std::optional<std::string> starter)
{
    Course const course{.id = context.next_id<Course>(),
                        .is_template = false,
                        .starter = std::move(starter),
                        .created_at = context.now,
                        .created_by_account_id = context.viewer.account_id,
                        .created_by_id = context.viewer.person_id};
    context.tx.insert("courses", course);
    auto const id = add_draft(context, course.id, 1, tidied(content));
    note(context, "course.created", course.id);
    return id;
}

CourseVersionId draft_next_version(Context& context, CourseId id)
{
    auto const lines = store::version_lines(context.tx, id);
    if (lines.empty())
        throw not_found("course");
    if (lines.front().state == CourseState::draft)
        throw conflict("draft_exists", "There is a draft of the next version already.");
    auto const from = store::leading_version(context.tx, id);
    auto const draft = add_draft(context, id, lines.front().number + 1, content_in(*from));
    note(context, "course.drafted", id);
    return draft;
}

void write_version(Context& context, CourseVersionChange const& change)
{
    auto before = find_version(context, change.course_version_id);
    require_state(before, CourseState::draft);
    auto const content = tidied(change.content);
    require_named(context, content);
    auto const is_told = !is_same_sitting(context, before);
    before.version = change.version;
    update(context, with_content(context, before, content));
    keep_named(context, before.id, content);
    if (is_told)
        note(context, "course.changed", before.course_id);
}

void put_in_force(Context& context, CourseInForce const& step)
{
    auto version = find_version(context, step.course_version_id);
    require_state(version, CourseState::draft);
    auto const content = content_in(version);
    auto const surroundings = surroundings_of(context, version.course_id, content);
    if (auto faults = course_faults(content, surroundings); !faults.empty())
        throw invalid(std::move(faults));
    if (version.number > 1 && !step.step)
        throw invalid("/step", "required", "Say whether those who have done it have to do it again.");
    if (auto before = store::version_in_force(context.tx, version.course_id)) {
        before->state = CourseState::retired;
        update(context, *before);
    }
    version.state = CourseState::in_force;
    version.step = version.number > 1 ? step.step : std::nullopt;
    version.version = step.version;
    update(context, version);
    keep_lessons(context, version.course_id, content, surroundings.lessons);
    note(context, "course.put_in_force", version.course_id,
         fmt::format(R"({{"number":{},"step":"{}"}})", version.number,
                     reflect::to_name(version.step.value_or(CourseStep::minor))));
}

void retire(Context& context, CourseRetirement const& step)
{
    auto version = find_version(context, step.course_version_id);
    require_state(version, CourseState::in_force);
    version.state = CourseState::retired;
    version.version = step.version;
    update(context, version);
    note(context, "course.retired", version.course_id, fmt::format(R"({{"number":{}}})", version.number));
}

void discard_draft(Context& context, CourseVersionId id)
{
    auto const version = find_version(context, id);
    require_state(version, CourseState::draft);
    store::delete_version(context.tx, id);
    note(context, "course.draft_discarded", version.course_id, fmt::format(R"({{"number":{}}})", version.number));
    if (store::version_lines(context.tx, version.course_id).empty())
        store::delete_course(context.tx, version.course_id);
}

void mark_as_template(Context& context, CourseTemplate const& mark)
{
    auto const course = store::course(context.tx, mark.course_id);
    if (!course)
        throw not_found("course");
    if (course->is_template == mark.is_template)
        return;
    store::set_template(context.tx, mark.course_id, mark.is_template);
    note(context, mark.is_template ? "course.made_template" : "course.no_template", mark.course_id);
}

std::vector<CourseSummary> find_courses(Context& context, CourseFilter const& filter, CourseId before,
                                        std::int64_t limit)
{
    return store::summaries(context.tx, filter, before, limit);
}

CourseVersionView course_version(Context& context, CourseVersionId id)
{
    auto const version = find_version(context, id);
    auto const course = store::course(context.tx, version.course_id);
    auto content = content_in(version);
    auto surroundings = surroundings_of(context, version.course_id, content);
    auto const before = store::version_before(context.tx, version.course_id, version.number);
    return {.id = version.id,
            .course_id = version.course_id,
            .is_template = course->is_template,
            .number = version.number,
            .state = version.state,
            .step = version.step,
            .version = version.version,
            .content = content,
            .faults = questionnaires::faults_from(course_faults(content, surroundings)),
            .materials = std::move(surroundings.materials),
            .compared_number = before ? std::optional(before->number) : std::nullopt,
            .changes = before ? course_changes(content_in(*before), content) : CourseChanges{},
            .versions = store::version_lines(context.tx, version.course_id)};
}

CourseContent course_content(db::Transaction& tx, CourseVersionId id)
{
    if (auto const version = store::version(tx, id))
        return content_in(*version);
    throw not_found("version of the course");
}

std::optional<CourseVersionId> version_in_force(db::Transaction& tx, CourseId id)
{
    auto const version = store::version_in_force(tx, id);
    return version ? std::optional(version->id) : std::nullopt;
}

} // namespace espalier::courses
