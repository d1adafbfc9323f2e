// SPDX-License-Identifier: Apache-2.0
// Sums and file for payroll.
#include "features/rewards/payroll.h"

#include "features/rewards/redemptions_store.h"
#include "reflect/csv.h"

namespace espalier::rewards {

namespace {

void check(PayrollPeriod const& period)
{
    if (period.until < period.from)
        throw invalid("/until", "before_start", "It ends on the day it starts, or later.");
}

} // namespace

std::vector<PayrollLine> payroll(Context& context, PayrollPeriod const& period)
{
    check(period);
    return store::payroll(context.tx, period.from, period.until);
}

std::string payroll_as_csv(Context& context, PayrollPeriod const& period)
{
    check(period);
    constexpr std::int64_t at_once = 1'000;
    std::string csv;
    auto const& type = reflect::type_of<PayrollItem>();
    reflect::write_csv_header(csv, type);
    for (RedemptionId after;;) {
        auto const items = store::payroll_items(context.tx, period.from, period.until, after, at_once);
        for (auto const& item : items)
            reflect::write_csv_row(csv, type, &item);
        if (std::ssize(items) < at_once)
            return csv;
        after = items.back().redemption_id;
    }
}

} // namespace espalier::rewards
