// SPDX-License-Identifier: Apache-2.0
// Whom a campaign reaches: the people whom its rule fits on a day, and what is missing for asking them.
#pragma once

#include "features/campaigns/campaign_terms.h"

namespace espalier::campaigns {

// Why somebody may not be reached, or their answer not be placed.
enum class AudienceFault
{
    no_account, // cannot sign in, so cannot answer
    no_email,   // no invitation by mail
    no_manager,
    no_job // questions on what a job requires fall away
};
BOOST_DESCRIBE_ENUM(AudienceFault, no_account, no_email, no_manager, no_job)

struct AudiencePerson
{
    PersonId person_id;
    std::string name;
    UnitId unit_id;
    std::string unit_name;
    std::optional<JobId> job_id;
    std::optional<std::string> job_title;
    Date started_on;
    bool has_account = false;
    bool has_email = false;
    bool has_manager = false;
};
BOOST_DESCRIBE_STRUCT(AudiencePerson, (),
                      (person_id, name, unit_id, unit_name, job_id, job_title, started_on, has_account, has_email,
                       has_manager))

struct AudienceFaultCount
{
    AudienceFault kind = AudienceFault::no_account;
    std::int64_t people = 0;
    std::vector<AudiencePerson> samples; // the first of them by name
};
BOOST_DESCRIBE_STRUCT(AudienceFaultCount, (), (kind, people, samples))

// What the launch would do.
struct AudiencePreview
{
    std::int64_t people = 0;
    std::int64_t everybody = 0; // in the organisation
    std::vector<AudienceFaultCount> faults;
    // Of the units with anybody in the audience, those whose own people are too few to be shown even if all answer.
    std::int64_t units = 0;
    std::int64_t small_units = 0;
    std::vector<AudiencePerson> samples; // the first by name
};
BOOST_DESCRIBE_STRUCT(AudiencePreview, (), (people, everybody, faults, units, small_units, samples))

// Fault invalid for a unit, job or person that there is not, and for an audience that can hold nobody.
void check_audience(Context& context, Audience const& audience);

// Everybody here on the day whom the audience takes in; by name. One statement.
std::vector<AudiencePerson> people_of(Context& context, Audience const& audience, Date day);

// Fault conflict (nobody_asked) where a launch today would reach nobody.
void require_somebody(Context& context, Audience const& audience);

AudiencePreview preview_of(Context& context, Audience const& audience, std::int64_t smallest_group);

Tenure tenure_on(Date started_on, Date day);
// The first day on which whoever was told need not be reminded on `day` yet.
Date last_reminded(std::int64_t every_days, Date day);
std::vector<AudienceFault> faults_of(AudiencePerson const& person);

} // namespace espalier::campaigns
