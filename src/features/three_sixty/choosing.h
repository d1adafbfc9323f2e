// SPDX-License-Identifier: Apache-2.0
// Choosing who rates: by the person with somebody above who agrees, or by the manager; and replacing whoever declined.
#pragma once

#include "features/three_sixty/collecting.h"

namespace espalier::three_sixty {

// Somebody of the organisation, or from outside with a name and an address.
struct RaterChoice
{
    RaterGroup rater_group = RaterGroup::peer;
    std::optional<PersonId> person_id{};
    std::optional<Text<1, 200>> name{};
    std::optional<Text<3, 254>> email{};
};
BOOST_DESCRIBE_STRUCT(RaterChoice, (), (rater_group, person_id, name, email))

struct RatersChoice
{
    ThreeSixtyId three_sixty_id;
    Whole<1, INT64_MAX> version;
    std::vector<RaterChoice> raters;
};
BOOST_DESCRIBE_STRUCT(RatersChoice, (), (three_sixty_id, version, raters))

struct ChoiceReturn
{
    ThreeSixtyId three_sixty_id;
    Whole<1, INT64_MAX> version;
    Text<1, 1000> comment; // what should change
};
BOOST_DESCRIBE_STRUCT(ChoiceReturn, (), (three_sixty_id, version, comment))

// Before anybody is asked, replaces those chosen; while answers come in, adds to them, and these are asked at once. Faults:
// invalid (groups that the round does not ask, too many, people who left or are in the wrong group), forbidden, stale,
// conflict (nobody can be chosen any more).
void choose_raters(Context& context, RatersChoice const& choice);
// Hands the choice to somebody above; whoever is above asks the raters with it. Fault conflict with too few of a group.
void propose_raters(Context& context, ThreeSixtyStep const& step);
// Raters are asked.
void agree_to_raters(Context& context, ThreeSixtyStep const& step);
void return_raters(Context& context, ChoiceReturn const& answer);

struct RaterLinkQuestion
{
    ThreeSixtyId three_sixty_id;
    RaterId rater_id;
};
BOOST_DESCRIBE_STRUCT(RaterLinkQuestion, (), (three_sixty_id, rater_id))

struct RaterLink
{
    std::string path;  // in the web UI
    Date answer_until; // it works until then
};
BOOST_DESCRIBE_STRUCT(RaterLink, (), (path, answer_until))

// A new link for somebody from outside; the one before stops working. By whoever is above, never by the person.
RaterLink make_rater_link(Context& context, RaterLinkQuestion const& question);

} // namespace espalier::three_sixty
