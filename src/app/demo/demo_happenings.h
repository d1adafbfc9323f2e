// SPDX-License-Identifier: Apache-2.0
// What several parts of the demo let happen on days of the past, told in the order of the days: the ids of what they write rise
// with time, as they do where people work, and lists are in the order of ids.
#pragma once

#include "base/time.h"

#include <functional>
#include <map>
#include <utility>

namespace espalier::app::demo {

class Happenings
{
public:
    void on(Date day, std::function<void()> happen) { all_.emplace(day, std::move(happen)); }
    // The oldest first; of one day, in the order in which they were named.
    void let_happen() const
    {
        for (auto const& [day, happen] : all_)
            happen();
    }

private:
    std::multimap<Date, std::function<void()>> all_;
};

} // namespace espalier::app::demo
