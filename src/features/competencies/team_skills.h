// SPDX-License-Identifier: Apache-2.0
// The skills of several people beside each other: people × the competencies that their jobs require, with how many reach
// what is asked and on how many people each competency rests. Levels are those of growth.h; nothing is stored.
//
// For a competency, over the people asked about:
//     coverage    = people at or above the level that their own job requires / people whose job requires it
//     bus factor  = people at or above the lowest level that any of those jobs requires, whether or not their own does
// A bus factor of 1 says that one person can do it, and of 0 that nobody is known to.
#pragma once

#include "features/competencies/growth.h"

namespace espalier::competencies {

// A level against what is required, d = (level − required level) · 4 / span of the scale: in steps of a scale of five.
enum class SkillState
{
    above,   // d ≥ 0.5
    at,      // 0 ≤ d < 0.5
    near,    // −0.5 ≤ d < 0
    gap,     // d < −0.5
    unknown, // required, and no evidence
    further  // the own job does not require it, and the level reaches the lowest that a job here does
};
BOOST_DESCRIBE_ENUM(SkillState, above, at, near, gap, unknown, further)

SkillState skill_state(double level, double required_level, ScaleRange range); // never unknown or further

// What is required of one person in one competency, and where they stand; or, of those whose job does not require it,
// those who could do it all the same. Nothing stands for "neither".
struct SkillCell
{
    Id<Competency> competency_id;
    SkillState state = SkillState::unknown;
    std::optional<double> required_level;
    std::optional<double> level;
    std::optional<double> confidence; // 0 to 1
};
BOOST_DESCRIBE_STRUCT(SkillCell, (), (competency_id, state, required_level, level, confidence))

struct SkillRow
{
    PersonId person_id;
    std::string name;
    std::optional<std::string> job_title;
    std::string unit_name;
    std::vector<SkillCell> cells; // in the order of the columns
};
BOOST_DESCRIBE_STRUCT(SkillRow, (), (person_id, name, job_title, unit_name, cells))

// One competency over everybody asked about, also those on other pages.
struct SkillColumn
{
    Id<Competency> competency_id;
    std::string code;
    std::string name;
    std::string category;
    double scale_lowest = 0;
    double scale_highest = 0;
    double importance = 0;     // the highest that a job gives it, 1 to 5
    std::int64_t required = 0; // people whose job requires it
    std::int64_t reached = 0;  // of those, at or above the level
    std::int64_t unknown = 0;  // of those, without evidence
    std::int64_t bus_factor = 0;
};
BOOST_DESCRIBE_STRUCT(SkillColumn, (),
                      (competency_id, code, name, category, scale_lowest, scale_highest, importance, required, reached,
                       unknown, bus_factor))

struct TeamSkills
{
    std::vector<SkillColumn> competencies; // by category and name
    std::vector<SkillRow> items;           // people by name
    std::optional<std::string> next;
    std::int64_t people = 0; // on all pages
};
BOOST_DESCRIBE_STRUCT(TeamSkills, (), (competencies, items, next, people))

enum class TeamReach
{
    reports,   // direct ones
    everybody, // below
};
BOOST_DESCRIBE_ENUM(TeamReach, reports, everybody)

constexpr std::int64_t most_in_matrix = 1000; // people

struct TeamSkillsQuestion
{
    PersonId person_id;
    std::optional<TeamReach> reach; // reports, when absent
    std::optional<Language> language;
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit; // people on a page; 100 when absent
};
BOOST_DESCRIBE_STRUCT(TeamSkillsQuestion, (), (person_id, reach, language, after, limit))

struct UnitSkillsQuestion
{
    organization::UnitId unit_id; // with all units below
    std::optional<Language> language;
    std::optional<PersonId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(UnitSkillsQuestion, (), (unit_id, language, after, limit))

// In four statements. Fault conflict (too_many_people) above `most_in_matrix`.
TeamSkills skills_of_team(Context& context, TeamSkillsQuestion const& question);
TeamSkills skills_of_unit(Context& context,
                          UnitSkillsQuestion const& question); // Fault forbidden but for the people team

} // namespace espalier::competencies
