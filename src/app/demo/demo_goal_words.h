// SPDX-License-Identifier: Apache-2.0
// What the demo's goals are about: climate for greenhouses. Words and figures only.
#pragma once

#include "features/goals/goal_terms.h"

#include <string_view>
#include <vector>

namespace espalier::app::demo {

struct KpiWords
{
    std::string_view code;
    std::string_view name;
    std::string_view measure_unit;
    double start;
    double target;
    double reached; // of the way, by today
};
inline KpiWords const kpi_words[] = {
    {"CALLS", "Emergency calls a month", "calls", 42, 25, 0.8},
    {"ON-TIME", "Deliveries on the day promised", "%", 81, 95, 0.6},
    {"ENERGY", "Energy a controlled hectare", "MWh", 118, 98, 0.9},
};

struct ObjectiveWords
{
    std::string_view title;
    std::string_view why;
    std::string_view stands; // what its owner says of it
};
inline ObjectiveWords const objective_words[] = {
    {"No grower loses a night to our equipment",
     "A night without climate costs a grower a harvest. Fewer calls at night "
     "means parts that hold and people who know them.",
     "Nights are quieter since the pumps are looked at before the cold weeks."},
    {"What we promise arrives on the day", "Growers plan their planting by our dates. We keep them, or say so early.",
     "Two suppliers are late again. The last quarter decides."},
    {"A hectare under glass needs less energy every year",
     "Energy is what growers pay most for, and where our "
     "controllers make the difference.",
     "The new curtain programme does what we hoped for."},
};

struct GoalWords
{
    struct Result
    {
        std::string_view title;
        goals::MeasureKind kind;
        std::string_view measure_unit;
        double start;
        double target;
    };
    std::string_view title;
    std::vector<Result> results;
};

inline GoalWords const team_words[] = {
    {"Every fault is found on the first visit",
     {{"Second visits a quarter", goals::MeasureKind::number, "visits", 18, 6}}},
    {"Orders leave the works complete", {{"Orders with a missing part", goals::MeasureKind::percent, "", 9, 2}}},
    {"The team covers for each other", {{"Tasks that two people can do", goals::MeasureKind::number, "tasks", 11, 24}}},
    {"Offers answer within two days", {{"Offers sent in time", goals::MeasureKind::percent, "", 64, 90}}},
};
inline GoalWords const personal_words[] = {
    {"Repair vent drives without help",
     {{"Drives repaired alone", goals::MeasureKind::number, "drives", 0, 20},
      {"Repairs that came back", goals::MeasureKind::number, "repairs", 5, 1}}},
    {"Commission irrigation in one day", {{"Hours for a commissioning", goals::MeasureKind::number, "hours", 14, 8}}},
    {"Bring a new colleague up to speed", {{"The first three months", goals::MeasureKind::milestones, "", 0, 100}}},
    {"Keep the spare parts right", {{"Differences at stocktaking", goals::MeasureKind::number, "parts", 40, 10}}},
    {"Tune screens for less energy",
     {{"Sites tuned", goals::MeasureKind::number, "sites", 0, 16},
      {"Instructions for growers", goals::MeasureKind::milestones, "", 0, 100}}},
    {"Pass the electrical safety exam", {{"Exam passed", goals::MeasureKind::yes_no, "", 0, 1}}},
    {"Fewer corrections in what I draw", {{"Corrections a drawing", goals::MeasureKind::number, "corrections", 6, 2}}},
};
inline GoalWords const quarter_words[] = {
    {"Move the service notes into the new form", {{"Notes moved", goals::MeasureKind::number, "notes", 0, 60}}},
    {"Visit every grower on my route", {{"Growers visited", goals::MeasureKind::number, "growers", 0, 24}}},
    {"Try the humidity sensor in winter", {{"Weeks measured", goals::MeasureKind::number, "weeks", 0, 8}}},
};
inline std::string_view const update_words[] = {
    "Two sites were quicker than planned.",
    "A part came late, so this week stands still.",
    "The trick was to measure before adjusting.",
    "I need half a day with somebody who has done it.",
    "Nothing stands in the way.",
};
// By outcome: achieved, partly, missed.
inline std::string_view const reflection_words[] = {
    "Done two weeks early. Preparing the list first was what helped.",
    "Most of it is done; the rest waited for a supplier. Next time I ask earlier.",
    "The storm weeks took the time. It still matters, so it goes on.",
};

} // namespace espalier::app::demo
