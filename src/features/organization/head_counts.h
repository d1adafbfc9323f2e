// SPDX-License-Identifier: Apache-2.0
// How many people stand below each person and in each unit today. Counted once for all of them, kept in memory, and counted
// anew when the org chart has another version or the day is another.
#pragma once

#include "features/organization/organization.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace espalier::organization {

struct HeadCount
{
    std::int64_t direct = 0; // reports; of a unit: the units right below
    std::int64_t here = 0;   // of a unit: the people in it
    std::int64_t below = 0;  // everybody below, the direct ones included; of a unit: the people in it, too
};

class HeadCounts
{
public:
    // For reads; thread-safe.
    static std::shared_ptr<HeadCounts const> of(Context& context);

    HeadCount of(PersonId person) const;
    HeadCount of(UnitId unit) const;

private:
    static HeadCounts counted(Context& context);

    std::unordered_map<PersonId, HeadCount> people_;
    std::unordered_map<UnitId, HeadCount> units_;
};

} // namespace espalier::organization
