// SPDX-License-Identifier: Apache-2.0
// Drafting a cycle of reviews, and the steps of its life. Template, phases and rules are free until the launch and fixed
// from then on, but for later last days.
#pragma once

#include "features/reviews/review_templates.h"
#include "platform/launches.h"

namespace espalier::reviews {

struct CycleContent
{
    Text<1, 200> name;
    Text<0, 2000> message{};
    ReviewTemplateId review_template_id;
    Date period_from;
    Date period_to;
    Audience audience;
    // The manager's part, sharing, meeting and sign-off are always there. In the order of ReviewPhase.
    std::vector<PhaseDates> phases;
    bool is_parallel = false;
    ManagerChange manager_change = ManagerChange::new_takes_over;
    bool former_manager_reads = false;
    Whole<0, 90> appeal_days{0};
    std::optional<three_sixty::RoundId> three_sixty_round_id{}; // exactly with the phase peers
    std::optional<Whole<1, 60>> remind_every_days{};            // none: no reminders
};
BOOST_DESCRIBE_STRUCT(CycleContent, (),
                      (name, message, review_template_id, period_from, period_to, audience, phases, is_parallel,
                       manager_change, former_manager_reads, appeal_days, three_sixty_round_id, remind_every_days))

struct CycleChange : CycleContent
{
    ReviewCycleId review_cycle_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CycleChange, (CycleContent), (review_cycle_id, version))

struct CycleStep
{
    ReviewCycleId review_cycle_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(CycleStep, (), (review_cycle_id, version))

struct PhaseExtension
{
    ReviewCycleId review_cycle_id;
    Whole<1, INT64_MAX> version;
    ReviewPhase phase = ReviewPhase::self;
    Date ends_on; // later than before; phases after it that would end before are moved along
};
BOOST_DESCRIBE_STRUCT(PhaseExtension, (), (review_cycle_id, version, phase, ends_on))

struct CycleJoiners
{
    ReviewCycleId review_cycle_id;
    std::vector<PersonId> person_ids;
};
BOOST_DESCRIBE_STRUCT(CycleJoiners, (), (review_cycle_id, person_ids))

constexpr platform::Launches<ReviewCycle> launches{
    .table = "review_cycles",
    .thing = "review_cycle",
    .words = "review cycle",
    .launched =
        [] {
            return conflict("cycle_launched",
                            "The cycle is launched: its template and its rules cannot change any more.");
        },
    .not_open = [] { return conflict("cycle_not_open", "The cycle is not open."); }};

// Faults: invalid, not_found, stale, conflict (the state forbids it).
ReviewCycleId draft_cycle(Context& context, CycleContent const& content);
void change_cycle(Context& context, CycleChange const& change);
void discard_cycle(Context& context, ReviewCycleId id);
// Takes the template and its questionnaire as they stand. Enqueues the task.
void launch_cycle(Context& context, CycleStep const& step);
void extend_phase(Context& context, PhaseExtension const& extension);
// What both have not signed ends without sign-off; an appeal under way is still decided.
void close_cycle(Context& context, CycleStep const& step);

// Fault not_found.
ReviewCycle find_cycle(Context& context, ReviewCycleId id);
Audience audience_of(ReviewCycle const& cycle);
std::vector<PhaseDates> phases_of(ReviewCycle const& cycle);
ReviewTemplateContent form_of(ReviewCycle const& cycle); // of a cycle that is launched
// None: the cycle has no such phase.
std::optional<PhaseDates> phase_of(std::vector<PhaseDates> const& phases, ReviewPhase phase);

} // namespace espalier::reviews
