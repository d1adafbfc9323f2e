// SPDX-License-Identifier: Apache-2.0
// The endpoints on how requests are answered and who holds which budget.
#include "features/training_requests/training_request_settings.h"
#include "features/training_requests/training_requests_api.h"
#include "features/training_requests/training_requests_store.h"
#include "platform/permissions.h"
#include "platform/routes.h"
#include "platform/settings.h"

namespace espalier::training_requests {

namespace {

struct OneBudgetHolder
{
    BudgetHolderId budget_holder_id;
};
BOOST_DESCRIBE_STRUCT(OneBudgetHolder, (), (budget_holder_id))

TrainingRequestSettings read_request_settings(Context& c)
{
    return platform::settings::read<TrainingRequestSettings>(c.tx);
}

TrainingRequestSettings put_request_settings(Context& c, TrainingRequestSettings const& in)
{
    return change_request_settings(c, in);
}

// An organisation has about as many as cost centres: one page.
platform::Page<BudgetHolder> list_holders(Context& c)
{
    return {.items = store::budget_holders(c.tx, c.today()), .next = {}};
}

void remove_one_holder(Context& c, OneBudgetHolder const& in)
{
    remove_budget_holder(c, in.budget_holder_id);
}

} // namespace

void request_settings_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_training_request_settings", "/settings/training-requests", read_settings,
          "Read how requests for outside training are answered", read_request_settings);
    r.put("change_training_request_settings", "/settings/training-requests", change_settings,
          "Change how requests for outside training are answered", put_request_settings);
    r.get("list_budget_holders", "/budget-holders", read_settings, "List who holds which budget", list_holders);
    r.post("create_budget_holder", "/budget-holders", change_settings,
           "Name who holds the budget of a cost centre or a unit", add_budget_holder);
    r.remove("remove_budget_holder", "/budget-holders/{budget_holder_id}", change_settings,
             "Take the budget from its holder", remove_one_holder);
}

} // namespace espalier::training_requests
