// SPDX-License-Identifier: Apache-2.0
// Taking answers in, whoever asked for them.
#include "features/questionnaires/questionnaires.h"

#include <charconv>

namespace espalier::questionnaires {

namespace {

void require_whole(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers)
{
    auto const found = check_answers(form, answers);
    std::vector<Violation> violations;
    for (auto const& key : found.missing)
        violations.push_back({"/" + key, "required", "Please answer this question.", {}});
    for (auto const& fault : found.faults)
        violations.push_back({fault.pointer, fault.key, fault.message, {}});
    if (!violations.empty())
        throw invalid(std::move(violations));
}

std::optional<Id<Competency>> competency_of(RowAnswer const& row)
{
    Id<Competency> id;
    auto const& key = row.row_key.value;
    auto const [end, error] = std::from_chars(key.data(), key.data() + key.size(), id.value);
    return error == std::errc() && end == key.data() + key.size() ? std::optional(id) : std::nullopt;
}

} // namespace

SortedAnswers accept_answers(QuestionnaireForm const& form, std::vector<QuestionAnswer> const& answers)
{
    require_whole(form, answers);
    SortedAnswers sorted;
    for (auto& answer : kept_answers(form, answers)) {
        auto const is_written = answer.text && !answer.text->value.empty();
        (is_written ? sorted.written : sorted.chosen).push_back(std::move(answer));
    }
    return sorted;
}

std::vector<GivenLevel> given_levels(std::vector<QuestionAnswer> const& answers)
{
    std::vector<GivenLevel> levels;
    for (auto const& answer : answers)
        for (auto const& row : answer.rows)
            if (auto const id = competency_of(row); id && row.level)
                levels.push_back({*id, *row.level});
    return levels;
}

} // namespace espalier::questionnaires
