// SPDX-License-Identifier: Apache-2.0
// The statements on rounds, on whom they are about, and on who rates: one function each.
#pragma once

#include "db/id_list.h"
#include "features/plans/plans.h"
#include "features/three_sixty/rater_letters.h"
#include "features/three_sixty/three_sixty_report.h"
#include "features/three_sixty/three_sixty_terms.h"

namespace espalier::three_sixty::store {

// Rounds.
std::optional<ThreeSixtyRound> round(db::Transaction& tx, RoundId id);
void delete_draft_round(db::Transaction& tx, RoundId id);
std::vector<ThreeSixtyRound> open_rounds(db::Transaction& tx);
// What a launch that was cut short has left.
void remove_three_sixties(db::Transaction& tx, RoundId id);

// Launching.
struct JobCompetency
{
    Id<organization::Job> job_id;
    Id<competencies::Competency> competency_id;
};
BOOST_DESCRIBE_STRUCT(JobCompetency, (), (job_id, competency_id))
std::vector<JobCompetency> required_by_jobs(db::Transaction& tx); // of all jobs, the most important first
// The last one of each person that was released, of a questionnaire; with `with_focus`, that they chose something to work on in.
struct Earlier
{
    PersonId person_id;
    ThreeSixtyId id;
};
BOOST_DESCRIBE_STRUCT(Earlier, (), (person_id, id))
std::vector<Earlier> earlier_ones(db::Transaction& tx, QuestionnaireId id, bool with_focus);
std::vector<PersonId> people_in(db::Transaction& tx, RoundId id); // ascending

// One person in a round.
std::optional<ThreeSixty> three_sixty(db::Transaction& tx, ThreeSixtyId id);
// Not collected yet; with `today`, only those whose last day is over.
std::vector<ThreeSixty> open_three_sixties(db::Transaction& tx, RoundId id, std::optional<Date> today);
bool has_open_ones(db::Transaction& tx, RoundId id);
// Not handed on, and the person has left.
std::vector<ThreeSixty> unfinished_of_leavers(db::Transaction& tx, Date today);
// Of whom they are about.
std::map<ThreeSixtyId, std::string> names_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids);
bool is_followed(db::Transaction& tx, ThreeSixtyId id);

// Raters.
std::vector<ThreeSixtyRater> raters_of(db::Transaction& tx, ThreeSixtyId id); // by id
std::optional<ThreeSixtyRater> rater(db::Transaction& tx, RaterId id);
std::optional<ThreeSixtyRater> rater_by_key(db::Transaction& tx, std::string_view key_hash);
void remove_chosen(db::Transaction& tx, ThreeSixtyId id); // not asked yet
void ask_chosen(db::Transaction& tx, ThreeSixtyId id);
void decline(db::Transaction& tx, RaterId id, std::string_view reason);
void set_key(db::Transaction& tx, RaterId id, std::string_view key_hash);
// What a letter changes of a rater.
struct RaterKey
{
    RaterId id;
    std::string key_hash;
    Instant mailed_at;
};
BOOST_DESCRIBE_STRUCT(RaterKey, (), (id, key_hash, mailed_at))
// False when there was an answer already.
bool mark_answered(db::Transaction& tx, RaterId id);
// How many open requests people have, of all rounds.
struct OpenRequests
{
    PersonId person_id;
    std::int64_t requests = 0;
};
BOOST_DESCRIBE_STRUCT(OpenRequests, (), (person_id, requests))
std::vector<OpenRequests> open_requests(db::Transaction& tx, std::vector<PersonId> const& people);
// Managers who are asked, have not answered, and do not answer for it any more; of open rounds.
struct AskedManager
{
    RaterId id;
    ThreeSixtyId three_sixty_id;
    PersonId subject_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(AskedManager, (), (id, three_sixty_id, subject_id, person_id))
std::vector<AskedManager> asked_managers_who_left(db::Transaction& tx, Date today);
// Who rates whom already, of these.
struct RaterPlace
{
    ThreeSixtyId three_sixty_id;
    PersonId person_id;
    auto operator<=>(RaterPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RaterPlace, (), (three_sixty_id, person_id))
std::vector<RaterPlace> rater_places(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids); // ascending
void excuse_leavers(db::Transaction& tx, Date today);

// Whom to tell: who has something to rate in a round, or raters to choose. Without `told_before` those who were not told of
// it at all; with it, those whose last notification is older.
struct ToTell
{
    RoundId round_id;
    std::optional<Instant> told_before;
};
// Raters from outside who have had a letter before then, and are asked still.
std::vector<LetterTo> letters_due(db::Transaction& tx, ToTell const& wanted);
std::vector<PersonId> raters_to_tell(db::Transaction& tx, ToTell const& wanted, std::string_view link);
struct ToChoose
{
    ThreeSixtyId id;
    PersonId person_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ToChoose, (), (id, person_id, name))
std::vector<ToChoose> choosers_to_tell(db::Transaction& tx, ToTell const& wanted);
void set_told(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids, Instant now);

// A row of three_sixty_sheets.
struct Sheet
{
    Id<Sheet> id; // drawn at random
    ThreeSixtyId three_sixty_id;
    RaterGroup rater_group = RaterGroup::peer;
    reflect::Document answers;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (id, three_sixty_id, rater_group, answers))
std::vector<Sheet> sheets_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids); // by id
std::vector<ThreeSixtyComment> comments_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids);
// So that the order in which rows lie tells nothing of the order in which they came.
void write_anew_in_no_order(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids);

// A row of three_sixty_focus.
struct FocusRow
{
    ThreeSixtyId three_sixty_id;
    std::string question_key;
    std::string row_key;
    std::optional<plans::NeedId> need_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(FocusRow, (), (three_sixty_id, question_key, row_key, need_id, plan_item_id))
std::vector<FocusRow> focus_of(db::Transaction& tx, ThreeSixtyId id);
void remove_focus(db::Transaction& tx, ThreeSixtyId id);

} // namespace espalier::three_sixty::store
