// SPDX-License-Identifier: Apache-2.0
// Awards: a call for nominations, the votes of a panel, a decision that is announced. Nominations and votes are read by
// those who vote and decide; everybody sees the call and who won.
#pragma once

#include "features/recognition/recognition.h"
#include "features/rewards/rewards.h"

namespace espalier::rewards {

struct AwardNomination;
using NominationId = Id<AwardNomination>;

enum class AwardStage
{
    upcoming,
    nominating,
    voting,
    decided
};
BOOST_DESCRIBE_ENUM(AwardStage, upcoming, nominating, voting, decided)

enum class PanelConflict
{
    is_nominated,
    has_nominated,
    stands_above // a manager of somebody nominated
};
BOOST_DESCRIBE_ENUM(PanelConflict, is_nominated, has_nominated, stands_above)

struct AwardContent
{
    Text<1, 120> name;
    Text<1, 2000> purpose;                                       // what it is given for
    std::optional<recognition::CompanyValueId> company_value_id; // that it honours
    Date nominations_from;
    Date nominations_until;     // the last day; then the panel votes
    Whole<1, 50> winners;       // nominations that may win
    Whole<0, 1'000'000> points; // for each person of a nomination that wins
    PersonId budget_owner_id;   // decides, as the people team may
};
BOOST_DESCRIBE_STRUCT(AwardContent, (),
                      (name, purpose, company_value_id, nominations_from, nominations_until, winners, points,
                       budget_owner_id))

struct Award : AwardContent
{
    Id<Award> id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Award, (AwardContent), (id, version))
using AwardId = Id<Award>;

struct AwardDraft : AwardContent
{
    std::vector<PersonId> panel_ids;
};
BOOST_DESCRIBE_STRUCT(AwardDraft, (AwardContent), (panel_ids))

struct AwardChange : AwardDraft
{
    AwardId award_id;
    Whole<1, INT64_MAX> version;
};
BOOST_DESCRIBE_STRUCT(AwardChange, (AwardDraft), (award_id, version))

struct AwardPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AwardPerson, (), (id, name))

struct AwardVote
{
    std::int64_t score = 0; // 1 to 5
    std::string comment;
};
BOOST_DESCRIBE_STRUCT(AwardVote, (), (score, comment))

// What the panel said to one nomination, for those who decide.
struct AwardVotes
{
    std::int64_t given = 0;
    std::int64_t possible = 0; // of the panel, without those who may not vote on it
    std::optional<double> mean;
    std::vector<AwardVote> votes; // without names
};
BOOST_DESCRIBE_STRUCT(AwardVotes, (), (given, possible, mean, votes))

struct AwardNominationView
{
    NominationId id;
    std::vector<AwardPerson> nominees;
    std::string reason;
    PersonId by_person_id;
    std::string by_name;
    Instant at;
    bool has_won = false;
    bool may_vote = false;                 // the viewer, now
    std::optional<PanelConflict> conflict; // of the viewer, who sits on the panel
    std::optional<AwardVote> own_vote;
    std::optional<AwardVotes> votes; // for those who decide, once nominations are over and their own votes are given
};
BOOST_DESCRIBE_STRUCT(AwardNominationView, (),
                      (id, nominees, reason, by_person_id, by_name, at, has_won, may_vote, conflict, own_vote, votes))

struct AwardView
{
    Award award;
    std::string budget_owner_name;
    std::optional<std::string> company_value_name;
    AwardStage stage = AwardStage::upcoming;
    std::vector<AwardPerson> panel;
    std::vector<AwardPerson> winners; // once it is decided
    std::optional<std::string> announcement;
    std::optional<Instant> decided_at;
    std::optional<recognition::RecognitionId> recognition_id; // where it was announced
    // Those that the viewer may read: all for the panel and for those who decide, else the viewer's own. Best first for
    // those who decide, else the oldest first.
    std::vector<AwardNominationView> nominations;
    std::int64_t nominations_count = 0; // of all
    bool may_nominate = false;
    bool may_decide = false;
};
BOOST_DESCRIBE_STRUCT(AwardView, (),
                      (award, budget_owner_name, company_value_name, stage, panel, winners, announcement, decided_at,
                       recognition_id, nominations, nominations_count, may_nominate, may_decide))

struct AwardLine
{
    Award award;
    AwardStage stage = AwardStage::upcoming;
    std::vector<AwardPerson> winners;
    std::int64_t nominations_count = 0;
    std::int64_t own_nominations = 0;
    std::int64_t votes_to_give = 0; // by the viewer
};
BOOST_DESCRIBE_STRUCT(AwardLine, (), (award, stage, winners, nominations_count, own_nominations, votes_to_give))

struct NominationDraft
{
    AwardId award_id;
    std::vector<PersonId> nominee_ids; // a team wins as one
    Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(NominationDraft, (), (award_id, nominee_ids, reason))

struct VoteDraft
{
    NominationId award_nomination_id;
    Whole<1, 5> score;
    std::optional<Text<0, 2000>> comment;
};
BOOST_DESCRIBE_STRUCT(VoteDraft, (), (award_nomination_id, score, comment))

struct AwardDecision
{
    AwardId award_id;
    Whole<1, INT64_MAX> version;
    std::vector<NominationId> nomination_ids; // that win; none: nobody does
    Text<1, 2000> announcement;               // read by everybody
};
BOOST_DESCRIBE_STRUCT(AwardDecision, (), (award_id, version, nomination_ids, announcement))

// The newest first; at most `limit` with ids below `before`.
std::vector<AwardLine> awards(Context& context, AwardId before, std::int64_t limit);
AwardView award(Context& context, AwardId id); // Fault not_found

// Fault invalid with every field at fault; stale; conflict "award_decided" once it is, "award_has_nominations" for what
// cannot change any more then.
AwardId call_award(Context& context, AwardDraft const& draft);
void change_award(Context& context, AwardChange const& change);
void remove_award(Context& context, AwardId id); // Fault conflict "still_in_use" once somebody is nominated

// Nobody nominates themselves. Fault invalid; conflict "not_nominating" outside its days.
void nominate(Context& context, NominationDraft const& draft);
AwardId withdraw_nomination(Context& context, NominationId id); // one's own; the same conflict

// By the panel, once nominations are over; again changes the vote. Fault forbidden for others and in a conflict of
// interest; conflict "not_voting". Answers the award.
AwardId vote(Context& context, VoteDraft const& draft);

// By the budget owner or the people team. Fault invalid where the decider would win, or there are too many; conflict
// "not_voting"; stale.
void decide_award(Context& context, AwardDecision const& decision);

} // namespace espalier::rewards
