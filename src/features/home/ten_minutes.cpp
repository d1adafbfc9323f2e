// SPDX-License-Identifier: Apache-2.0
// The rule of ten_minutes.h.
#include "features/home/ten_minutes.h"

namespace espalier::home {

namespace {

using plans::ItemState;
using plans::PlanStanding;
using plans::PlanState;

using Plans = std::vector<PlanStanding>;

std::optional<TenMinutes> unanswered_comment(Plans const& plans)
{
    std::optional<TenMinutes> oldest;
    for (auto const& plan : plans)
        if (plan.comment && plan.state != PlanState::closed && (!oldest || plan.comment->at < *oldest->since))
            oldest = TenMinutes{.kind = TenMinutesKind::answer_comment,
                                .subject = plan.title,
                                .plan_id = plan.id,
                                .person_name = plan.comment->by_name,
                                .words = plan.comment->words,
                                .since = plan.comment->at};
    return oldest;
}

std::optional<TenMinutes> untold_item(Plans const& plans)
{
    std::optional<TenMinutes> oldest;
    for (auto const& plan : plans)
        for (auto const& item : plan.items)
            if (item.state == ItemState::done && !item.has_said && (!oldest || item.stepped_at < oldest->since))
                oldest = TenMinutes{.kind = TenMinutesKind::tell_how_it_went,
                                    .subject = item.title,
                                    .plan_id = plan.id,
                                    .plan_item_id = item.id,
                                    .since = item.stepped_at};
    return oldest;
}

// Items are researched while they are drafted: before the plan is proposed, or after an item was returned.
std::optional<TenMinutes> item_without_option(Plans const& plans)
{
    for (auto const& plan : plans)
        for (auto const& item : plan.items)
            if (!item.agreed_at && !item.has_options && item.state == ItemState::planned &&
                plan.state != PlanState::proposed && plan.state != PlanState::closed)
                return TenMinutes{.kind = TenMinutesKind::find_option,
                                  .subject = item.title,
                                  .plan_id = plan.id,
                                  .plan_item_id = item.id};
    return std::nullopt;
}

std::optional<TenMinutes> unanswered_question(Plans const& plans)
{
    for (auto const& plan : plans)
        if (plan.state == PlanState::draft && !plan.has_opening_answer)
            return TenMinutes{.kind = TenMinutesKind::answer_question, .subject = plan.title, .plan_id = plan.id};
    return std::nullopt;
}

} // namespace

std::optional<TenMinutes> ten_minutes(Plans const& plans, AskUnrated const& unrated)
{
    if (auto found = unanswered_comment(plans))
        return found;
    if (auto found = untold_item(plans))
        return found;
    if (auto requirement = unrated())
        return TenMinutes{.kind = TenMinutesKind::rate_yourself,
                          .subject = std::move(requirement->name),
                          .competency_id = requirement->competency_id};
    if (auto found = item_without_option(plans))
        return found;
    return unanswered_question(plans);
}

} // namespace espalier::home
