// SPDX-License-Identifier: Apache-2.0
// The rules of award_rules.h.
#include "features/rewards/award_rules.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace espalier::rewards {

AwardStage stage_of(AwardContent const& award, bool is_decided, Date today)
{
    if (is_decided)
        return AwardStage::decided;
    if (today < award.nominations_from)
        return AwardStage::upcoming;
    return today <= award.nominations_until ? AwardStage::nominating : AwardStage::voting;
}

std::optional<PanelConflict> conflict_of(PersonId voter, PersonId nominated_by, std::span<PersonId const> nominees,
                                         platform::OrgChart const& chart)
{
    if (std::find(nominees.begin(), nominees.end(), voter) != nominees.end())
        return PanelConflict::is_nominated;
    if (voter == nominated_by)
        return PanelConflict::has_nominated;
    auto const stands_above = [&](PersonId nominee) { return chart.is_above(voter, nominee); };
    if (std::any_of(nominees.begin(), nominees.end(), stands_above))
        return PanelConflict::stands_above;
    return std::nullopt;
}

std::vector<RankedNomination> ranked(std::vector<Scored> const& nominations)
{
    std::vector<RankedNomination> ranking;
    for (auto const& one : nominations) {
        RankedNomination line{.id = one.id, .votes = std::ssize(one.scores), .mean = {}};
        auto const sum = std::accumulate(one.scores.begin(), one.scores.end(), std::int64_t{0});
        if (line.votes > 0)
            line.mean = static_cast<double>(sum) / static_cast<double>(line.votes);
        ranking.push_back(line);
    }
    std::sort(ranking.begin(), ranking.end(), [](RankedNomination const& one, RankedNomination const& other) {
        return std::tuple(-one.mean.value_or(0), -one.votes, one.id) <
            std::tuple(-other.mean.value_or(0), -other.votes, other.id);
    });
    return ranking;
}

} // namespace espalier::rewards
