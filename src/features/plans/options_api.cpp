// SPDX-License-Identifier: Apache-2.0
// The endpoints on researched solutions.
#include "features/plans/options.h"
#include "features/plans/plans_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

namespace espalier::plans {

namespace {

struct OptionsFilter
{
    PlanItemId plan_item_id;
    std::optional<PlanOptionId> after;
    std::optional<Whole<1, 200>> limit; // none: all
};
BOOST_DESCRIBE_STRUCT(OptionsFilter, (), (plan_item_id, after, limit))

struct OneOption
{
    PlanOptionId plan_option_id;
};
BOOST_DESCRIBE_STRUCT(OneOption, (), (plan_option_id))

platform::Page<OptionView> list_options(Context& c, OptionsFilter const& in)
{
    return platform::page_of_all(options_of(c, in.plan_item_id), in.after, in.limit,
                                 [](OptionView const& view) { return view.option.id; });
}

OptionView create_option(Context& c, OptionDraft const& in)
{
    return option_view(c, add_option(c, in));
}

OptionView update_option(Context& c, OptionChange const& in)
{
    change_option(c, in);
    return option_view(c, in.plan_option_id);
}

void remove_one_option(Context& c, OneOption const& in)
{
    remove_option(c, in.plan_option_id);
}

PlanView choose_one_option(Context& c, OptionChoice const& in)
{
    choose_option(c, in);
    return plan_view(c, in.plan_item_id);
}

} // namespace

void options_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_plan_options", "/plan-items/{plan_item_id}/options", read_plans,
          "Compare the solutions researched for an item", list_options)
        .recording_sightings();
    r.post("create_plan_option", "/plan-items/{plan_item_id}/options", write_plans, "Add a researched solution",
           create_option);
    r.put("update_plan_option", "/plan-options/{plan_option_id}", write_plans, "Change a researched solution",
          update_option);
    r.remove("remove_plan_option", "/plan-options/{plan_option_id}", write_plans,
             "Remove a researched solution that is not the one chosen", remove_one_option);
    r.put("choose_plan_option", "/plan-items/{plan_item_id}/option", write_plans, "Choose one of the solutions",
          choose_one_option);
}

} // namespace espalier::plans
