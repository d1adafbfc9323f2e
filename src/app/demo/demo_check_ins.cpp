// SPDX-License-Identifier: Apache-2.0
// Writing and reading check-ins week by week, each as the person whose part it is, on days that lie behind us. The last
// week is left to do: the account to sign in with has not written, and its manager has not read.
#include "app/demo/demo_check_ins.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_check_in_words.h"
#include "features/check_ins/check_in_questions.h"
#include "features/check_ins/check_in_reviews.h"
#include "features/check_ins/check_in_writing.h"
#include "platform/settings.h"

#include <algorithm>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using platform::PersonId;

constexpr int weeks_of_team = 48;
constexpr int weeks_of_others = 10;
constexpr std::size_t most_others = 90;

template <std::size_t Count> std::string one_of(std::string_view const (&words)[Count], std::size_t number)
{
    return std::string(words[number % Count]);
}

class CheckInMaker
{
public:
    CheckInMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now()))
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "people@demo.example")
                people_team_ = viewer_of(actor);
            if (actor.email == "manager@demo.example")
                manager_ = actor.person_id;
            if (actor.email == "employee@demo.example")
                employee_ = actor.person_id;
            viewers_.emplace(actor.person_id, viewer_of(actor));
            actors_.push_back(std::move(actor));
        }
        people_team_.roles = {platform::Role::people_admin};
    }

    bool has_team() const { return !people_team_.is_anonymous() && manager_; }

    void make()
    {
        auto const first = today_.plus_days(-7 * (weeks_of_team + 1));
        settings_.is_on = true;
        auto setting = acting(workspace_, tx_, people_team_, first);
        platform::settings::change(setting, settings_);
        ask_questions(first);
        std::size_t others = 0;
        for (auto const& actor : actors_) {
            if (!actor.manager_id || !viewers_.contains(*actor.manager_id))
                continue;
            auto const is_team = actor.manager_id == manager_;
            if (is_team || others++ < most_others)
                write_weeks(actor, is_team ? weeks_of_team : weeks_of_others);
        }
        // What they were told of then, they have read since.
        tx_.execute("UPDATE notifications SET read_at = created_at WHERE kind LIKE 'check_in_%' AND created_at < $1",
                    start_of_day_utc(today_.plus_days(-7)));
    }

private:
    void ask_questions(Date day)
    {
        auto context = acting(workspace_, tx_, people_team_, day);
        check_ins::ask_question(context, {Text<1, 500>("What did you learn that others should know?"), 4, true});
        auto asking = acting(workspace_, tx_, viewers_.at(*manager_), day);
        check_ins::ask_question(asking, {Text<1, 500>("What do you need from me next week?"), 2, false});
    }

    void write_weeks(Actor const& actor, int weeks)
    {
        auto const number = made_++;
        auto period = check_ins::open_period(settings_, today_);
        std::vector<check_ins::CheckInPeriod> periods;
        for (int i = 0; i < weeks && actor.started_on <= period.starts_on; ++i) {
            periods.push_back(period);
            period = check_ins::period_before(settings_, period);
        }
        std::reverse(periods.begin(), periods.end());
        for (std::size_t week = 0; week < periods.size(); ++week) {
            auto const is_last = week + 1 == periods.size();
            auto const is_left_out =
                is_last ? actor.person_id == employee_ || number % 4 == 3 : (number * 7 + week * 5) % 11 == 0;
            if (!is_left_out)
                write(actor, number, week, periods[week], is_last);
        }
    }

    void write(Actor const& actor, std::size_t number, std::size_t week, check_ins::CheckInPeriod const& period,
               bool is_last)
    {
        auto const day = std::min(today_, period.opens_on.plus_days(static_cast<int>((number + week) % 3)));
        auto context = acting(workspace_, tx_, viewers_.at(actor.person_id), day);
        auto const now = check_ins::check_in_now(context, std::nullopt);
        auto const saved = draft(now, number, week);
        check_ins::save(context, saved);
        auto const version = check_ins::check_in_now(context, std::nullopt).check_in.value().check_in.version;
        auto const id = check_ins::submit(context, {period.starts_on, version});
        if (!is_last)
            read(id, viewers_.at(*actor.manager_id), number + week, std::min(today_, period.ends_on.plus_days(1)));
    }

    check_ins::CheckInDraft draft(check_ins::CheckInNow const& now, std::size_t number, std::size_t week)
    {
        constexpr std::int64_t moods[] = {4, 4, 3, 5, 4, 2, 3, 4};
        auto const turn = number * 3 + week;
        check_ins::CheckInDraft draft;
        draft.starts_on = now.period.value().starts_on;
        if (turn % 13 != 0)
            draft.mood = Whole<1, 5>(moods[turn % std::size(moods)]);
        draft.progress = Text<0, 4000>(one_of(check_in_progress_words, turn));
        for (std::size_t i = 0; i < now.earlier.size(); ++i)
            draft.outcomes.push_back({now.earlier[i].id,
                                      (turn + i) % 5 == 0        ? check_ins::PriorityOutcome::carry_on
                                          : (turn + i) % 17 == 0 ? check_ins::PriorityOutcome::drop
                                                                 : check_ins::PriorityOutcome::done});
        draft.priorities.push_back({Text<1, 500>(one_of(check_in_priority_words, turn)), {}});
        draft.priorities.push_back({Text<1, 500>(one_of(check_in_priority_words, turn + 4)), {}});
        if (turn % 2 == 0)
            draft.points.push_back(
                {check_ins::CheckInPointKind::win, Text<1, 1000>(one_of(check_in_win_words, turn / 2))});
        if (turn % 3 == 1)
            draft.points.push_back(
                {check_ins::CheckInPointKind::blocker, Text<1, 1000>(one_of(check_in_blocker_words, turn / 3))});
        for (std::size_t i = 0; i < now.questions.size(); ++i)
            draft.answers.push_back({now.questions[i].id,
                                     Text<1, 4000>(now.questions[i].manager_id ? one_of(check_in_wish_words, turn)
                                                                               : one_of(check_in_answer_words, turn))});
        return draft;
    }

    void read(check_ins::CheckInId id, platform::Viewer const& manager, std::size_t turn, Date day)
    {
        auto context = acting(workspace_, tx_, manager, day);
        if (turn % 3 == 0)
            return check_ins::react(context, {id, static_cast<check_ins::CheckInReactionKind>(turn / 3 % 4)});
        if (turn % 5 == 0)
            return check_ins::comment(context, {id, Text<1, 4000>(one_of(check_in_comment_words, turn / 5))});
        check_ins::mark_reviewed(context, id);
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    check_ins::CheckInSettings settings_;
    std::vector<Actor> actors_;
    std::unordered_map<PersonId, platform::Viewer> viewers_;
    platform::Viewer people_team_;
    std::optional<PersonId> manager_;
    std::optional<PersonId> employee_;
    std::size_t made_ = 0;
};

} // namespace

void make_check_ins(platform::Workspace& workspace)
{
    workspace.database().write([&](db::Transaction& tx) {
        CheckInMaker maker(workspace, tx);
        if (maker.has_team()) // a handful of people may have nobody there
            maker.make();
    });
}

} // namespace espalier::app::demo
