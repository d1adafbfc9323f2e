// SPDX-License-Identifier: Apache-2.0
// The solutions that were researched for a plan item: compared side by side, one of them chosen and so proposed. What is
// chosen says how, how long and at what cost the item is carried out. Part of the face.
#pragma once

#include "features/plans/plans.h"

namespace espalier::catalogue {
struct Offering;
} // namespace espalier::catalogue

namespace espalier::plans {

using OfferingId = Id<catalogue::Offering>;

enum class Resource
{
    paid,
    free,   // costs nothing but time
    partner // given by a partner of the organisation
};
BOOST_DESCRIBE_ENUM(Resource, paid, free, partner)

// What is known of a solution.
struct OptionContent
{
    Text<1, 200> title;
    Method method = Method::course;
    Resource resource = Resource::paid;
    std::optional<Text<0, 200>> provider;
    std::optional<Text<0, 2000>> link; // begins with http:// or https://
    std::optional<Real<0, 10000>> hours_on_duty;
    std::optional<Real<0, 10000>> hours_off_duty;
    std::optional<Money> direct_cost; // fee, travel, material
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    std::optional<Text<0, 1000>> advantages;
    std::optional<Text<0, 1000>> drawbacks;
};
BOOST_DESCRIBE_STRUCT(OptionContent, (),
                      (title, method, resource, provider, link, hours_on_duty, hours_off_duty, direct_cost, starts_on,
                       ends_on, advantages, drawbacks))

// A row of the table plan_options.
struct PlanOption : OptionContent
{
    PlanOptionId id;
    PlanItemId plan_item_id;
    Instant added_at;
    std::optional<PersonId> added_by_id;
    std::int64_t version = 1;
    std::optional<OfferingId> offering_id = {}; // that it was made of; kept for whoever knows the catalogue
};
BOOST_DESCRIBE_STRUCT(PlanOption, (OptionContent), (id, plan_item_id, added_at, added_by_id, version, offering_id))

struct OptionView
{
    PlanOption option;
    bool is_chosen = false;
    std::optional<std::string> added_by_name;
    std::optional<Money> wage_cost; // of the hours on duty, for those who may see what an hour costs
};
BOOST_DESCRIBE_STRUCT(OptionView, (), (option, is_chosen, added_by_name, wage_cost))

struct OptionDraft : OptionContent
{
    PlanItemId plan_item_id;
};
BOOST_DESCRIBE_STRUCT(OptionDraft, (OptionContent), (plan_item_id))

struct OptionChange : OptionContent
{
    PlanOptionId plan_option_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(OptionChange, (OptionContent), (plan_option_id, version))

struct OptionChoice
{
    PlanItemId plan_item_id;
    PlanOptionId plan_option_id;
};
BOOST_DESCRIBE_STRUCT(OptionChoice, (), (plan_item_id, plan_option_id))

// Faults as for plan items: not_found where the viewer may not see the plan, forbidden, conflict, stale. Options are
// researched while the item has not been agreed; afterwards they stay as they were. Whoever may answer a plan that waits may
// choose another, which is kept as a change of the item (item_changes.h).
std::vector<OptionView> options_of(Context& context, PlanItemId item); // in the order they were added
OptionView option_view(Context& context, PlanOptionId id);
PlanOptionId add_option(Context& context, OptionDraft const& draft, std::optional<OfferingId> of_offering = {});
void change_option(Context& context, OptionChange const& change); // of the one chosen: the item follows
void remove_option(Context& context, PlanOptionId id);            // not the one chosen
// The item takes over the option's method, hours, cost and start.
void choose_option(Context& context, OptionChoice const& choice);

} // namespace espalier::plans
