// SPDX-License-Identifier: Apache-2.0
// What is different since a training: asked some weeks later, told in a sentence, and read on the item by whom it is for.
#pragma once

#include "features/feedback/feedback.h"
#include "platform/daily_work.h"

namespace espalier::feedback {

// Asks about trainings that are some weeks over, once for each: the learner, and the manager, too, to say what they see.
void ask_what_changed(Context& context, Date day);
void ask_what_changed_daily(platform::TaskRun& run, Date day); // of each day

struct TrainingChange
{
    plans::PlanItemId plan_item_id;
    std::optional<Text<0, 2000>> answer;          // none or empty: nothing to say
    std::optional<FeedbackVisibility> visible_to; // none: the learner alone
};
BOOST_DESCRIBE_STRUCT(TrainingChange, (), (plan_item_id, answer, visible_to))
// By the learner; again puts the later words in the place of the earlier ones. It is not asked again. Fault not_found for anybody
// else, and for what was not asked.
void tell_change(Context& context, TrainingChange const& change);

struct ItemPath
{
    plans::PlanItemId plan_item_id;
};
BOOST_DESCRIBE_STRUCT(ItemPath, (), (plan_item_id))

// Of one item, for the viewer's eyes; empty for others.
struct WhatChanged
{
    std::optional<std::string> answer; // of the learner, in words
    std::optional<FeedbackVisibility> visible_to;
    std::optional<Instant> answered_at;
    std::vector<FeedbackView> feedback; // about the item; the newest first, up to fifty
};
BOOST_DESCRIBE_STRUCT(WhatChanged, (), (answer, visible_to, answered_at, feedback))
WhatChanged what_changed(Context& context, ItemPath const& path);

struct FinishedTraining
{
    plans::PlanItemId id;
    std::string title;
    Instant finished_at;
};
BOOST_DESCRIBE_STRUCT(FinishedTraining, (), (id, title, finished_at))

struct TrainingsOf
{
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(TrainingsOf, (), (person_id))
// What feedback may be about: items of a person that were finished in the last half year; the newest first. Fault forbidden.
platform::Page<FinishedTraining> finished_trainings(Context& context, TrainingsOf const& wanted);

} // namespace espalier::feedback
