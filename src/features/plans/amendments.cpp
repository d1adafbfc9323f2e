// SPDX-License-Identifier: Apache-2.0
// Keeping what a plan said of itself before it was amended.
#include "features/plans/amendments.h"

#include "features/plans/amendments_store.h"
#include "features/plans/found.h"
#include "reflect/json.h"

namespace espalier::plans {

namespace {

// As a row holds them.
struct AmendedFields
{
    std::vector<FieldDifference> fields;
};
BOOST_DESCRIBE_STRUCT(AmendedFields, (), (fields))

template <class Value>
void compare(std::vector<FieldDifference>& fields, std::string field, Value const& before, Value const& after)
{
    if (before != after)
        fields.push_back({std::move(field), {reflect::to_json(before)}, {reflect::to_json(after)}});
}

} // namespace

std::vector<PlanAmendment> amendments_of(Context& context, PlanId plan)
{
    find_plan(context, plan);
    std::vector<PlanAmendment> amendments;
    for (auto& row : store::amendments_of_plan(context.tx, plan))
        amendments.push_back(
            {row.id, row.at, std::move(row.by_name), reflect::from_json<AmendedFields>(row.fields).fields});
    return amendments;
}

void keep_amendment(Context& context, Plan const& before, Plan const& after)
{
    std::vector<FieldDifference> fields;
    compare(fields, "title", before.title, after.title);
    compare(fields, "starts_on", before.starts_on, after.starts_on);
    compare(fields, "ends_on", before.ends_on, after.ends_on);
    if (fields.empty())
        return;
    context.tx.insert("plan_amendments",
                      store::AmendmentRow{platform::done_now(context), context.next_id<PlanAmendment>(), after.id,
                                          reflect::to_json(AmendedFields{std::move(fields)})});
}

} // namespace espalier::plans
