// SPDX-License-Identifier: Apache-2.0
// People in a round one by one: how each begins, who comes later, who needs longer, and who leaves in the middle.
#pragma once

#include "features/three_sixty/collecting.h"
#include "features/three_sixty/first_raters.h"

#include <unordered_map>

namespace espalier::three_sixty {

// What a beginning knows of everybody beforehand.
struct LaunchFacts
{
    Date day;
    std::vector<PersonId> people;                             // who are not in the round yet
    std::unordered_map<PersonId, std::string> competency_ids; // JSON
    std::unordered_map<PersonId, ThreeSixtyId> earlier;
};
LaunchFacts launch_facts(Context& context, ThreeSixtyRound const& round, Audience const& audience);

// Rows to be written.
struct Beginnings
{
    std::vector<ThreeSixty> people;
    std::vector<ThreeSixtyRater> raters;
};
void add_beginning(Context& context, ThreeSixtyRound const& round, LaunchFacts const& facts, PersonId person,
                   Beginnings& beginnings);
ThreeSixtyRater asked_rater(Context& context, ThreeSixtyId id, FirstRater const& first);

// Who chooses the raters of one person.
std::optional<PersonId> chooser(Context const& context, ThreeSixtyRound const& round, PersonId person);

struct RoundPerson
{
    RoundId round_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(RoundPerson, (), (round_id, person_id))
// Takes somebody into an open round, as if they had been in it at the launch; they and who rates them are told. Faults:
// conflict (not open, in it already, left, a round that follows up has nothing to ask them).
void add_person(Context& context, RoundPerson const& added);

struct ThreeSixtyExtension
{
    ThreeSixtyId three_sixty_id;
    Whole<1, INT64_MAX> version;
    Date answer_until; // later than before
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyExtension, (), (three_sixty_id, version, answer_until))
// A later last day for one person, by whoever is above.
void extend_three_sixty(Context& context, ThreeSixtyExtension const& extension);

// Of people who have left: raters are asked no more, and what came in is read by nobody.
void end_of_leavers(Context& context, Date day);

} // namespace espalier::three_sixty
