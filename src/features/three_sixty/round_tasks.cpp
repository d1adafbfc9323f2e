// SPDX-License-Identifier: Apache-2.0
// The launch, the end and the work of each day, in portions, so that other writes slip in between.
#include "features/three_sixty/round_tasks.h"

#include "features/three_sixty/rater_letters.h"
#include "features/three_sixty/round_people.h"
#include "features/three_sixty/round_writing.h"
#include "features/three_sixty/three_sixty_store.h"
#include "platform/in_portions.h"
#include "platform/mail.h"
#include "platform/notifications.h"
#include "platform/notify_all.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::three_sixty {

namespace {

constexpr std::ptrdiff_t people_a_portion = 500;
constexpr std::ptrdiff_t collected_a_portion = 100;

void write_down(platform::TaskRun& run, ThreeSixtyRound const& round, LaunchFacts const& facts, RoundReport& report)
{
    platform::in_portions(run, facts.people, people_a_portion, "Writing down who rates",
                          [&](Context& context, auto from, auto until) {
                              Beginnings written;
                              for (auto person = from; person != until; ++person)
                                  add_beginning(context, round, facts, *person, written);
                              context.tx.insert_all("three_sixties", written.people);
                              context.tx.insert_all("three_sixty_raters", written.raters);
                              report.people += std::ssize(written.people);
                              report.raters += std::ssize(written.raters);
                          });
}

void tell_raters(platform::TaskRun& run, ThreeSixtyRound const& round, std::optional<Instant> told_before)
{
    auto const link = fmt::format("/rating/{}", round.id.value);
    auto const people = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return store::raters_to_tell(context.tx, {round.id, told_before}, link);
    });
    auto const kind = told_before ? "three_sixty_reminder" : "three_sixty_asked";
    platform::in_portions(run, people, people_a_portion, "Telling people",
                          [&](Context& context, auto from, auto until) {
                              platform::NotificationLinks links;
                              for (auto one = from; one != until; ++one)
                                  links.emplace_back(*one, link);
                              platform::notify_each(context, links, kind, {{"round", round.name}});
                          });
}

void tell_choosers(platform::TaskRun& run, ThreeSixtyRound const& round, std::optional<Instant> told_before)
{
    auto const wanted = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return store::choosers_to_tell(context.tx, {round.id, told_before});
    });
    platform::in_portions(
        run, wanted, people_a_portion, "Telling people", [&](Context& context, auto from, auto until) {
            std::vector<platform::Told> told;
            std::vector<ThreeSixtyId> ids;
            for (auto one = from; one != until; ++one) {
                ids.push_back(one->id);
                auto const who = chooser(context, round, one->person_id);
                if (!who)
                    continue;
                told.push_back({.person = *who,
                                .kind = *who == one->person_id ? "three_sixty_choose" : "three_sixty_choose_for",
                                .words = {{"person", one->name}, {"round", round.name}},
                                .link = fmt::format("/three-sixties/{}", one->id.value)});
            }
            platform::notify_all(context, told);
            store::set_told(context.tx, ids, context.now);
        });
}

// Whoever is from outside is told by letter only; the first one went when they were asked.
void remind_by_letter(platform::TaskRun& run, ThreeSixtyRound const& round, Instant told_before)
{
    auto const people = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return platform::sends_mail(context) ? store::letters_due(context.tx, {round.id, told_before})
                                             : std::vector<LetterTo>();
    });
    platform::in_portions(run, people, people_a_portion, "Telling people",
                          [&](Context& context, auto from, auto until) {
                              send_letters(context, round, std::vector<LetterTo>(from, until), LetterKind::reminder);
                          });
}

void tell_and_remind(platform::TaskRun& run, ThreeSixtyRound const& round, Date day)
{
    if (round.remind_every_days) {
        auto const last = start_of_day_utc(campaigns::last_reminded(*round.remind_every_days, day));
        tell_raters(run, round, last);
        tell_choosers(run, round, last);
        remind_by_letter(run, round, last);
    }
    tell_raters(run, round, std::nullopt);
    tell_choosers(run, round, std::nullopt);
}

// Ends those whose last day is over, or all, in portions.
void collect_open(platform::TaskRun& run, ThreeSixtyRound const& round, std::optional<Date> today, RoundReport& report)
{
    auto const open = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return store::open_three_sixties(context.tx, round.id, today);
    });
    platform::in_portions(run, open, collected_a_portion, "Putting reports together",
                          [&](Context& context, auto from, auto until) {
                              collect(context, round, std::vector<ThreeSixty>(from, until));
                          });
    report.people += std::ssize(open);
}

// Whoever answers for the person today rates as their manager, unless they rate them already.
void replace_managers_who_left(Context& context, Date day)
{
    auto const asked = store::asked_managers_who_left(context.tx, day);
    std::vector<ThreeSixtyId> ids;
    for (auto const& one : asked)
        ids.push_back(one.three_sixty_id);
    auto const places = store::rater_places(context.tx, ids);
    std::vector<ThreeSixtyRater> raters;
    for (auto const& one : asked) {
        auto const next = context.chart->present_manager_of(one.subject_id, day);
        if (next && !std::binary_search(places.begin(), places.end(), store::RaterPlace{one.three_sixty_id, *next}))
            raters.push_back(asked_rater(context, one.three_sixty_id, {RaterGroup::manager, *next}));
    }
    context.tx.insert_all("three_sixty_raters", raters);
    store::excuse_leavers(context.tx, day);
}

} // namespace

RoundReport launch(platform::TaskRun& run, RoundId id)
{
    RoundReport report;
    auto round = platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto found = find_round(context, id);
        if (found.state == RoundState::launching)
            store::remove_three_sixties(context.tx, id);
        return found;
    });
    if (round.state != RoundState::launching)
        return report;
    auto const facts = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return launch_facts(context, round, audience_of(round));
    });
    write_down(run, round, facts, report);
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        round = launches.open(context, find_round(context, id), reflect::to_json(report));
    });
    tell_and_remind(run, round, facts.day);
    return report;
}

RoundReport close(platform::TaskRun& run, RoundId id)
{
    RoundReport report;
    auto const round =
        platform::read_as(run.viewer(), run.workspace(), [&](Context& context) { return find_round(context, id); });
    if (round.state != RoundState::closing)
        return report;
    platform::write_as(run.viewer(), run.workspace(),
                       [&](Context& context) { end_of_leavers(context, context.today()); });
    collect_open(run, round, std::nullopt, report);
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        launches.close(context, find_round(context, id), reflect::to_json(report));
    });
    return report;
}

void work_of_the_day(platform::TaskRun& run, Date day)
{
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        end_of_leavers(context, day);
        replace_managers_who_left(context, day);
    });
    auto const open = platform::read_as(run.viewer(), run.workspace(),
                                        [](Context& context) { return store::open_rounds(context.tx); });
    for (auto const& round : open) {
        RoundReport report;
        collect_open(run, round, day, report);
        platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
            auto now = find_round(context, round.id);
            if (now.answer_until < day && !store::has_open_ones(context.tx, round.id))
                launches.close(context, std::move(now), reflect::to_json(report));
        });
        tell_and_remind(run, round, day);
    }
}

} // namespace espalier::three_sixty
