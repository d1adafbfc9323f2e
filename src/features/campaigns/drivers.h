// SPDX-License-Identifier: Apache-2.0
// What goes with the willingness to recommend: for each factor, Pearson's correlation over the answerers of a group between
// the mean of their agreement on its questions and their answer to the eNPS question. Pure. It tells what goes together,
// not what causes what.
//
// The interval is Fisher's: z = artanh r is about normal with the standard error 1/√(n − 3) (R. A. Fisher, "On the 'probable
// error' of a coefficient of correlation deduced from a small sample", Metron 1, 1921).
//
// Fewer than 30 answers say next to nothing: at 30, a correlation of 0.5 may as well be 0.2 or 0.7. So groups are shown
// from 30 on, with the complementary hiding that figures have (answer_groups.h), and no part of fewer can be worked out.
// Correlations are rounded to hundredths before they are written down: that hides what a subtraction of two sums of
// products would tell of one sheet.
#pragma once

#include "features/campaigns/campaign_terms.h"

#include <map>

namespace espalier::campaigns {

constexpr std::int64_t smallest_of_drivers = 30; // answers

struct Driver
{
    std::string factor_key;
    std::int64_t answers = 0;
    double correlation = 0; // in hundredths
};

struct Interval
{
    double low = 0;
    double high = 0;
};
// 95 per cent; of at least four answers.
Interval interval_of(double correlation, std::int64_t answers);

// Sums of two numbers of the same people.
class Pairs
{
public:
    void add(double x, double y);
    std::int64_t count() const { return count_; }
    std::optional<double> correlation() const; // none where one of them is the same for all

private:
    std::int64_t count_ = 0;
    double x_ = 0, y_ = 0, xx_ = 0, yy_ = 0, xy_ = 0;
};

// The question that a questionnaire measures its outcome by, the first eNPS question; null where it has none.
questionnaires::Question const* outcome_question(questionnaires::QuestionnaireContent const& content);

// Adds up sheet by sheet, as Tallies. The factor of the outcome itself is left out.
class Drivers
{
public:
    Drivers(questionnaires::QuestionnaireContent const& content, std::size_t groups);

    bool has_outcome() const { return !outcome_.empty(); } // else adding adds nothing
    void add(std::vector<questionnaires::QuestionAnswer> const& answers, std::vector<std::size_t> const& groups);
    // Of one group, in the order of the factors; those that enough have answered.
    std::vector<Driver> of(std::size_t group) const;

private:
    struct Asked
    {
        std::size_t factor = 0;
        int turned_from = 0; // of a question put the other way round: its steps and one; else 0
    };
    std::string outcome_; // empty: nothing is counted
    std::vector<std::string> factors_;
    std::map<std::string, Asked, std::less<>> asked_;
    std::vector<std::vector<Pairs>> pairs_; // by group and factor
};

} // namespace espalier::campaigns
