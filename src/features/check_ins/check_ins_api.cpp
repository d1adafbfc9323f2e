// SPDX-License-Identifier: Apache-2.0
// Endpoints: thin functions over the rules. What somebody writes for themselves needs no person in its address.
#include "features/check_ins/check_ins_api.h"

#include "features/check_ins/check_in_agenda.h"
#include "features/check_ins/check_in_lists.h"
#include "features/check_ins/check_in_participation.h"
#include "features/check_ins/check_in_questions.h"
#include "features/check_ins/check_in_reviews.h"
#include "features/check_ins/check_in_writing.h"
#include "features/check_ins/check_ins_store.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "platform/permissions.h"
#include "platform/settings.h"

namespace espalier::check_ins {

namespace {

struct OneCheckIn
{
    CheckInId check_in_id;
};
BOOST_DESCRIBE_STRUCT(OneCheckIn, (), (check_in_id))

struct OneQuestion
{
    CheckInQuestionId check_in_question_id;
};
BOOST_DESCRIBE_STRUCT(OneQuestion, (), (check_in_question_id))

struct OwnPeriod
{
    std::optional<Date> starts_on; // of a draft of an earlier period; none: the open one
};
BOOST_DESCRIBE_STRUCT(OwnPeriod, (), (starts_on))

struct CheckInsOfPerson
{
    PersonId person_id;
    std::optional<Date> after; // the first day of the last one shown
    platform::PageLimit limit;
};
BOOST_DESCRIBE_STRUCT(CheckInsOfPerson, (), (person_id, after, limit))

struct TeamPeriod
{
    std::optional<Date> day; // of the period; none: the open one
};
BOOST_DESCRIBE_STRUCT(TeamPeriod, (), (day))

struct ParticipationWanted
{
    std::optional<Date> day;
    std::optional<UnitId> unit_id;
};
BOOST_DESCRIBE_STRUCT(ParticipationWanted, (), (day, unit_id))

struct SharingChoice
{
    CheckInId check_in_id;
    bool is_shared_upward = false;
};
BOOST_DESCRIBE_STRUCT(SharingChoice, (), (check_in_id, is_shared_upward))

CheckInSettings read_check_in_settings(Context& c)
{
    return platform::settings::read<CheckInSettings>(c.tx);
}

CheckInSettings change_check_in_settings(Context& c, CheckInRhythm const& in)
{
    auto const settings = read_check_in_settings(c);
    // Nothing can overlap where nobody has written yet.
    auto after = store::has_any(c.tx) ? with_rhythm(settings, in, c.today()) : CheckInSettings{in, {}};
    return platform::settings::change_as_read(c, std::move(after));
}

// Few: one page.
platform::Page<CheckInQuestion> list_questions(Context& c)
{
    return {.items = questions_of_viewer(c), .next = {}};
}

void end_one_question(Context& c, OneQuestion const& in)
{
    end_question(c, in.check_in_question_id);
}

CheckInNow read_own(Context& c, OwnPeriod const& in)
{
    return check_in_now(c, in.starts_on);
}

CheckInNow save_own(Context& c, CheckInDraft const& in)
{
    save(c, in);
    return check_in_now(c, in.starts_on);
}

CheckInView submit_own(Context& c, CheckInSubmission const& in)
{
    return check_in_view(c, submit(c, in));
}

CheckInView read_one(Context& c, OneCheckIn const& in)
{
    return check_in_view(c, in.check_in_id);
}

CheckInView take_back_one(Context& c, OneCheckIn const& in)
{
    take_back(c, in.check_in_id);
    return check_in_view(c, in.check_in_id);
}

CheckInView share_one(Context& c, SharingChoice const& in)
{
    share_upward(c, in.check_in_id, in.is_shared_upward);
    return check_in_view(c, in.check_in_id);
}

CheckInView review_one(Context& c, OneCheckIn const& in)
{
    mark_reviewed(c, in.check_in_id);
    return check_in_view(c, in.check_in_id);
}

CheckInView react_to_one(Context& c, ReactionChoice const& in)
{
    react(c, in);
    return check_in_view(c, in.check_in_id);
}

CheckInView comment_on_one(Context& c, CheckInCommentDraft const& in)
{
    comment(c, in);
    return check_in_view(c, in.check_in_id);
}

CheckInView send_part_of_one(Context& c, AgendaChoice const& in)
{
    send_to_agenda(c, in);
    return check_in_view(c, in.check_in_id);
}

platform::Page<CheckInLine> list_of_person(Context& c, CheckInsOfPerson const& in)
{
    return platform::page_of(
        in.limit,
        [&](std::int64_t limit) {
            return check_ins_of(c, in.person_id, in.after.value_or(date_of(9999, 12, 31)), limit);
        },
        [](CheckInLine const& line) { return to_text(line.starts_on); });
}

// One answer shows what several people said: each of them finds the look among those at their own data.
TeamCheckIns read_team(Context& c, TeamPeriod const& in)
{
    auto team = team_check_ins(c, in.day);
    std::vector<platform::Sighting> sightings;
    for (auto const& member : team.items)
        if (member.check_in)
            sightings.push_back({c.viewer.account_id, member.person_id, "list_team_check_ins", c.now});
    c.afterwards = [&workspace = c.workspace, sightings = std::move(sightings)](http::Response&) {
        workspace.database().write([&](db::Transaction& tx) {
            for (auto const& one : sightings)
                platform::record_sighting(workspace, tx, one);
        });
    };
    return team;
}

Participation read_participation(Context& c, ParticipationWanted const& in)
{
    return participation(c, in.day, in.unit_id);
}

void settings_routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_check_in_settings", "/settings/check-ins", read_settings, "Read when check-ins are asked for",
          read_check_in_settings);
    r.put("change_check_in_settings", "/settings/check-ins", change_settings, "Change when check-ins are asked for",
          change_check_in_settings);
    r.get("list_check_in_questions", "/check-in-questions", own_account,
          "List the questions of the workspace and your own to those who report to you", list_questions);
    r.post("ask_check_in_question", "/check-in-questions", own_account,
           "Ask a question in check-ins, of everybody or of those who report to you", ask_question);
    r.remove("end_check_in_question", "/check-in-questions/{check_in_question_id}", own_account,
             "Ask a question no longer", end_one_question);
    r.get("read_check_in_participation", "/check-in-participation", read_check_in_participation,
          "Count who checks in, by unit", read_participation);
}

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;
    r.get("read_own_check_in", "/check-in", own_account, "Read your check-in of the period that is open", read_own);
    r.put("save_check_in", "/check-in", own_account, "Save your check-in as far as it is written", save_own);
    r.post("submit_check_in", "/check-in/submission", write_check_ins, "Submit your check-in to your manager",
           submit_own);
    r.get("list_check_ins_of_person", "/people/{person_id}/check-ins", read_check_ins,
          "List the check-ins of a person that you read", list_of_person)
        .recording_sightings();
    r.get("list_team_check_ins", "/team-check-ins", own_account,
          "List the check-ins of those who report to you, of one period", read_team);
    r.get("read_check_in", "/check-ins/{check_in_id}", read_check_ins, "Read a check-in", read_one)
        .recording_sightings();
    r.post("take_back_check_in", "/check-ins/{check_in_id}/taking-back", write_check_ins,
           "Take a check-in back while nobody has looked", take_back_one);
    r.put("share_check_in", "/check-ins/{check_in_id}/sharing", write_check_ins,
          "Share a check-in with those above your manager, or no longer", share_one);
    r.post("review_check_in", "/check-ins/{check_in_id}/review", review_check_ins, "Mark a check-in as read",
           review_one);
    r.put("react_to_check_in", "/check-ins/{check_in_id}/reaction", review_check_ins, "React to a check-in",
          react_to_one);
    r.post("comment_on_check_in", "/check-ins/{check_in_id}/comments", read_check_ins, "Comment on a check-in",
           comment_on_one);
    r.post("send_to_agenda", "/check-ins/{check_in_id}/agenda-points", review_check_ins,
           "Put a part of a check-in on the agenda of the next one-on-one", send_part_of_one);
    settings_routes(r);
}

} // namespace espalier::check_ins
