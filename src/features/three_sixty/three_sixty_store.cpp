// SPDX-License-Identifier: Apache-2.0
// SQL on rounds, on whom they are about, and on what came in.
#include "features/three_sixty/three_sixty_store.h"

#include <fmt/core.h>

namespace espalier::three_sixty::store {

namespace {

constexpr std::string_view is_open = "state IN ('choosing', 'proposed', 'collecting')";

struct Named
{
    ThreeSixtyId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

} // namespace

std::optional<ThreeSixtyRound> round(db::Transaction& tx, RoundId id)
{
    return tx.select_one<ThreeSixtyRound>("FROM three_sixty_rounds WHERE id = $1", id);
}

void delete_draft_round(db::Transaction& tx, RoundId id)
{
    tx.execute("DELETE FROM three_sixty_rounds WHERE id = $1 AND state = 'draft'", id);
}

std::vector<ThreeSixtyRound> open_rounds(db::Transaction& tx)
{
    return tx.select<ThreeSixtyRound>("FROM three_sixty_rounds WHERE state = 'open' ORDER BY id");
}

void remove_three_sixties(db::Transaction& tx, RoundId id)
{
    tx.execute("DELETE FROM three_sixty_raters WHERE three_sixty_id IN (SELECT t.id FROM three_sixties t "
               "WHERE t.round_id = $1)",
               id);
    tx.execute("DELETE FROM three_sixties WHERE round_id = $1", id);
}

std::vector<JobCompetency> required_by_jobs(db::Transaction& tx)
{
    return tx.rows<JobCompetency>(
        R"(SELECT j.id AS job_id, r.competency_id
           FROM requirements r JOIN jobs j ON j.current_version_id = r.job_version_id
           ORDER BY j.id, r.importance DESC, r.level DESC, r.competency_id)");
}

std::vector<Earlier> earlier_ones(db::Transaction& tx, QuestionnaireId id, bool with_focus)
{
    return tx.rows<Earlier>(
        R"(SELECT t.person_id, MAX(t.id) AS id
           FROM three_sixties t JOIN three_sixty_rounds r ON r.id = t.round_id
           WHERE t.state = 'released' AND r.questionnaire_id = $1
             AND (NOT CAST($2 AS BOOLEAN) OR EXISTS (SELECT 1 FROM three_sixty_focus f WHERE f.three_sixty_id = t.id))
           GROUP BY t.person_id)",
        id, with_focus);
}

std::vector<PersonId> people_in(db::Transaction& tx, RoundId id)
{
    return tx.rows<PersonId>("SELECT person_id FROM three_sixties WHERE round_id = $1 ORDER BY person_id", id);
}

std::optional<ThreeSixty> three_sixty(db::Transaction& tx, ThreeSixtyId id)
{
    return tx.select_one<ThreeSixty>("FROM three_sixties WHERE id = $1", id);
}

std::vector<ThreeSixty> open_three_sixties(db::Transaction& tx, RoundId id, std::optional<Date> today)
{
    return tx.select<ThreeSixty>(fmt::format(R"(FROM three_sixties WHERE round_id = $1 AND {}
                         AND (CAST($2 AS TEXT) IS NULL OR COALESCE(answer_until,
                              (SELECT r.answer_until FROM three_sixty_rounds r WHERE r.id = round_id)) < $2)
                       ORDER BY id)",
                                             is_open),
                                 id, today);
}

bool has_open_ones(db::Transaction& tx, RoundId id)
{
    return tx
        .row<std::int64_t>(fmt::format("SELECT id FROM three_sixties WHERE round_id = $1 AND {} LIMIT 1", is_open), id)
        .has_value();
}

std::vector<ThreeSixty> unfinished_of_leavers(db::Transaction& tx, Date today)
{
    return tx.select<ThreeSixty>(
        R"(FROM three_sixties WHERE state IN ('choosing', 'proposed', 'collecting', 'collected')
             AND person_id IN (SELECT p.id FROM people p WHERE p.left_on < $1) ORDER BY id)",
        today);
}

std::map<ThreeSixtyId, std::string> names_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids)
{
    std::map<ThreeSixtyId, std::string> names;
    for (auto& row : tx.rows<Named>("SELECT t.id, p.given_name || ' ' || p.family_name AS name FROM three_sixties t "
                                    "JOIN people p ON p.id = t.person_id WHERE t.id IN (" +
                                        db::unfolded(tx, "$1") + ")",
                                    db::folded(ids)))
        names.emplace(row.id, std::move(row.name));
    return names;
}

bool is_followed(db::Transaction& tx, ThreeSixtyId id)
{
    return tx.row<std::int64_t>("SELECT id FROM three_sixties WHERE follows_id = $1 LIMIT 1", id).has_value();
}

std::vector<Sheet> sheets_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids)
{
    return tx.select<Sheet>("FROM three_sixty_sheets WHERE three_sixty_id IN (" + db::unfolded(tx, "$1") +
                                ") ORDER BY id",
                            db::folded(ids));
}

std::vector<ThreeSixtyComment> comments_of(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids)
{
    return tx.select<ThreeSixtyComment>("FROM three_sixty_comments WHERE three_sixty_id IN (" + db::unfolded(tx, "$1") +
                                            ") ORDER BY id",
                                        db::folded(ids));
}

void write_anew_in_no_order(db::Transaction& tx, std::vector<ThreeSixtyId> const& ids)
{
    auto const sheets = sheets_of(tx, ids);
    auto const comments = comments_of(tx, ids);
    for (auto const* const table : {"three_sixty_sheets", "three_sixty_comments"})
        tx.execute(fmt::format("DELETE FROM {} WHERE three_sixty_id IN ({})", table, db::unfolded(tx, "$1")),
                   db::folded(ids));
    tx.insert_all("three_sixty_sheets", sheets);
    tx.insert_all("three_sixty_comments", comments);
}

std::vector<FocusRow> focus_of(db::Transaction& tx, ThreeSixtyId id)
{
    return tx.select<FocusRow>("FROM three_sixty_focus WHERE three_sixty_id = $1 ORDER BY question_key, row_key", id);
}

void remove_focus(db::Transaction& tx, ThreeSixtyId id)
{
    tx.execute("DELETE FROM three_sixty_focus WHERE three_sixty_id = $1", id);
}

} // namespace espalier::three_sixty::store
