// SPDX-License-Identifier: Apache-2.0
// Answers summed up by group: how often each value was chosen. Pure.
#pragma once

#include "features/campaigns/campaign_terms.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace espalier::campaigns {

// What is counted of a question. `value` is the number, the option's key or "cannot_judge"; "answered" counts the people
// who answered the question at all, "sum" stands for numbers with what they come to. Of chosen options, `sum` of the row
// that is the option's key adds up the places, from 1, at which it was named: for a ranking.
struct TallyKey
{
    std::string question_key;
    std::string row_key;
    std::string value;
    auto operator<=>(TallyKey const&) const = default;
};

struct Tally
{
    std::int64_t answers = 0;
    double total = 0;
};

// Adds up sheet by sheet; asks for each what groups it counts in, as positions.
class Tallies
{
public:
    explicit Tallies(std::size_t groups) : counts_(groups) {}

    // `answers`: a JSON list of QuestionAnswer, as this program wrote it.
    void add(std::string_view answers, std::vector<std::size_t> const& groups);
    // Of one group, by key.
    std::map<TallyKey, Tally> of(std::size_t group) const;

private:
    struct Counted
    {
        std::size_t key = 0; // its number
        double total = 0;
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<Counted> const& counted(std::string_view answer);
    std::vector<Counted> read(std::string_view answer);
    std::size_t number_of(TallyKey key);

    std::map<TallyKey, std::size_t> numbers_; // of the keys: the same few for everybody
    std::vector<TallyKey const*> keys_;
    // Thousands answer one question with the same words, which are read once.
    std::unordered_map<std::string, std::vector<Counted>, Hash, std::equal_to<>> read_;
    // By group, then by the key's number in blocks, of which those stand that are used: not everybody is asked the same.
    std::vector<std::vector<std::vector<Tally>>> counts_;
};

constexpr std::string_view cannot_judge = "cannot_judge";
constexpr std::string_view answered_at_all = "answered";
constexpr std::string_view sum_of_numbers = "sum";

} // namespace espalier::campaigns
