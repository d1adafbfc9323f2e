// SPDX-License-Identifier: Apache-2.0
// The launch and the end of a cycle, in portions, so that other writes slip in between.
#include "features/reviews/cycle_tasks.h"

#include "features/reviews/review_closing.h"
#include "features/reviews/review_snapshot.h"
#include "features/reviews/reviews_store.h"
#include "features/reviews/telling.h"
#include "platform/in_portions.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace espalier::reviews {

namespace {

constexpr std::ptrdiff_t people_a_portion = 500;

std::vector<ReviewedPerson> still_to_write_down(Context& context, ReviewCycle const& cycle)
{
    auto const there = store::people_in(context.tx, cycle.id);
    std::vector<ReviewedPerson> people;
    for (auto const& person : campaigns::people_of(context, audience_of(cycle), context.today()))
        if (!std::binary_search(there.begin(), there.end(), person.person_id))
            people.push_back({person.person_id, person.unit_id, person.job_id});
    return people;
}

} // namespace

CycleReport launch(platform::TaskRun& run, ReviewCycleId id)
{
    CycleReport report;
    auto cycle = platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto found = find_cycle(context, id);
        if (found.state == CycleState::launching)
            store::remove_reviews(context.tx, id);
        return found;
    });
    if (cycle.state != CycleState::launching)
        return report;
    auto const [people, snapshot] = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return std::pair(still_to_write_down(context, cycle), ReviewSnapshot(context, cycle));
    });
    auto const& frozen = snapshot;
    platform::in_portions(
        run, people, people_a_portion, "Writing down who is reviewed", [&](Context& context, auto from, auto until) {
            auto const reviews = frozen.reviews(context, {from, until});
            context.tx.insert_all("reviews", reviews);
            report.reviews += std::ssize(reviews);
            report.without_reviewer +=
                std::count_if(reviews.begin(), reviews.end(), [](Review const& one) { return !one.reviewer_id; });
        });
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        cycle = launches.open(context, find_cycle(context, id), reflect::to_json(report));
    });
    tell_and_remind(run, cycle);
    return report;
}

CycleReport close(platform::TaskRun& run, ReviewCycleId id)
{
    CycleReport report;
    auto const open = platform::read_as(run.viewer(), run.workspace(), [&](Context& context) {
        return find_cycle(context, id).state == CycleState::closing ? store::unsigned_reviews(context.tx, id)
                                                                    : std::vector<ReviewId>{};
    });
    platform::in_portions(
        run, open, people_a_portion, "Ending what is open", [&](Context& context, auto from, auto until) {
            end_without_sign_off(context, store::reviews_of(context.tx, {from, until}), ReviewEnd::cycle_closed);
        });
    report.reviews = std::ssize(open);
    platform::write_as(run.viewer(), run.workspace(), [&](Context& context) {
        auto closing = find_cycle(context, id);
        if (closing.state == CycleState::closing)
            launches.close(context, std::move(closing), reflect::to_json(report));
    });
    return report;
}

void add_joiners(Context& context, CycleJoiners const& joiners)
{
    auto const cycle = find_cycle(context, joiners.review_cycle_id);
    launches.require(cycle, CycleState::open);
    auto const& people = joiners.person_ids;
    std::unordered_map<PersonId, campaigns::AudiencePerson> here;
    Audience named;
    named.person_ids = people;
    if (!people.empty())
        for (auto& person : campaigns::people_of(context, named, context.today()))
            here.emplace(person.person_id, person);
    auto const there = store::people_in(context.tx, cycle.id);
    Violations violations;
    std::vector<ReviewedPerson> joining;
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto const found = here.find(people[i]);
        if (found == here.end())
            violations.add(fmt::format("/person_ids/{}", i), "has_left", "This person has left the organisation.");
        else if (std::binary_search(there.begin(), there.end(), people[i]))
            violations.add(fmt::format("/person_ids/{}", i), "reviewed_already",
                           "This person is in the cycle already.");
        else
            joining.push_back({people[i], found->second.unit_id, found->second.job_id});
    }
    if (people.empty())
        violations.add("/person_ids", "required", "Choose who joins.");
    violations.throw_if_any();
    auto const reviews = ReviewSnapshot(context, cycle).reviews(context, joining);
    context.tx.insert_all("reviews", reviews);
    launches.note(context, cycle.id, "joined", fmt::format(R"({{"people":{}}})", reviews.size()));
}

} // namespace espalier::reviews
