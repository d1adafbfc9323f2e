// SPDX-License-Identifier: Apache-2.0
// Holding one-on-ones meeting by meeting, each step as the person who takes it, on days that lie behind us.
#include "app/demo/demo_one_on_ones.h"

#include "app/demo/demo_actors.h"
#include "app/demo/demo_one_on_one_words.h"
#include "features/one_on_ones/action_items.h"
#include "features/one_on_ones/handovers.h"
#include "features/one_on_ones/meeting_notes.h"
#include "features/one_on_ones/one_on_ones_api.h"
#include "features/one_on_ones/records.h"
#include "features/one_on_ones/rooms.h"
#include "features/one_on_ones/series.h"
#include "features/organization/people.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace espalier::app::demo {

namespace {

using one_on_ones::OneOnOneSeriesId;
using platform::PersonId;

constexpr int days_of_team = 350;
constexpr int days_of_others = 70;
constexpr std::size_t most_others = 40;

template <std::size_t Count> std::string one_of(std::string_view const (&words)[Count], std::size_t number)
{
    return std::string(words[number % Count]);
}

class OneOnOneMaker
{
public:
    OneOnOneMaker(platform::Workspace& workspace, db::Transaction& tx)
        : workspace_(workspace), tx_(tx), today_(date_in_utc(workspace.now()))
    {
        for (auto& actor : actors(tx, workspace)) {
            if (actor.email == "manager@demo.example")
                lead_ = actor.person_id;
            viewers_.emplace(actor.person_id, viewer_of(actor));
            actors_.push_back(std::move(actor));
        }
    }

    void make()
    {
        std::size_t others = 0;
        for (auto const& actor : actors_) {
            if (!actor.manager_id || !viewers_.contains(*actor.manager_id))
                continue;
            auto const is_team = actor.manager_id == lead_ || actor.person_id == lead_;
            if (!is_team && others++ >= most_others)
                continue;
            if (auto const former = actor.person_id == lead_ ? former_manager(actor) : std::nullopt) {
                change_manager(actor, *former);
                continue;
            }
            auto const began_on =
                std::max(actor.started_on, today_.plus_days(is_team ? -days_of_team : -days_of_others));
            if (began_on < today_)
                hold_series(actor, began_on);
        }
        // What they were told of then, they have read since.
        tx_.execute("UPDATE notifications SET read_at = created_at WHERE kind LIKE 'one_on_one_%' AND created_at < $1",
                    start_of_day_utc(today_.plus_days(-7)));
    }

private:
    platform::Context as(PersonId person, Date day) { return acting(workspace_, tx_, viewers_.at(person), day); }

    // Somebody else who reports to whom the manager reports to; none in a small organisation.
    std::optional<PersonId> former_manager(Actor const& actor) const
    {
        auto const manager = std::ranges::find(actors_, *actor.manager_id, &Actor::person_id);
        auto const peer = std::ranges::find_if(actors_, [&](Actor const& one) {
            return manager != actors_.end() && manager->manager_id && one.manager_id == manager->manager_id &&
                one.person_id != manager->person_id;
        });
        return peer == actors_.end() ? std::nullopt : std::optional(peer->person_id);
    }

    // A year with another manager, who went yesterday: that room is closed, and what was worded there waits for the answer.
    void change_manager(Actor const& actor, PersonId former)
    {
        auto before = actor;
        before.manager_id = former;
        assign(before, today_.plus_days(-days_of_team));
        auto const closed = hold_series(before, today_.plus_days(-days_of_team));
        assign(actor, today_.plus_days(-1));
        hold_series(actor, today_);
        auto words = as(former, today_);
        auto const room = one_on_ones::room(words, closed);
        one_on_ones::HandoverDraft draft{.one_on_one_handover_id = room.handover.value().id,
                                         .version = Whole<1, INT64_MAX>(room.handover->version),
                                         .text = Text<0, 5000>(std::string(handover_words)),
                                         .talking_point_ids = {},
                                         .action_item_ids = {}};
        for (auto const& point : room.waiting_points)
            if (!point.ticked_at)
                draft.talking_point_ids.push_back(point.id);
        one_on_ones::write_handover(words, draft);
    }

    void assign(Actor const& actor, Date valid_from)
    {
        auto context = acting(workspace_, tx_, platform::program_viewer(), today_);
        auto const person = organization::person(context, actor.person_id);
        organization::assign(context, {person.id, valid_from, person.unit_id, person.job_id, actor.manager_id});
        actors(tx_, workspace_); // the chart is another one
    }

    OneOnOneSeriesId hold_series(Actor const& actor, Date began_on)
    {
        using enum one_on_ones::MeetingCadence;
        auto const number = made_++;
        auto const manager = *actor.manager_id;
        one_on_ones::OneOnOneDraft draft;
        draft.with_id = actor.person_id;
        draft.cadence = number % 3 == 2 ? monthly : number % 3 == 1 ? weekly : fortnightly;
        draft.weekday = static_cast<std::int64_t>(1 + number % 5);
        draft.starts_at_minute = static_cast<std::int64_t>(9 * 60 + number % 6 * 45);
        draft.time_zone = std::string("Europe/Vienna");
        auto begin = as(manager, began_on);
        auto const series = one_on_ones::begin_series(begin, draft);
        for (std::size_t turn = 0;; ++turn) {
            auto look = as(manager, today_);
            auto const next = one_on_ones::room(look, series).next;
            auto const day = next ? date_in_utc(next->starts_at) : today_;
            prepare(actor, series, std::max(std::min(day, today_).plus_days(-1), began_on), number + turn);
            if (!next || day >= today_)
                return series;
            meet(actor, series, day, number, turn);
        }
    }

    void prepare(Actor const& actor, OneOnOneSeriesId series, Date day, std::size_t turn)
    {
        auto employee = as(actor.person_id, day);
        add_point(employee, series, one_of(employee_point_words, turn));
        auto manager = as(*actor.manager_id, day);
        add_point(manager, series, one_of(manager_point_words, turn));
        if (turn % 4 == 0)
            add_point(employee, series, one_of(employee_point_words, turn + 3));
    }

    void add_point(platform::Context& context, OneOnOneSeriesId series, std::string text)
    {
        one_on_ones::add_point(context, {series, std::move(text), true, fmt::format("demo {}", submissions_++)});
    }

    void meet(Actor const& actor, OneOnOneSeriesId series, Date day, std::size_t number, std::size_t turn)
    {
        auto manager = as(*actor.manager_id, day);
        auto const room = one_on_ones::room(manager, series);
        auto const& meeting = room.next.value();
        if ((number * 5 + turn) % 9 == 8)
            return one_on_ones::skip_meeting(manager, {meeting.id, meeting.version});
        auto const all = number + turn;
        for (std::size_t i = 0; i < meeting.points.size(); ++i)
            if ((all + i) % 5 != 0)
                one_on_ones::change_point(manager, {meeting.points[i].id, meeting.points[i].version, {}, {}, true});
        one_on_ones::add_note(manager, {meeting.id, one_of(note_words, all), fmt::format("demo {}", submissions_++)});
        if (all % 3 == 0)
            agree_action(actor, series, meeting.id, day, all);
        finish_actions(manager, room, day);
        one_on_ones::hold_meeting(manager, {meeting.id, meeting.version});
        if (all % 12 == 6)
            put_on_record(actor, series, day);
    }

    void agree_action(Actor const& actor, OneOnOneSeriesId series, one_on_ones::OneOnOneMeetingId meeting, Date day,
                      std::size_t all)
    {
        auto employee = as(actor.person_id, day);
        one_on_ones::ActionItemDraft draft;
        draft.one_on_one_series_id = series;
        draft.one_on_one_meeting_id = meeting;
        draft.owner_id = all % 2 == 0 ? actor.person_id : *actor.manager_id;
        draft.text = one_of(action_words, all / 3);
        draft.due_on = day.plus_days(20);
        draft.submission = fmt::format("demo {}", submissions_++);
        one_on_ones::add_action(employee, draft);
    }

    static void finish_actions(platform::Context& context, one_on_ones::OneOnOneRoom const& room, Date day)
    {
        for (auto const& action : room.actions)
            if (!action.done_at && action.due_on < day)
                one_on_ones::change_action(context, {action.id, action.version, {}, {}, {}, true});
    }

    void put_on_record(Actor const& actor, OneOnOneSeriesId series, Date day)
    {
        auto manager = as(*actor.manager_id, day);
        one_on_ones::propose_record(manager, {series, one_of(record_words, records_++)});
        auto employee = as(actor.person_id, day);
        auto const record = one_on_ones::records_of_series(employee, series).front();
        one_on_ones::agree_record(employee, record.id);
    }

    platform::Workspace& workspace_;
    db::Transaction& tx_;
    Date today_;
    std::vector<Actor> actors_;
    std::unordered_map<PersonId, platform::Viewer> viewers_;
    std::optional<PersonId> lead_;
    std::size_t made_ = 0;
    std::size_t submissions_ = 0;
    std::size_t records_ = 0;
};

} // namespace

void make_one_on_ones(platform::Workspace& workspace)
{
    one_on_ones::follow_the_organization(workspace); // nothing else listens while a demo is made
    workspace.database().write([&](db::Transaction& tx) { OneOnOneMaker(workspace, tx).make(); });
}

} // namespace espalier::app::demo
