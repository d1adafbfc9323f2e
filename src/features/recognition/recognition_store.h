// SPDX-License-Identifier: Apache-2.0
// The statements on recognitions.
#pragma once

#include "features/recognition/recognition.h"
#include "features/recognition/recognition_waiting.h"

namespace espalier::recognition::store {

// With its receivers and, where everybody reads it, the units on whose walls it stands.
void insert(Context& context, Recognition const& recognition, std::vector<PersonId> const& receivers);
std::vector<PersonId> receivers_of(db::Transaction& tx, RecognitionId id);

void set_reaction(db::Transaction& tx, RecognitionId id, PersonId person, ReactionKind kind, Instant at);
void delete_reaction(db::Transaction& tx, RecognitionId id, PersonId person);

// The period whose points this took.
std::optional<std::string> period_of_gift(db::Transaction& tx, RecognitionId id);

// One with all that its view names.
struct Row : Recognition
{
    std::string giver_name;
    std::optional<std::string> company_value_name;
    std::optional<std::string> competency_name;
    std::optional<plans::PlanId> plan_id;
    std::optional<PersonId> learner_id; // of the item
    std::optional<PersonId> budget_owner_id;
};
BOOST_DESCRIBE_STRUCT(Row, (Recognition),
                      (giver_name, company_value_name, competency_name, plan_id, learner_id, budget_owner_id))
std::optional<Row> row(db::Transaction& tx, RecognitionId id);
std::vector<Row> feed(db::Transaction& tx, FeedFilter const& filter, RecognitionId before, std::int64_t limit);
// Whose reader sees what: the viewer (0: nobody) and those whose nearest manager the viewer is.
struct Reader
{
    PersonId person_id;
    std::vector<PersonId> reports;
};
std::vector<Row> of_person(db::Transaction& tx, SideFilter const& filter, Reader const& reader, RecognitionId before,
                           std::int64_t limit);
// What this person (0: nobody) answers, as may_answer says of one; the longest waiting first.
std::vector<WaitingRecognition> waiting(db::Transaction& tx, PersonId viewer, bool is_people_team, Date today);

struct NamedReceiver : RecognitionReceiver
{
    RecognitionId recognition_id;
};
BOOST_DESCRIBE_STRUCT(NamedReceiver, (RecognitionReceiver), (recognition_id))
std::vector<NamedReceiver> receivers(db::Transaction& tx, std::vector<RecognitionId> const& ids); // by name

struct Reaction
{
    RecognitionId recognition_id;
    PersonId person_id;
    ReactionKind kind = ReactionKind::applause;
};
BOOST_DESCRIBE_STRUCT(Reaction, (), (recognition_id, person_id, kind))
std::vector<Reaction> reactions(db::Transaction& tx, std::vector<RecognitionId> const& ids);

struct ItemTitle
{
    PlanItemId id;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(ItemTitle, (), (id, title))
std::vector<ItemTitle> item_titles(db::Transaction& tx, std::vector<PlanItemId> const& ids);

} // namespace espalier::recognition::store
