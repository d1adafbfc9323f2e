// SPDX-License-Identifier: Apache-2.0
// Conditions in the order of the form, then each answer against its question.
#include "features/questionnaires/questionnaire_answers.h"

#include "features/questionnaires/question_wording.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace espalier::questionnaires {

namespace {

using Known = std::map<std::string, QuestionAnswer const*>; // by the question's key; of answers given, the first

bool is_given(RowAnswer const& row)
{
    return row.option_key || row.level || row.cannot_judge.value_or(false);
}

bool is_answered(QuestionAnswer const* answer)
{
    return answer &&
        (!answer->option_keys.empty() || answer->number || answer->date || (answer->text && !answer->text->empty()) ||
         answer->cannot_judge.value_or(false) || std::any_of(answer->rows.begin(), answer->rows.end(), is_given));
}

bool compares(Comparison comparison, double answered, double number)
{
    return comparison == Comparison::at_least ? answered >= number : answered <= number;
}

bool holds(QuestionCondition const& condition, QuestionAnswer const* answer)
{
    using enum Comparison;
    if (!is_answered(answer))
        return condition.comparison == unanswered;
    auto const is_chosen = [&](Key const& option) {
        auto const& chosen = answer->option_keys;
        return std::find(chosen.begin(), chosen.end(), option) != chosen.end();
    };
    auto const is_level = [&](RowAnswer const& row) {
        return row.level && compares(condition.comparison, *row.level, condition.number.value_or(0));
    };
    switch (condition.comparison) {
    case one_of: return std::any_of(condition.option_keys.begin(), condition.option_keys.end(), is_chosen);
    case none_of: return std::none_of(condition.option_keys.begin(), condition.option_keys.end(), is_chosen);
    case at_least:
    case at_most:
        return (answer->number && compares(condition.comparison, *answer->number, condition.number.value_or(0))) ||
            std::any_of(answer->rows.begin(), answer->rows.end(), is_level);
    case answered: return true;
    case unanswered: return false;
    }
    return false;
}

bool all_hold(ConditionMatch match, std::vector<QuestionCondition> const& conditions, Known const& known)
{
    auto const one_holds = [&](QuestionCondition const& condition) {
        auto const found = known.find(condition.question_key.value);
        return holds(condition, found == known.end() ? nullptr : found->second);
    };
    if (conditions.empty())
        return true;
    return match == ConditionMatch::all ? std::all_of(conditions.begin(), conditions.end(), one_holds)
                                        : std::any_of(conditions.begin(), conditions.end(), one_holds);
}

bool is_asked_at_all(FormQuestion const& question)
{
    return question.kind != QuestionKind::competency_rating || !question.competencies.empty();
}

// The rows that an answer needs to be whole: of a matrix, of a rating its competencies.
std::vector<std::string> rows_of_question(FormQuestion const& question)
{
    std::vector<std::string> keys;
    for (auto const& row : question.rows)
        keys.push_back(row.key);
    for (auto const& competency : question.competencies)
        keys.push_back(std::to_string(competency.competency_id.value));
    return keys;
}

bool is_whole_answer(FormQuestion const& question, QuestionAnswer const* answer)
{
    if (!is_answered(answer))
        return false;
    if (answer->cannot_judge.value_or(false))
        return true;
    auto const keys = rows_of_question(question);
    return std::all_of(keys.begin(), keys.end(), [&](std::string const& key) {
        return std::any_of(answer->rows.begin(), answer->rows.end(),
                           [&](RowAnswer const& row) { return row.row_key.value == key && is_given(row); });
    });
}

// Holds one answer against its question.
class AnswerCheck
{
public:
    AnswerCheck(FormQuestion const& question, QuestionAnswer const& answer, Violations& violations)
        : question_(question), answer_(answer), violations_(violations)
    {
    }

    void run()
    {
        using enum QuestionKind;
        if (answer_.cannot_judge.value_or(false)) {
            if (!question_.may_not_judge || !rows_of_question(question_).empty())
                refuse_to_pass("");
            return;
        }
        switch (question_.kind) {
        case agreement_5: return check_number(1, 5, Digits::whole);
        case agreement_7: return check_number(1, 7, Digits::whole);
        case enps: return check_number(0, 10, Digits::whole);
        case number:
            return check_number(question_.minimum.value_or(-1e15), question_.maximum.value_or(1e15),
                                question_.is_whole ? Digits::whole : Digits::any);
        case single_choice:
        case multiple_choice:
        case ranking: return check_options();
        case matrix:
        case competency_rating: return check_rows();
        case date: return require(answer_.date.has_value());
        case short_text: require(answer_.text.has_value()); return check_length();
        case long_text: return require(answer_.text.has_value());
        }
    }

private:
    enum class Digits
    {
        whole,
        any
    };

    std::string pointer(std::string_view row = {}) const
    {
        return row.empty() ? "/" + question_.key : fmt::format("/{}/{}", question_.key, row);
    }

    // An answer that sets what another kind of question uses.
    void require(bool has_its_member)
    {
        if (!has_its_member)
            violations_.add(pointer(), "wrong_type", "This is not the kind of answer that the question takes.");
    }

    void refuse_to_pass(std::string_view row)
    {
        violations_.add(pointer(row), "must_judge", "This question does not offer “cannot judge”.");
    }

    void check_number(double lowest, double highest, Digits digits)
    {
        require(answer_.number.has_value());
        if (!answer_.number)
            return;
        if (*answer_.number < lowest || *answer_.number > highest)
            violations_.add(pointer(), "out_of_range", fmt::format("This must be from {} to {}.", lowest, highest),
                            {{"minimum", fmt::format("{}", lowest)}, {"maximum", fmt::format("{}", highest)}});
        else if (digits == Digits::whole && std::floor(*answer_.number) != *answer_.number)
            violations_.add(pointer(), "not_whole", "Write a whole number.");
    }

    bool is_option(Key const& key) const
    {
        return std::any_of(question_.options.begin(), question_.options.end(),
                           [&](FormOption const& option) { return option.key == key.value; });
    }

    void check_options()
    {
        auto const& chosen = answer_.option_keys;
        require(!chosen.empty());
        std::set<std::string_view> different;
        for (auto const& key : chosen) {
            different.insert(key.value);
            if (!is_option(key))
                violations_.add(pointer(), "unknown_option", "The question has no such option any more.");
        }
        if (different.size() != chosen.size())
            violations_.add(pointer(), "named_twice", "This is named already.");
        if (question_.kind == QuestionKind::single_choice && chosen.size() > 1)
            violations_.add(pointer(), "one_option", "Choose one option.");
        if (question_.kind == QuestionKind::ranking && different.size() != question_.options.size())
            violations_.add(pointer(), "rank_all", "Put all of them in order.");
        if (question_.kind == QuestionKind::multiple_choice)
            check_several();
    }

    void check_several()
    {
        auto const chosen = std::ssize(answer_.option_keys);
        auto const is_exclusive = [&](Key const& key) {
            return std::any_of(question_.options.begin(), question_.options.end(), [&](FormOption const& option) {
                return option.is_exclusive && option.key == key.value;
            });
        };
        if (std::any_of(answer_.option_keys.begin(), answer_.option_keys.end(), is_exclusive)) {
            if (chosen > 1)
                violations_.add(pointer(), "excludes_others", "What was chosen excludes the others.");
            return;
        }
        auto const outside = (question_.minimum && static_cast<double>(chosen) < *question_.minimum) ||
            (question_.maximum && static_cast<double>(chosen) > *question_.maximum);
        auto const most = question_.maximum.value_or(static_cast<double>(question_.options.size()));
        if (outside)
            violations_.add(
                pointer(), "choose_between", fmt::format("Choose {} to {}.", question_.minimum.value_or(1), most),
                {{"minimum", fmt::format("{}", question_.minimum.value_or(1))}, {"maximum", fmt::format("{}", most)}});
    }

    void check_rows()
    {
        require(!answer_.rows.empty());
        std::set<std::string_view> seen;
        auto const keys = rows_of_question(question_);
        for (auto const& row : answer_.rows) {
            if (std::find(keys.begin(), keys.end(), row.row_key.value) == keys.end())
                violations_.add(pointer(row.row_key), "unknown_row", "The question has no such row any more.");
            else if (!seen.insert(row.row_key.value).second)
                violations_.add(pointer(row.row_key), "named_twice", "This is named already.");
            else if (row.cannot_judge.value_or(false) && !question_.may_not_judge)
                refuse_to_pass(row.row_key);
            else if (!row.cannot_judge.value_or(false))
                check_row(row);
        }
    }

    void check_row(RowAnswer const& row)
    {
        if (row.option_key && !is_option(*row.option_key))
            violations_.add(pointer(row.row_key), "unknown_option", "The question has no such option any more.");
        if (!row.level)
            return;
        auto const is_level = [&](FormLevel const& level) { return level.level == *row.level; };
        for (auto const& competency : question_.competencies)
            if (std::to_string(competency.competency_id.value) == row.row_key.value &&
                std::none_of(competency.levels.begin(), competency.levels.end(), is_level))
                violations_.add(pointer(row.row_key), "unknown_level",
                                fmt::format("The scale has no level {}.", *row.level),
                                {{"level", fmt::format("{}", *row.level)}});
    }

    void check_length()
    {
        auto const length = answer_.text ? code_points(answer_.text->value) : 0;
        if (length > longest_short_text)
            violations_.add(pointer(), "too_long",
                            fmt::format("Use at most {} characters; this has {}.", longest_short_text, length),
                            {{"maximum", std::to_string(longest_short_text)}, {"length", std::to_string(length)}});
    }

    FormQuestion const& question_;
    QuestionAnswer const& answer_;
    Violations& violations_;
};

// Calls `visit(question, answer or nullptr)` for each question that comes.
template <class Visit>
void each_asked(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers, Visit visit)
{
    Known given;
    for (auto const& answer : answers)
        given.emplace(answer.question_key.value, &answer);
    Known known; // of questions that come, the only ones that conditions see
    for (auto const& section : form.sections) {
        if (!all_hold(section.condition_match, section.conditions, known))
            continue;
        for (auto const& question : section.questions) {
            if (!is_asked_at_all(question) || !all_hold(question.condition_match, question.conditions, known))
                continue;
            auto const found = given.find(question.key);
            auto const* const answer = found == given.end() ? nullptr : found->second;
            if (answer)
                known.emplace(question.key, answer);
            visit(question, answer);
        }
    }
}

} // namespace

AnswersCheck check_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers)
{
    AnswersCheck check;
    Violations violations;
    each_asked(form, answers, [&](FormQuestion const& question, QuestionAnswer const* answer) {
        check.asked.push_back(question.key);
        if (question.is_required && !is_whole_answer(question, answer))
            check.missing.push_back(question.key);
        if (is_answered(answer))
            AnswerCheck(question, *answer, violations).run();
    });
    check.faults = faults_from(violations.found());
    return check;
}

std::vector<QuestionAnswer> kept_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers)
{
    std::vector<QuestionAnswer> kept;
    each_asked(form, answers, [&](FormQuestion const&, QuestionAnswer const* answer) {
        if (is_answered(answer))
            kept.push_back(*answer);
    });
    return kept;
}

} // namespace espalier::questionnaires
