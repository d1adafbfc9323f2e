// SPDX-License-Identifier: Apache-2.0
// SQL on templates, cycles and reviews.
#include "features/reviews/reviews_store.h"

#include <fmt/core.h>

namespace espalier::reviews::store {

namespace {

constexpr std::string_view is_open = "state NOT IN ('closed', 'ended')";

struct NameRow
{
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (id, name))

} // namespace

std::vector<TemplateRow> template_rows(db::Transaction& tx)
{
    return tx.rows<TemplateRow>(
        R"(SELECT t.id, t.name, t.content, t.retired_at IS NOT NULL AS is_retired,
                  (SELECT COUNT(*) FROM review_cycles c WHERE c.review_template_id = t.id) AS cycles
           FROM review_templates t ORDER BY t.name)");
}

std::optional<ReviewTemplate> review_template(db::Transaction& tx, ReviewTemplateId id)
{
    return tx.select_one<ReviewTemplate>("FROM review_templates WHERE id = $1", id);
}

bool is_template_name_taken(db::Transaction& tx, std::string_view name, ReviewTemplateId except)
{
    return tx.row<std::int64_t>("SELECT id FROM review_templates WHERE name = $1 AND id <> $2", name, except)
        .has_value();
}

std::optional<ReviewCycle> cycle(db::Transaction& tx, ReviewCycleId id)
{
    return tx.select_one<ReviewCycle>("FROM review_cycles WHERE id = $1", id);
}

void delete_draft_cycle(db::Transaction& tx, ReviewCycleId id)
{
    tx.execute("DELETE FROM review_cycles WHERE id = $1 AND state = 'draft'", id);
}

std::vector<ReviewCycle> open_cycles(db::Transaction& tx)
{
    return tx.select<ReviewCycle>("FROM review_cycles WHERE state = 'open' ORDER BY id");
}

std::optional<Review> review(db::Transaction& tx, ReviewId id)
{
    return tx.select_one<Review>("FROM reviews WHERE id = $1", id);
}

void remove_reviews(db::Transaction& tx, ReviewCycleId id)
{
    tx.execute("DELETE FROM reviews WHERE review_cycle_id = $1", id);
}

std::vector<PersonId> people_in(db::Transaction& tx, ReviewCycleId id)
{
    return tx.rows<PersonId>("SELECT person_id FROM reviews WHERE review_cycle_id = $1 ORDER BY person_id", id);
}

std::vector<Review> reviews_of(db::Transaction& tx, std::vector<ReviewId> const& ids)
{
    return tx.select<Review>("FROM reviews WHERE id IN (" + db::unfolded(tx, "$1") + ") ORDER BY id", db::folded(ids));
}

std::vector<ReviewId> unsigned_reviews(db::Transaction& tx, ReviewCycleId id)
{
    return tx.rows<ReviewId>(fmt::format("SELECT id FROM reviews WHERE review_cycle_id = $1 AND {} "
                                         "AND state NOT IN ('signed_off', 'appealed') ORDER BY id",
                                         is_open),
                             id);
}

std::vector<ReviewId> open_reviews_of_leavers(db::Transaction& tx, Date today)
{
    return tx.rows<ReviewId>(fmt::format("SELECT r.id FROM reviews r JOIN people p ON p.id = r.person_id "
                                         "WHERE r.{} AND p.left_on < $1 ORDER BY r.id",
                                         is_open),
                             today);
}

std::vector<ReviewersPlace> reviewers_places(db::Transaction& tx)
{
    return tx.rows<ReviewersPlace>(
        R"(SELECT r.id, r.person_id, r.reviewer_id, r.is_reviewer_chosen, c.manager_change
           FROM reviews r JOIN review_cycles c ON c.id = r.review_cycle_id
           WHERE r.state NOT IN ('closed', 'ended', 'signed_off', 'appealed') AND c.state = 'open' ORDER BY r.id)");
}

std::vector<ReviewId> waiting_for_self(db::Transaction& tx, ReviewCycleId id)
{
    return tx.rows<ReviewId>("SELECT id FROM reviews WHERE review_cycle_id = $1 AND state = 'writing' "
                             "AND manager_submitted_at IS NOT NULL AND self_submitted_at IS NULL ORDER BY id",
                             id);
}

std::vector<ReviewId> past_appeal(db::Transaction& tx, Date today)
{
    return tx.rows<ReviewId>("SELECT id FROM reviews WHERE state = 'signed_off' AND appeal_until < $1 ORDER BY id",
                             today);
}

std::vector<TurnToTell> turns_to_tell(db::Transaction& tx, ReviewCycleId id, Instant told_before)
{
    return tx.rows<TurnToTell>(
        fmt::format(R"(SELECT id, person_id, reviewer_id, state, self_submitted_at IS NOT NULL AS is_self_in,
                  manager_submitted_at IS NOT NULL AS is_manager_in
           FROM reviews WHERE review_cycle_id = $1 AND {} AND (told_at IS NULL OR told_at < $2) ORDER BY id)",
                    is_open),
        id, told_before);
}

void set_told(db::Transaction& tx, std::vector<ReviewId> const& ids, Instant now)
{
    tx.execute("UPDATE reviews SET told_at = $2 WHERE id IN (" + db::unfolded(tx, "$1") + ")", db::folded(ids), now);
}

bool has_open_reviews(db::Transaction& tx, ReviewCycleId id)
{
    return tx
        .row<std::int64_t>(fmt::format("SELECT id FROM reviews WHERE review_cycle_id = $1 AND {} LIMIT 1", is_open), id)
        .has_value();
}

std::map<PersonId, std::string> person_names(db::Transaction& tx, std::vector<PersonId> const& ids)
{
    std::map<PersonId, std::string> names;
    for (auto& row : tx.rows<NameRow>("SELECT id, given_name || ' ' || family_name AS name FROM people WHERE id IN (" +
                                          db::unfolded(tx, "$1") + ")",
                                      db::folded(ids)))
        names.emplace(row.id, std::move(row.name));
    return names;
}

std::string person_name(db::Transaction& tx, PersonId id)
{
    return *tx.row<std::string>("SELECT given_name || ' ' || family_name FROM people WHERE id = $1", id);
}

std::string language_of(db::Transaction& tx, PersonId id)
{
    return *tx.row<std::string>("SELECT language FROM people WHERE id = $1", id);
}

std::optional<ReviewSheet> sheet(db::Transaction& tx, ReviewId id, ReviewParty party)
{
    return tx.select_one<ReviewSheet>("FROM review_sheets WHERE review_id = $1 AND party = $2", id, party);
}

void replace(db::Transaction& tx, ReviewSheet const& sheet)
{
    tx.execute("DELETE FROM review_sheets WHERE review_id = $1 AND party = $2", sheet.review_id, sheet.party);
    tx.insert("review_sheets", sheet);
}

std::vector<ReviewSheet> manager_sheets(db::Transaction& tx, std::vector<ReviewId> const& ids)
{
    return tx.select<ReviewSheet>("FROM review_sheets WHERE party = 'manager' AND review_id IN (" +
                                      db::unfolded(tx, "$1") + ")",
                                  db::folded(ids));
}

std::vector<CalibrationRow> calibration_rows(db::Transaction& tx, std::vector<ReviewId> const& ids)
{
    return tx.rows<CalibrationRow>(
        R"(SELECT r.id, r.person_id, p.given_name || ' ' || p.family_name AS person_name, r.reviewer_id,
                  m.given_name || ' ' || m.family_name AS reviewer_name, r.unit_id, u.name AS unit_name,
                  v.title AS job_title, r.state, r.computed_rating, r.given_rating, r.calibrated_rating
           FROM reviews r JOIN people p ON p.id = r.person_id JOIN units u ON u.id = r.unit_id
           LEFT JOIN people m ON m.id = r.reviewer_id
           LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE r.id IN ()" +
            db::unfolded(tx, "$1") + R"() ORDER BY p.sort_name, r.id)",
        db::folded(ids));
}

std::vector<TurnRow> turns_of(db::Transaction& tx, ReviewId id)
{
    return tx.select<TurnRow>("FROM review_turns WHERE review_id = $1 ORDER BY id", id);
}

void void_sign_offs(db::Transaction& tx, ReviewId id, Instant now)
{
    tx.execute("UPDATE review_turns SET voided_at = $2 WHERE review_id = $1 AND voided_at IS NULL "
               "AND kind IN ('acknowledged', 'disagreed', 'manager_signed')",
               id, now);
    tx.execute("UPDATE review_copies SET voided_at = $2 WHERE review_id = $1 AND voided_at IS NULL", id, now);
}

bool was_reviewer(db::Transaction& tx, ReviewId id, PersonId person)
{
    return tx
        .row<std::int64_t>("SELECT id FROM review_turns WHERE review_id = $1 AND person_id = $2 LIMIT 1", id, person)
        .has_value();
}

std::vector<CopyRow> copies_of(db::Transaction& tx, ReviewId id)
{
    return tx.select<CopyRow>("FROM review_copies WHERE review_id = $1 ORDER BY number DESC", id);
}

std::vector<LearningRow> learning_of(db::Transaction& tx, ReviewId id)
{
    return tx.select<LearningRow>("FROM review_learning WHERE review_id = $1 ORDER BY item_key", id);
}

void remove_learning(db::Transaction& tx, ReviewId id, std::string_view item_key)
{
    tx.execute("DELETE FROM review_learning WHERE review_id = $1 AND item_key = $2", id, item_key);
}

void remove_reviewed(db::Transaction& tx, ReviewId id)
{
    tx.execute("DELETE FROM reviewed_competencies WHERE review_id = $1", id);
}

std::vector<ReviewedCompetency> imported_reviews(db::Transaction& tx)
{
    return tx.select<ReviewedCompetency>("FROM reviewed_competencies WHERE review_id IS NULL");
}

std::vector<NumberedPerson> numbered_people(db::Transaction& tx)
{
    return tx.rows<NumberedPerson>("SELECT id, employee_number FROM people");
}

std::vector<RateableCompetency> rateable_competencies(db::Transaction& tx)
{
    return tx.rows<RateableCompetency>(
        R"(SELECT c.id, c.code, s.lowest, s.highest FROM competencies c
           JOIN frameworks f ON f.id = c.framework_id
           JOIN (SELECT scale_id, MIN(level) AS lowest, MAX(level) AS highest FROM scale_levels GROUP BY scale_id) s
               ON s.scale_id = c.scale_id
           WHERE c.retired_at IS NULL AND f.state = 'approved')");
}

} // namespace espalier::reviews::store
