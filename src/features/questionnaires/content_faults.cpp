// SPDX-License-Identifier: Apache-2.0
// Reading a content once for its questions, and once more against what was found.
#include "features/questionnaires/content_faults.h"

#include "features/questionnaires/question_wording.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace espalier::questionnaires {

namespace {

// Where something stands: only what comes before it may be referred to, and only by those who answer it.
struct Place
{
    std::string pointer;
    std::size_t ordinal = 0; // of the first question that is not before it
    std::vector<RaterGroup> const* answered_by = nullptr;
};

struct Asked
{
    Question const* question = nullptr;
    std::size_t ordinal = 0;
    std::vector<RaterGroup> const* answered_by = nullptr;
};

bool is_key(std::string_view key)
{
    return std::all_of(key.begin(), key.end(), [](char letter) {
        return std::islower(static_cast<unsigned char>(letter)) || std::isdigit(static_cast<unsigned char>(letter)) ||
            letter == '_';
    });
}

bool can_be_quoted(QuestionKind kind)
{
    using enum QuestionKind;
    return kind == single_choice || kind == multiple_choice || kind == number || kind == date || kind == short_text;
}

bool fits(Comparison comparison, QuestionKind kind)
{
    using enum Comparison;
    if (comparison == one_of || comparison == none_of)
        return kind == QuestionKind::single_choice || kind == QuestionKind::multiple_choice;
    if (comparison == at_least || comparison == at_most)
        return has_number(kind) || kind == QuestionKind::competency_rating;
    return true;
}

// Is everybody of `those` among `all`? Without groups: everybody who is asked.
bool are_among(std::vector<RaterGroup> const& those, std::vector<RaterGroup> const& all)
{
    if (all.empty() || those.empty())
        return all.empty();
    return std::all_of(those.begin(), those.end(),
                       [&](RaterGroup group) { return std::find(all.begin(), all.end(), group) != all.end(); });
}

class ContentCheck
{
public:
    ContentCheck(QuestionnaireContent const& content, ContentSurroundings const& surroundings)
        : content_(content), surroundings_(surroundings)
    {
        std::size_t ordinal = 0;
        for (auto const& section : content.sections)
            for (auto const& question : section.questions)
                asked_.emplace(question.key.value, Asked{&question, ordinal++, &section.answered_by});
    }

    std::vector<Violation> faults()
    {
        check_head();
        std::size_t ordinal = 0;
        for (std::size_t s = 0; s < content_.sections.size(); ++s)
            check_section(s, ordinal);
        check_amount("/sections", ordinal, most_questions);
        return violations_.found();
    }

private:
    void check_head()
    {
        if (content_.languages.empty())
            violations_.add("/languages", "required", "Name the language that it is written in.");
        check_amount("/languages", content_.languages.size(), most_languages);
        Place const head{.pointer = "", .ordinal = 0, .answered_by = nullptr};
        check_text(head, "/title", content_.title, TextNeed::must);
        check_text(head, "/introduction", content_.introduction, TextNeed::may);
        check_text(head, "/closing", content_.closing, TextNeed::may);
        check_keys("/factors", content_.factors);
        for (std::size_t f = 0; f < content_.factors.size(); ++f)
            check_text(head, fmt::format("/factors/{}/name", f), content_.factors[f].name, TextNeed::must);
        if (content_.sections.empty())
            violations_.add("/sections", "nothing_asked", "There is no question yet.");
        check_amount("/sections", content_.sections.size(), most_sections);
        check_keys("/sections", content_.sections);
    }

    void check_section(std::size_t number, std::size_t& ordinal)
    {
        auto const& section = content_.sections[number];
        Place const place{fmt::format("/sections/{}", number), ordinal, &section.answered_by};
        check_text(place, "/title", section.title, TextNeed::may);
        check_text(place, "/introduction", section.introduction, TextNeed::may);
        check_conditions(place, section.conditions);
        if (section.questions.empty())
            violations_.add(place.pointer + "/questions", "nothing_asked", "There is no question yet.");
        for (std::size_t q = 0; q < section.questions.size(); ++q)
            check_question({fmt::format("{}/questions/{}", place.pointer, q), ordinal++, &section.answered_by},
                           section.questions[q]);
    }

    void check_question(Place const& place, Question const& question)
    {
        check_key(place.pointer + "/key", question.key);
        if (asked_.at(question.key.value).question != &question)
            name_duplicate(place.pointer + "/key", question.key);
        check_text(place, "/text", question.text, TextNeed::must);
        check_text(place, "/help", question.help, TextNeed::may);
        check_text(place, "/measure_unit", question.measure_unit, TextNeed::may);
        check_conditions(place, question.conditions);
        auto const is_factor = [&](QuestionFactor const& factor) {
            return question.factor_key && factor.key == *question.factor_key;
        };
        if (question.factor_key && std::none_of(content_.factors.begin(), content_.factors.end(), is_factor))
            violations_.add(place.pointer + "/factor_key", "unknown_factor", "There is no such theme any more.");
        for (auto const& before : surroundings_.asked)
            if (before.key == question.key.value && before.kind != question.kind)
                violations_.add(place.pointer + "/kind", "kind_changed",
                                "An earlier version asked this question in another way. Make a new question of it.");
        check_options(place, question);
        check_competencies(place, question);
        check_limits(place, question);
    }

    void check_options(Place const& place, Question const& question)
    {
        check_keys(place.pointer + "/options", question.options);
        check_keys(place.pointer + "/rows", question.rows);
        check_amount(place.pointer + "/options", question.options.size(), most_options);
        check_amount(place.pointer + "/rows", question.rows.size(), most_rows);
        if (has_options(question.kind) && question.options.size() < 2)
            violations_.add(place.pointer + "/options", "two_options", "Give at least two options.");
        if (question.kind == QuestionKind::matrix && question.rows.empty())
            violations_.add(place.pointer + "/rows", "row_needed", "Give at least one row.");
        for (std::size_t o = 0; o < question.options.size(); ++o)
            check_text(place, fmt::format("/options/{}/label", o), question.options[o].label, TextNeed::must);
        for (std::size_t r = 0; r < question.rows.size(); ++r)
            check_text(place, fmt::format("/rows/{}/label", r), question.rows[r].label, TextNeed::must);
    }

    void check_competencies(Place const& place, Question const& question)
    {
        auto const& ids = question.competency_ids;
        if (question.kind == QuestionKind::competency_rating && ids.empty() && !question.is_of_job)
            violations_.add(place.pointer + "/competency_ids", "competency_needed",
                            "Choose competencies, or those that the job requires.");
        std::set<Id<Competency>> seen;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            auto const pointer = fmt::format("{}/competency_ids/{}", place.pointer, i);
            auto const one = std::find_if(surroundings_.competencies.begin(), surroundings_.competencies.end(),
                                          [&](CompetencyStanding const& standing) { return standing.id == ids[i]; });
            if (one == surroundings_.competencies.end())
                violations_.add(pointer, "unknown_reference", "There is no such competency.");
            else if (!one->is_in_force)
                violations_.add(pointer, "competency_not_in_force",
                                fmt::format("{} is retired, or its framework is not approved.", one->name),
                                {{"name", one->name}});
            if (!seen.insert(ids[i]).second)
                violations_.add(pointer, "named_twice", "This is named already.");
        }
    }

    void check_limits(Place const& place, Question const& question)
    {
        auto const& least = question.minimum;
        auto const& most = question.maximum;
        if (least && most && *most < *least)
            violations_.add(place.pointer + "/maximum", "maximum_below_minimum", "The most is below the least.");
        if (question.kind != QuestionKind::multiple_choice)
            return;
        auto const options = static_cast<double>(question.options.size());
        if (least && (*least < 0 || *least > options))
            violations_.add(place.pointer + "/minimum", "more_than_options", "There are not so many options.");
        if (most && *most < 1)
            violations_.add(place.pointer + "/maximum", "maximum_below_minimum", "The most is below the least.");
    }

    void check_conditions(Place const& place, std::vector<QuestionCondition> const& conditions)
    {
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            auto const& condition = conditions[i];
            auto const pointer = fmt::format("{}/conditions/{}", place.pointer, i);
            auto const* const question = earlier(place, pointer + "/question_key", condition.question_key);
            if (!question)
                continue;
            if (!fits(condition.comparison, question->kind)) {
                violations_.add(pointer + "/comparison", "unfit_comparison", "Answers to it cannot be compared so.");
                continue;
            }
            check_compared(pointer, condition, *question);
        }
    }

    void check_compared(std::string const& pointer, QuestionCondition const& condition, Question const& question)
    {
        using enum Comparison;
        if ((condition.comparison == at_least || condition.comparison == at_most) && !condition.number)
            violations_.add(pointer + "/number", "required", "Say which number.");
        if (condition.comparison != one_of && condition.comparison != none_of)
            return;
        if (condition.option_keys.empty())
            violations_.add(pointer + "/option_keys", "required", "Choose at least one option.");
        for (std::size_t o = 0; o < condition.option_keys.size(); ++o) {
            auto const is_it = [&](QuestionOption const& option) { return option.key == condition.option_keys[o]; };
            if (std::none_of(question.options.begin(), question.options.end(), is_it))
                violations_.add(fmt::format("{}/option_keys/{}", pointer, o), "unknown_option",
                                "The question has no such option any more.");
        }
    }

    void check_text(Place const& place, std::string_view field, Wordings const& wordings, TextNeed need)
    {
        auto const pointer = place.pointer + std::string(field);
        if (need == TextNeed::must && text_in(wordings, main_language(content_)).empty())
            violations_.add(pointer, "required", "Write this text.");
        for (auto const& wording : wordings)
            for (auto const& placeholder : placeholders_in(wording.text)) {
                auto const filled = wording.text.value.substr(placeholder.begin, placeholder.end - placeholder.begin);
                if (placeholder.name == "answer") {
                    auto const* const question = earlier(place, pointer, placeholder.key);
                    if (question && !can_be_quoted(question->kind))
                        violations_.add(pointer, "unfit_quotation",
                                        fmt::format("Answers to that question cannot stand in a text: {}.", filled),
                                        {{"name", filled}});
                } else if (!placeholder.key.empty() ||
                           (placeholder.name != "subject" && placeholder.name != "training")) {
                    violations_.add(pointer, "unknown_placeholder", fmt::format("Nothing stands for {}.", filled),
                                    {{"name", filled}});
                }
            }
    }

    // The question of this key, if it may be referred to from here.
    Question const* earlier(Place const& place, std::string const& pointer, std::string_view key)
    {
        auto const found = asked_.find(std::string(key));
        if (found == asked_.end()) {
            violations_.add(pointer, "unknown_question", fmt::format("There is no question {}.", key),
                            {{"name", std::string(key)}});
            return nullptr;
        }
        if (found->second.ordinal >= place.ordinal) {
            violations_.add(pointer, "not_earlier", "Only what was asked before can be referred to.");
            return nullptr;
        }
        if (!are_among(*place.answered_by, *found->second.answered_by)) {
            violations_.add(pointer, "other_answerers", "Not everybody who comes here is asked that question.");
            return nullptr;
        }
        return found->second.question;
    }

    template <class Things> void check_keys(std::string const& pointer, Things const& things)
    {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < things.size(); ++i) {
            check_key(fmt::format("{}/{}/key", pointer, i), things[i].key);
            if (!seen.insert(things[i].key.value).second)
                name_duplicate(fmt::format("{}/{}/key", pointer, i), things[i].key);
        }
    }

    void check_key(std::string pointer, Key const& key)
    {
        if (!is_key(key))
            violations_.add(std::move(pointer), "bad_key", "A key is made of small letters, digits and underscores.");
    }

    void name_duplicate(std::string pointer, Key const& key)
    {
        violations_.add(std::move(pointer), "duplicate", fmt::format("{} stands here twice. Keep one.", key.value),
                        {{"name", key.value}});
    }

    void check_amount(std::string pointer, std::size_t amount, std::size_t most)
    {
        if (amount > most)
            violations_.add(std::move(pointer), "too_many", fmt::format("Name at most {}.", most),
                            {{"maximum", std::to_string(most)}});
    }

    QuestionnaireContent const& content_;
    ContentSurroundings const& surroundings_;
    std::map<std::string, Asked> asked_; // of a key that comes twice, the first
    Violations violations_;
};

} // namespace

std::vector<Violation> content_faults(QuestionnaireContent const& content, ContentSurroundings const& surroundings)
{
    return ContentCheck(content, surroundings).faults();
}

std::vector<MissingTexts> missing_texts(QuestionnaireContent const& content)
{
    std::vector<MissingTexts> missing;
    for (std::size_t i = 1; i < content.languages.size(); ++i) {
        MissingTexts of{.language = content.languages[i].value, .pointers = {}};
        each_text(content, [&](std::string const& pointer, Wordings const& wordings, TextNeed) {
            if (!text_in(wordings, main_language(content)).empty() && text_in(wordings, of.language).empty())
                of.pointers.push_back(pointer);
        });
        missing.push_back(std::move(of));
    }
    return missing;
}

} // namespace espalier::questionnaires
