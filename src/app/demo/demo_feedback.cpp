// SPDX-License-Identifier: Apache-2.0
// Giving and asking week by week, each as the person whose part it is, on days that lie behind us.
#include "app/demo/demo_feedback.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_feedback_words.h"
#include "features/feedback/feedback_given.h"
#include "features/feedback/feedback_requests.h"

#include <algorithm>
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

class FeedbackMaker
{
public:
    FeedbackMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now()))
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "employee@demo.example")
                employee_ = actor;
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

    feedback::FeedbackId give(Actor const& giver, PersonId receiver, Date day,
                              std::optional<feedback::FeedbackAskId> ask)
    {
        auto context = as(giver, day);
        feedback::FeedbackDraft draft;
        draft.receiver_id = receiver;
        draft.kind = turn_ % 3 == 2 ? feedback::FeedbackKind::suggestion : feedback::FeedbackKind::praise;
        draft.content =
            Text<1, 4000>(draft.kind == feedback::FeedbackKind::praise ? one_of(praise_words, turn_)
                                                                       : one_of(suggestion_words, turn_ / 3));
        if (turn_ % 4 == 0) {
            draft.situation = Text<0, 2000>(one_of(situation_words, turn_ / 4));
            draft.behaviour = Text<0, 2000>(one_of(behaviour_words, turn_ / 4));
            draft.effect = Text<0, 2000>(one_of(effect_words, turn_ / 4));
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

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    Actor employee_ = {};
    std::map<PersonId, std::vector<Actor>> teams_;
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
