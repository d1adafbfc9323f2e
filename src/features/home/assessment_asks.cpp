// SPDX-License-Identifier: Apache-2.0
// The rules of assessment_asks.h.
#include "features/home/assessment_asks.h"

namespace espalier::home {

namespace {

constexpr int week = 7; // days that count as soon

// Of what can be done long before its last day.
AskPlace place_until(Date last_day, Date today)
{
    return last_day > today.plus_days(week) ? AskPlace::your_turn : place_of(last_day, today);
}

AskKind kind_of(three_sixty::ThreeSixtyAskKind kind)
{
    using enum three_sixty::ThreeSixtyAskKind;
    switch (kind) {
    case choose: return AskKind::choose_raters;
    case agree: return AskKind::agree_raters;
    case release: return AskKind::release_three_sixty;
    case rate: break;
    }
    return AskKind::rate_person;
}

bool do_others_wait(reviews::ReviewAskKind kind)
{
    using enum reviews::ReviewAskKind;
    return kind == approve || kind == share || kind == meet || kind == decide;
}

} // namespace

void ask_about_campaigns(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& one : facts.campaigns)
        asks.push_back({.kind = one.kind == campaigns::CampaignAskKind::answer ? AskKind::answer_campaign
                                                                               : AskKind::do_campaign_action,
                        .place = place_until(one.due_on, facts.today),
                        .subject = one.name,
                        .campaign_id = one.campaign_id,
                        .due_on = one.due_on});
}

void ask_about_three_sixties(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& one : facts.three_sixties) {
        auto const kind = kind_of(one.kind);
        auto const others_wait = kind == AskKind::agree_raters || kind == AskKind::release_three_sixty;
        asks.push_back({.kind = kind,
                        .place = others_wait ? AskPlace::somebody_waits : place_until(one.due_on, facts.today),
                        .subject = one.round_name,
                        .person_id = one.person_id,
                        .person_name = one.person_name,
                        .three_sixty_id = one.three_sixty_id,
                        .rater_id = one.rater_id,
                        .due_on = one.due_on});
    }
}

void ask_about_reviews(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& one : facts.reviews) {
        auto const leads = do_others_wait(one.kind);
        auto const place = one.due_on ? place_until(*one.due_on, facts.today) : AskPlace::your_turn;
        asks.push_back({.kind = AskKind::take_part_in_review,
                        .place = leads ? AskPlace::somebody_waits : place,
                        .subject = one.cycle_name,
                        .person_name = one.person_name,
                        .review_id = one.review_id,
                        .review_step = one.kind,
                        .due_on = one.due_on,
                        .count = one.reviews});
    }
}

} // namespace espalier::home
