// SPDX-License-Identifier: Apache-2.0
// Ten free minutes: one small and real thing that can be done in ten minutes, chosen from what is there by a stated rule.
//
// The first that there is: an answer to the oldest comment on a plan that has none; how the item went that was done the
// longest ago and of which nothing is told; the own level in the most important competency that the job requires and nobody
// has rated; a solution for the first drafted item that has none; the one question of a drafted plan. Nothing otherwise.
#pragma once

#include "features/competencies/competencies.h"
#include "features/home/asks.h"

#include <functional>

namespace espalier::home {

enum class TenMinutesKind
{
    answer_comment,
    tell_how_it_went,
    rate_yourself,
    find_option,
    answer_question
};
BOOST_DESCRIBE_ENUM(TenMinutesKind, answer_comment, tell_how_it_went, rate_yourself, find_option, answer_question)

struct TenMinutes
{
    TenMinutesKind kind = TenMinutesKind::answer_comment;
    std::string subject; // the title of the plan or item, the name of the competency
    std::optional<PlanId> plan_id;
    std::optional<PlanItemId> plan_item_id;
    std::optional<CompetencyId> competency_id;
    std::optional<std::string> person_name; // who said it
    std::optional<std::string> words;       // what was said
    std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(TenMinutes, (), (kind, subject, plan_id, plan_item_id, competency_id, person_name, words, since))

// From plans alone; `unrated` is asked only where these rules come before it find nothing.
using AskUnrated = std::function<std::optional<competencies::UnratedRequirement>()>;
std::optional<TenMinutes> ten_minutes(std::vector<plans::PlanStanding> const& plans, AskUnrated const& unrated);

} // namespace espalier::home
