// SPDX-License-Identifier: Apache-2.0
// Helpers: a coach, mentor or peer teacher who is asked to help with a plan item, and accepts or declines. Asks and what
// became of them are rows. A helper sees what helping needs, not the learner's plan or needs.
#pragma once

#include "features/plans/plans.h"

namespace espalier::plans {

enum class HelperKind
{
    coach,
    mentor,
    peer_teacher
};
BOOST_DESCRIBE_ENUM(HelperKind, coach, mentor, peer_teacher)

enum class HelperAnswerKind
{
    accepted,
    declined,
    stopped, // by the helper, after accepting
    ended    // by those who asked: withdrawn, or somebody else was asked
};
BOOST_DESCRIBE_ENUM(HelperAnswerKind, accepted, declined, stopped, ended)

struct HelperAsk;
using HelperAskId = Id<HelperAsk>;

struct HelperAnswer
{
    HelperAskId helper_ask_id;
    HelperAnswerKind kind = HelperAnswerKind::accepted;
    Instant at;
    std::optional<std::string> by_name;
    std::string reason; // empty: none was given
};
BOOST_DESCRIBE_STRUCT(HelperAnswer, (), (helper_ask_id, kind, at, by_name, reason))

// One ask with what became of it, for those who see the plan.
struct HelperAskView
{
    HelperAskId id;
    PlanItemId plan_item_id;
    PersonId person_id; // who was asked
    std::string person_name;
    HelperKind kind = HelperKind::coach;
    std::string words;
    Instant asked_at;
    std::optional<std::string> asked_by_name;
    std::optional<HelperAnswerKind> state; // of the newest answer; none: it waits for one
    std::vector<HelperAnswer> answers;     // oldest first
};
BOOST_DESCRIBE_STRUCT(HelperAskView, (),
                      (id, plan_item_id, person_id, person_name, kind, words, asked_at, asked_by_name, state, answers))

struct HelperAskDraft
{
    PlanItemId plan_item_id;
    PersonId helper_id;
    HelperKind kind = HelperKind::coach;
    Text<1, 1000> words; // what is asked for
};
BOOST_DESCRIBE_STRUCT(HelperAskDraft, (), (plan_item_id, helper_id, kind, words))

// What somebody who is asked, or helps, sees of it.
struct Help
{
    HelperAskId id;
    HelperKind kind = HelperKind::coach;
    std::optional<HelperAnswerKind> state;
    std::string words;
    Instant asked_at;
    std::optional<std::string> asked_by_name;
    PersonId learner_id;
    std::string learner_name;
    std::string title; // of the item, as all that follows
    std::optional<std::string> competency_name;
    std::optional<double> to_level;
    Method method = Method::course;
    std::string success_measure;
    std::optional<Date> starts_on;
    Date due_on;
    ItemState item_state = ItemState::planned;
};
BOOST_DESCRIBE_STRUCT(Help, (),
                      (id, kind, state, words, asked_at, asked_by_name, learner_id, learner_name, title,
                       competency_name, to_level, method, success_measure, starts_on, due_on, item_state))

struct Helping
{
    std::vector<Help> items;  // what waits first, then what is helped with, then what is over; each newest first
    std::int64_t active = 0;  // items the person helps with now
    std::int64_t most = 0;    // that one person helps with at once
    bool is_available = true; // to be found and asked
};
BOOST_DESCRIBE_STRUCT(Helping, (), (items, active, most, is_available))

struct HelpSettings
{
    static constexpr std::string_view settings_name = "helpers";

    Whole<1, 50> most_at_once{3};              // items one person helps with
    Whole<30, 3650> evidence_within_days{730}; // how old the newest evidence of somebody found may be
    std::int64_t version = 1;                  // moves with each change
};
BOOST_DESCRIBE_STRUCT(HelpSettings, (), (most_at_once, evidence_within_days, version))

// Of all items of the plan, the newest ask first. Faults as for plans.
std::vector<HelperAskView> helper_asks_of(Context& context, PlanId plan);
// Ends what stands on the item: one helper at a time. Faults: as for items; invalid on /helper_id for the learner, for
// leavers and for those who are not available or help enough; conflict where the item has ended.
HelperAskId ask_helper(Context& context, HelperAskDraft const& draft);
void end_help(Context& context, HelperAskId id, std::string_view reason); // by those who write the plan

// By the helper. Fault not_found for anybody else; conflict where the ask is over or they help enough already.
void accept_help(Context& context, HelperAskId id, std::string_view reason);
void decline_help(Context& context, HelperAskId id, std::string_view reason);
void stop_help(Context& context, HelperAskId id, std::string_view reason);

Helping helping_of(Context& context, PersonId person);
// What the person was asked and has not answered; the longest waiting first.
std::vector<Help> helps_to_answer(Context& context, PersonId person);
void set_available(Context& context, PersonId person, bool is_available);

} // namespace espalier::plans
