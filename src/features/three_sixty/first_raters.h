// SPDX-License-Identifier: Apache-2.0
// Who rates a person from the beginning: they themselves, their manager, and where the program chooses, reports and
// colleagues. Pure, but for the chart.
#pragma once

#include "features/three_sixty/three_sixty_terms.h"
#include "platform/org_chart.h"

namespace espalier::three_sixty {

struct FirstRater
{
    RaterGroup rater_group = RaterGroup::self;
    PersonId person_id;
};

// Of a group that is too large the program takes those who come next after the person, so that all are asked equally often.
std::vector<FirstRater> first_raters(platform::OrgChart const& chart, PersonId person, Date today, ChosenBy chosen_by,
                                     std::vector<RaterLimit> const& limits);

// Who may be chosen into the group: reports are those who report to the person, and for other groups anybody.
bool fits_group(platform::OrgChart const& chart, PersonId person, PersonId rater, RaterGroup group, Date today);

} // namespace espalier::three_sixty
