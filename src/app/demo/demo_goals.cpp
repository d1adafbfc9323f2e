// SPDX-License-Identifier: Apache-2.0
// Setting, agreeing and reporting on goals, from the objectives downwards, each as the person whose part it is, on days
// that lie behind us.
#include "app/demo/demo_goals.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_goal_words.h"
#include "features/goals/change_requests.h"
#include "features/goals/goal_changes.h"
#include "features/goals/goal_templates.h"
#include "features/goals/goal_turns.h"
#include "features/goals/goal_updates.h"
#include "features/goals/kpis.h"
#include "features/goals/links.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using platform::PersonId;

constexpr std::size_t most_owners = 160;

class GoalMaker
{
public:
    GoalMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now())), year_(civil(today_).year)
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "people@demo.example")
                people_team_ = viewer_of(actor);
            if (actor.email == "executive@demo.example")
                executive_ = actor.person_id;
            reports_[actor.manager_id.value_or(PersonId{})].push_back(actor.person_id);
            viewers_.emplace(actor.person_id, viewer_of(actor));
            actors_.emplace(actor.person_id, std::move(actor));
        }
        people_team_.roles = {platform::Role::people_admin};
    }

    bool has_leaders() const { return !people_team_.is_anonymous() && executive_; }

    void make()
    {
        make_periods();
        make_kpis();
        make_template();
        make_objectives();
        for (auto const person : owners())
            make_goal_of(person);
        speak_of_objectives();
        leave_something_to_do();
    }

private:
    platform::Context as(platform::Viewer const& viewer, Date day) { return acting(workspace_, tx_, viewer, day); }
    platform::Viewer const& viewer(PersonId person) const { return viewers_.at(person); } // a context only refers to it
    // 0: the first working week of the year; 1: today.
    Date at(double share) const
    {
        auto const first = date_of(year_, 1, 8);
        return first.plus_days(static_cast<int>(share * std::max(0, today_.days - first.days)));
    }

    goals::GoalPeriod period(std::string name, goals::GoalPeriodKind kind, Date from, Date to)
    {
        auto context = as(people_team_, at(0));
        goals::GoalPeriodContent content;
        content.name = std::move(name);
        content.kind = kind;
        content.starts_on = from;
        content.ends_on = to;
        content.weight_rule = goals::WeightRule::free;
        content.cadence_days = Whole<1, 365>(28);
        content.locks_target = content.locks_dates = true;
        return goals::add_goal_period(context, content);
    }

    void make_periods()
    {
        auto const before = year_ - 1;
        last_quarter_ = period(fmt::format("{} Q4", before), goals::GoalPeriodKind::quarter, date_of(before, 10, 1),
                               date_of(before, 12, 31));
        this_year_ =
            period(std::to_string(year_), goals::GoalPeriodKind::year, date_of(year_, 1, 1), date_of(year_, 12, 31));
    }

    void make_kpis()
    {
        for (auto const& words : kpi_words) {
            auto context = as(people_team_, at(0));
            goals::KpiContent content;
            content.code = std::string(words.code);
            content.name = std::string(words.name);
            content.measure_unit = Text<0, 40>(std::string(words.measure_unit));
            content.direction = words.target < words.start ? goals::KpiDirection::falling : goals::KpiDirection::rising;
            content.owner_id = *executive_;
            auto const id = goals::add_kpi(context, content).id;
            kpis_.push_back(id);
            for (int month = 0; month <= 10; ++month) {
                auto const share = month / 10.0;
                auto const day = at(share);
                auto recording = as(people_team_, day);
                auto const wave = (month % 3 - 1) * 0.06 * (words.target - words.start);
                auto const value = words.start + (words.target - words.start) * words.reached * share + wave;
                goals::record_kpi_value(recording, {id, day, std::round(value * 10) / 10});
            }
        }
    }

    goals::GoalDraft draft(PersonId owner, goals::GoalPeriod const& period, std::string_view title)
    {
        goals::GoalDraft draft;
        draft.goal_period_id = period.id;
        draft.owner_id = owner;
        draft.title = std::string(title);
        draft.measure_kind = goals::MeasureKind::pieces;
        return draft;
    }

    // For the people team to assign.
    void make_template()
    {
        auto context = as(people_team_, at(0));
        goals::GoalTemplateContent content;
        content.title = "Work that hurts nobody";
        content.description =
            Text<0, 4000>("For everybody who works on a site: what nearly went wrong is told, and mended.");
        content.measure_kind = goals::MeasureKind::pieces;
        goals::TemplateKeyResult told;
        told.title = "Near misses told";
        told.measure_kind = goals::MeasureKind::number;
        told.target_value = 6;
        goals::TemplateKeyResult accidents;
        accidents.title = "Accidents";
        accidents.measure_kind = goals::MeasureKind::number;
        accidents.start_value = 2;
        accidents.target_value = 0;
        content.key_results = {told, accidents};
        goals::add_goal_template(context, content);
    }

    void propose_and_agree(goals::GoalId goal, platform::Viewer const& owner, platform::Viewer const& answerer,
                           Date day)
    {
        auto proposing = as(owner, day.plus_days(2));
        goals::propose(proposing, {goal, 1, {}});
        auto agreeing = as(answerer, day.plus_days(5));
        goals::agree(agreeing, {goal, 2, Text<0, 2000>("Agreed. Tell me early when something stands in the way.")});
    }

    void make_objectives()
    {
        for (std::size_t i = 0; i < std::size(objective_words); ++i) {
            auto context = as(people_team_, at(0));
            auto objective = draft(*executive_, this_year_, objective_words[i].title);
            objective.description = Text<0, 4000>(std::string(objective_words[i].why));
            objective.scope = goals::GoalScope::organization;
            auto const& kpi = kpi_words[i];
            goals::KeyResultContent driven;
            driven.title = std::string(kpi.name);
            driven.measure_kind = goals::MeasureKind::number;
            driven.measure_unit = Text<0, 40>(std::string(kpi.measure_unit));
            driven.start_value = kpi.start;
            driven.target_value = kpi.target;
            driven.weight = Weight(2);
            driven.kpi_id = kpis_[i];
            objective.key_results.push_back(std::move(driven));
            auto const id = goals::create_goal(context, objective);
            propose_and_agree(id, viewer(*executive_), people_team_, at(0));
            objectives_.push_back(id);
        }
    }

    // The accounts to sign in with and all above them first, then level by level; each behind their manager.
    std::vector<PersonId> owners()
    {
        std::vector<PersonId> chosen;
        std::unordered_map<PersonId, bool> is_chosen{{*executive_, true}};
        auto const choose = [&](PersonId person) {
            std::vector<PersonId> way;
            for (std::optional<PersonId> one = person; one && actors_.contains(*one) && !is_chosen[*one];
                 one = actors_.at(*one).manager_id) {
                is_chosen[*one] = true;
                way.push_back(*one);
            }
            chosen.insert(chosen.end(), way.rbegin(), way.rend());
        };
        for (auto const& email : {"manager@demo.example", "employee@demo.example"})
            for (auto const& [id, actor] : actors_)
                if (actor.email == email)
                    choose(id);
        std::vector<PersonId> level{*executive_};
        for (std::size_t next = 0; next < level.size() && chosen.size() < most_owners; ++next)
            for (auto const report : reports_[level[next]]) {
                choose(report);
                level.push_back(report);
            }
        return chosen;
    }

    goals::KeyResultContent key_result(GoalWords::Result const& words)
    {
        goals::KeyResultContent content;
        content.title = std::string(words.title);
        content.measure_kind = words.kind;
        content.measure_unit = Text<0, 40>(std::string(words.measure_unit));
        content.start_value = words.start;
        content.target_value = words.target;
        if (words.kind == goals::MeasureKind::milestones)
            for (auto const* title : {"Planned", "Tried with two people", "In use"})
                content.milestones.push_back({{}, Text<1, 200>(std::string(title)), {}, {}});
        return content;
    }

    void make_goal_of(PersonId person)
    {
        auto const& actor = actors_.at(person);
        auto const leads = !reports_[person].empty();
        auto const number = made_++;
        auto const& words =
            leads ? team_words[number % std::size(team_words)] : personal_words[number % std::size(personal_words)];
        auto context = as(viewer(person), at(0.02));
        auto content = draft(person, this_year_, words.title);
        content.scope = leads ? goals::GoalScope::team : goals::GoalScope::personal;
        for (auto const& result : words.results)
            content.key_results.push_back(key_result(result));
        auto const above = actor.manager_id ? goal_of_.find(*actor.manager_id) : goal_of_.end();
        if (number % 9 != 8) // some are aligned to nothing
            content.parent_goal_id = above != goal_of_.end() ? above->second : objectives_[number % objectives_.size()];
        content.parent_kind = number % 7 == 5 ? goals::AlignmentKind::supports : goals::AlignmentKind::contributes;
        auto const id = goals::create_goal(context, content);
        goal_of_[person] = id;
        if (!actor.manager_id || !actors_.contains(*actor.manager_id))
            return propose_and_agree(id, viewer(person), people_team_, at(0.02));
        propose_and_agree(id, viewer(person), viewer(*actor.manager_id), at(0.02));
        report_on(id, person, number);
        if (!leads && number % 4 == 0)
            make_closed_goal(person, number);
    }

    void report_on(goals::GoalId goal, PersonId person, std::size_t number)
    {
        if (number % 6 == 4) // nobody has heard of this one
            return;
        auto const pace = 0.55 + 0.1 * static_cast<double>(number % 7);
        auto view = [&] {
            auto context = as(viewer(person), today_);
            return goals::goal_view(context, goal);
        }();
        auto const newest = number % 5 == 3 ? 0.8 : 0.99; // some are late with their update
        for (auto const share : {0.25, 0.5, 0.75, newest}) {
            auto context = as(viewer(person), at(share));
            auto const reached = share * pace;
            goals::GoalUpdateDraft update;
            update.goal_id = goal;
            for (auto const& one : view.key_results)
                if (one.milestones.empty())
                    update.key_results.push_back({one.key_result.id, value_at(one.key_result, reached)});
                else if (reached > 0.3 && !one.milestones.front().reached_at)
                    update.milestones.push_back({one.milestones.front().id, true});
            update.health = pace > 0.85 ? goals::Health::on_track
                : pace > 0.65           ? goals::Health::at_risk
                                        : goals::Health::off_track;
            update.confidence = Whole<1, 10>(static_cast<std::int64_t>(pace * 8));
            update.comment = Text<0, 2000>(
                std::string(update_words[(number + static_cast<std::size_t>(share * 4)) % std::size(update_words)]));
            goals::record_update(context, update);
        }
    }

    static double value_at(goals::KeyResult const& key_result, double reached)
    {
        auto const value = key_result.start_value + (key_result.target_value - key_result.start_value) * reached;
        return key_result.measure_kind == goals::MeasureKind::yes_no ? (reached > 0.6 ? 1 : 0) : std::round(value);
    }

    // A goal of the quarter that is over; what was missed goes on this year.
    void make_closed_goal(PersonId person, std::size_t number)
    {
        auto const& owner = viewer(person);
        auto const& words = quarter_words[number / 4 % std::size(quarter_words)];
        auto content = draft(person, last_quarter_, words.title);
        for (auto const& result : words.results)
            content.key_results.push_back(key_result(result));
        auto const begun = last_quarter_.starts_on.plus_days(3);
        auto context = as(owner, begun);
        auto const id = goals::create_goal(context, content);
        propose_and_agree(id, owner, viewer(*actors_.at(person).manager_id), begun);
        auto const outcome = static_cast<goals::GoalOutcome>(number / 4 % 3);
        auto closing = as(owner, last_quarter_.ends_on);
        auto const view = goals::goal_view(closing, id);
        goals::GoalUpdateDraft update;
        update.goal_id = id;
        for (auto const& one : view.key_results)
            update.key_results.push_back({one.key_result.id,
                                          value_at(one.key_result,
                                                   outcome == goals::GoalOutcome::achieved     ? 1.05
                                                       : outcome == goals::GoalOutcome::partly ? 0.7
                                                                                               : 0.2)});
        goals::record_update(closing, update);
        goals::close_goal(closing,
                          {id, view.goal.version, outcome,
                           Text<1, 4000>(std::string(reflection_words[static_cast<std::size_t>(outcome)]))});
        if (outcome == goals::GoalOutcome::missed) {
            auto carrying = as(owner, at(0.01));
            goals::carry_over(carrying, {id, this_year_.id});
        }
    }

    // Who owns the objectives says how they look, as of today.
    void speak_of_objectives()
    {
        for (std::size_t i = 0; i < objectives_.size(); ++i) {
            auto context = as(viewer(*executive_), today_.plus_days(-6));
            goals::GoalUpdateDraft update;
            update.goal_id = objectives_[i];
            update.health = i % 3 == 1 ? goals::Health::at_risk : goals::Health::on_track;
            update.confidence = Whole<1, 10>(i % 3 == 1 ? 5 : 8);
            update.comment = Text<0, 2000>(std::string(objective_words[i].stands));
            goals::record_update(context, update);
        }
    }

    // For the accounts to sign in with: a goal to answer, one to propose, and a change asked for.
    void leave_something_to_do()
    {
        for (auto const& [id, actor] : actors_) {
            if (actor.email != "employee@demo.example" || !actor.manager_id || !goal_of_.contains(id))
                continue;
            auto context = as(viewer(id), today_.plus_days(-3));
            auto proposed = draft(id, this_year_, "Write down what we know of older controllers");
            proposed.key_results.push_back(key_result({"Types described", goals::MeasureKind::number, "types", 0, 12}));
            auto const waiting = goals::create_goal(context, proposed);
            goals::propose(context,
                           {waiting, 1, Text<0, 2000>("Two of us still know them; I would like to begin now.")});
            goals::create_goal(context, draft(id, this_year_, "Show a colleague each of my routes"));
            auto const view = goals::goal_view(context, goal_of_.at(id));
            for (auto const& one : view.key_results)
                if (one.key_result.measure_kind == goals::MeasureKind::number) {
                    goals::GoalChangeDraft change;
                    change.goal_id = goal_of_.at(id);
                    change.key_result_id = one.key_result.id;
                    change.target_value = one.key_result.target_value + 2;
                    change.reason = "A site was added to my round in spring.";
                    return goals::ask_change(context, change);
                }
        }
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    int year_;
    platform::Viewer people_team_;
    std::optional<PersonId> executive_;
    std::unordered_map<PersonId, Actor> actors_;
    std::unordered_map<PersonId, platform::Viewer> viewers_;
    std::map<PersonId, std::vector<PersonId>> reports_; // of nobody: 0
    goals::GoalPeriod last_quarter_, this_year_;
    std::vector<goals::KpiId> kpis_;
    std::vector<goals::GoalId> objectives_;
    std::unordered_map<PersonId, goals::GoalId> goal_of_;
    std::size_t made_ = 0;
};

} // namespace

void make_goals(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        GoalMaker maker(workspace, tx);
        if (maker.has_leaders()) // a handful of people may have nobody there
            maker.make();
    });
}

} // namespace espalier::app::demo
