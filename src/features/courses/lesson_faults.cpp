// SPDX-License-Identifier: Apache-2.0
// One function for each kind of lesson.
#include "features/courses/lesson_faults.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::courses {

namespace {

class PartCheck
{
public:
    PartCheck(Violations& violations, Lesson const& lesson, std::string const& pointer, CourseContent const& content,
              CourseSurroundings const& surroundings)
        : violations_(violations), lesson_(lesson), pointer_(pointer), content_(content), surroundings_(surroundings)
    {
    }

    void check()
    {
        switch (lesson_.kind) {
        case LessonKind::page: return check(lesson_.page, "/page");
        case LessonKind::video:
        case LessonKind::audio: return check(lesson_.recording, "/recording");
        case LessonKind::file: return check(lesson_.file, "/file");
        case LessonKind::link: return check(lesson_.link, "/link");
        case LessonKind::quiz: return check(lesson_.quiz, "/quiz");
        case LessonKind::assignment: return check(lesson_.assignment, "/assignment");
        case LessonKind::survey: return check(lesson_.survey, "/survey");
        case LessonKind::checklist: return check(lesson_.checklist, "/checklist");
        case LessonKind::discussion: return check(lesson_.discussion, "/discussion");
        case LessonKind::session: return; // its dates say what there is to say
        }
    }

private:
    template <class Part> void check(std::optional<Part> const& part, std::string_view name)
    {
        pointer_ += name;
        if (part)
            look_at(*part);
        else
            violations_.add(pointer_, "required", "This lesson has no content yet.");
    }

    void look_at(PagePart const& part) { require_text(violations_, pointer_ + "/text", part.text.value); }
    void look_at(DiscussionPart const& part) { require_text(violations_, pointer_ + "/question", part.question.value); }

    void look_at(RecordingPart const& part)
    {
        check_material("/material", part.material, lesson_.kind == LessonKind::video ? "video/" : "audio/");
        std::set<std::string_view> languages;
        for (std::size_t c = 0; c < part.captions.size(); ++c) {
            auto const place = fmt::format("/captions/{}", c);
            check_material(place + "/material", part.captions[c].material, "text/vtt");
            if (!languages.insert(part.captions[c].language.value).second)
                violations_.add(pointer_ + place + "/language", "duplicate_language",
                                "There are captions in this language already.");
        }
    }

    void look_at(FilePart const& part) { check_material("/material", part.material, ""); }

    void look_at(LinkPart const& part)
    {
        require_text(violations_, pointer_ + "/address", part.address.value);
        auto const& address = part.address.value;
        if (!address.empty() && !address.starts_with("https://") && !address.starts_with("http://"))
            violations_.add(pointer_ + "/address", "web_address", "Write the whole address, beginning with https://.");
    }

    void look_at(LessonQuiz const& part)
    {
        if (!part.quiz_id)
            violations_.add(pointer_ + "/quiz_id", "required", "Choose a quiz.");
        else if (std::find(surroundings_.quizzes.begin(), surroundings_.quizzes.end(), *part.quiz_id) ==
                 surroundings_.quizzes.end())
            violations_.add(pointer_ + "/quiz_id", "quiz_not_in_force", "This quiz is not in force.");
    }

    void look_at(SurveyPart const& part)
    {
        auto const& in_force = surroundings_.questionnaires;
        if (!part.questionnaire_id)
            violations_.add(pointer_ + "/questionnaire_id", "required", "Choose a questionnaire.");
        else if (std::find(in_force.begin(), in_force.end(), *part.questionnaire_id) == in_force.end())
            violations_.add(pointer_ + "/questionnaire_id", "questionnaire_not_in_force",
                            "This questionnaire is not in force.");
    }

    void look_at(AssignmentPart const& part)
    {
        require_text(violations_, pointer_ + "/task", part.task.value);
        check_amount(violations_, pointer_ + "/rubric", part.rubric.size(), most_criteria);
        if (part.rubric.empty())
            violations_.add(pointer_ + "/rubric", "required", "Say by what it is marked.");
        if (lesson_.completion.rule == LessonRule::pass && !part.pass_mark)
            violations_.add(pointer_ + "/pass_mark", "required", "Say which share of the points is enough.");
        std::set<std::string_view> keys;
        for (std::size_t c = 0; c < part.rubric.size(); ++c)
            check_criterion(part.rubric[c], fmt::format("{}/rubric/{}", pointer_, c), keys);
    }

    void check_criterion(RubricCriterion const& criterion, std::string const& place, std::set<std::string_view>& keys)
    {
        check_key(violations_, place + "/key", criterion.key.value, keys);
        require_text(violations_, place + "/title", criterion.title.value);
        check_amount(violations_, place + "/levels", criterion.levels.size(), most_levels);
        if (criterion.levels.size() < 2)
            violations_.add(place + "/levels", "two_levels",
                            "Describe two levels at least: one alone tells nothing apart.");
        for (std::size_t l = 0; l < criterion.levels.size(); ++l) {
            require_text(violations_, fmt::format("{}/levels/{}/text", place, l), criterion.levels[l].text.value);
            if (l > 0 && criterion.levels[l].points.value <= criterion.levels[l - 1].points.value)
                violations_.add(fmt::format("{}/levels/{}/points", place, l), "levels_rise",
                                "Each level has more points than the one before.");
        }
    }

    void look_at(ChecklistPart const& part)
    {
        check_amount(violations_, pointer_ + "/steps", part.steps.size(), most_steps);
        if (part.steps.empty())
            violations_.add(pointer_ + "/steps", "required", "Say what is seen.");
        std::set<std::string_view> keys;
        for (std::size_t s = 0; s < part.steps.size(); ++s) {
            auto const place = fmt::format("{}/steps/{}", pointer_, s);
            check_key(violations_, place + "/key", part.steps[s].key.value, keys);
            require_text(violations_, place + "/text", part.steps[s].text.value);
        }
    }

    // `type`: what the media type begins with.
    void check_material(std::string const& place, std::optional<MaterialName> const& name, std::string_view type)
    {
        if (!name) {
            violations_.add(pointer_ + place, "required", "Choose a file.");
            return;
        }
        auto const found = material_type(*name, content_, surroundings_);
        if (!found)
            violations_.add(pointer_ + place, "unknown_material",
                            fmt::format("The file \"{}\" is not there. Upload it.", name->value),
                            {{"name", name->value}});
        else if (!found->starts_with(type))
            violations_.add(pointer_ + place, "material_kind",
                            fmt::format("The file \"{}\" is of another kind.", name->value), {{"name", name->value}});
    }

    Violations& violations_;
    Lesson const& lesson_;
    std::string pointer_;
    CourseContent const& content_;
    CourseSurroundings const& surroundings_;
};

} // namespace

void require_text(Violations& violations, std::string pointer, std::string_view text)
{
    if (text.empty())
        violations.add(std::move(pointer), "required", "This is still empty.");
}

void check_amount(Violations& violations, std::string pointer, std::size_t amount, std::size_t most)
{
    if (amount > most)
        violations.add(std::move(pointer), "too_many", fmt::format("There are more than {}.", most),
                       {{"maximum", std::to_string(most)}});
}

void check_key(Violations& violations, std::string pointer, std::string_view key, std::set<std::string_view>& keys)
{
    auto const is_of_key = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    };
    if (!std::all_of(key.begin(), key.end(), is_of_key))
        violations.add(pointer, "key_letters", "A key has small letters, digits and underscores only.");
    if (!keys.insert(key).second)
        violations.add(std::move(pointer), "duplicate_key", fmt::format("The key \"{}\" is taken.", key),
                       {{"key", std::string(key)}});
}

std::optional<std::string_view> material_type(MaterialName const& name, CourseContent const& content,
                                              CourseSurroundings const& surroundings)
{
    auto const named = std::find_if(content.materials.begin(), content.materials.end(),
                                    [&](CourseMaterial const& one) { return one.name == name; });
    if (named == content.materials.end())
        return std::nullopt;
    auto const known = std::find_if(surroundings.materials.begin(), surroundings.materials.end(),
                                    [&](KnownMaterial const& one) { return one.digest == named->digest.value; });
    return known == surroundings.materials.end() ? std::nullopt : std::optional<std::string_view>(known->media_type);
}

void check_part(Violations& violations, Lesson const& lesson, std::string const& pointer, CourseContent const& content,
                CourseSurroundings const& surroundings)
{
    PartCheck(violations, lesson, pointer, content, surroundings).check();
}

} // namespace espalier::courses
