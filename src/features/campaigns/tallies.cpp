// SPDX-License-Identifier: Apache-2.0
// Counting values.
#include "features/campaigns/tallies.h"

#include "reflect/json.h"

#include <fmt/core.h>

namespace espalier::campaigns {

using questionnaires::QuestionAnswer;
using questionnaires::RowAnswer;

namespace {

constexpr std::size_t block = 64;          // keys
constexpr std::size_t most_read = 100'000; // different answers: some 20 MB

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

// The objects of a JSON list, as they stand there.
template <class Consume> void each_object(std::string_view list, Consume consume)
{
    std::size_t depth = 0, from = 0;
    auto in_text = false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto const c = list[i];
        if (in_text) {
            if (c == '\\')
                ++i;
            in_text = c != '"';
        } else if (c == '"') {
            in_text = true;
        } else if (c == '{') {
            if (depth++ == 0)
                from = i;
        } else if (c == '}' && --depth == 0) {
            consume(list.substr(from, i + 1 - from));
        }
    }
}

} // namespace

std::size_t Tallies::number_of(TallyKey key)
{
    auto const [found, is_new] = numbers_.emplace(std::move(key), numbers_.size());
    if (is_new)
        keys_.push_back(&found->first);
    return found->second;
}

std::vector<Tallies::Counted> Tallies::read(std::string_view text)
{
    auto const answer = reflect::from_json<QuestionAnswer>(text);
    std::vector<Counted> counted;
    auto const count = [&](std::string_view row, std::string_view value, double total = 0) {
        counted.push_back({number_of({answer.question_key.value, std::string(row), std::string(value)}), total});
    };
    count({}, answered_at_all);
    if (answer.cannot_judge.value_or(false))
        count({}, cannot_judge);
    if (answer.number) {
        count({}, text_of(*answer.number));
        count({}, sum_of_numbers, *answer.number);
    }
    for (std::size_t place = 0; place < answer.option_keys.size(); ++place) {
        count({}, answer.option_keys[place].value);
        count(answer.option_keys[place].value, sum_of_numbers, static_cast<double>(place + 1));
    }
    for (auto const& row : answer.rows)
        if (auto const value = value_of(row)) {
            count(row.row_key.value, *value);
            if (row.level)
                count(row.row_key.value, sum_of_numbers, *row.level);
        }
    return counted;
}

std::vector<Tallies::Counted> const& Tallies::counted(std::string_view answer)
{
    if (auto const found = read_.find(answer); found != read_.end())
        return found->second;
    if (read_.size() >= most_read)
        read_.clear();
    return read_.emplace(std::string(answer), read(answer)).first->second;
}

void Tallies::add(std::string_view answers, std::vector<std::size_t> const& groups)
{
    each_object(answers, [&](std::string_view answer) {
        for (auto const& [key, total] : counted(answer))
            for (auto const group : groups) {
                auto& blocks = counts_[group];
                if (blocks.size() <= key / block)
                    blocks.resize(key / block + 1);
                if (blocks[key / block].empty())
                    blocks[key / block].resize(block);
                auto& tally = blocks[key / block][key % block];
                ++tally.answers;
                tally.total += total;
            }
    });
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
