// SPDX-License-Identifier: Apache-2.0
// How a person's levels have moved: the estimate at the end of each month. By what is recorded today: evidence given
// later about an earlier day counts from that day, and what was corrected since counts as corrected. What was known on
// an earlier day is another question (GrowthQuestion::as_known_on).
#pragma once

#include "features/competencies/growth.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::competencies {

struct HistoryLine
{
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    double scale_lowest = 0;
    double scale_highest = 0;
    std::vector<std::optional<double>> levels; // one for each of the days; none: nothing was to be known yet
};
BOOST_DESCRIBE_STRUCT(HistoryLine, (), (competency_id, code, name, scale_lowest, scale_highest, levels))

struct GrowthHistory
{
    PersonId person_id;
    std::vector<Date> days;         // ascending; the last is today
    std::vector<HistoryLine> lines; // by name; competencies with evidence that counts on one of the days
};
BOOST_DESCRIBE_STRUCT(GrowthHistory, (), (person_id, days, lines))

struct GrowthHistoryQuestion
{
    PersonId person_id;
    std::optional<Whole<1, 60>> months; // how far back; 24 when absent
    std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(GrowthHistoryQuestion, (), (person_id, months, language))

// The last days of the `months` calendar months that ended before `today`, and `today`.
std::vector<Date> history_days(Date today, int months);

// One statement for the competencies, one for the evidence. Fault not_found (person).
GrowthHistory growth_history(Context& context, GrowthHistoryQuestion const& question);

} // namespace espalier::competencies
