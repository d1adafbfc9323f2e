// SPDX-License-Identifier: Apache-2.0
// What a recognition of somebody could be about, as far as the viewer sees it of them anyway: what they finished lately,
// their goals, and where their level rose. For the form.
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct FinishedItem
{
    PlanItemId id;
    std::string title;
    Date finished_on;
};
BOOST_DESCRIBE_STRUCT(FinishedItem, (), (id, title, finished_on))

struct OpenGoal
{
    GoalId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(OpenGoal, (), (id, title))

struct RisenLevel
{
    Id<Competency> competency_id;
    std::string name;
    double from = 0; // half a year ago; in steps of the scale, rounded
    double to = 0;
};
BOOST_DESCRIBE_STRUCT(RisenLevel, (), (competency_id, name, from, to))

struct LinksToThankFor
{
    std::vector<FinishedItem> items; // of the last half-year, the newest first
    std::vector<OpenGoal> goals;     // agreed or closed, the newest period first
    std::vector<RisenLevel> rises;   // by at least a step
};
BOOST_DESCRIBE_STRUCT(LinksToThankFor, (), (items, goals, rises))

LinksToThankFor links_to_thank_for(Context& context, PersonId person); // Fault not_found

} // namespace espalier::recognition
