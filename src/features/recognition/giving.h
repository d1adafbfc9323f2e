// SPDX-License-Identifier: Apache-2.0
// Giving a recognition, answering one that waits for the budget owner, withdrawing it, and reacting to it.
#pragma once

#include "features/recognition/recognition.h"

namespace espalier::recognition {

struct RecognitionDraft
{
    std::vector<PersonId> receiver_ids;
    Text<1, 2000> message;
    std::optional<CompanyValueId> company_value_id;
    std::optional<Id<Competency>> competency_id;
    std::optional<Real<0, 100>> rises_to;   // the level that the one receiver has reached; with a competency
    std::optional<GoalId> goal_id;          // that the giver may see
    std::optional<PlanItemId> plan_item_id; // finished, of a receiver, and the giver may see it
    RecognitionVisibility visibility = RecognitionVisibility::everybody;
    Whole<0, 1'000'000> points_each; // 0: without points
};
BOOST_DESCRIBE_STRUCT(RecognitionDraft, (),
                      (receiver_ids, message, company_value_id, competency_id, rises_to, goal_id, plan_item_id,
                       visibility, points_each))

// As the viewer. Fault invalid for receivers who cannot be (oneself, who has left, twice), for points out of the programme's
// range and links that do not fit; conflict "no_programme" for points while none runs, "not_enough_points".
RecognitionId give(Context& context, RecognitionDraft const& draft);

struct OneRecognition
{
    RecognitionId recognition_id;
};
BOOST_DESCRIBE_STRUCT(OneRecognition, (), (recognition_id))

struct RecognitionAsRead : OneRecognition
{
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(RecognitionAsRead, (OneRecognition), (version))

struct RecognitionWithReason : RecognitionAsRead
{
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(RecognitionWithReason, (RecognitionAsRead), (reason))

// By the budget owner; by the people team where the owner gave it, receives it or has left. Fault not_found, forbidden,
// conflict "recognition_not_waiting", stale.
void approve(Context& context, RecognitionAsRead const& answer);
void decline(Context& context, RecognitionWithReason const& answer); // the points go back to the giver

// By the giver or the people team: nobody reads it any more. Points that were received stay with those who have them.
// Fault not_found, forbidden, conflict "already_over", stale.
void withdraw(Context& context, RecognitionWithReason const& withdrawal);

struct ReactionDraft : OneRecognition
{
    ReactionKind kind = ReactionKind::applause;
};
BOOST_DESCRIBE_STRUCT(ReactionDraft, (OneRecognition), (kind))
void react(Context& context, ReactionDraft const& reaction); // in place of an earlier one
void take_reaction_back(Context& context, RecognitionId id); // none is no error

} // namespace espalier::recognition
