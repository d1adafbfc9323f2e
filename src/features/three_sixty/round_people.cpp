// SPDX-License-Identifier: Apache-2.0
// Beginning, joining late, needing longer, leaving.
#include "features/three_sixty/round_people.h"

#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/events.h"
#include "platform/notify_all.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::three_sixty {

namespace {

ThreeSixty beginning(Context& context, ThreeSixtyRound const& round, PersonId person, LaunchFacts const& facts)
{
    ThreeSixty one;
    one.id = context.next_id<ThreeSixty>();
    one.round_id = round.id;
    one.person_id = person;
    auto const required = facts.competency_ids.find(person);
    one.competency_ids.json = required == facts.competency_ids.end() ? "[]" : required->second;
    if (auto const earlier = facts.earlier.find(person); earlier != facts.earlier.end())
        one.follows_id = earlier->second;
    if (round.chosen_by == ChosenBy::reporting_lines)
        one.state = ThreeSixtyState::collecting;
    return one;
}

// Who rates at once, and whoever chooses the others.
void tell_of(Context& context, ThreeSixtyRound const& round, Beginnings const& begun)
{
    auto const& one = begun.people.front();
    platform::NotificationLinks links;
    for (auto const& rater : begun.raters)
        links.emplace_back(*rater.person_id, fmt::format("/rating/{}", round.id.value));
    platform::notify_each(context, links, "three_sixty_asked", {{"round", round.name}});
    auto const who = chooser(context, round, one.person_id);
    if (one.state != ThreeSixtyState::choosing || !who)
        return;
    platform::notify(context, *who, *who == one.person_id ? "three_sixty_choose" : "three_sixty_choose_for",
                     {{"person", store::names_of(context.tx, {one.id}).at(one.id)}, {"round", round.name}},
                     fmt::format("/three-sixties/{}", one.id.value));
    store::set_told(context.tx, {one.id}, context.now);
}

} // namespace

LaunchFacts launch_facts(Context& context, ThreeSixtyRound const& round, Audience const& audience)
{
    LaunchFacts facts{.day = context.today(), .people = {}, .competency_ids = {}, .earlier = {}};
    std::unordered_map<Id<organization::Job>, CompetencyIds> required;
    for (auto const& row : store::required_by_jobs(context.tx))
        required[row.job_id].push_back(row.competency_id);
    for (auto const& row : store::earlier_ones(context.tx, round.questionnaire_id, round.asks_focus_only))
        facts.earlier.emplace(row.person_id, row.id);
    auto const there = store::people_in(context.tx, round.id);
    for (auto const& person : campaigns::people_of(context, audience, facts.day)) {
        auto const is_asked = !round.asks_focus_only || facts.earlier.contains(person.person_id);
        if (!is_asked || std::binary_search(there.begin(), there.end(), person.person_id))
            continue;
        facts.people.push_back(person.person_id);
        if (person.job_id)
            facts.competency_ids[person.person_id] = reflect::to_json(required[*person.job_id]);
    }
    return facts;
}

ThreeSixtyRater asked_rater(Context& context, ThreeSixtyId id, FirstRater const& first)
{
    return {.id = context.next_id<ThreeSixtyRater>(),
            .three_sixty_id = id,
            .rater_group = first.rater_group,
            .person_id = first.person_id,
            .name = {},
            .email = {},
            .key_hash = {},
            .state = RaterState::asked,
            .has_answered = false,
            .reason = {},
            .mailed_at = {}};
}

void add_beginning(Context& context, ThreeSixtyRound const& round, LaunchFacts const& facts, PersonId person,
                   Beginnings& beginnings)
{
    beginnings.people.push_back(beginning(context, round, person, facts));
    for (auto const& first : first_raters(*context.chart, person, facts.day, round.chosen_by, limits_of(round)))
        beginnings.raters.push_back(asked_rater(context, beginnings.people.back().id, first));
}

// Who chooses the raters of one person.
std::optional<PersonId> chooser(Context const& context, ThreeSixtyRound const& round, PersonId person)
{
    if (round.chosen_by == ChosenBy::subject)
        return person;
    return context.chart->present_manager_of(person, context.today());
}

void add_person(Context& context, RoundPerson const& added)
{
    auto const round = find_round(context, added.round_id);
    if (round.state != RoundState::open)
        throw conflict("round_not_open", "The round is not open.");
    if (!context.chart->is_present(added.person_id, context.today()))
        throw invalid("/person_id", "not_here", "Choose somebody who is here.");
    auto const there = store::people_in(context.tx, round.id);
    if (std::binary_search(there.begin(), there.end(), added.person_id))
        throw invalid("/person_id", "in_round_already", "The round is about them already.");
    auto const facts = launch_facts(context, round, {.rule = {}, .person_ids = {added.person_id}});
    if (facts.people.empty())
        throw invalid("/person_id", "nothing_to_follow",
                      "The round follows up, and they chose nothing to work on after their last one.");
    Beginnings begun;
    add_beginning(context, round, facts, added.person_id, begun);
    context.tx.insert_all("three_sixties", begun.people);
    context.tx.insert_all("three_sixty_raters", begun.raters);
    platform::record(context, {"round.person_added", added.person_id, "round", round.id.value});
    tell_of(context, round, begun);
}

void extend_three_sixty(Context& context, ThreeSixtyExtension const& extension)
{
    auto led = find_to_lead(context, extension.three_sixty_id);
    if (!led.is_above)
        throw forbidden("Somebody above the person, or the people team, gives more time.");
    if (!led.may_extend())
        throw conflict("round_not_open", "The round takes no answers any more.");
    if (led.three_sixty.version != extension.version)
        throw stale("360°");
    auto const before = last_day(led.round, led.three_sixty);
    if (extension.answer_until <= before)
        throw invalid("/answer_until", "not_later", "Choose a day after the present last day.");
    led.three_sixty.answer_until = extension.answer_until;
    context.tx.update_every("three_sixties", std::vector{led.three_sixty}, "360°");
    platform::record(context,
                     {"three_sixty.extended", led.three_sixty.person_id, "three_sixty", led.three_sixty.id.value,
                      fmt::format(R"({{"from":"{}","to":"{}"}})", to_text(before), to_text(extension.answer_until))});
}

void end_of_leavers(Context& context, Date day)
{
    auto people = store::unfinished_of_leavers(context.tx, day);
    if (people.empty())
        return;
    std::vector<ThreeSixtyId> ids;
    for (auto& one : people) {
        one.state = ThreeSixtyState::ended;
        ids.push_back(one.id);
    }
    context.tx.update_every("three_sixties", people, "360°");
    store::write_anew_in_no_order(context.tx, ids);
    for (auto const& one : people)
        platform::record(context, {"three_sixty.ended", one.person_id, "three_sixty", one.id.value});
}

} // namespace espalier::three_sixty
