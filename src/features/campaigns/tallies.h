// SPDX-License-Identifier: Apache-2.0
// Answers summed up by group: how often each value was chosen. Pure.
#pragma once

#include "features/campaigns/campaign_terms.h"

#include <map>
#include <string>
#include <string_view>
#include <tuple>

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

    using Parts = std::tuple<std::string_view, std::string_view, std::string_view>;
    Parts parts() const { return {question_key, row_key, value}; }
    friend bool operator<(TallyKey const& a, Parts const& b) { return a.parts() < b; }
    friend bool operator<(Parts const& a, TallyKey const& b) { return a < b.parts(); }
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
    struct Counted
    {
        std::size_t key = 0; // its number
        double total = 0;
    };

    void note(TallyKey::Parts const& key, double total = 0);

    std::map<TallyKey, std::size_t, std::less<>> numbers_; // of the keys: the same few for everybody
    std::vector<TallyKey const*> keys_;
    // By group, then by the key's number in blocks, of which those stand that are used: not everybody answers the same.
    std::vector<std::vector<std::vector<Tally>>> counts_;
    std::vector<Counted> sheet_; // what one sheet counts
};

constexpr std::string_view cannot_judge = "cannot_judge";
constexpr std::string_view answered_at_all = "answered";
constexpr std::string_view sum_of_numbers = "sum";

} // namespace espalier::campaigns
