// SPDX-License-Identifier: Apache-2.0
// The statements on outside training requests and budget holders.
#pragma once

#include "features/training_requests/training_request_settings.h"
#include "features/training_requests/training_request_state.h"
#include "features/training_requests/training_requests.h"
#include "platform/done_by.h"

namespace espalier::training_requests::store {

std::optional<TrainingRequest> find_request(db::Transaction& tx, TrainingRequestId id);
std::vector<RequestStep> steps_of(db::Transaction& tx, TrainingRequestId id); // oldest first

struct StepRow : platform::DoneBy
{
    Id<StepRow> id;
    TrainingRequestId training_request_id;
    RequestStepKind kind = RequestStepKind::asked;
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(StepRow, (platform::DoneBy), (id, training_request_id, kind, comment))

std::optional<RequestCost> find_cost(db::Transaction& tx, TrainingRequestId id);
struct ReviewRow : platform::DoneBy
{
    TrainingRequestId training_request_id;
    Reviewer reviewer = Reviewer::learner;
    std::int64_t rating = 0;
    std::string changed;
    std::optional<std::string> advice;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (platform::DoneBy), (training_request_id, reviewer, rating, changed, advice))
std::vector<RequestReview> reviews_of(db::Transaction& tx, TrainingRequestId id);
void set_certificate(db::Transaction& tx, TrainingRequestId id, platform::StoredFileId file);

// A request with what its state and turn follow from.
struct LineRow
{
    TrainingRequestId id;
    PersonId person_id;
    std::string person_name;
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
    std::optional<std::string> cost_centre;
    Money direct_cost;
    std::optional<Money> direct_cost_spent;
    std::optional<PersonId> asked_by_id;
    std::optional<PersonId> revised_by_id; // who asked last
    AccountId revised_by_account_id;
    std::int64_t answers_needed = 1;
    RequestProgress progress;
    bool learner_reviewed = false;
    bool manager_reviewed = false;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, person_id, person_name, title, provider, starts_on, ends_on, cost_centre, direct_cost,
                       direct_cost_spent, asked_by_id, revised_by_id, revised_by_account_id, answers_needed, progress,
                       learner_reviewed, manager_reviewed))

std::optional<LineRow> line_of(db::Transaction& tx, TrainingRequestId id);
std::vector<LineRow> lines_of_person(db::Transaction& tx, PersonId person);                   // the newest first
std::vector<LineRow> open_lines_of(db::Transaction& tx, std::vector<PersonId> const& people); // not ended
// That wait for the learning team or a budget holder; the longest waiting first, at most 1,000.
std::vector<LineRow> lines_waiting_beyond_manager(db::Transaction& tx);
// Their own, and what they asked for others and came back.
std::vector<LineRow> lines_of_asker(db::Transaction& tx, PersonId person);

// A request for an item, with what it came to.
struct ItemTrainingRow
{
    LineRow line;
    plans::PlanItemId plan_item_id;
    std::optional<std::string> certificate_name;
};
BOOST_DESCRIBE_STRUCT(ItemTrainingRow, (), (line, plan_item_id, certificate_name))
// For these items and for what they go on from; the newest first.
std::vector<ItemTrainingRow> trainings_of_items(db::Transaction& tx, std::vector<plans::PlanItemId> const& items);

struct LineFilter
{
    std::optional<UnitId> unit_id; // and those below
    std::optional<std::string> cost_centre;
    std::optional<std::string> search; // search form, in a name
    std::optional<std::string> words;  // lower case, in title or provider; with `search`
    std::optional<RequestState> state;
    std::optional<Date> from; // starts on or after
    TrainingRequestId before;
    std::int64_t limit = 0;
};
std::vector<LineRow> lines(db::Transaction& tx, LineFilter const& filter); // the newest first

struct PersonName
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonName, (), (id, name))
std::vector<PersonName> names_of(db::Transaction& tx, std::vector<PersonId> const& people);

std::vector<BudgetHolder> budget_holders(db::Transaction& tx, Date today); // by cost centre, then unit
// Themselves, or right above somebody who does and may be too slow to answer.
bool holds_a_budget(db::Transaction& tx, PersonId person);
void insert_budget_holder(db::Transaction& tx, BudgetHolder const& holder);
std::int64_t delete_budget_holder(db::Transaction& tx, BudgetHolderId id);

} // namespace espalier::training_requests::store
