// SPDX-License-Identifier: Apache-2.0
// Counting values.
#include "features/campaigns/tallies.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::campaigns {

using questionnaires::QuestionAnswer;
using questionnaires::RowAnswer;

namespace {

constexpr std::size_t block = 64; // keys

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

void Tallies::note(TallyKey::Parts const& key, double total)
{
    auto found = numbers_.find(key);
    if (found == numbers_.end()) {
        auto const& [question, row, value] = key;
        found = numbers_.emplace(TallyKey{std::string(question), std::string(row), std::string(value)}, numbers_.size())
                    .first;
        keys_.push_back(&found->first);
    }
    sheet_.push_back({found->second, total});
}

void Tallies::add(std::vector<QuestionAnswer> const& answers, std::vector<std::size_t> const& groups)
{
    sheet_.clear();
    for (auto const& answer : answers) {
        auto const& key = answer.question_key.value;
        note({key, {}, answered_at_all});
        if (answer.cannot_judge.value_or(false))
            note({key, {}, cannot_judge});
        if (answer.number) {
            note({key, {}, text_of(*answer.number)});
            note({key, {}, sum_of_numbers}, *answer.number);
        }
        for (std::size_t place = 0; place < answer.option_keys.size(); ++place) {
            note({key, {}, answer.option_keys[place].value});
            note({key, answer.option_keys[place].value, sum_of_numbers}, static_cast<double>(place + 1));
        }
        for (auto const& row : answer.rows)
            if (auto const value = value_of(row)) {
                note({key, row.row_key.value, *value});
                if (row.level)
                    note({key, row.row_key.value, sum_of_numbers}, *row.level);
            }
    }
    for (auto const group : groups) {
        auto& blocks = counts_[group];
        blocks.resize(std::max(blocks.size(), keys_.size() / block + 1));
        for (auto const& counted : sheet_) {
            auto& of_block = blocks[counted.key / block];
            of_block.resize(block);
            auto& tally = of_block[counted.key % block];
            ++tally.answers;
            tally.total += counted.total;
        }
    }
}

std::map<TallyKey, Tally> Tallies::of(std::size_t group) const
{
    std::map<TallyKey, Tally> tallies;
    for (std::size_t number = 0; auto const& of_block : counts_[group])
        if (of_block.empty())
            number += block;
        else
            for (auto const& tally : of_block)
                if (auto const key = number++; tally.answers > 0)
                    tallies.emplace(*keys_[key], tally);
    return tallies;
}

} // namespace espalier::campaigns
