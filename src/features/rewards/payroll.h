// SPDX-License-Identifier: Apache-2.0
// What payroll has to know: who got what of which taxable value. Counted on the day it was handed over, not when it was
// asked for.
#pragma once

#include "features/rewards/redemptions.h"

namespace espalier::rewards {

struct PayrollPeriod
{
    Date from;
    Date until; // the last day
};
BOOST_DESCRIBE_STRUCT(PayrollPeriod, (), (from, until))

// One person's sum.
struct PayrollLine
{
    PersonId id;
    std::string employee_number;
    std::string person_name;
    std::int64_t rewards = 0;
    std::int64_t points = 0;
    Money taxable_value;      // of what is taxable
    Money tax_free_value;     // of what is not
    std::int64_t unclear = 0; // rewards of which nobody has said how they are taxed
};
BOOST_DESCRIBE_STRUCT(PayrollLine, (),
                      (id, employee_number, person_name, rewards, points, taxable_value, tax_free_value, unclear))

// One reward: a row of the file.
struct PayrollItem
{
    RedemptionId redemption_id;
    std::string employee_number;
    std::string person_name;
    Date fulfilled_on;
    std::string reward; // empty: paid out on leaving
    std::int64_t points = 0;
    TaxTreatment tax = TaxTreatment::unclear;
    std::optional<Money> taxable_value;
};
BOOST_DESCRIBE_STRUCT(PayrollItem, (),
                      (redemption_id, employee_number, person_name, fulfilled_on, reward, points, tax, taxable_value))

// Fault invalid where it ends before it begins. By name.
std::vector<PayrollLine> payroll(Context& context, PayrollPeriod const& period);
std::string payroll_as_csv(Context& context, PayrollPeriod const& period); // a row a reward, the oldest first

} // namespace espalier::rewards
