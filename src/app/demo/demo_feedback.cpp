// SPDX-License-Identifier: Apache-2.0
// Giving and asking week by week, each as the person whose part it is, on days that lie behind us.
#include "app/demo/demo_feedback.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_feedback_words.h"
#include "features/feedback/feedback_given.h"
#include "features/feedback/feedback_requests.h"
#include "features/feedback/feedback_rules.h"
#include "features/feedback/training_changes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace espalier::app::demo {

namespace {

using platform::PersonId;

constexpr int weeks = 48;
constexpr std::size_t most_teams = 40; // beside that of the account to sign in with

template <std::size_t Count> std::string one_of(std::string_view const (&words)[Count], std::size_t number)
{
    return std::string(words[number % Count]);
}

struct AskOf
{
    PersonId person_id;
    feedback::FeedbackAskId id;
};
BOOST_DESCRIBE_STRUCT(AskOf, (), (person_id, id))

struct Asked
{
    plans::PlanItemId plan_item_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (plan_item_id, person_id))

class FeedbackMaker
{
public:
    FeedbackMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now()))
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "employee@demo.example")
                employee_ = actor;
            people_.emplace(actor.person_id, actor);
            if (actor.manager_id)
                teams_[*actor.manager_id].push_back(actor);
        }
    }

    void make()
    {
        if (employee_.manager_id)
            fill(teams_.at(*employee_.manager_id), 2);
        std::size_t made = 0;
        for (auto const& [manager, team] : teams_)
            if (manager != employee_.manager_id && made++ < most_teams)
                fill(team, 9);
        if (employee_.manager_id)
            ask_around(teams_.at(*employee_.manager_id));
        tell_changes();
        tx_.execute("UPDATE notifications SET read_at = created_at WHERE kind LIKE 'feedback_%' AND created_at < $1",
                    start_of_day_utc(today_.plus_days(-10)));
    }

private:
    platform::Context as(Actor const& actor, Date day)
    {
        viewer_ = viewer_of(actor);
        return acting(workspace_, tx_, viewer_, day);
    }

    // Every so many weeks somebody of the team says something to the next.
    void fill(std::vector<Actor> const& team, int every_weeks)
    {
        if (team.size() < 2)
            return;
        for (int week = weeks; week > 1; week -= every_weeks) {
            auto const& giver = team[turn_ % team.size()];
            auto const& receiver = team[(turn_ + 1 + turn_ / team.size()) % team.size()];
            auto const day = today_.plus_days(-7 * week);
            if (giver.person_id != receiver.person_id && giver.started_on <= day && receiver.started_on <= day)
                give(giver, receiver.person_id, day, {});
            ++turn_;
        }
    }

    // Of what fits somebody of this job: what was said least often so far, and of that the first.
    FeedbackWords const& words_for(std::string_view job)
    {
        std::size_t chosen = 0;
        auto least = std::numeric_limits<int>::max();
        for (std::size_t i = 0; i < std::size(feedback_words); ++i) {
            auto const fits = feedback_words[i].to_job == job || feedback_words[i].to_job == "*";
            if (fits && said_[i] < least) {
                chosen = i;
                least = said_[i];
            }
        }
        ++said_[chosen];
        return feedback_words[chosen];
    }

    feedback::FeedbackId give(Actor const& giver, PersonId receiver, Date day,
                              std::optional<feedback::FeedbackAskId> ask)
    {
        auto context = as(giver, day);
        feedback::FeedbackDraft draft;
        draft.receiver_id = receiver;
        auto const& words = words_for(people_.at(receiver).job_code);
        draft.kind = words.is_praise ? feedback::FeedbackKind::praise : feedback::FeedbackKind::suggestion;
        draft.content = Text<1, 4000>(std::string(words.message));
        if (!words.situation.empty()) {
            draft.situation = Text<0, 2000>(std::string(words.situation));
            draft.behaviour = Text<0, 2000>(std::string(words.behaviour));
            draft.effect = Text<0, 2000>(std::string(words.effect));
        }
        draft.visible_to = turn_ % 5 == 1 ? feedback::FeedbackVisibility::receiver_and_manager
                                          : feedback::FeedbackVisibility::receiver;
        draft.feedback_ask_id = ask;
        ++turn_;
        return feedback::give_feedback(context, draft);
    }

    // The employee asked the team: some answered, one declined; and the team has asked the employee, who has not answered.
    void ask_around(std::vector<Actor> const& team)
    {
        std::vector<Actor> others;
        std::ranges::copy_if(team, std::back_inserter(others),
                             [&](Actor const& actor) { return actor.person_id != employee_.person_id; });
        if (others.size() < 3)
            return;
        others.resize(std::min<std::size_t>(others.size(), 5));
        feedback::FeedbackRequestDraft draft;
        draft.question = Text<1, 1000>(one_of(question_words, 0));
        draft.goal_id = tx_.row<goals::GoalId>(
            R"(SELECT id FROM goals WHERE owner_id = $1 AND lifecycle = 'agreed' AND visibility = 'everybody'
               ORDER BY id DESC LIMIT 1)",
            employee_.person_id);
        for (auto const& other : others)
            draft.person_ids.push_back(other.person_id);
        auto context = as(employee_, today_.plus_days(-9));
        auto const request = feedback::ask_for_feedback(context, draft);
        answer(others, request);
        feedback::FeedbackRequestDraft back;
        back.question = Text<1, 1000>(one_of(question_words, 1));
        back.due_on = today_.plus_days(4);
        back.person_ids = {employee_.person_id, others[1].person_id};
        auto asking = as(others[0], today_.plus_days(-2));
        feedback::ask_for_feedback(asking, back);
    }

    void answer(std::vector<Actor> const& others, feedback::FeedbackRequestId request)
    {
        auto const asks = tx_.rows<AskOf>(
            "SELECT person_id, id FROM feedback_asks WHERE feedback_request_id = $1 ORDER BY id", request);
        give(others[0], employee_.person_id, today_.plus_days(-6), asks[0].id);
        auto declining = as(others[1], today_.plus_days(-5));
        feedback::decline_feedback(declining, asks[1].id, "I was away for most of it.");
        auto const last = give(others[2], employee_.person_id, today_.plus_days(-3), asks[2].id);
        propose(others[2], last);
    }

    // A level for a competency of the employee's job, which waits for their consent.
    void propose(Actor const& giver, feedback::FeedbackId id)
    {
        auto const competency = tx_.row<feedback::CompetencyId>(
            R"(SELECT r.competency_id FROM people p JOIN jobs j ON j.id = p.job_id
               JOIN requirements r ON r.job_version_id = j.current_version_id
               WHERE p.id = $1 ORDER BY r.importance DESC, r.id LIMIT 1)",
            employee_.person_id);
        if (!competency)
            return;
        auto context = as(giver, today_.plus_days(-3));
        auto const scale = competencies::rated_scale(context, *competency);
        feedback::propose_level(context, {id, *competency, competencies::Level(scale.range.highest)});
    }

    // Trainings of the last months were asked about, and their learners have told what changed.
    void tell_changes()
    {
        constexpr int every_days = feedback::nudged_within_days - feedback::nudged_after_days;
        std::size_t told = 0;
        for (int back = 12 * every_days; back > feedback::nudged_within_days; back -= every_days) {
            viewer_ = platform::program_viewer();
            auto asking = acting(workspace_, tx_, viewer_, today_.plus_days(-back));
            feedback::ask_what_changed(asking, asking.today());
        }
        for (auto const& one : tx_.rows<Asked>(
                 "SELECT plan_item_id, person_id FROM feedback_nudges WHERE answered_at IS NULL ORDER BY plan_item_id"))
            if (auto const learner = people_.find(one.person_id); learner != people_.end()) {
                auto context = as(learner->second, today_.plus_days(-feedback::nudged_within_days));
                feedback::tell_change(context,
                                      {.plan_item_id = one.plan_item_id,
                                       .answer = Text<0, 2000>(one_of(change_words, told)),
                                       .visible_to = told % 2 == 0 ? feedback::FeedbackVisibility::receiver_and_manager
                                                                   : feedback::FeedbackVisibility::receiver});
                ++told;
            }
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    Actor employee_ = {};
    std::map<PersonId, std::vector<Actor>> teams_;
    std::map<PersonId, Actor> people_;
    std::array<int, std::size(feedback_words)> said_ = {}; // how often
    platform::Viewer viewer_ = {};
    std::size_t turn_ = 0;
};

} // namespace

void make_feedback(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) { FeedbackMaker(workspace, tx).make(); });
    // The trainings that are some weeks over today.
    platform::write_as(platform::program_viewer(), workspace,
                       [](platform::Context& context) { feedback::ask_what_changed(context, context.today()); });
}

} // namespace espalier::app::demo
