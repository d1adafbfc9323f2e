// SPDX-License-Identifier: Apache-2.0
// The statements on helpers.
#pragma once

#include "features/plans/helpers.h"
#include "platform/done_by.h"

#include <vector>

namespace espalier::plans::store {

struct HelperAskRow
{
    HelperAskId id;
    PlanItemId plan_item_id;
    PersonId person_id;
    HelperKind kind = HelperKind::coach;
    std::string words;
    Instant asked_at;
    AccountId asked_by_account_id;
    std::optional<PersonId> asked_by_person_id;
};
BOOST_DESCRIBE_STRUCT(HelperAskRow, (),
                      (id, plan_item_id, person_id, kind, words, asked_at, asked_by_account_id, asked_by_person_id))

struct HelperAnswerRow : platform::DoneBy
{
    Id<HelperAnswerRow> id;
    HelperAskId helper_ask_id;
    HelperAnswerKind kind = HelperAnswerKind::accepted;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(HelperAnswerRow, (platform::DoneBy), (id, helper_ask_id, kind, reason))

std::vector<HelperAskView> asks_of_plan(db::Transaction& tx, PlanId plan);   // without their answers, the newest first
std::vector<HelperAnswer> answers_of_plan(db::Transaction& tx, PlanId plan); // oldest first
// Those on an item that wait or were accepted.
std::vector<HelperAskRow> standing_asks(db::Transaction& tx, PlanItemId item);
std::optional<HelperAskRow> find_ask(db::Transaction& tx, HelperAskId id);
std::optional<HelperAnswerKind> last_answer(db::Transaction& tx, HelperAskId id);
std::vector<Help> helps_of(db::Transaction& tx, PersonId person);
std::vector<Help> helps_to_answer(db::Transaction& tx, PersonId person);
std::int64_t active_helps(db::Transaction& tx, PersonId person); // accepted, of items and plans that go on

bool is_absent(db::Transaction& tx, PersonId person);
void start_absence(db::Transaction& tx, std::int64_t id, PersonId person, Instant since);
void end_absence(db::Transaction& tx, PersonId person, Instant at);

// What is known of people who might help, but for those who left or are not available; by id.
struct CandidateRow
{
    PersonId person_id;
    std::string name;
    std::string sort_name;
    std::string unit_name;
    std::optional<std::string> job_title;
    std::string time_zone;
    std::int64_t active = 0;
};
BOOST_DESCRIBE_STRUCT(CandidateRow, (), (person_id, name, sort_name, unit_name, job_title, time_zone, active))
std::vector<CandidateRow> available_people(db::Transaction& tx, std::vector<PersonId> const& people, Date today);

} // namespace espalier::plans::store
