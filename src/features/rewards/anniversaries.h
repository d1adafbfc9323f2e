// SPDX-License-Identifier: Apache-2.0
// Service anniversaries: after so many years somebody gets points and a word of thanks, once. Counted from the day on which
// they started; whoever has left by then gets none, and whoever comes back gets no year twice.
#pragma once

#include "features/rewards/rewards.h"
#include "platform/tasks.h"

namespace espalier::rewards {

struct AnniversaryRuleContent
{
    Whole<1, 70> years;
    Whole<0, 1'000'000> points;
    Text<1, 1000> message; // read by whoever has the anniversary
};
BOOST_DESCRIBE_STRUCT(AnniversaryRuleContent, (), (years, points, message))

struct AnniversaryRule : AnniversaryRuleContent
{
    Id<AnniversaryRule> id;
    Date valid_from; // the day it was made: earlier anniversaries are not made up for
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AnniversaryRule, (AnniversaryRuleContent), (id, valid_from, version))
using AnniversaryRuleId = Id<AnniversaryRule>;

struct AnniversaryRuleChange : AnniversaryRuleContent
{
    AnniversaryRuleId anniversary_rule_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(AnniversaryRuleChange, (AnniversaryRuleContent), (anniversary_rule_id, version))

// A row of the table service_anniversaries.
struct ServiceAnniversary
{
    Id<ServiceAnniversary> id;
    PersonId person_id;
    std::int64_t years = 0;
    Date reached_on;
    std::int64_t points = 0;
    Instant granted_at;
};
BOOST_DESCRIBE_STRUCT(ServiceAnniversary, (), (id, person_id, years, reached_on, points, granted_at))

struct AnniversaryLine
{
    ServiceAnniversary anniversary;
    std::string person_name;
    std::optional<std::string> message; // of the rule as it is now
};
BOOST_DESCRIBE_STRUCT(AnniversaryLine, (), (anniversary, person_name, message))

struct UpcomingAnniversary
{
    PersonId id; // whose it is
    std::string person_name;
    std::int64_t years = 0;
    Date on;
};
BOOST_DESCRIBE_STRUCT(UpcomingAnniversary, (), (id, person_name, years, on))

// The day of an anniversary; somebody who started on 29 February has theirs on 28 February of other years. Pure.
Date anniversary_on(Date started_on, std::int64_t years);

// Was it reached from `since` to `today`, both included? Pure.
bool is_reached(Date started_on, std::int64_t years, Date since, Date today);

std::vector<AnniversaryRule> anniversary_rules(Context& context); // by years
// Fault conflict "already_exists" where the years have a rule; stale; not_found.
AnniversaryRule add_anniversary_rule(Context& context, AnniversaryRuleContent const& draft);
AnniversaryRule change_anniversary_rule(Context& context, AnniversaryRuleChange const& change);
void remove_anniversary_rule(Context& context, AnniversaryRuleId id); // what was granted stays

std::vector<AnniversaryLine> anniversaries_of(Context& context, PersonId person); // the newest first
// Of the viewer's present reports, in the coming sixty days, where a rule names the years; the next first.
std::vector<UpcomingAnniversary> upcoming_anniversaries(Context& context);

// Grants what was reached by that day and not granted yet; again changes nothing.
void grant_reached(Context& context, Date day);
// The same as work of each day.
void grant_anniversaries(platform::TaskRun& run, Date day);

} // namespace espalier::rewards
