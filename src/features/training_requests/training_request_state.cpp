// SPDX-License-Identifier: Apache-2.0
// What follows from the steps of a request.
#include "features/training_requests/training_request_state.h"

#include <cmath>

namespace espalier::training_requests {

Money converted(Money amount, double exchange_rate)
{
    return {std::llround(static_cast<double>(amount.hundredths) * exchange_rate)};
}

std::int64_t answers_needed(Money direct_cost, Thresholds const& thresholds)
{
    return 1 + std::int64_t{direct_cost >= thresholds.learning_team_from} +
        std::int64_t{direct_cost >= thresholds.budget_holder_from};
}

RequestProgress progress_of(std::span<RequestStep const> steps)
{
    RequestProgress progress;
    for (auto const& step : steps) {
        if (step.kind == RequestStepKind::asked)
            progress.answers = 0;
        progress.answers += step.kind == RequestStepKind::agreed;
        progress.last = step.kind;
        progress.since = step.at;
    }
    return progress;
}

RequestState state_of(RequestProgress const& progress, std::int64_t answers_needed)
{
    switch (progress.last) {
    case RequestStepKind::asked: return RequestState::waiting;
    case RequestStepKind::agreed:
        return progress.answers < answers_needed ? RequestState::waiting : RequestState::agreed;
    case RequestStepKind::returned: return RequestState::returned;
    case RequestStepKind::refused: return RequestState::refused;
    case RequestStepKind::withdrawn: return RequestState::withdrawn;
    case RequestStepKind::booked: return RequestState::booked;
    case RequestStepKind::attended: return RequestState::attended;
    case RequestStepKind::cancelled: return RequestState::cancelled;
    case RequestStepKind::completed: return RequestState::completed;
    }
    return RequestState::waiting;
}

bool has_ended(RequestState state)
{
    return state == RequestState::refused || state == RequestState::withdrawn || state == RequestState::completed ||
        state == RequestState::cancelled;
}

Answerer answerer_of(RequestProgress const& progress)
{
    return progress.answers == 0 ? Answerer::manager
        : progress.answers == 1  ? Answerer::learning_team
                                 : Answerer::budget_holder;
}

void require_step(RequestState state, RequestStepKind next)
{
    switch (next) {
    case RequestStepKind::asked:
        if (state != RequestState::waiting && state != RequestState::returned)
            throw conflict("request_answered", "This request has been answered. Ask anew with another one.");
        return;
    case RequestStepKind::agreed:
    case RequestStepKind::returned:
    case RequestStepKind::refused:
        if (state != RequestState::waiting)
            throw conflict("not_waiting", "This request does not wait for an answer.");
        return;
    case RequestStepKind::withdrawn:
        if (state != RequestState::waiting && state != RequestState::returned)
            throw conflict("request_answered", "This request has been answered. Cancel it instead, with what it cost.");
        return;
    case RequestStepKind::booked:
        if (state != RequestState::agreed)
            throw conflict("request_not_agreed", "Only a request that was agreed, and not booked yet, can be booked.");
        return;
    case RequestStepKind::attended:
    case RequestStepKind::cancelled:
        if (state != RequestState::agreed && state != RequestState::booked)
            throw conflict("request_not_agreed", "Only a request that was agreed can be confirmed or cancelled.");
        return;
    case RequestStepKind::completed:
        if (state != RequestState::attended)
            throw conflict("not_attended", "The training is reviewed once it is confirmed that it was attended.");
        return;
    }
}

std::optional<PersonId> next_above(Lines const& lines, PersonId person, Askers const& askers)
{
    auto above = lines.chart.present_manager_of(person, lines.today);
    while (above && askers.has(*above))
        above = lines.chart.present_manager_of(*above, lines.today);
    return above;
}

std::optional<PersonId> asked_person(Lines const& lines, Answerer answerer, Askers const& askers,
                                     std::optional<PersonId> holder)
{
    switch (answerer) {
    case Answerer::learning_team: return std::nullopt;
    case Answerer::manager: break;
    case Answerer::budget_holder:
        if (holder)
            return askers.has(*holder) ? next_above(lines, *holder, askers) : holder;
        // Nobody holds it: whoever stands above the one who agreed first, or that one where nobody does.
        if (auto const manager = next_above(lines, askers.learner, askers)) {
            auto const above = next_above(lines, *manager, askers);
            return above ? above : manager;
        }
        return std::nullopt;
    }
    return next_above(lines, askers.learner, askers);
}

} // namespace espalier::training_requests
