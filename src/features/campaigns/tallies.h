// SPDX-License-Identifier: Apache-2.0
// Answers summed up by group: how often each value was chosen. Pure.
#pragma once

#include "features/campaigns/campaign_terms.h"

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

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

    void add(std::vector<questionnaires::QuestionAnswer> const& answers, std::vector<std::size_t> const& groups);
    // Of one group, by key.
    std::map<TallyKey, Tally> of(std::size_t group) const;

private:
    void count(TallyKey key, std::vector<std::size_t> const& groups, double total = 0);

    std::map<TallyKey, std::size_t> numbers_; // of the keys: the same few for everybody
    std::vector<TallyKey const*> keys_;
    std::vector<std::unordered_map<std::size_t, Tally>> counts_; // by group
};

constexpr std::string_view cannot_judge = "cannot_judge";
constexpr std::string_view answered_at_all = "answered";
constexpr std::string_view sum_of_numbers = "sum";

} // namespace espalier::campaigns
