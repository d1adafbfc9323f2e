// SPDX-License-Identifier: Apache-2.0
// Moving enrolments.
#include "features/learning/enrolment_steps.h"

#include "features/plans/standing_item.h"
#include "platform/events.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::learning {

namespace permissions = platform::permissions;

namespace {

EnrolmentState state_after(EnrolmentStepKind kind)
{
    switch (kind) {
    case EnrolmentStepKind::asked: return EnrolmentState::asked;
    case EnrolmentStepKind::enrolled: return EnrolmentState::enrolled;
    case EnrolmentStepKind::begun: return EnrolmentState::in_progress;
    case EnrolmentStepKind::completed: return EnrolmentState::completed;
    case EnrolmentStepKind::refused: return EnrolmentState::refused;
    case EnrolmentStepKind::withdrawn: return EnrolmentState::withdrawn;
    case EnrolmentStepKind::exempted: return EnrolmentState::exempted;
    }
    return EnrolmentState::asked;
}

// Whoever marks the last assignment may not write the learner's plan: what follows is the program's doing, on their behalf.
template <class Work> void as_program(Context& context, Work work)
{
    auto const viewer = platform::program_on_behalf_of(context.viewer.account_id);
    Context inner{context.workspace, context.tx, viewer, context.chart, context.now};
    work(inner);
}

std::optional<plans::StandingItem> open_item(Context& context, Enrolment const& enrolment)
{
    auto item = enrolment.plan_item_id ? plans::standing_item(context, *enrolment.plan_item_id) : std::nullopt;
    return item && item->is_open ? item : std::nullopt;
}

void start_item(Context& context, Enrolment const& enrolment)
{
    auto const item = open_item(context, enrolment);
    if (item && item->is_agreed && !store::has_begun(context.tx, item->id))
        as_program(context, [&](Context& program) { plans::start_item(program, item->id); });
}

void finish_item(Context& context, Enrolment const& enrolment)
{
    auto const item = open_item(context, enrolment);
    if (!item || store::others_open_for(context.tx, *enrolment.plan_item_id, enrolment.id) > 0)
        return;
    plans::Spent spent;
    if (enrolment.hours && *enrolment.hours > 0)
        spent.hours_on_duty_spent = Real<0, 10000>(std::min(*enrolment.hours, 10000.0));
    auto const title = store::offering(context.tx, enrolment.offering_id).value().title;
    as_program(context, [&](Context& program) { plans::finish_standing_item(program, item->id, title, spent); });
}

} // namespace

Enrolment visible_enrolment(Context& context, EnrolmentId id)
{
    auto found = store::find(context.tx, id);
    if (!found)
        throw not_found("enrolment");
    context.require_visible(permissions::read_learning, found->person_id, "enrolment");
    return *std::move(found);
}

Enrolment own_enrolment(Context& context, EnrolmentId id)
{
    auto found = store::find(context.tx, id);
    if (!found || !is_own(context, *found))
        throw not_found("enrolment");
    return *std::move(found);
}

bool is_own(Context const& context, Enrolment const& enrolment)
{
    return context.viewer.person_id == enrolment.person_id;
}

bool may_decide(Context const& context, PersonId learner)
{
    return context.viewer.person_id != learner && context.may(permissions::enrol_others, learner);
}

std::string link_of(EnrolmentId id)
{
    return fmt::format("/learning/{}", id.value);
}

void require_state(Enrolment const& enrolment, std::initializer_list<EnrolmentState> states)
{
    if (std::find(states.begin(), states.end(), enrolment.state) != states.end())
        return;
    std::string const state(reflect::to_name(enrolment.state));
    throw conflict("enrolment_state", fmt::format("This enrolment is {}: that cannot be done with it.", state),
                   {{"state", state}});
}

void take_step(Context& context, Enrolment& enrolment, EnrolmentStepKind kind, std::string_view comment)
{
    enrolment.state = state_after(kind);
    if (kind == EnrolmentStepKind::begun)
        enrolment.begun_at = context.now;
    if (has_ended(enrolment.state))
        enrolment.ended_at = context.now;
    context.tx.update_every("enrolments", std::vector{enrolment}, "enrolment");
    context.tx.insert("enrolment_steps",
                      store::StepRow{platform::done_now(context), context.next_id<store::StepRow>(), enrolment.id, kind,
                                     std::string(comment)});
    auto const what = fmt::format("enrolment.{}", reflect::to_name(kind));
    platform::record(context, {what, enrolment.person_id, "enrolment", enrolment.id.value});
    if (kind == EnrolmentStepKind::begun)
        start_item(context, enrolment);
}

void complete(Context& context, Enrolment& enrolment, double hours, HoursProof proof, std::string_view comment)
{
    enrolment.hours = hours;
    enrolment.hours_proof = proof;
    take_step(context, enrolment, EnrolmentStepKind::completed, comment);
    finish_item(context, enrolment);
}

} // namespace espalier::learning
