// SPDX-License-Identifier: Apache-2.0
// What somebody gives is checked whole, written with its points in one transaction, and told.
#include "features/recognition/giving.h"

#include "features/goals/goal_way.h"
#include "features/plans/finished_items.h"
#include "features/recognition/allowance.h"
#include "features/recognition/programmes_store.h"
#include "features/recognition/recognition_found.h"
#include "features/recognition/wall.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::recognition {

namespace permissions = platform::permissions;

namespace {

constexpr std::size_t most_receivers = 50;

void check_receivers(Context& context, PersonId giver, std::vector<PersonId> const& receivers, Violations& violations)
{
    if (receivers.empty())
        violations.add("/receiver_ids", "required", "Say whom you thank.");
    if (receivers.size() > most_receivers)
        violations.add("/receiver_ids", "too_many", "At most 50 people at once.", {{"maximum", "50"}});
    for (std::size_t i = 0; i < receivers.size(); ++i) {
        auto const pointer = fmt::format("/receiver_ids/{}", i);
        if (receivers[i] == giver)
            violations.add(pointer, "oneself", "Nobody thanks themselves here.");
        else if (!context.chart->knows(receivers[i]))
            violations.add(pointer, "unknown_reference", "There is no such person.");
        else if (!context.chart->is_present(receivers[i], context.today()))
            violations.add(pointer, "has_left", "This person has left the organisation.");
        else if (std::find(receivers.begin(), receivers.begin() + static_cast<std::ptrdiff_t>(i), receivers[i]) !=
                 receivers.begin() + static_cast<std::ptrdiff_t>(i))
            violations.add(pointer, "twice", "This person is named twice.");
    }
}

void check_rise(Context& context, RecognitionDraft const& draft, Violations& violations)
{
    if (!draft.rises_to)
        return;
    if (!draft.competency_id || draft.receiver_ids.size() != 1)
        return violations.add("/rises_to", "one_receiver", "A rise is one person's, in one competency.");
    auto const receiver = draft.receiver_ids.front();
    auto const is_known = context.chart->knows(receiver) && context.may(permissions::read_growth, receiver)
        ? competencies::open_proficiency(context, {receiver, *draft.competency_id, {}, {}}).proficiency
        : std::nullopt;
    if (!is_known || is_known->level + 0.5 < draft.rises_to->value)
        violations.add("/rises_to", "no_such_rise", "You do not see that this person has reached this level.");
}

void check_links(Context& context, RecognitionDraft const& draft, Violations& violations)
{
    if (draft.company_value_id)
        if (auto const value = store::find_value(context.tx, *draft.company_value_id); !value || value->retired_on)
            violations.add("/company_value_id", "retired", "This value is no longer in use.");
    if (draft.goal_id && !goals::owned_goal(context, *draft.goal_id))
        violations.add("/goal_id", "unknown_reference", "There is no such goal, or you may not see it.");
    if (draft.plan_item_id) {
        auto const item = plans::outcome_of_item(context.tx, *draft.plan_item_id);
        auto const& receivers = draft.receiver_ids;
        if (!item || !context.may(permissions::read_plans, item->person_id))
            violations.add("/plan_item_id", "unknown_reference", "There is no such item, or you may not see it.");
        else if (std::find(receivers.begin(), receivers.end(), item->person_id) == receivers.end())
            violations.add("/plan_item_id", "not_a_receivers", "Choose an item of somebody whom you thank.");
        else if (!item->is_finished)
            violations.add("/plan_item_id", "item_not_finished", "Choose an item that is finished.");
    }
    check_rise(context, draft, violations);
}

void check_points(RecognitionDraft const& draft, std::optional<RunningProgramme> const& running, Violations& violations)
{
    if (draft.points_each == 0 || !running)
        return;
    auto const least = running->programme.least_points.value;
    auto const most = running->programme.most_points.value;
    if (draft.points_each < least || draft.points_each > most)
        violations.add("/points_each", "points_out_of_range", fmt::format("Give {} to {} points.", least, most),
                       {{"minimum", std::to_string(least)}, {"maximum", std::to_string(most)}});
}

PointMove received(Recognition const& recognition, PersonId receiver)
{
    return {.person_id = receiver,
            .purse = Purse::earned,
            .kind = PointEntryKind::receive,
            .points = recognition.points_each,
            .cause = PointCause::recognition,
            .cause_id = recognition.id.value};
}

// Takes the points at once, also of what waits; receivers get theirs when it is given.
void move_points(Context& context, RunningProgramme const& running, Recognition const& recognition,
                 std::vector<PersonId> const& receivers)
{
    grant_allowance(context, running, recognition.giver_id);
    std::vector<PointMove> moves{{.person_id = recognition.giver_id,
                                  .purse = Purse::to_give,
                                  .kind = PointEntryKind::give,
                                  .points = -recognition.points_each * std::ssize(receivers),
                                  .period = running.period.key,
                                  .cause = PointCause::recognition,
                                  .cause_id = recognition.id.value}};
    if (recognition.state == RecognitionState::given)
        for (auto const receiver : receivers)
            moves.push_back(received(recognition, receiver));
    add_entries(context, moves);
}

// What the points were, back in the giver's purse; of a period that is over, they expire there at once.
void give_back(Context& context, Found const& found)
{
    auto const points = found.row.points_each * std::ssize(found.receivers);
    auto const period = store::period_of_gift(context.tx, found.row.id);
    auto const running = running_programme(context);
    PointMove const move{.person_id = found.row.giver_id,
                         .purse = Purse::to_give,
                         .kind = PointEntryKind::refund,
                         .points = points,
                         .period = period,
                         .cause = PointCause::recognition,
                         .cause_id = found.row.id.value};
    std::vector<PointMove> moves{move};
    if (!running || period != running->period.key) {
        moves.push_back(move);
        moves.back().kind = PointEntryKind::expire;
        moves.back().points = -points;
    }
    add_entries(context, moves);
}

Recognition recognition_of(Context& context, RecognitionDraft const& draft)
{
    Recognition recognition;
    recognition.id = context.next_id<Recognition>();
    recognition.giver_id = context.viewer_person();
    recognition.message = draft.message.value;
    recognition.company_value_id = draft.company_value_id;
    recognition.competency_id = draft.competency_id;
    if (draft.rises_to)
        recognition.rises_to = draft.rises_to->value;
    recognition.goal_id = draft.goal_id;
    recognition.plan_item_id = draft.plan_item_id;
    recognition.visibility = draft.visibility;
    recognition.points_each = draft.points_each;
    recognition.at = context.now;
    recognition.by_account_id = context.viewer.account_id;
    return recognition;
}

void tell_answerer(Context& context, RecognitionId id)
{
    if (auto const row = store::row(context.tx, id); row && row->budget_owner_id)
        tell(context, *row->budget_owner_id, "recognition_waits", id);
}

Found find_to_answer(Context& context, RecognitionAsRead const& read)
{
    auto found = find_to_read(context, read.recognition_id);
    if (found.row.state != RecognitionState::waits)
        throw conflict("recognition_not_waiting", "This recognition does not wait for an answer.");
    if (!may_answer(context, found.row, found.receivers))
        throw forbidden("The budget owner answers this.");
    return found;
}

void store_answer(Context& context, Found& found, RecognitionAsRead const& read, RecognitionState state,
                  std::string_view words)
{
    Recognition changed = found.row;
    changed.state = state;
    changed.answered_at = context.now;
    changed.answered_by_id = context.viewer.person_id;
    changed.answer = words;
    changed.version = read.version;
    context.tx.update_every("recognitions", std::vector{changed}, "recognition");
    touch_wall(context);
}

} // namespace

RecognitionId give(Context& context, RecognitionDraft const& draft)
{
    context.narrows_itself();
    auto recognition = recognition_of(context, draft);
    auto const running = running_programme(context);
    Violations violations;
    check_receivers(context, recognition.giver_id, draft.receiver_ids, violations);
    check_links(context, draft, violations);
    check_points(draft, running, violations);
    violations.throw_if_any();
    if (recognition.points_each > 0) {
        if (!running)
            throw conflict("no_programme", "No recognition programme runs today, so there are no points to give.");
        auto const& programme = running->programme;
        recognition.recognition_programme_id = programme.id;
        if (programme.approval_above &&
            recognition.points_each * std::ssize(draft.receiver_ids) > *programme.approval_above)
            recognition.state = RecognitionState::waits;
    }
    store::insert(context, recognition, draft.receiver_ids);
    touch_wall(context);
    if (recognition.points_each > 0)
        move_points(context, *running, recognition, draft.receiver_ids);
    auto const waits = recognition.state == RecognitionState::waits;
    note(context, waits ? "recognition.proposed" : "recognition.given", recognition, draft.receiver_ids.size());
    if (waits)
        tell_answerer(context, recognition.id);
    else
        tell_receivers(context, recognition, draft.receiver_ids);
    return recognition.id;
}

void approve(Context& context, RecognitionAsRead const& answer)
{
    auto found = find_to_answer(context, answer);
    store_answer(context, found, answer, RecognitionState::given, "");
    std::vector<PointMove> moves;
    for (auto const receiver : found.receivers)
        moves.push_back(received(found.row, receiver));
    add_entries(context, moves);
    note(context, "recognition.given", found.row, found.receivers.size());
    tell_receivers(context, found.row, found.receivers);
    tell(context, found.row.giver_id, "recognition_approved", found.row.id);
}

void decline(Context& context, RecognitionWithReason const& answer)
{
    auto found = find_to_answer(context, answer);
    store_answer(context, found, answer, RecognitionState::declined, answer.reason);
    give_back(context, found);
    note(context, "recognition.declined", found.row, found.receivers.size());
    tell(context, found.row.giver_id, "recognition_declined", found.row.id);
}

void withdraw(Context& context, RecognitionWithReason const& withdrawal)
{
    auto found = find_to_read(context, withdrawal.recognition_id);
    if (context.viewer.person_id != found.row.giver_id && !context.may_for_everybody(permissions::manage_recognition))
        throw forbidden("The giver withdraws a recognition, or the people team.");
    if (found.row.state != RecognitionState::given && found.row.state != RecognitionState::waits)
        throw conflict("already_over", "This recognition was declined or withdrawn already.");
    store_answer(context, found, withdrawal, RecognitionState::withdrawn, withdrawal.reason);
    if (found.row.state == RecognitionState::waits)
        give_back(context, found);
    note(context, "recognition.withdrawn", found.row, found.receivers.size());
    tell(context, found.row.giver_id, "recognition_withdrawn", found.row.id);
}

void react(Context& context, ReactionDraft const& reaction)
{
    auto const found = find_to_read(context, reaction.recognition_id);
    if (found.row.state != RecognitionState::given)
        throw conflict("already_over", "Nobody reads this recognition any more.");
    store::set_reaction(context.tx, found.row.id, context.viewer_person(), reaction.kind, context.now);
    touch_wall(context);
}

void take_reaction_back(Context& context, RecognitionId id)
{
    auto const found = find_to_read(context, id);
    store::delete_reaction(context.tx, found.row.id, context.viewer_person());
    touch_wall(context);
}

} // namespace espalier::recognition
