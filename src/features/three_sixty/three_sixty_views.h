// SPDX-License-Identifier: Apache-2.0
// 360° in lists, one with all that its pages need, and its report as the viewer may read it.
#pragma once

#include "features/three_sixty/three_sixty_readers.h"
#include "features/three_sixty/three_sixty_report.h"

namespace espalier::three_sixty {

struct RoundCounts
{
    std::int64_t people = 0;
    std::int64_t choosing = 0; // or waiting for somebody to agree
    std::int64_t collecting = 0;
    std::int64_t collected = 0; // wait to be handed on
    std::int64_t released = 0;
    std::int64_t ended = 0; // the person left
    std::int64_t asked = 0; // raters, without those who declined
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(RoundCounts, (), (people, choosing, collecting, collected, released, ended, asked, answered))

struct RoundLine
{
    RoundId id;
    std::string name;
    RoundPurpose purpose = RoundPurpose::development;
    RoundState state = RoundState::draft;
    Date choose_until;
    Date answer_until;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(RoundLine, (), (id, name, purpose, state, choose_until, answer_until, people))

struct AboutPerson
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AboutPerson, (), (id, name))

struct RoundView
{
    ThreeSixtyRound round;
    Audience audience;
    std::vector<AboutPerson> named_people; // of the audience
    std::vector<RaterLimit> limits;
    std::optional<std::string> coach_name;
    RoundCounts counts;
};
BOOST_DESCRIBE_STRUCT(RoundView, (), (round, audience, named_people, limits, coach_name, counts))

// Whom a launch would be about, and what is missing: as of a campaign, and besides who has nobody above to agree.
struct RoundPreview
{
    std::int64_t people = 0;
    std::int64_t without_focus = 0; // of a round that follows up: left out, they chose nothing to work on
    std::vector<campaigns::AudienceFaultCount> faults;
};
BOOST_DESCRIBE_STRUCT(RoundPreview, (), (people, without_focus, faults))

struct ThreeSixtyLine
{
    ThreeSixtyId id;
    RoundId round_id;
    std::string round_name;
    PersonId person_id;
    std::string person_name;
    ThreeSixtyState state = ThreeSixtyState::choosing;
    Date answer_until;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyLine, (),
                      (id, round_id, round_name, person_id, person_name, state, answer_until, asked, answered))

struct RaterLine
{
    RaterId id;
    RaterGroup rater_group = RaterGroup::peer;
    std::optional<PersonId> person_id; // none: from outside
    std::string name;
    RaterState state = RaterState::chosen;
    std::string reason;             // for declining, for whoever is above
    std::int64_t open_requests = 0; // of all rounds: how much they are asked at once
    bool is_overloaded = false;
    bool is_mailed = false; // from outside: a letter was sent. Never when: reminders would tell who has not answered
};
BOOST_DESCRIBE_STRUCT(RaterLine, (),
                      (id, rater_group, person_id, name, state, reason, open_requests, is_overloaded, is_mailed))

// Never who has answered: only how many of all.
struct ThreeSixtyView
{
    ThreeSixtyId id;
    RoundId round_id;
    std::string round_name;
    std::string message;
    RoundPurpose purpose = RoundPurpose::development;
    PersonId person_id;
    std::string person_name;
    ThreeSixtyState state = ThreeSixtyState::choosing;
    ChosenBy chosen_by = ChosenBy::subject;
    ReleasedBy released_by = ReleasedBy::manager;
    std::optional<std::string> coach_name;
    Date choose_until;
    Date answer_until;
    std::int64_t smallest_group = 3;
    std::vector<RaterLimit> limits;
    std::vector<RaterLine> raters;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    bool is_subject = false;
    bool may_choose = false; // what the viewer may do now, for the page
    bool may_agree = false;
    bool may_release = false;
    bool may_read = false;
    bool may_extend = false;
    bool sends_mail = false; // to raters from outside; else whoever is above hands them their link
    std::optional<Instant> released_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ThreeSixtyView, (),
                      (id, round_id, round_name, message, purpose, person_id, person_name, state, chosen_by,
                       released_by, coach_name, choose_until, answer_until, smallest_group, limits, raters, asked,
                       answered, is_subject, may_choose, may_agree, may_release, may_read, may_extend, sends_mail,
                       released_at, version))

// Somebody who comes to mind as a rater: reports, and those with the same manager.
struct SuggestedRater
{
    RaterGroup rater_group = RaterGroup::peer;
    PersonId person_id;
    std::string name;
    std::int64_t open_requests = 0;
    bool is_overloaded = false;
};
BOOST_DESCRIBE_STRUCT(SuggestedRater, (), (rater_group, person_id, name, open_requests, is_overloaded))

// From so many open requests on, one more is worth a second thought: a rating takes a quarter of an hour.
constexpr std::int64_t many_requests = 5;

enum class LineOf
{
    own,  // about the viewer
    team, // about those below
    coached
};
BOOST_DESCRIBE_ENUM(LineOf, own, team, coached)

struct LinesQuestion
{
    LineOf of = LineOf::own;
};
BOOST_DESCRIBE_STRUCT(LinesQuestion, (), (of))

std::vector<RoundLine> round_lines(Context& context, RoundId before, std::int64_t limit); // newest first
RoundView round_view(Context& context, RoundId id);
RoundPreview round_preview(Context& context, RoundId id);
std::vector<ThreeSixtyLine> lines_of_round(Context& context, RoundId id, ThreeSixtyId before, std::int64_t limit);
std::vector<ThreeSixtyLine> lines(Context& context, LinesQuestion const& question, ThreeSixtyId before,
                                  std::int64_t limit);

// Faults: not_found for whoever is neither the person nor above nor the coach.
ThreeSixtyView three_sixty_view(Context& context, ThreeSixtyId id);
std::vector<SuggestedRater> suggested_raters(Context& context, ThreeSixtyId id);

struct ReportQuestion
{
    ThreeSixtyId three_sixty_id;
    std::optional<Language> language; // none: the questionnaire's own
};
BOOST_DESCRIBE_STRUCT(ReportQuestion, (), (three_sixty_id, language))

struct ReportView
{
    ThreeSixtyId id;
    std::string round_name;
    PersonId person_id;
    std::string person_name;
    std::optional<std::string> earlier_round_name; // beside which it stands
    std::int64_t smallest_group = 3;
    ThreeSixtyReport report;
};
BOOST_DESCRIBE_STRUCT(ReportView, (),
                      (id, round_name, person_id, person_name, earlier_round_name, smallest_group, report))

// Only sections that the viewer reads, as their questionnaire says. Fault conflict before it is handed on.
ReportView report_view(Context& context, ReportQuestion const& question);

} // namespace espalier::three_sixty
