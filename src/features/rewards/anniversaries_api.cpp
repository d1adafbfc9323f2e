// SPDX-License-Identifier: Apache-2.0
// The endpoints on service anniversaries.
#include "features/rewards/anniversaries.h"
#include "features/rewards/rewards_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::rewards {

namespace {

struct OneRule
{
    AnniversaryRuleId anniversary_rule_id;
};
BOOST_DESCRIBE_STRUCT(OneRule, (), (anniversary_rule_id))

struct AnniversariesOfPerson
{
    PersonId person_id;
    std::optional<Id<ServiceAnniversary>> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(AnniversariesOfPerson, (), (person_id, after, limit))

struct RuleFilter
{
    std::optional<AnniversaryRuleId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(RuleFilter, (), (after, limit))

struct UpcomingFilter
{
    std::optional<PersonId> after;
    platform::PageLimit limit; // none: all
};
BOOST_DESCRIBE_STRUCT(UpcomingFilter, (), (after, limit))

platform::Page<AnniversaryRule> list_rules(Context& c, RuleFilter const& in)
{
    return platform::page_of_all(anniversary_rules(c), in.after, in.limit,
                                 [](AnniversaryRule const& rule) { return rule.id; });
}

void remove_one_rule(Context& c, OneRule const& in)
{
    remove_anniversary_rule(c, in.anniversary_rule_id);
}

platform::Page<AnniversaryLine> list_of_person(Context& c, AnniversariesOfPerson const& in)
{
    return platform::page_of_all(anniversaries_of(c, in.person_id), in.after, in.limit,
                                 [](AnniversaryLine const& line) { return line.anniversary.id; });
}

platform::Page<UpcomingAnniversary> list_upcoming(Context& c, UpcomingFilter const& in)
{
    return platform::page_of_all(upcoming_anniversaries(c), in.after, in.limit,
                                 [](UpcomingAnniversary const& one) { return one.id; });
}

} // namespace

void anniversary_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_anniversary_rules", "/anniversary-rules", read_rewards, "List what service anniversaries are worth",
          list_rules);
    r.post("create_anniversary_rule", "/anniversary-rules", manage_rewards, "Say what a service anniversary is worth",
           add_anniversary_rule);
    r.put("change_anniversary_rule", "/anniversary-rules/{anniversary_rule_id}", manage_rewards,
          "Change what a service anniversary is worth", change_anniversary_rule);
    r.remove("remove_anniversary_rule", "/anniversary-rules/{anniversary_rule_id}", manage_rewards,
             "Let a service anniversary pass; what was granted stays", remove_one_rule);
    r.get("list_anniversaries_of_person", "/people/{person_id}/service-anniversaries", read_employment,
          "List the service anniversaries that a person was thanked for", list_of_person)
        .recording_sightings();
    r.get("list_upcoming_anniversaries", "/upcoming-anniversaries", own_account,
          "List the service anniversaries of your reports in the coming sixty days", list_upcoming)
        .recording_sightings();
}

} // namespace espalier::rewards
