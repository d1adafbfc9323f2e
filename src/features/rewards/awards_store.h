// SPDX-License-Identifier: Apache-2.0
// The statements on awards.
#pragma once

#include "features/rewards/awards.h"
#include "platform/done_by.h"

namespace espalier::rewards::store {

std::optional<Award> find_award(db::Transaction& tx, AwardId id);

struct DecisionRow : platform::DoneBy
{
    AwardId award_id;
    std::string announcement;
    std::optional<recognition::RecognitionId> recognition_id; // none: nobody won
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (platform::DoneBy), (award_id, announcement, recognition_id))
std::optional<DecisionRow> find_decision(db::Transaction& tx, AwardId id);

struct AwardRow
{
    Award award;
    bool is_decided = false;
    std::int64_t nominations_count = 0;
    std::int64_t own_nominations = 0;
};
BOOST_DESCRIBE_STRUCT(AwardRow, (), (award, is_decided, nominations_count, own_nominations))
std::vector<AwardRow> awards(db::Transaction& tx, std::optional<PersonId> viewer, AwardId before, std::int64_t limit);

// Awards that are not decided: those whose panel the person sits on, that they decide, or that are open to nominations.
struct UndecidedAward
{
    AwardId id;
    std::string name;
    Date nominations_from;
    Date nominations_until;
    PersonId budget_owner_id;
    bool is_voting = false; // else nominations are taken
    bool sits_on_panel = false;
    bool has_nominated = false;
};
BOOST_DESCRIBE_STRUCT(UndecidedAward, (),
                      (id, name, nominations_from, nominations_until, budget_owner_id, is_voting, sits_on_panel,
                       has_nominated))
std::vector<UndecidedAward> undecided_awards(db::Transaction& tx, PersonId viewer, Date today);

struct PersonOfAward
{
    AwardId award_id;
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonOfAward, (), (award_id, id, name))
std::vector<PersonOfAward> winners_of(db::Transaction& tx, std::vector<AwardId> const& awards);
std::vector<AwardPerson> panel_of(db::Transaction& tx, AwardId id); // by name
// Of these awards, those on whose panel the person sits.
std::vector<AwardId> panels_with(db::Transaction& tx, std::vector<AwardId> const& awards, PersonId person);

struct NominationRow
{
    NominationId id;
    AwardId award_id;
    std::string reason;
    PersonId by_person_id;
    std::string by_name;
    Instant at;
    bool has_won = false;
};
BOOST_DESCRIBE_STRUCT(NominationRow, (), (id, award_id, reason, by_person_id, by_name, at, has_won))
std::vector<NominationRow> nominations_of(db::Transaction& tx, std::vector<AwardId> const& awards); // the oldest first
std::optional<AwardId> award_of(db::Transaction& tx, NominationId id);

struct NomineeRow
{
    NominationId award_nomination_id;
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NomineeRow, (), (award_nomination_id, id, name))
std::vector<NomineeRow> nominees_of(db::Transaction& tx, std::vector<AwardId> const& awards);

struct VoteRow
{
    NominationId award_nomination_id;
    PersonId person_id;
    std::int64_t score = 0;
    std::string comment;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(VoteRow, (), (award_nomination_id, person_id, score, comment, at))
std::vector<VoteRow> votes_of(db::Transaction& tx, std::vector<AwardId> const& awards);

struct AwardNames
{
    std::string budget_owner_name;
    std::optional<std::string> company_value_name;
};
BOOST_DESCRIBE_STRUCT(AwardNames, (), (budget_owner_name, company_value_name))
AwardNames names_of(db::Transaction& tx, AwardId id);
std::int64_t count_present(db::Transaction& tx, std::vector<PersonId> const& people, Date today);

void insert_panel(db::Transaction& tx, AwardId id, std::vector<PersonId> const& people);
void delete_panel(db::Transaction& tx, AwardId id);
std::int64_t delete_award(db::Transaction& tx, AwardId id);
void insert_nomination(db::Transaction& tx, NominationId id, NominationDraft const& draft,
                       platform::DoneBy const& done);
void delete_nomination(db::Transaction& tx, NominationId id);
void put_vote(db::Transaction& tx, VoteRow const& vote);
void insert_winners(db::Transaction& tx, AwardId id, std::vector<NominationId> const& nominations);

} // namespace espalier::rewards::store
