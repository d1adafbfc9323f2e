// SPDX-License-Identifier: Apache-2.0
// Giving feedback, and what its two sides do with it.
#include "features/feedback/feedback_given.h"

#include "base/checks.h"
#include "features/competencies/agreed_evidence.h"
#include "features/feedback/feedback_found.h"
#include "platform/events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

namespace espalier::feedback {

namespace {

// That it happened, and between whom; never what it says.
void note(Context& context, std::string_view kind, FeedbackId id, PersonId receiver)
{
    platform::record(context, {.kind = kind, .person_id = receiver, .thing = "feedback", .thing_id = id.value});
}

std::string link_of(FeedbackId id)
{
    return fmt::format("/feedback/{}", id.value);
}

std::string viewer_name(Context& context)
{
    return organization::full_name(organization::person(context, context.viewer_person()));
}

// Whom an ask is about and who asked it, once it is taken as answered.
void take_ask(Context& context, FeedbackDraft const& draft, Violations& violations)
{
    auto const ask = store::find_ask(context.tx, *draft.feedback_ask_id);
    auto const request = ask ? store::find_request(context.tx, ask->feedback_request_id) : std::nullopt;
    if (!request || ask->person_id != context.viewer_person())
        throw not_found("feedback request");
    if (request->about_id != draft.receiver_id)
        violations.add("/receiver_id", "unknown_reference", "You were asked about somebody else.");
    if (request->by_id != request->about_id && draft.visible_to != FeedbackVisibility::receiver_and_manager)
        violations.add("/visible_to", "manager_asked",
                       "The manager has asked: your answer is for the person and their manager.");
    violations.throw_if_any();
    if (request->closed_at || !store::answer_ask(context.tx, ask->id, context.now))
        throw conflict("feedback_ask_over", "This was answered already, or no answer is wanted any more.");
    platform::notify(context, request->by_id, "feedback_answered", {{"person", viewer_name(context)}},
                     "/feedback?box=asked");
}

void tell_of(Context& context, store::FeedbackRow const& row)
{
    auto const name = viewer_name(context);
    platform::notify(context, row.receiver_id, "feedback_given", {{"person", name}}, link_of(row.id));
    auto const manager = context.chart->present_manager_of(row.receiver_id, context.today());
    if (manager && row.visible_to == FeedbackVisibility::receiver_and_manager)
        platform::notify(
            context, *manager, "feedback_given_to_report",
            {{"person", name}, {"report", organization::full_name(organization::person(context, row.receiver_id))}},
            link_of(row.id));
}

void take_content(store::FeedbackRow& row, FeedbackContent const& content)
{
    row.kind = content.kind;
    row.content = content.content.value;
    row.situation = or_empty(content.situation);
    row.behaviour = or_empty(content.behaviour);
    row.effect = or_empty(content.effect);
}

} // namespace

FeedbackId give_feedback(Context& context, FeedbackDraft const& draft)
{
    auto const giver = context.viewer_person();
    Violations violations;
    if (draft.receiver_id == giver)
        violations.add("/receiver_id", "oneself", "Choose a colleague: feedback goes to somebody else.");
    else if (!context.chart->is_present(draft.receiver_id, context.today()))
        violations.add("/receiver_id", "has_left", "This person has left.");
    if (draft.feedback_ask_id)
        take_ask(context, draft, violations); // who was asked need not see what they are asked about
    else
        check_subject(context, draft, draft.receiver_id, violations);
    violations.throw_if_any();
    store::FeedbackRow row{.id = context.next_id<Feedback>(),
                           .giver_id = giver,
                           .receiver_id = draft.receiver_id,
                           .goal_id = draft.goal_id,
                           .competency_id = draft.competency_id,
                           .plan_item_id = draft.plan_item_id,
                           .visible_to = draft.visible_to.value_or(FeedbackVisibility::receiver),
                           .feedback_ask_id = draft.feedback_ask_id,
                           .given_at = context.now,
                           .withdrawn_at = {}};
    take_content(row, draft);
    if (draft.feedback_ask_id) {
        auto const ask = store::find_ask(context.tx, *draft.feedback_ask_id).value();
        auto const asked = store::find_request(context.tx, ask.feedback_request_id).value();
        row.goal_id = asked.goal_id;
        row.competency_id = asked.competency_id;
        row.plan_item_id = asked.plan_item_id;
    }
    context.tx.insert("feedback", row);
    note(context, "feedback.given", row.id, row.receiver_id);
    tell_of(context, row);
    return row.id;
}

void change_feedback(Context& context, FeedbackChange const& change)
{
    auto found = find_readable(context, change.feedback_id);
    if (!may_change(facts_of(found), context.viewer_person(), context.now))
        throw conflict("feedback_stands", "Only who gave it corrects it, for a day.");
    take_content(found.row, change);
    found.row.version = change.version.value;
    if (!store::update_content(context.tx, found.row))
        throw stale("feedback");
    note(context, "feedback.changed", found.row.id, found.row.receiver_id);
}

void withdraw_feedback(Context& context, FeedbackId id)
{
    auto const found = find_readable(context, id);
    if (!may_withdraw(facts_of(found), context.viewer_person()))
        throw conflict("feedback_not_yours", "Only who gave it takes it back, once.");
    store::withdraw(context.tx, id, context.now);
    note(context, "feedback.withdrawn", id, found.row.receiver_id);
}

void propose_level(Context& context, LevelProposal const& proposal)
{
    auto const found = find_readable(context, proposal.feedback_id);
    if (!may_propose_level(facts_of(found), context.viewer_person()))
        throw conflict("level_not_yours", "Only who gave it proposes a level with it, and once.");
    auto const scale = competencies::rated_scale(context, proposal.competency_id);
    Violations violations;
    competencies::check_level(violations, "/level", scale.competency_name, scale.range, proposal.level);
    violations.throw_if_any();
    context.tx.insert("feedback_levels",
                      store::LevelRow{.id = context.next_id<store::LevelRow>(),
                                      .feedback_id = proposal.feedback_id,
                                      .competency_id = proposal.competency_id,
                                      .level = proposal.level,
                                      .proposed_at = context.now,
                                      .answer = {},
                                      .answered_at = {},
                                      .evidence_id = {}});
    note(context, "feedback.level_proposed", proposal.feedback_id, found.row.receiver_id);
    platform::notify(context, found.row.receiver_id, "feedback_level_proposed", {{"person", found.giver_name}},
                     link_of(proposal.feedback_id));
}

void answer_level(Context& context, FeedbackId id, LevelAnswer answer)
{
    auto const found = find_readable(context, id);
    if (!may_answer_level(facts_of(found), context.viewer_person()))
        throw conflict("level_not_waiting", "Only who received it answers the level proposed, and once.");
    std::optional<Id<competencies::Evidence>> evidence;
    if (answer == LevelAnswer::agreed)
        evidence = competencies::record_agreed_evidence(context,
                                                        {.person_id = found.row.receiver_id,
                                                         .competency_id = found.level_competency_id.value(),
                                                         .level = found.level.value(),
                                                         .valid_on = date_in_utc(found.row.given_at)},
                                                        found.row.giver_id)
                       .id;
    if (!store::answer_level(context.tx, id, answer, context.now, evidence))
        throw stale("feedback");
    note(context, answer == LevelAnswer::agreed ? "feedback.level_agreed" : "feedback.level_refused", id,
         found.row.receiver_id);
    platform::notify(context, found.row.giver_id,
                     answer == LevelAnswer::agreed ? "feedback_level_agreed" : "feedback_level_refused",
                     {{"person", found.receiver_name}}, link_of(id));
}

} // namespace espalier::feedback
