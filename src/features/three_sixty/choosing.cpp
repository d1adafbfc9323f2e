// SPDX-License-Identifier: Apache-2.0
// The steps from a first choice to raters who are asked.
#include "features/three_sixty/choosing.h"

#include "features/identity/credentials.h"
#include "features/three_sixty/first_raters.h"
#include "features/three_sixty/rater_letters.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_readers.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace espalier::three_sixty {

namespace {

LedThreeSixty find_to_change(Context& context, ThreeSixtyId id, std::int64_t version)
{
    auto found = find_to_lead(context, id);
    if (found.three_sixty.version != version)
        throw stale("360°");
    return found;
}

std::string link_to(LedThreeSixty const& led)
{
    return fmt::format("/three-sixties/{}", led.three_sixty.id.value);
}

void note(Context& context, std::string_view kind, LedThreeSixty const& led)
{
    platform::record(context, {kind, led.three_sixty.person_id, "three_sixty", led.three_sixty.id.value});
}

void set_state(Context& context, LedThreeSixty& led, ThreeSixtyState state)
{
    led.three_sixty.state = state;
    context.tx.update_every("three_sixties", std::vector{led.three_sixty}, "360°");
}

void check_choice(Context& context, LedThreeSixty const& led, RaterChoice const& choice, std::string const& at,
                  Violations& violations)
{
    auto const subject = led.three_sixty.person_id;
    if (!choice.person_id) {
        if (choice.rater_group != RaterGroup::external || !choice.name || !choice.email)
            violations.add(at, "nobody_named",
                           "Name somebody of the organisation, or somebody from outside with name and e-mail.");
        else if (!is_email(choice.email->value))
            violations.add(at + "/email", "bad_email", "Write an e-mail address, like ana@example.org.");
        return;
    }
    if (choice.rater_group == RaterGroup::external || choice.name || choice.email)
        violations.add(at, "not_outside", "Somebody of the organisation is not from outside.");
    else if (*choice.person_id == subject)
        violations.add(at + "/person_id", "rates_already", "The person rates themselves anyway.");
    else if (!context.chart->is_present(*choice.person_id, context.today()))
        violations.add(at + "/person_id", "not_here", "Choose somebody who is here.");
    else if (!fits_group(*context.chart, subject, *choice.person_id, choice.rater_group, context.today()))
        violations.add(at + "/rater_group", "wrong_group",
                       "Those who report to the person are reports, and nobody else is.");
}

using Counts = std::map<RaterGroup, std::int64_t>;

void check_most(LedThreeSixty const& led, Counts const& chosen, Violations& violations)
{
    std::map<RaterGroup, std::int64_t> most;
    for (auto const& limit : limits_of(led.round))
        most[limit.rater_group] = limit.most;
    for (auto const& [group, count] : chosen) {
        auto const name = std::string(reflect::to_name(group));
        if (is_named(group) || !most.contains(group))
            violations.add("/raters", "group_not_asked", "The round asks nobody of the group " + name + ".",
                           {{"rater_group", name}});
        else if (count > most[group])
            violations.add("/raters", "too_many_raters",
                           fmt::format("Choose at most {} of the group {}.", most[group], name),
                           {{"maximum", std::to_string(most[group])}, {"rater_group", name}});
    }
}

// Of raters whom somebody chose, without those who declined: they may be replaced.
Counts chosen_among(std::vector<ThreeSixtyRater> const& raters)
{
    Counts counts;
    for (auto const& rater : raters)
        if (!is_named(rater.rater_group) && rater.state != RaterState::declined)
            ++counts[rater.rater_group];
    return counts;
}

void check(Context& context, LedThreeSixty const& led, std::vector<RaterChoice> const& choices,
           std::vector<ThreeSixtyRater> const& kept)
{
    Violations violations;
    auto counts = chosen_among(kept);
    std::set<PersonId> people;
    std::set<std::string> emails; // in lower case
    for (auto const& rater : kept) {
        if (rater.person_id)
            people.insert(*rater.person_id);
        if (rater.email)
            emails.insert(lower_ascii(*rater.email));
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const at = fmt::format("/raters/{}", i);
        check_choice(context, led, choices[i], at, violations);
        ++counts[choices[i].rater_group];
        if (choices[i].person_id && !people.insert(*choices[i].person_id).second)
            violations.add(at + "/person_id", "rates_already", "They rate already.");
        if (choices[i].email && !emails.insert(lower_ascii(choices[i].email->value)).second)
            violations.add(at + "/email", "rates_already", "They rate already.");
    }
    check_most(led, counts, violations);
    violations.throw_if_any();
}

ThreeSixtyRater rater_from(Context& context, ThreeSixtyId id, RaterChoice const& choice, RaterState state)
{
    return {.id = context.next_id<ThreeSixtyRater>(),
            .three_sixty_id = id,
            .rater_group = choice.rater_group,
            .person_id = choice.person_id,
            .name = choice.name ? std::optional(choice.name->value) : std::nullopt,
            .email = choice.email ? std::optional(choice.email->value) : std::nullopt,
            .key_hash = {},
            .state = state,
            .has_answered = false,
            .reason = {},
            .mailed_at = {}};
}

void tell_asked(Context& context, LedThreeSixty const& led, std::vector<ThreeSixtyRater> const& raters)
{
    platform::NotificationLinks links;
    for (auto const& rater : raters)
        if (rater.person_id)
            links.emplace_back(*rater.person_id, fmt::format("/rating/{}", led.round.id.value));
    platform::notify_each(context, links, "three_sixty_asked", {{"round", led.round.name}});
    send_letters(context, led, raters);
}

// Somebody who has fewer reports than the fewest chooses all of them.
void require_enough(Context& context, LedThreeSixty const& led)
{
    auto const counts = chosen_among(store::raters_of(context.tx, led.three_sixty.id));
    auto const reports = std::ssize(context.chart->present_reports_of(led.three_sixty.person_id, context.today()));
    Violations violations;
    for (auto const& limit : limits_of(led.round)) {
        auto const fewest = limit.rater_group == RaterGroup::report ? std::min<std::int64_t>(limit.fewest, reports)
                                                                    : std::int64_t{limit.fewest};
        auto const found = counts.find(limit.rater_group);
        auto const name = std::string(reflect::to_name(limit.rater_group));
        if ((found == counts.end() ? 0 : found->second) < fewest)
            violations.add("/raters", "too_few_raters",
                           fmt::format("Choose at least {} of the group {}.", fewest, name),
                           {{"minimum", std::to_string(fewest)}, {"rater_group", name}});
    }
    violations.throw_if_any();
}

void ask(Context& context, LedThreeSixty& led)
{
    require_enough(context, led);
    auto raters = store::raters_of(context.tx, led.three_sixty.id);
    std::erase_if(raters, [](ThreeSixtyRater const& rater) { return rater.state != RaterState::chosen; });
    store::ask_chosen(context.tx, led.three_sixty.id);
    set_state(context, led, ThreeSixtyState::collecting);
    tell_asked(context, led, raters);
    note(context, "three_sixty.asked", led);
}

} // namespace

void choose_raters(Context& context, RatersChoice const& choice)
{
    auto led = find_to_change(context, choice.three_sixty_id, choice.version);
    if (!led.may_choose())
        throw conflict("not_choosing", "You cannot choose raters here now.");
    auto const is_adding = led.three_sixty.state == ThreeSixtyState::collecting;
    if (!is_adding)
        store::remove_chosen(context.tx, led.three_sixty.id);
    check(context, led, choice.raters, store::raters_of(context.tx, led.three_sixty.id));
    std::vector<ThreeSixtyRater> raters;
    for (auto const& one : choice.raters)
        raters.push_back(
            rater_from(context, led.three_sixty.id, one, is_adding ? RaterState::asked : RaterState::chosen));
    context.tx.insert_all("three_sixty_raters", raters);
    context.tx.update_every("three_sixties", std::vector{led.three_sixty}, "360°"); // counts the version up
    if (is_adding)
        tell_asked(context, led, raters);
    note(context, "three_sixty.raters_chosen", led);
}

void propose_raters(Context& context, ThreeSixtyStep const& step)
{
    auto led = find_to_change(context, step.three_sixty_id, step.version);
    if (led.three_sixty.state != ThreeSixtyState::choosing || !led.may_choose())
        throw conflict("not_choosing", "You cannot choose raters here now.");
    if (led.is_above)
        return ask(context, led);
    require_enough(context, led);
    set_state(context, led, ThreeSixtyState::proposed);
    if (auto const manager = context.chart->present_manager_of(led.three_sixty.person_id, context.today()))
        platform::notify(context, *manager, "three_sixty_proposed",
                         {{"person", store::names_of(context.tx, {led.three_sixty.id}).at(led.three_sixty.id)},
                          {"round", led.round.name}},
                         link_to(led));
    note(context, "three_sixty.proposed", led);
}

void agree_to_raters(Context& context, ThreeSixtyStep const& step)
{
    auto led = find_to_change(context, step.three_sixty_id, step.version);
    if (!led.may_agree())
        throw conflict("not_proposed", "No choice of raters waits for your answer here.");
    ask(context, led);
}

void return_raters(Context& context, ChoiceReturn const& answer)
{
    auto led = find_to_change(context, answer.three_sixty_id, answer.version);
    if (!led.may_agree())
        throw conflict("not_proposed", "No choice of raters waits for your answer here.");
    set_state(context, led, ThreeSixtyState::choosing);
    platform::notify(context, led.three_sixty.person_id, "three_sixty_returned",
                     {{"round", led.round.name}, {"comment", answer.comment.value}}, link_to(led));
    note(context, "three_sixty.returned", led);
}

RaterLink make_rater_link(Context& context, RaterLinkQuestion const& question)
{
    auto const led = find_to_lead(context, question.three_sixty_id);
    auto const rater = find_outside_rater(context, led, question.rater_id);
    auto const key = identity::random_secret();
    store::set_key(context.tx, rater.id, identity::hash_of(key));
    note(context, "three_sixty.link_made", led);
    return {.path = path_with_key(key), .answer_until = last_day(led.round, led.three_sixty)};
}

} // namespace espalier::three_sixty
