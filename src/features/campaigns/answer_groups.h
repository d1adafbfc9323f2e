// SPDX-License-Identifier: Apache-2.0
// The groups that answers to a campaign are summed up by, and which of them are shown. A pure rule, applied once when the
// campaign closes: screen, export and API show what it lets through, and nothing else.
//
// Units form a tree: each with all below, and each alone where there are units below. Jobs or tenure stand beside them for
// the whole organisation and are not crossed with units. A group is hidden
// - when fewer have answered than the smallest that is shown, or a subtraction along the tree would tell of one
//   (platform/small_groups.h), or one between units and jobs (shown_beside.h);
// - when it is almost the group of the round before: the difference of both would be what one newcomer says.
// Free text is shown for units only, by the same rule with a higher number; so are correlations (drivers.h).
#pragma once

#include "features/campaigns/campaign_terms.h"

#include <map>
#include <set>
#include <tuple>

namespace espalier::campaigns {

enum class GroupKind
{
    everybody,
    unit,       // with all below
    unit_alone, // of a unit with others below: its own people
    job,        // without a job_id: those who have none
    tenure
};
BOOST_DESCRIBE_ENUM(GroupKind, everybody, unit, unit_alone, job, tenure)

enum class HiddenBecause
{
    too_small,
    would_tell, // what a smaller group says, by subtraction
    too_similar // to the round before
};
BOOST_DESCRIBE_ENUM(HiddenBecause, too_small, would_tell, too_similar)

struct GroupedUnit
{
    UnitId unit_id;
    std::optional<UnitId> parent_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(GroupedUnit, (), (unit_id, parent_id, name))

// People with the same attributes.
struct AnswerCell
{
    UnitId unit_id;
    std::optional<JobId> job_id;
    std::optional<Tenure> tenure;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerCell, (), (unit_id, job_id, tenure, asked, answered))

struct GroupRules
{
    CampaignMode mode = CampaignMode::attributed; // identified hides nothing; unattributed knows of everybody only
    AlsoBy also_by = AlsoBy::nothing;
    std::int64_t smallest = 5;
    std::int64_t smallest_of_comments = 10;
    std::int64_t smallest_of_drivers = 30;
    std::set<UnitId> too_similar = {}; // units, with all below
};

struct AnswerGroup
{
    GroupKind kind = GroupKind::everybody;
    std::optional<UnitId> unit_id = {};
    std::optional<JobId> job_id = {};
    std::optional<Tenure> tenure = {};
    std::string name = {};
    std::optional<std::size_t> parent = {}; // position of the group that it is a part of
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    std::optional<HiddenBecause> hidden_because = {};
    bool shows_comments = false;
    bool shows_drivers = false;
};

// Everybody first, then units from the top down, then jobs or tenure. Units in which nobody was asked are left out. A unit
// comes after the one it belongs to; one whose parent is not among the units stands at the top.
std::vector<AnswerGroup> answer_groups(std::vector<GroupedUnit> const& units, std::vector<AnswerCell> const& cells,
                                       GroupRules const& rules);

// Somebody's groups, as positions: of an attributed answer, with these attributes.
class GroupsOfAnswer
{
public:
    explicit GroupsOfAnswer(std::vector<AnswerGroup> const& groups);
    // The groups that are shown.
    std::vector<std::size_t> const& of(std::optional<UnitId> unit, std::optional<JobId> job,
                                       std::optional<Tenure> tenure);

private:
    using Attributes = std::tuple<std::optional<UnitId>, std::optional<JobId>, std::optional<Tenure>>;
    std::vector<AnswerGroup> const& groups_;
    std::map<Attributes, std::vector<std::size_t>> found_;
    std::map<UnitId, std::size_t> units_;
    std::map<UnitId, std::size_t> alone_;
};

} // namespace espalier::campaigns
