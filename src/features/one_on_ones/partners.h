// SPDX-License-Identifier: Apache-2.0
// With whom the viewer may begin a one-on-one, to choose from.
#pragma once

#include "features/one_on_ones/one_on_one_rows.h"

namespace espalier::one_on_ones {

struct OneOnOnePartner
{
    PersonId id;
    std::string name;
    std::optional<std::string> job_title;
    bool is_report = false; // reports to the viewer, or is helped by them
    SeriesRelation relation = SeriesRelation::manager;
};
BOOST_DESCRIBE_STRUCT(OneOnOnePartner, (), (id, name, job_title, is_report, relation))

// Reports first, of each by name; without those one meets already.
std::vector<OneOnOnePartner> partners(Context& context);

} // namespace espalier::one_on_ones
