// SPDX-License-Identifier: Apache-2.0
// People have a true level on each competency that grows slowly; raters see it with their own leaning and noise.
#include "app/demo/demo_evidence.h"

#include "features/competencies/competencies.h"
#include "features/competencies/evidence_store.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using competencies::EvidenceSource;
using competencies::RequirementInForce;
using competencies::store::EvidenceRow;
using platform::PersonId;

constexpr std::array days_ago{700, 520, 340, 160, 25}; // the rounds; the last one is small
constexpr std::size_t portion = 200;                   // people a transaction
constexpr double comment_share = 0.22;

struct Somebody
{
    PersonId id;
    std::optional<Id<organization::Job>> job_id;
    std::optional<PersonId> manager_id;
    Date started_on;
    std::optional<Date> left_on;
};
BOOST_DESCRIBE_STRUCT(Somebody, (), (id, job_id, manager_id, started_on, left_on))

struct CompetencyCode
{
    Id<competencies::Competency> id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CompetencyCode, (), (id, code))

class EvidenceMaker
{
public:
    EvidenceMaker(platform::Workspace& workspace, Content const& content, Random& random)
        : workspace_(workspace), random_(random), now_(workspace.now())
    {
        workspace.database().read([&](db::Transaction& tx) {
            people_ = tx.rows<Somebody>("SELECT id, job_id, manager_id, started_on, left_on FROM people ORDER BY id");
            for (auto const& requirement : competencies::all_requirements_in_force(tx))
                requirements_[requirement.job_id].push_back(requirement);
            for (auto const& row : tx.rows<CompetencyCode>("SELECT id, code FROM competencies"))
                codes_[row.id] = row.code;
        });
        for (std::size_t i = 0; i < people_.size(); ++i)
            if (people_[i].manager_id)
                colleagues_[*people_[i].manager_id].push_back(people_[i].id);
        for (auto const& comment : content.comments)
            comments_[{comment.competency_code, comment.source, comment.low}].push_back(&comment.comment);
    }

    std::int64_t make(std::function<void(std::int64_t, std::int64_t)> const& progress)
    {
        std::int64_t count = 0;
        for (std::size_t from = 0; from < people_.size(); from += portion) {
            progress(static_cast<std::int64_t>(from), static_cast<std::int64_t>(people_.size()));
            std::vector<EvidenceRow> rows;
            for (std::size_t i = from; i < std::min(from + portion, people_.size()); ++i)
                add_person(people_[i], rows);
            // In the order of the ledger, so that the file grows at its end.
            std::sort(rows.begin(), rows.end(), [](EvidenceRow const& a, EvidenceRow const& b) {
                return std::tie(a.person_id, a.competency_id, a.id) < std::tie(b.person_id, b.competency_id, b.id);
            });
            workspace_.database().write([&](db::Transaction& tx) { tx.insert_all("evidence", rows); });
            count += static_cast<std::int64_t>(rows.size());
        }
        return count;
    }

private:
    void add_person(Somebody const& person, std::vector<EvidenceRow>& rows)
    {
        auto const required = person.job_id ? requirements_.find(*person.job_id) : requirements_.end();
        if (required == requirements_.end())
            return;
        auto const ability = random_.normal(0.1, 0.55);
        for (auto const& requirement : required->second) {
            if (random_.chance(0.05))
                continue; // never looked at: shown as not assessed
            auto const truth = requirement.level - 0.15 + ability + random_.normal(0, 0.75);
            for (auto const age : days_ago)
                add_round(person, requirement, truth, age, rows);
        }
    }

    void add_round(Somebody const& person, RequirementInForce const& requirement, double truth, int age,
                   std::vector<EvidenceRow>& rows)
    {
        auto const day = date_in_utc(now_).plus_days(-age + random_.between(-12, 12));
        if (day < person.started_on.plus_days(45) || (person.left_on && day > *person.left_on))
            return;
        auto const level = truth - 0.35 * age / 365.0; // people grow by about a third of a level a year
        auto const is_small_round = age == days_ago.back();
        auto const add = [&](EvidenceSource source, double seen, std::optional<PersonId> rater) {
            rows.push_back(piece(person.id, requirement, source, seen, day, rater));
        };
        if (!is_small_round && random_.chance(0.8))
            add(EvidenceSource::self, level + random_.normal(0.2, 0.5), person.id);
        if (!is_small_round && person.manager_id && random_.chance(0.75))
            add(EvidenceSource::manager, level + random_.normal(-0.05, 0.4), person.manager_id);
        if (random_.chance(is_small_round ? 0.05 : 0.3))
            add(EvidenceSource::peer, level + random_.normal(0.05, 0.5), peer_of(person));
        if (random_.chance(0.12))
            add(EvidenceSource::observation, level + random_.normal(0, 0.3), person.manager_id);
        if (auto const reports = colleagues_.find(person.id); reports != colleagues_.end() && random_.chance(0.3))
            add(EvidenceSource::report, level + random_.normal(0, 0.5), random_.pick(reports->second));
    }

    std::optional<PersonId> peer_of(Somebody const& person)
    {
        if (!person.manager_id)
            return std::nullopt;
        auto const& team = colleagues_[*person.manager_id];
        auto const peer = random_.pick(team);
        return peer == person.id ? std::nullopt : std::optional(peer);
    }

    EvidenceRow piece(PersonId person, RequirementInForce const& requirement, EvidenceSource source, double seen,
                      Date day, std::optional<PersonId> rater)
    {
        auto const range = requirement.range();
        auto const level = std::clamp(std::round(seen * 2) / 2, range.lowest, range.highest);
        return {.person_id = person,
                .competency_id = requirement.competency_id,
                .id = workspace_.ids().next<competencies::Evidence>(now_),
                .source = source,
                .level = level,
                .valid_on = day,
                .recorded_at = std::min(start_of_day_utc(day).plus_seconds(random_.between(7, 17) * 3600), now_),
                .recorded_by = {},
                .rater_id = rater,
                .comment = comment(requirement, source, level),
                .corrects_id = std::nullopt,
                .is_withdrawn = false};
    }

    std::string comment(RequirementInForce const& requirement, EvidenceSource source, double level)
    {
        if (!random_.chance(comment_share))
            return "";
        auto const found = comments_.find(
            {codes_[requirement.competency_id], std::string(reflect::to_name(source)), level < requirement.level});
        return found == comments_.end() ? "" : *random_.pick(found->second);
    }

    platform::Workspace& workspace_;
    Random& random_;
    Instant now_;
    std::vector<Somebody> people_;
    std::unordered_map<Id<organization::Job>, std::vector<RequirementInForce>> requirements_;
    std::unordered_map<Id<competencies::Competency>, std::string> codes_;
    std::unordered_map<PersonId, std::vector<PersonId>> colleagues_; // manager → reports
    std::map<std::tuple<std::string, std::string, bool>, std::vector<std::string const*>> comments_;
};

} // namespace

std::int64_t make_evidence(platform::Workspace& workspace, Content const& content, Random& random,
                           std::function<void(std::int64_t done, std::int64_t total)> const& progress)
{
    return EvidenceMaker(workspace, content, random).make(progress);
}

} // namespace espalier::app::demo
