// SPDX-License-Identifier: Apache-2.0
// The round: everybody's findings in one pass over the ledger, then the differences in portions.
#include "features/competencies/competencies.h"
#include "features/plans/assessment.h"
#include "features/plans/needs_store.h"
#include "features/plans/round_reach.h"
#include "features/plans/round_totals.h"
#include "platform/events.h"
#include "platform/settings.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>

namespace espalier::plans {

namespace {

using competencies::CompetencyProficiency;
using competencies::RequirementInForce;

constexpr std::size_t portion = 5000; // needs a transaction: short enough for other writes to slip in between

// Everything a round needs at hand, and what it found.
class Round
{
public:
    Round(db::Transaction& tx, platform::Workspace& workspace, Instant now)
        : workspace_(workspace), now_(now), people_(store::people_to_assess(tx, date_in_utc(now))),
          before_(store::derived_needs_of(tx, store::everybody))
    {
        for (auto const& requirement : competencies::all_requirements_in_force(tx)) {
            requirements_[requirement.job_id].push_back(requirement); // by competency within each job
            reach_.require(requirement);
        }
        report_.assessed_at = now;
        report_.people = static_cast<std::int64_t>(people_.size());
    }

    // The people without evidence before this one come first: both lists are in the order of ids.
    void person(PersonId id, std::span<CompetencyProficiency const> known)
    {
        while (next_ < people_.size() && people_[next_].person_id < id)
            assess(people_[next_++], {});
        if (next_ < people_.size() && people_[next_].person_id == id)
            assess(people_[next_++], known);
    }
    void finish()
    {
        while (next_ < people_.size())
            assess(people_[next_++], {});
    }

    AssessmentReport& report() { return report_; }
    std::vector<store::DerivedNeed>& changes() { return changes_; }

    std::vector<store::NeedTotals> totals() const { return totals_.rows(); }
    std::vector<store::CompetencyReach> reach() const { return reach_.rows(); }

private:
    void assess(store::PersonToAssess const& person, std::span<CompetencyProficiency const> known)
    {
        reach_.count(person.person_id, person.unit_id, known);
        if (person.job_id)
            assess_job(person, *person.job_id, known, true);
        if (person.target_job_id && person.target_job_id != person.job_id)
            assess_job(person, *person.target_job_id, known, false);
    }

    // Merges two lists in the order of competencies: what the job requires and what is known.
    void assess_job(store::PersonToAssess const& person, JobId job, std::span<CompetencyProficiency const> known,
                    bool is_held)
    {
        auto const required = requirements_.find(job);
        if (required == requirements_.end())
            return;
        auto const totals =
            is_held ? totals_.one_more_person(person.unit_id, job, required->second) : std::span<store::NeedTotals>();
        report_.requirements += std::ssize(totals);
        auto at = known.begin();
        for (std::size_t i = 0; i < required->second.size(); ++i) {
            auto const& requirement = required->second[i];
            while (at != known.end() && at->competency_id < requirement.competency_id)
                ++at;
            if (at == known.end() || at->competency_id != requirement.competency_id)
                continue;
            auto const gap =
                competencies::gap_of(requirement.level, requirement.importance, requirement.range(), at->proficiency);
            find(person.person_id, job, requirement, *at, *gap);
            if (totals.empty())
                continue;
            ++report_.assessed;
            count(totals[i], requirement, *gap);
        }
    }

    void find(PersonId person, JobId job, RequirementInForce const& requirement, CompetencyProficiency const& known,
              competencies::Gap const& gap)
    {
        Finding const finding{person,
                              requirement.competency_id,
                              job,
                              requirement.level,
                              known.proficiency.level,
                              known.proficiency.confidence,
                              requirement.importance,
                              gap.gap,
                              gap.priority};
        if (gap.gap > 0)
            ++report_.needs;
        auto const* before = stored({person, requirement.competency_id, job});
        auto after = reconcile(before, finding, Occasion::round, now_);
        if (!after)
            return;
        if (!before) {
            after->id = workspace_.ids().next<Need>(now_);
            ++report_.new_needs;
        } else if (after->is_met && !before->is_met) {
            ++report_.met;
        }
        changes_.push_back(*after);
    }

    using Key = std::tuple<PersonId, CompetencyId, JobId>;
    static Key key_of(store::DerivedNeed const& need) { return {need.person_id, need.competency_id, need.job_id}; }

    store::DerivedNeed const* stored(Key const& key) const
    {
        auto const at = std::lower_bound(before_.begin(), before_.end(), key,
                                         [](auto const& need, Key const& wanted) { return key_of(need) < wanted; });
        return at != before_.end() && key_of(*at) == key ? &*at : nullptr;
    }

    platform::Workspace& workspace_;
    Instant now_;
    std::vector<store::PersonToAssess> people_;
    std::vector<store::DerivedNeed> before_;
    std::unordered_map<JobId, std::vector<RequirementInForce>> requirements_;
    RoundTotals totals_;
    RoundReach reach_;
    std::size_t next_ = 0;
    std::vector<store::DerivedNeed> changes_;
    AssessmentReport report_;
};

} // namespace

AssessmentReport assess_everybody(platform::Workspace& workspace, Instant now, Report const& report)
{
    auto& database = workspace.database();
    report(0, 0, "Reading the evidence");
    auto [changes, totals, reach, result] = database.read([&](db::Transaction& tx) {
        Round round(tx, workspace, now);
        auto const settings = platform::settings::read<competencies::ProficiencySettings>(tx);
        competencies::each_person_proficiencies(
            tx, settings, now,
            [&](PersonId id, std::span<CompetencyProficiency const> known) { round.person(id, known); });
        round.finish();
        return std::tuple(std::move(round.changes()), round.totals(), round.reach(), round.report());
    });
    auto const total = static_cast<std::int64_t>(changes.size());
    for (std::size_t from = 0; from < changes.size(); from += portion) {
        report(static_cast<std::int64_t>(from), total, fmt::format("Writing {} needs", total));
        auto const part = std::span(changes).subspan(from, std::min(portion, changes.size() - from));
        database.write([&](db::Transaction& tx) { store::write_findings(tx, part); });
    }
    database.write([&, &totals = totals, &reach = reach, &result = result](db::Transaction& tx) {
        store::replace_totals(tx, totals);
        store::replace_reach(tx, reach);
        follow_jobs(tx, workspace, now, store::everybody);
        tx.insert("assessment_rounds",
                  store::AssessmentRound{workspace.ids().next<store::AssessmentRound>(now), now, result.people,
                                         result.requirements, result.needs});
        Context context{workspace, tx, platform::program_viewer(), nullptr, now};
        platform::record(context, {"needs.assessed", std::nullopt, "assessment_round", 0, reflect::to_json(result)});
    });
    report(total, total, "Done");
    return result;
}

} // namespace espalier::plans
