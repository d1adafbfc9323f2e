// SPDX-License-Identifier: Apache-2.0
// Putting the pages of cycles together.
#include "features/reviews/cycle_views.h"

#include "features/reviews/review_views_store.h"
#include "features/reviews/reviews_store.h"

namespace espalier::reviews {

std::vector<CycleLine> cycle_lines(Context& context, ReviewCycleId before, std::int64_t limit)
{
    return store::cycle_lines(context.tx, before, limit);
}

CycleView cycle_view(Context& context, ReviewCycleId id)
{
    auto const cycle = find_cycle(context, id);
    auto const audience = audience_of(cycle);
    std::vector<CyclePerson> named;
    for (auto& [person, name] : store::person_names(context.tx, audience.person_ids))
        named.push_back({person, std::move(name)});
    auto const is_draft = cycle.state == CycleState::draft;
    return {.id = id,
            .name = cycle.name,
            .message = cycle.message,
            .review_template_id = cycle.review_template_id,
            .template_name = is_draft ? review_template(context, cycle.review_template_id).content.name.value
                                      : form_of(cycle).name.value,
            .period_from = cycle.period_from,
            .period_to = cycle.period_to,
            .state = cycle.state,
            .audience = audience,
            .named_people = std::move(named),
            .phases = phases_of(cycle),
            .is_parallel = cycle.is_parallel,
            .manager_change = cycle.manager_change,
            .former_manager_reads = cycle.former_manager_reads,
            .appeal_days = cycle.appeal_days,
            .three_sixty_round_id = cycle.three_sixty_round_id,
            .three_sixty_round_name = store::round_name(context.tx, cycle.three_sixty_round_id),
            .remind_every_days = cycle.remind_every_days,
            .task_id = cycle.task_id,
            .launched_at = cycle.launched_at,
            .closed_at = cycle.closed_at,
            .counts = store::cycle_counts(context.tx, id),
            .version = cycle.version};
}

CyclePreview cycle_preview(Context& context, ReviewCycleId id)
{
    auto const audience = campaigns::preview_of(context, audience_of(find_cycle(context, id)), 1);
    return {.people = audience.people, .faults = audience.faults};
}

} // namespace espalier::reviews
