// SPDX-License-Identifier: Apache-2.0
// Counting values.
#include "features/campaigns/tallies.h"

#include <fmt/core.h>

namespace espalier::campaigns {

using questionnaires::QuestionAnswer;
using questionnaires::RowAnswer;

namespace {

std::string text_of(double number)
{
    return fmt::format("{:g}", number);
}

std::optional<std::string> value_of(RowAnswer const& row)
{
    if (row.cannot_judge.value_or(false))
        return std::string(cannot_judge);
    if (row.level)
        return text_of(*row.level);
    return row.option_key ? std::optional(row.option_key->value) : std::nullopt;
}

} // namespace

void Tallies::count(TallyKey key, std::vector<std::size_t> const& groups, double total)
{
    auto const [found, is_new] = numbers_.emplace(std::move(key), numbers_.size());
    if (is_new)
        keys_.push_back(&found->first);
    for (auto const group : groups) {
        auto& tally = counts_[group][found->second];
        ++tally.answers;
        tally.total += total;
    }
}

void Tallies::add(std::vector<QuestionAnswer> const& answers, std::vector<std::size_t> const& groups)
{
    for (auto const& answer : answers) {
        auto const& key = answer.question_key.value;
        count({key, {}, std::string(answered_at_all)}, groups);
        if (answer.cannot_judge.value_or(false))
            count({key, {}, std::string(cannot_judge)}, groups);
        if (answer.number) {
            count({key, {}, text_of(*answer.number)}, groups);
            count({key, {}, std::string(sum_of_numbers)}, groups, *answer.number);
        }
        for (std::size_t place = 0; place < answer.option_keys.size(); ++place) {
            count({key, {}, answer.option_keys[place].value}, groups);
            count({key, answer.option_keys[place].value, std::string(sum_of_numbers)}, groups,
                  static_cast<double>(place + 1));
        }
        for (auto const& row : answer.rows)
            if (auto value = value_of(row)) {
                count({key, row.row_key.value, *std::move(value)}, groups);
                if (row.level)
                    count({key, row.row_key.value, std::string(sum_of_numbers)}, groups, *row.level);
            }
    }
}

std::map<TallyKey, Tally> Tallies::of(std::size_t group) const
{
    std::map<TallyKey, Tally> tallies;
    for (auto const& [number, tally] : counts_[group])
        tallies.emplace(*keys_[number], tally);
    return tallies;
}

} // namespace espalier::campaigns
