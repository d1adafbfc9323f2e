// SPDX-License-Identifier: Apache-2.0
// Where the asks of one-on-ones stand among the others.
#include "features/home/one_on_one_asks.h"

namespace espalier::home {

namespace {

AskKind kind_of(one_on_ones::OneOnOneAskKind kind)
{
    using enum one_on_ones::OneOnOneAskKind;
    switch (kind) {
    case answer_record: return AskKind::answer_record;
    case say_if_held: return AskKind::say_if_held;
    case prepare: return AskKind::prepare_one_on_one;
    case do_action: return AskKind::do_action;
    case answer_handover: break;
    }
    return AskKind::answer_handover;
}

} // namespace

void ask_about_one_on_ones(std::vector<Ask>& asks, AskFacts const& facts)
{
    for (auto const& one : facts.one_on_ones) {
        Ask ask{.kind = kind_of(one.kind),
                .place = AskPlace::your_turn,
                .subject = one.subject,
                .person_id = one.with_id,
                .person_name = one.with_name,
                .one_on_one_series_id = one.one_on_one_series_id,
                .since = one.since};
        if (ask.kind == AskKind::answer_record)
            ask.place = AskPlace::somebody_waits;
        else if (ask.kind == AskKind::say_if_held)
            ask.place = AskPlace::past_its_date;
        else if (ask.kind == AskKind::prepare_one_on_one)
            ask.place = AskPlace::within_a_week;
        if (one.due_on) {
            ask.place = *one.due_on < facts.today ? AskPlace::past_its_date : AskPlace::within_a_week;
            ask.due_on = one.due_on;
        }
        asks.push_back(std::move(ask));
    }
}

} // namespace espalier::home
