// SPDX-License-Identifier: Apache-2.0
// The statements on templates, cycles, reviews and what hangs on them: one function each.
#pragma once

#include "db/id_list.h"
#include "features/reviews/review_sheets.h"
#include "platform/files.h"

#include <map>

namespace espalier::reviews::store {

// Templates.
struct TemplateRow
{
    ReviewTemplateId id;
    std::string name;
    reflect::Document content;
    bool is_retired = false;
    std::int64_t cycles = 0;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (id, name, content, is_retired, cycles))
std::vector<TemplateRow> template_rows(db::Transaction& tx); // by name
std::optional<ReviewTemplate> review_template(db::Transaction& tx, ReviewTemplateId id);
bool is_template_name_taken(db::Transaction& tx, std::string_view name, ReviewTemplateId except);

// Cycles.
std::optional<ReviewCycle> cycle(db::Transaction& tx, ReviewCycleId id);
void delete_draft_cycle(db::Transaction& tx, ReviewCycleId id);
std::vector<ReviewCycle> open_cycles(db::Transaction& tx);

// Reviews.
std::optional<Review> review(db::Transaction& tx, ReviewId id);
void remove_reviews(db::Transaction& tx, ReviewCycleId id);             // what a launch that was cut short has left
std::vector<PersonId> people_in(db::Transaction& tx, ReviewCycleId id); // ascending
std::vector<Review> reviews_of(db::Transaction& tx, std::vector<ReviewId> const& ids); // by id
std::vector<ReviewId> unsigned_reviews(db::Transaction& tx, ReviewCycleId id);         // before both have signed
// Of people who have left before the day.
std::vector<ReviewId> open_reviews_of_leavers(db::Transaction& tx, Date today);
// Who reviews whom, before the sign-off.
struct ReviewersPlace
{
    ReviewId id;
    PersonId person_id;
    std::optional<PersonId> reviewer_id;
    bool is_reviewer_chosen = false;
    ManagerChange manager_change = ManagerChange::new_takes_over;
};
BOOST_DESCRIBE_STRUCT(ReviewersPlace, (), (id, person_id, reviewer_id, is_reviewer_chosen, manager_change))
std::vector<ReviewersPlace> reviewers_places(db::Transaction& tx);
// Handed in by the manager, and not by the employee.
std::vector<ReviewId> waiting_for_self(db::Transaction& tx, ReviewCycleId id);
std::vector<ReviewId> past_appeal(db::Transaction& tx, Date today);
// Open ones of a cycle that nobody was told of since a time.
struct TurnToTell
{
    ReviewId id;
    PersonId person_id;
    std::optional<PersonId> reviewer_id;
    ReviewState state = ReviewState::writing;
    bool is_self_in = false;
    bool is_manager_in = false;
};
BOOST_DESCRIBE_STRUCT(TurnToTell, (), (id, person_id, reviewer_id, state, is_self_in, is_manager_in))
std::vector<TurnToTell> turns_to_tell(db::Transaction& tx, ReviewCycleId id, Instant told_before);
void set_told(db::Transaction& tx, std::vector<ReviewId> const& ids, Instant now);
bool has_open_reviews(db::Transaction& tx, ReviewCycleId id);
std::string person_name(db::Transaction& tx, PersonId id);
std::map<PersonId, std::string> person_names(db::Transaction& tx, std::vector<PersonId> const& ids);
std::string language_of(db::Transaction& tx, PersonId id);

// Sheets.
struct ReviewSheet
{
    ReviewId review_id;
    ReviewParty party = ReviewParty::employee;
    reflect::Document content; // ReviewSheetContent
    Instant saved_at;
    PersonId saved_by_id;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ReviewSheet, (), (review_id, party, content, saved_at, saved_by_id, version))
std::optional<ReviewSheet> sheet(db::Transaction& tx, ReviewId id, ReviewParty party);
void replace(db::Transaction& tx, ReviewSheet const& sheet);
std::vector<ReviewSheet> manager_sheets(db::Transaction& tx, std::vector<ReviewId> const& ids);

// What calibration compares.
struct CalibrationRow
{
    ReviewId id;
    PersonId person_id;
    std::string person_name;
    std::optional<PersonId> reviewer_id;
    std::optional<std::string> reviewer_name;
    UnitId unit_id;
    std::string unit_name;
    std::optional<std::string> job_title;
    ReviewState state = ReviewState::calibration;
    std::optional<double> computed_rating;
    std::optional<std::int64_t> given_rating;
    std::optional<std::int64_t> calibrated_rating;
};
BOOST_DESCRIBE_STRUCT(CalibrationRow, (),
                      (id, person_id, person_name, reviewer_id, reviewer_name, unit_id, unit_name, job_title, state,
                       computed_rating, given_rating, calibrated_rating))
std::vector<CalibrationRow> calibration_rows(db::Transaction& tx, std::vector<ReviewId> const& ids); // by name

// Turns.
struct TurnRow;
struct TurnRow
{
    Id<TurnRow> id;
    ReviewId review_id;
    ReviewTurnKind kind = ReviewTurnKind::self_submitted;
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
    std::string comment;
    std::optional<PersonId> person_id;
    std::optional<std::int64_t> rating;
    std::optional<Instant> voided_at;
};
BOOST_DESCRIBE_STRUCT(TurnRow, (),
                      (id, review_id, kind, at, by_account_id, by_person_id, comment, person_id, rating, voided_at))
std::vector<TurnRow> turns_of(db::Transaction& tx, ReviewId id); // in their order
// Sign-offs that counted until now, and copies made of them.
void void_sign_offs(db::Transaction& tx, ReviewId id, Instant now);
bool was_reviewer(db::Transaction& tx, ReviewId id, PersonId person);

// Copies.
struct CopyRow
{
    ReviewCopyId id;
    ReviewId review_id;
    std::int64_t number = 1;
    platform::StoredFileId stored_file_id;
    std::string content_hash;
    Instant made_at;
    std::optional<Instant> voided_at;
};
BOOST_DESCRIBE_STRUCT(CopyRow, (), (id, review_id, number, stored_file_id, content_hash, made_at, voided_at))
std::vector<CopyRow> copies_of(db::Transaction& tx, ReviewId id); // the newest first

// Learning.
struct LearningRow
{
    ReviewId review_id;
    std::string item_key;
    plans::NeedId need_id;
    std::optional<plans::PlanItemId> plan_item_id;
};
BOOST_DESCRIBE_STRUCT(LearningRow, (), (review_id, item_key, need_id, plan_item_id))
std::vector<LearningRow> learning_of(db::Transaction& tx, ReviewId id);
void remove_learning(db::Transaction& tx, ReviewId id, std::string_view item_key);

// What reviews said of competencies.
struct ReviewedCompetency
{
    Id<ReviewedCompetency> id;
    PersonId person_id;
    CompetencyId competency_id;
    std::string review_name;
    Date reviewed_on;
    double level = 0;
    std::optional<double> required_level;
    std::string comment;
    std::optional<ReviewId> review_id;
};
BOOST_DESCRIBE_STRUCT(ReviewedCompetency, (),
                      (id, person_id, competency_id, review_name, reviewed_on, level, required_level, comment,
                       review_id))
void remove_reviewed(db::Transaction& tx, ReviewId id);
struct ReviewedKey
{
    Id<ReviewedCompetency> id;
};
BOOST_DESCRIBE_STRUCT(ReviewedKey, (), (id))
std::vector<ReviewedCompetency> imported_reviews(db::Transaction& tx); // of reviews before Espalier

// What files name people and competencies by; of competencies, those in force.
struct NumberedPerson
{
    PersonId id;
    std::string employee_number;
};
BOOST_DESCRIBE_STRUCT(NumberedPerson, (), (id, employee_number))
std::vector<NumberedPerson> numbered_people(db::Transaction& tx);
struct RateableCompetency
{
    CompetencyId id;
    std::string code;
    double lowest = 0; // of its scale
    double highest = 0;
};
BOOST_DESCRIBE_STRUCT(RateableCompetency, (), (id, code, lowest, highest))
std::vector<RateableCompetency> rateable_competencies(db::Transaction& tx);

} // namespace espalier::reviews::store
