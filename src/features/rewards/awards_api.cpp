// SPDX-License-Identifier: Apache-2.0
// The endpoints on awards. What changes one answers with it.
#include "features/rewards/awards.h"
#include "features/rewards/rewards_api.h"
#include "platform/paging.h"
#include "platform/permissions.h"

#include <limits>

namespace espalier::rewards {

namespace {

struct OneAward
{
    AwardId award_id;
};
BOOST_DESCRIBE_STRUCT(OneAward, (), (award_id))

struct OneNomination
{
    NominationId award_nomination_id;
};
BOOST_DESCRIBE_STRUCT(OneNomination, (), (award_nomination_id))

struct AwardFilter
{
    std::optional<AwardId> after;
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(AwardFilter, (), (after, limit))

platform::Page<AwardLine> list_awards(Context& c, AwardFilter const& in)
{
    auto const before = in.after.value_or(AwardId{std::numeric_limits<std::int64_t>::max()});
    return platform::page_of(
        in.limit, [&](std::int64_t wanted) { return awards(c, before, wanted); },
        [](AwardLine const& line) { return std::to_string(line.award.id.value); });
}

AwardView read_award(Context& c, OneAward const& in)
{
    return award(c, in.award_id);
}

AwardView create_award(Context& c, AwardDraft const& in)
{
    return award(c, call_award(c, in));
}

AwardView put_award(Context& c, AwardChange const& in)
{
    change_award(c, in);
    return award(c, in.award_id);
}

void remove_one_award(Context& c, OneAward const& in)
{
    remove_award(c, in.award_id);
}

AwardView create_nomination(Context& c, NominationDraft const& in)
{
    nominate(c, in);
    return award(c, in.award_id);
}

AwardView remove_nomination(Context& c, OneNomination const& in)
{
    return award(c, withdraw_nomination(c, in.award_nomination_id));
}

AwardView put_vote(Context& c, VoteDraft const& in)
{
    return award(c, vote(c, in));
}

AwardView decide_one(Context& c, AwardDecision const& in)
{
    decide_award(c, in);
    return award(c, in.award_id);
}

} // namespace

void award_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("list_awards", "/awards", read_rewards, "List awards and who won them", list_awards);
    r.post("create_award", "/awards", manage_rewards, "Call for nominations for an award", create_award);
    r.get("read_award", "/awards/{award_id}", read_rewards,
          "Read an award with those of its nominations that you may read", read_award)
        .recording_sightings();
    r.put("change_award", "/awards/{award_id}", manage_rewards, "Change an award that is not decided", put_award);
    r.remove("remove_award", "/awards/{award_id}", manage_rewards, "Remove an award without nominations",
             remove_one_award);
    r.post("create_award_nomination", "/awards/{award_id}/nominations", take_part_in_awards,
           "Nominate somebody, or a team, for an award", create_nomination);
    r.remove("remove_award_nomination", "/award-nominations/{award_nomination_id}", take_part_in_awards,
             "Withdraw your nomination", remove_nomination);
    r.put("vote_on_award_nomination", "/award-nominations/{award_nomination_id}/vote", take_part_in_awards,
          "Vote on a nomination, as one of the panel", put_vote);
    r.post("decide_award", "/awards/{award_id}/decision", take_part_in_awards,
           "Decide who wins an award, and announce it", decide_one);
}

} // namespace espalier::rewards
