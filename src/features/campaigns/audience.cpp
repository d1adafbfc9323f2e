// SPDX-License-Identifier: Apache-2.0
// Reading everybody once, and sorting out who is meant.
#include "features/campaigns/audience.h"

#include "features/campaigns/campaigns_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::campaigns {

namespace {

constexpr std::size_t samples = 20;

bool fits(AudienceRule const& rule, std::set<UnitId> const& units, AudiencePerson const& person, Date day)
{
    if (!rule.unit_ids.empty() && !units.contains(person.unit_id))
        return false;
    if (!rule.job_ids.empty() &&
        (!person.job_id || std::find(rule.job_ids.begin(), rule.job_ids.end(), *person.job_id) == rule.job_ids.end()))
        return false;
    if (rule.least_months && plus_months(person.started_on, static_cast<int>(rule.least_months->value)) > day)
        return false;
    // Six months at most: the seventh has not begun.
    return !rule.most_months || plus_months(person.started_on, static_cast<int>(rule.most_months->value) + 1) > day;
}

std::set<UnitId> units_below(Context const& context, std::vector<UnitId> const& units)
{
    std::set<UnitId> below;
    for (auto const unit : units)
        for (auto const one : context.chart->unit_and_below(unit))
            below.insert(one);
    return below;
}

void keep_sample(std::vector<AudiencePerson>& kept, AudiencePerson const& person)
{
    if (kept.size() < samples)
        kept.push_back(person);
}

} // namespace

void check_audience(Context& context, Audience const& audience)
{
    Violations violations;
    auto const must_exist = [&](std::string_view pointer, std::string_view table, auto const& ids) {
        if (store::count_known(context.tx, table, ids) != std::ssize(std::set(ids.begin(), ids.end())))
            violations.add(std::string(pointer), "unknown_reference", "Not all of them are there.");
    };
    if (audience.person_ids.size() > most_named)
        violations.add("/audience/person_ids", "too_many", "Name at most 20,000 people; a unit or job takes in more.",
                       {{"maximum", std::to_string(most_named)}});
    if (!audience.rule && audience.person_ids.empty())
        violations.add("/audience", "nobody_asked", "Say who is asked: by a rule, or by name.");
    must_exist("/audience/person_ids", "people", audience.person_ids);
    must_exist("/audience/left_out_ids", "people", audience.left_out_ids);
    if (auto const& rule = audience.rule) {
        must_exist("/audience/rule/unit_ids", "units", rule->unit_ids);
        must_exist("/audience/rule/job_ids", "jobs", rule->job_ids);
        if (rule->least_months && rule->most_months && *rule->least_months > *rule->most_months)
            violations.add("/audience/rule/most_months", "out_of_order",
                           "The most months are fewer than the least: nobody is that.");
    }
    violations.throw_if_any();
}

std::vector<AudiencePerson> people_of(Context& context, Audience const& audience, Date day)
{
    auto const units = audience.rule ? units_below(context, audience.rule->unit_ids) : std::set<UnitId>();
    std::set<PersonId> const named(audience.person_ids.begin(), audience.person_ids.end());
    std::set<PersonId> const left_out(audience.left_out_ids.begin(), audience.left_out_ids.end());
    auto people = store::people_here(context.tx, day);
    std::erase_if(people, [&](AudiencePerson const& person) {
        auto const is_meant =
            named.contains(person.person_id) || (audience.rule && fits(*audience.rule, units, person, day));
        return !is_meant || left_out.contains(person.person_id);
    });
    return people;
}

void require_somebody(Context& context, Audience const& audience)
{
    if (people_of(context, audience, context.today()).empty())
        throw conflict("nobody_asked", "Nobody is in the audience.");
}

std::vector<AudienceFault> faults_of(AudiencePerson const& person)
{
    std::vector<AudienceFault> faults;
    if (!person.has_account)
        faults.push_back(AudienceFault::no_account);
    if (!person.has_email)
        faults.push_back(AudienceFault::no_email);
    if (!person.has_manager)
        faults.push_back(AudienceFault::no_manager);
    if (!person.job_id)
        faults.push_back(AudienceFault::no_job);
    return faults;
}

AudiencePreview preview_of(Context& context, Audience const& audience, std::int64_t smallest_group)
{
    AudiencePreview preview;
    std::map<AudienceFault, AudienceFaultCount> faults;
    std::map<UnitId, std::int64_t> units;
    for (auto const& person : people_of(context, audience, context.today())) {
        ++preview.people;
        ++units[person.unit_id];
        keep_sample(preview.samples, person);
        for (auto const fault : faults_of(person)) {
            auto& count = faults[fault];
            count.kind = fault;
            ++count.people;
            keep_sample(count.samples, person);
        }
    }
    for (auto& [unused, count] : faults)
        preview.faults.push_back(std::move(count));
    preview.everybody = store::count_people_here(context.tx, context.today());
    preview.units = std::ssize(units);
    preview.small_units =
        std::count_if(units.begin(), units.end(), [&](auto const& unit) { return unit.second < smallest_group; });
    return preview;
}

Date last_reminded(std::int64_t every_days, Date day)
{
    return day.plus_days(1 - static_cast<int>(every_days));
}

Tenure tenure_on(Date started_on, Date day)
{
    auto const has_years = [&](int years) { return plus_months(started_on, 12 * years) <= day; };
    if (has_years(10))
        return Tenure::from_10;
    if (has_years(5))
        return Tenure::from_5_to_9;
    if (has_years(3))
        return Tenure::from_3_to_4;
    return has_years(1) ? Tenure::from_1_to_2 : Tenure::under_1;
}

} // namespace espalier::campaigns
