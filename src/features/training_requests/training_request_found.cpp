// SPDX-License-Identifier: Apache-2.0
// Finding requests, and whose turn they are.
#include "features/training_requests/training_request_found.h"

#include "features/identity/identity.h"
#include "features/organization/organization.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

namespace espalier::training_requests {

namespace permissions = platform::permissions;

namespace {

constexpr std::int64_t day_seconds = 86'400;

void ask_for_answer(Context& context, TurnRules const& rules, store::LineRow const& line, RequestTurn& turn)
{
    auto const askers = askers_of(line);
    Lines const lines{*context.chart, context.today()};
    turn.task = RequestTask::answer;
    turn.answerer = answerer_of(line.progress);
    auto const holder = turn.answerer == Answerer::budget_holder
        ? rules.holders.holder_of(line.cost_centre, line.person_id, lines.chart)
        : std::nullopt;
    turn.person_id = asked_person(lines, *turn.answerer, askers, holder);
    if (turn.person_id && turn.since.plus_seconds(rules.answer_within_days * day_seconds) <= context.now)
        turn.also_id = next_above(lines, *turn.person_id, askers);
}

// The learner books while there is time, and says afterwards how it went.
void ask_to_carry_out(Context& context, store::LineRow const& line, RequestState state, RequestTurn& turn)
{
    if (line.ends_on < context.today()) {
        turn.task = RequestTask::confirm;
        turn.person_id = line.person_id;
        turn.since = std::max(turn.since, start_of_day_utc(line.ends_on.plus_days(1)));
    } else if (state == RequestState::agreed) {
        turn.task = RequestTask::book;
        turn.person_id = line.person_id;
    }
}

void ask_for_reviews(Context& context, store::LineRow const& line, RequestTurn& turn)
{
    auto const manager = context.chart->present_manager_of(line.person_id, context.today());
    turn.task = RequestTask::review;
    if (!line.learner_reviewed)
        turn.person_id = line.person_id;
    if (!line.manager_reviewed)
        (turn.person_id ? turn.also_id : turn.person_id) = manager;
}

bool is_asked(RequestTurn const& turn, PersonId viewer)
{
    return turn.person_id == viewer || turn.also_id == viewer;
}

// Whoever holds the budget sees what they are asked about, and what they have answered as such.
bool may_see_as_holder(Context& context, FoundRequest const& found)
{
    if (!context.viewer.person_id)
        return false;
    auto const viewer = *context.viewer.person_id;
    if (found.turn.task == RequestTask::answer && is_asked(found.turn, viewer))
        return true;
    std::int64_t answers = 0; // given before the step
    for (auto const& step : store::steps_of(context.tx, found.request.id)) {
        auto const is_answer = step.kind == RequestStepKind::agreed || step.kind == RequestStepKind::returned ||
            step.kind == RequestStepKind::refused;
        if (is_answer && answers == static_cast<std::int64_t>(Answerer::budget_holder) && step.by_person_id == viewer)
            return true;
        answers = step.kind == RequestStepKind::asked ? 0 : answers + (step.kind == RequestStepKind::agreed);
    }
    return false;
}

} // namespace

TurnRules turn_rules(Context& context)
{
    return {Holders(store::budget_holders(context.tx, context.today()), *context.chart),
            platform::settings::read<TrainingRequestSettings>(context.tx).answer_within_days.value};
}

Askers askers_of(store::LineRow const& line)
{
    return {line.person_id, line.asked_by_id, line.revised_by_id};
}

bool is_people_teams(RequestTurn const& turn)
{
    return turn.task == RequestTask::answer && !turn.person_id && turn.answerer != Answerer::learning_team;
}

bool is_askers(Context& context, TrainingRequest const& request)
{
    auto const viewer = context.viewer.person_id;
    return context.viewer.account_id == request.asked_by_account_id ||
        (viewer && (*viewer == request.person_id || viewer == request.asked_by_id));
}

RequestTurn turn_of(Context& context, TurnRules const& rules, store::LineRow const& line)
{
    RequestTurn turn{.since = line.progress.since};
    auto const state = state_of(line.progress, line.answers_needed);
    switch (state) {
    case RequestState::waiting: ask_for_answer(context, rules, line, turn); break;
    case RequestState::returned:
        turn.task = RequestTask::revise;
        turn.person_id = line.person_id;
        if (line.asked_by_id && context.chart->is_present(*line.asked_by_id, context.today()))
            turn.person_id = line.asked_by_id;
        break;
    case RequestState::agreed:
    case RequestState::booked: ask_to_carry_out(context, line, state, turn); break;
    case RequestState::attended: ask_for_reviews(context, line, turn); break;
    case RequestState::refused:
    case RequestState::withdrawn:
    case RequestState::completed:
    case RequestState::cancelled: break;
    }
    return turn;
}

void name_turns(Context& context, std::span<RequestTurn* const> turns)
{
    std::map<PersonId, std::string> names;
    for (auto const* turn : turns)
        for (auto const& person : {turn->person_id, turn->also_id})
            if (person)
                names.emplace(*person, "");
    std::vector<PersonId> people;
    for (auto const& entry : names)
        people.push_back(entry.first);
    for (auto& one : store::names_of(context.tx, people))
        names[one.id] = std::move(one.name);
    for (auto* turn : turns) {
        if (turn->person_id)
            turn->name = names[*turn->person_id];
        if (turn->also_id)
            turn->also_name = names[*turn->also_id];
    }
}

FoundRequest find_request(Context& context, TrainingRequestId id)
{
    auto const request = store::find_request(context.tx, id);
    if (!request)
        throw not_found("training request");
    FoundRequest found{.request = *request, .line = *store::line_of(context.tx, id)};
    found.state = state_of(found.line.progress, found.line.answers_needed);
    found.turn = turn_of(context, turn_rules(context), found.line);
    if (!context.may(permissions::read_training_requests, request->person_id) && may_see_as_holder(context, found)) {
        context.narrows_itself();
        context.concerned = request->person_id;
    } else {
        context.require_visible(permissions::read_training_requests, request->person_id, "training request");
    }
    return found;
}

FoundRequest find_request_to_write(Context& context, TrainingRequestId id)
{
    auto found = find_request(context, id);
    context.require(permissions::write_training_requests, found.request.person_id);
    return found;
}

bool may_answer(Context& context, FoundRequest const& found)
{
    auto const viewer = context.viewer.person_id;
    if (found.state != RequestState::waiting || (viewer && askers_of(found.line).has(*viewer)) ||
        context.viewer.account_id == found.request.asked_by_account_id ||
        context.viewer.account_id == found.line.revised_by_account_id)
        return false;
    if (found.turn.answerer == Answerer::learning_team)
        return context.may_for_everybody(permissions::oversee_training_requests);
    if (context.may_for_everybody(permissions::agree_plans)) // for those who are away
        return true;
    if (!viewer)
        return false;
    if (found.turn.answerer == Answerer::manager)
        return context.may(permissions::answer_training_requests, found.request.person_id) &&
            context.chart->is_above(*viewer, found.request.person_id);
    return is_asked(found.turn, *viewer) ||
        (found.turn.person_id && context.chart->is_above(*viewer, *found.turn.person_id));
}

std::optional<Reviewer> may_review_as(Context& context, FoundRequest const& found)
{
    if (found.state != RequestState::attended)
        return std::nullopt;
    if (context.viewer.person_id == found.request.person_id)
        return found.line.learner_reviewed ? std::nullopt : std::optional(Reviewer::learner);
    auto const is_manager =
        !found.line.manager_reviewed && context.may(permissions::agree_plans, found.request.person_id);
    return is_manager ? std::optional(Reviewer::manager) : std::nullopt;
}

void note(Context& context, std::string_view kind, TrainingRequest const& request)
{
    platform::record(context, {kind, request.person_id, "training_request", request.id.value, "{}"});
}

void take_step(Context& context, FoundRequest const& found, RequestStepKind kind, std::string_view comment)
{
    require_step(found.state, kind);
    context.tx.insert("training_request_steps",
                      store::StepRow{platform::done_now(context), context.next_id<store::StepRow>(), found.request.id,
                                     kind, std::string(comment)});
    note(context, fmt::format("training_request.{}", reflect::to_name(kind)), found.request);
}

void tell(Context& context, PersonId whom, std::string_view kind, TrainingRequest const& request)
{
    auto const name = organization::full_name(organization::person(context, request.person_id));
    platform::notify(context, whom, kind, {{"person", name}, {"title", request.title.value}},
                     fmt::format("/training-requests/{}", request.id.value));
}

void tell_asked(Context& context, TrainingRequestId id)
{
    auto const request = *store::find_request(context.tx, id);
    auto const line = *store::line_of(context.tx, id);
    auto const turn = turn_of(context, turn_rules(context), line);
    if (turn.person_id)
        return tell(context, *turn.person_id, "training_request_asked", request);
    auto const team = is_people_teams(turn) ? platform::Role::people_admin : platform::Role::learning_admin;
    for (auto const person : identity::people_with_role(context.tx, team, context.today()))
        if (!askers_of(line).has(person))
            tell(context, person, "training_request_asked", request);
}

} // namespace espalier::training_requests
