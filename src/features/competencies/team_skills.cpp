// SPDX-License-Identifier: Apache-2.0
// Putting a skills matrix together.
#include "features/competencies/team_skills.h"

#include "features/competencies/proficiency_pass.h"
#include "features/competencies/team_skills_store.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>
#include <map>

namespace espalier::competencies {

namespace {

constexpr double half_step = 0.5;        // of a scale of five
constexpr std::int64_t usual_page = 100; // people

using Levels = std::map<Id<Competency>, Proficiency>;

// What a group's jobs require: the columns, the lowest level asked for in each, and what each job asks.
struct Required
{
    std::vector<SkillColumn> columns;
    std::map<Id<Competency>, double> lowest;
    std::map<std::pair<JobId, Id<Competency>>, double> by_job;
    ScaleRanges ranges;
};

Required required_by(std::vector<store::GroupRequirement> const& rows)
{
    Required required;
    for (auto const& row : rows) { // those of one competency follow each other
        if (required.columns.empty() || required.columns.back().competency_id != row.competency_id) {
            required.columns.push_back({.competency_id = row.competency_id,
                                        .code = row.code,
                                        .name = row.name,
                                        .category = row.category,
                                        .scale_lowest = row.scale_lowest,
                                        .scale_highest = row.scale_highest});
            required.ranges.emplace(row.competency_id, row.range());
            required.lowest.emplace(row.competency_id, row.level);
        }
        auto& column = required.columns.back();
        column.importance = std::max(column.importance, row.importance);
        auto& lowest = required.lowest.at(row.competency_id);
        lowest = std::min(lowest, row.level);
        required.by_job.emplace(std::pair(row.job_id, row.competency_id), row.level);
    }
    return required;
}

std::map<PersonId, Levels> levels_of(Context& context, store::Group const& group, Required const& required)
{
    auto const known = KnownOn::now(context.now);
    ProficiencyFormula const formula(platform::settings::read<ProficiencySettings>(context.tx));
    std::map<PersonId, Levels> levels;
    ConsumeProficiencies const keep = [&](PersonId person, std::span<CompetencyProficiency const> found) {
        for (auto const& one : found)
            levels[person].emplace(one.competency_id, one.proficiency);
    };
    ProficiencyPass pass(formula, required.ranges, known, keep);
    for (auto const& row : store::ledger_of(context.tx, group, known.recorded_until))
        pass.add(row);
    pass.finish();
    return levels;
}

// Adds the person to the column's counts; answers their cell, if there is something to show.
std::optional<SkillCell> count_in(SkillColumn& column, double lowest, std::optional<double> asked,
                                  Proficiency const* known)
{
    SkillCell cell{.competency_id = column.competency_id, .required_level = asked};
    if (known) {
        cell.level = known->level;
        cell.confidence = known->confidence;
        column.bus_factor += known->level >= lowest;
    }
    if (asked) {
        ++column.required;
        column.unknown += !known;
        column.reached += known && known->level >= *asked;
        if (known)
            cell.state = skill_state(known->level, *asked, {column.scale_lowest, column.scale_highest});
        return cell;
    }
    if (!known || known->level < lowest)
        return std::nullopt;
    cell.state = SkillState::further;
    return cell;
}

SkillRow row_of(store::GroupPerson const& person, Required& required, Levels const& levels)
{
    SkillRow row{.person_id = person.person_id,
                 .name = person.name,
                 .job_title = person.job_title,
                 .unit_name = person.unit_name,
                 .cells = {}};
    for (auto& column : required.columns) {
        std::optional<double> asked;
        if (person.job_id)
            if (auto const found = required.by_job.find({*person.job_id, column.competency_id});
                found != required.by_job.end())
                asked = found->second;
        auto const known = levels.find(column.competency_id);
        if (auto cell = count_in(column, required.lowest.at(column.competency_id), asked,
                                 known == levels.end() ? nullptr : &known->second))
            row.cells.push_back(*cell);
    }
    return row;
}

TeamSkills skills_of(Context& context, store::Group const& group, std::optional<Language> const& language,
                     std::optional<PersonId> after, std::optional<Whole<1, 200>> const& limit)
{
    auto const words = language ? primary_language(language->value) : std::string();
    auto const people = store::people_of(context.tx, group, words, most_in_matrix + 1);
    if (static_cast<std::int64_t>(people.size()) > most_in_matrix)
        throw conflict("too_many_people",
                       "A skills matrix shows at most 1000 people. Choose a manager or a unit further down.",
                       {{"maximum", std::to_string(most_in_matrix)}});
    auto required = required_by(store::requirements_of(context.tx, group, words));
    auto const levels = levels_of(context, group, required);
    Levels const nothing;
    std::vector<SkillRow> rows;
    for (auto const& person : people) {
        auto const found = levels.find(person.person_id);
        rows.push_back(row_of(person, required, found == levels.end() ? nothing : found->second));
    }
    auto page = platform::page_of_all(std::move(rows), after, limit ? limit : std::optional(Whole<1, 200>{usual_page}),
                                      [](SkillRow const& row) { return row.person_id; });
    return {.competencies = std::move(required.columns),
            .items = std::move(page.items),
            .next = std::move(page.next),
            .people = static_cast<std::int64_t>(people.size())};
}

} // namespace

SkillState skill_state(double level, double required_level, ScaleRange range)
{
    auto const steps = (level - required_level) * reference_span / range.span();
    if (steps >= half_step)
        return SkillState::above;
    if (steps >= 0)
        return SkillState::at;
    return steps >= -half_step ? SkillState::near : SkillState::gap;
}

TeamSkills skills_of_team(Context& context, TeamSkillsQuestion const& question)
{
    auto const everybody = question.reach == TeamReach::everybody;
    store::Group const group{.kind = everybody ? store::Group::Kind::below : store::Group::Kind::reports,
                             .id = question.person_id.value,
                             .today = context.today()};
    return skills_of(context, group, question.language, question.after, question.limit);
}

TeamSkills skills_of_unit(Context& context, UnitSkillsQuestion const& question)
{
    if (!context.may_for_everybody(platform::permissions::read_growth))
        throw forbidden("Only those who may see where everybody stands see the skills of a unit.");
    context.narrows_itself();
    store::Group const group{.kind = store::Group::Kind::unit, .id = question.unit_id.value, .today = context.today()};
    return skills_of(context, group, question.language, question.after, question.limit);
}

} // namespace espalier::competencies
