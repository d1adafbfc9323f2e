// SPDX-License-Identifier: Apache-2.0
// The work of each day on reviews.
#include "features/reviews/cycle_tasks.h"
#include "features/reviews/handing_over.h"
#include "features/reviews/review_closing.h"
#include "features/reviews/review_notes.h"
#include "features/reviews/reviews_store.h"
#include "features/reviews/sheet_writing.h"
#include "features/reviews/telling.h"
#include "platform/in_portions.h"

#include <algorithm>
#include <map>

namespace espalier::reviews {

namespace {

constexpr std::ptrdiff_t reviews_a_portion = 500;
constexpr std::ptrdiff_t closings_a_portion = 50; // each assesses a person anew

// Who is to review from today on; none: it stays as it is.
std::optional<PersonId> follower(platform::OrgChart const& chart, store::ReviewersPlace const& place, Date day)
{
    auto const next = chart.present_manager_of(place.person_id, day);
    if (!next || next == place.reviewer_id)
        return std::nullopt;
    auto const has_left = !place.reviewer_id || !chart.is_present(*place.reviewer_id, day);
    auto const follows = place.manager_change == ManagerChange::new_takes_over && !place.is_reviewer_chosen;
    return has_left || follows ? next : std::nullopt;
}

std::vector<Handover> handovers(Context& context, std::map<ReviewId, PersonId> const& next)
{
    std::vector<ReviewId> ids;
    for (auto const& [id, to] : next)
        ids.push_back(id);
    std::vector<Handover> handovers;
    for (auto& review : store::reviews_of(context.tx, ids)) {
        auto const to = next.at(review.id);
        handovers.push_back({.review = std::move(review), .to = to});
    }
    return handovers;
}

void follow_managers(platform::TaskRun& run, Date day)
{
    auto const places = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto all = store::reviewers_places(context.tx);
        std::erase_if(all, [&](auto const& place) { return !follower(*context.chart, place, day); });
        return all;
    });
    platform::in_portions(run, places, reviews_a_portion, "Following changes of manager",
                          [&](Context& context, auto from, auto until) {
                              std::map<ReviewId, PersonId> next;
                              for (auto place = from; place != until; ++place)
                                  if (auto const to = follower(*context.chart, *place, day))
                                      next.emplace(place->id, *to);
                              hand_over(context, handovers(context, next), "");
                          });
}

void end_of_leavers(Context& context)
{
    auto const leavers = store::open_reviews_of_leavers(context.tx, context.today());
    end_without_sign_off(context, store::reviews_of(context.tx, leavers), ReviewEnd::employee_left);
}

void follow_soon(Context& context, platform::Event const&)
{
    if (!store::open_cycles(context.tx).empty())
        context.workspace.tasks().enqueue(context, following_task, "{}");
}

// What waited for the employee, whose time is over.
void go_on_without_employee(platform::TaskRun& run, ReviewCycle const& cycle, Date day)
{
    auto const waiting = platform::read_as(
        run.viewer(), run.workspace(), [&](Context& context) { return store::waiting_for_self(context.tx, cycle.id); });
    auto const form = form_of(cycle);
    platform::in_portions(run, waiting, reviews_a_portion, "Going on", [&](Context& context, auto from, auto until) {
        std::vector<Review> moved;
        for (auto& review : store::reviews_of(context.tx, {from, until})) {
            HeldReview held{.review = std::move(review), .cycle = cycle, .form = form, .today = day};
            if (moves_on_when_written(context, held))
                moved.push_back(std::move(held.review));
        }
        context.tx.update_every("reviews", moved, "review");
        tell_whose_turn_it_is(context, moved);
    });
}

void close_past_appeal(platform::TaskRun& run, Date day)
{
    auto const past = platform::read_as(run.viewer(), run.workspace(),
                                        [&](Context& context) { return store::past_appeal(context.tx, day); });
    std::map<ReviewCycleId, ReviewCycle> cycles;
    platform::in_portions(run, past, closings_a_portion, "Closing what can be appealed no more",
                          [&](Context& context, auto from, auto until) {
                              for (auto& review : store::reviews_of(context.tx, {from, until})) {
                                  auto const [cycle, is_new] = cycles.try_emplace(review.review_cycle_id);
                                  if (is_new)
                                      cycle->second = find_cycle(context, review.review_cycle_id);
                                  close_review(context, review, cycle->second);
                              }
                          });
}

void close_when_done(Context& context, ReviewCycle const& cycle, Date day)
{
    if (phases_of(cycle).back().ends_on >= day || store::has_open_reviews(context.tx, cycle.id))
        return;
    launches.close(context, find_cycle(context, cycle.id));
}

} // namespace

void follow_the_organization(platform::TaskRun& run)
{
    auto const today = platform::write_as(run.viewer(), run.workspace(), [](Context& context) {
        end_of_leavers(context);
        return context.today();
    });
    follow_managers(run, today);
}

void follow_upon_events(platform::Workspace& workspace)
{
    for (auto const* const kind : {"person.assigned", "person.left", "people.imported"})
        workspace.on_event(kind, follow_soon);
}

void work_of_the_day(platform::TaskRun& run, Date day)
{
    follow_the_organization(run);
    close_past_appeal(run, day);
    auto const open = platform::read_as(run.viewer(), run.workspace(),
                                        [](Context& context) { return store::open_cycles(context.tx); });
    for (auto const& cycle : open) {
        go_on_without_employee(run, cycle, day);
        tell_and_remind(run, cycle);
        platform::write_as(run.viewer(), run.workspace(),
                           [&](Context& context) { close_when_done(context, cycle, day); });
    }
}

} // namespace espalier::reviews
