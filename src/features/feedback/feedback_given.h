// SPDX-License-Identifier: Apache-2.0
// Giving feedback, taking it back, and the level that both sides agree to let count as evidence.
#pragma once

#include "features/feedback/feedback.h"

namespace espalier::feedback {

struct FeedbackDraft : FeedbackContent, FeedbackSubject
{
    PersonId receiver_id;
    std::optional<FeedbackVisibility> visible_to; // none: the receiver only
    std::optional<FeedbackAskId> feedback_ask_id; // that it answers
};
BOOST_DESCRIBE_STRUCT(FeedbackDraft, (FeedbackContent, FeedbackSubject), (receiver_id, visible_to, feedback_ask_id))

struct FeedbackChange : FeedbackContent
{
    FeedbackId feedback_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(FeedbackChange, (FeedbackContent), (feedback_id, version))

struct LevelProposal
{
    FeedbackId feedback_id;
    CompetencyId competency_id;
    competencies::Level level;
};
BOOST_DESCRIBE_STRUCT(LevelProposal, (), (feedback_id, competency_id, level))

// All: Fault not_found where the viewer may not read it, forbidden for who is not the one to do it, conflict where its state
// is against it.

// Fault invalid for oneself, leavers, more than one subject, or a subject that is not the receiver's or that the giver may not
// see; for an answer: on whom was not asked about.
FeedbackId give_feedback(Context& context, FeedbackDraft const& draft);
void change_feedback(Context& context, FeedbackChange const& change);
void withdraw_feedback(Context& context, FeedbackId id);
// Once for each piece. Fault invalid for a level outside the competency's scale.
void propose_level(Context& context, LevelProposal const& proposal);
// Agreed: evidence of the giver about the receiver, of the day it was proposed.
void answer_level(Context& context, FeedbackId id, LevelAnswer answer);

FeedbackView feedback_view(Context& context, FeedbackId id);

enum class FeedbackBox
{
    received,
    given
};
BOOST_DESCRIBE_ENUM(FeedbackBox, received, given)

struct FeedbackFilter
{
    std::optional<FeedbackBox> box; // none: received
    std::optional<FeedbackId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(FeedbackFilter, (), (box, after, limit))
// The viewer's own; none for an account that belongs to nobody of the organisation.
platform::Page<FeedbackView> list_feedback(Context& context, FeedbackFilter const& filter);

struct FeedbackAboutFilter
{
    PersonId person_id;
    std::optional<FeedbackId> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(FeedbackAboutFilter, (), (person_id, after, limit))
// What somebody received, as far as the viewer reads it: themselves, or their manager what says so.
platform::Page<FeedbackView> list_feedback_about(Context& context, FeedbackAboutFilter const& filter);

} // namespace espalier::feedback
