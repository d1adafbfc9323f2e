// SPDX-License-Identifier: Apache-2.0
// SQL on awards.
#include "features/rewards/awards_store.h"

#include "db/id_list.h"

namespace espalier::rewards::store {

namespace {

struct PanelRow
{
    AwardId award_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PanelRow, (), (award_id, person_id))

struct NominationInsert : platform::DoneBy
{
    NominationId id;
    AwardId award_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NominationInsert, (platform::DoneBy), (id, award_id, reason))

struct NomineeInsert
{
    NominationId award_nomination_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(NomineeInsert, (), (award_nomination_id, person_id))

struct WinnerInsert
{
    NominationId award_nomination_id;
    AwardId award_id;
};
BOOST_DESCRIBE_STRUCT(WinnerInsert, (), (award_nomination_id, award_id))

// $1 is the viewer.
std::string award_rows(std::string_view rest)
{
    static std::string const start = "SELECT " + db::columns<Award>("a") + R"(,
        EXISTS (SELECT 1 FROM award_decisions d WHERE d.award_id = a.id) AS is_decided,
        (SELECT COUNT(*) FROM award_nominations n WHERE n.award_id = a.id) AS nominations_count,
        (SELECT COUNT(*) FROM award_nominations n WHERE n.award_id = a.id AND n.by_person_id = $1) AS own_nominations
        FROM awards a )";
    return start + std::string(rest);
}

} // namespace

std::optional<Award> find_award(db::Transaction& tx, AwardId id)
{
    return tx.select_one<Award>("FROM awards WHERE id = $1", id);
}

std::optional<DecisionRow> find_decision(db::Transaction& tx, AwardId id)
{
    return tx.select_one<DecisionRow>("FROM award_decisions WHERE award_id = $1", id);
}

std::vector<AwardRow> awards(db::Transaction& tx, std::optional<PersonId> viewer, AwardId before, std::int64_t limit)
{
    return tx.rows<AwardRow>(award_rows("WHERE a.id < $2 ORDER BY a.id DESC LIMIT $3"), viewer, before, limit);
}

std::vector<UndecidedAward> undecided_awards(db::Transaction& tx, PersonId viewer, Date today)
{
    return tx.rows<UndecidedAward>(
        R"(SELECT a.id, a.name, a.nominations_from, a.nominations_until, a.budget_owner_id,
                  a.nominations_until < $2 AS is_voting,
                  EXISTS (SELECT 1 FROM award_panel p WHERE p.award_id = a.id AND p.person_id = $1) AS sits_on_panel,
                  CASE WHEN a.nominations_until >= $2 THEN EXISTS
                      (SELECT 1 FROM award_nominations n WHERE n.award_id = a.id AND n.by_person_id = $1)
                      ELSE FALSE END AS has_nominated
           FROM awards a
           WHERE a.nominations_from <= $2
             AND NOT EXISTS (SELECT 1 FROM award_decisions d WHERE d.award_id = a.id)
             AND (a.nominations_until >= $2 OR a.budget_owner_id = $1
                  OR EXISTS (SELECT 1 FROM award_panel p WHERE p.award_id = a.id AND p.person_id = $1))
           ORDER BY a.nominations_until, a.id)",
        viewer, today);
}

std::vector<PersonOfAward> winners_of(db::Transaction& tx, std::vector<AwardId> const& awards)
{
    return tx.rows<PersonOfAward>(
        R"(SELECT w.award_id, p.id, p.given_name || ' ' || p.family_name AS name
           FROM award_winners w JOIN award_nominees n ON n.award_nomination_id = w.award_nomination_id
           JOIN people p ON p.id = n.person_id
           WHERE w.award_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY p.sort_name, p.id",
        db::folded(awards));
}

std::vector<AwardPerson> panel_of(db::Transaction& tx, AwardId id)
{
    return tx.rows<AwardPerson>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name
           FROM award_panel a JOIN people p ON p.id = a.person_id WHERE a.award_id = $1 ORDER BY p.sort_name, p.id)",
        id);
}

std::vector<AwardId> panels_with(db::Transaction& tx, std::vector<AwardId> const& awards, PersonId person)
{
    return tx.rows<AwardId>("SELECT award_id FROM award_panel WHERE person_id = $2 AND award_id IN (" +
                                db::unfolded(tx, "$1") + ")",
                            db::folded(awards), person);
}

std::vector<NominationRow> nominations_of(db::Transaction& tx, std::vector<AwardId> const& awards)
{
    return tx.rows<NominationRow>(
        R"(SELECT n.id, n.award_id, n.reason, n.by_person_id, b.given_name || ' ' || b.family_name AS by_name, n.at,
                  EXISTS (SELECT 1 FROM award_winners w WHERE w.award_nomination_id = n.id) AS has_won
           FROM award_nominations n JOIN people b ON b.id = n.by_person_id
           WHERE n.award_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY n.id",
        db::folded(awards));
}

std::optional<AwardId> award_of(db::Transaction& tx, NominationId id)
{
    return tx.row<AwardId>("SELECT award_id FROM award_nominations WHERE id = $1", id);
}

std::vector<NomineeRow> nominees_of(db::Transaction& tx, std::vector<AwardId> const& awards)
{
    return tx.rows<NomineeRow>(
        R"(SELECT e.award_nomination_id, p.id, p.given_name || ' ' || p.family_name AS name
           FROM award_nominations n JOIN award_nominees e ON e.award_nomination_id = n.id
           JOIN people p ON p.id = e.person_id
           WHERE n.award_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY p.sort_name, p.id",
        db::folded(awards));
}

std::vector<VoteRow> votes_of(db::Transaction& tx, std::vector<AwardId> const& awards)
{
    return tx.rows<VoteRow>(
        R"(SELECT v.award_nomination_id, v.person_id, v.score, v.comment, v.at
           FROM award_nominations n JOIN award_votes v ON v.award_nomination_id = n.id
           WHERE n.award_id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY v.score DESC, v.person_id",
        db::folded(awards));
}

AwardNames names_of(db::Transaction& tx, AwardId id)
{
    return tx
        .row<AwardNames>(
            R"(SELECT b.given_name || ' ' || b.family_name AS budget_owner_name, v.name AS company_value_name
               FROM awards a JOIN people b ON b.id = a.budget_owner_id
               LEFT JOIN company_values v ON v.id = a.company_value_id WHERE a.id = $1)",
            id)
        .value();
}

std::int64_t count_present(db::Transaction& tx, std::vector<PersonId> const& people, Date today)
{
    return tx
        .row<std::int64_t>("SELECT COUNT(*) FROM people WHERE (left_on IS NULL OR left_on >= $2) AND id IN (" +
                               db::unfolded(tx, "$1") + ")",
                           db::folded(people), today)
        .value();
}

void insert_panel(db::Transaction& tx, AwardId id, std::vector<PersonId> const& people)
{
    std::vector<PanelRow> rows;
    for (auto const person : people)
        rows.push_back({id, person});
    tx.insert_all("award_panel", rows);
}

void delete_panel(db::Transaction& tx, AwardId id)
{
    tx.execute("DELETE FROM award_panel WHERE award_id = $1", id);
}

std::int64_t delete_award(db::Transaction& tx, AwardId id)
{
    return tx.execute("DELETE FROM awards WHERE id = $1", id);
}

void insert_nomination(db::Transaction& tx, NominationId id, NominationDraft const& draft, platform::DoneBy const& done)
{
    tx.insert("award_nominations", NominationInsert{done, id, draft.award_id, draft.reason.value});
    std::vector<NomineeInsert> rows;
    for (auto const person : draft.nominee_ids)
        rows.push_back({id, person});
    tx.insert_all("award_nominees", rows);
}

void delete_nomination(db::Transaction& tx, NominationId id)
{
    tx.execute("DELETE FROM award_nominees WHERE award_nomination_id = $1", id);
    tx.execute("DELETE FROM award_nominations WHERE id = $1", id);
}

void put_vote(db::Transaction& tx, VoteRow const& vote)
{
    tx.execute(R"(INSERT INTO award_votes (award_nomination_id, person_id, score, comment, at)
                  VALUES ($1, $2, $3, $4, $5)
                  ON CONFLICT (award_nomination_id, person_id)
                  DO UPDATE SET score = excluded.score, comment = excluded.comment, at = excluded.at)",
               vote.award_nomination_id, vote.person_id, vote.score, vote.comment, vote.at);
}

void insert_winners(db::Transaction& tx, AwardId id, std::vector<NominationId> const& nominations)
{
    std::vector<WinnerInsert> rows;
    for (auto const nomination : nominations)
        rows.push_back({nomination, id});
    tx.insert_all("award_winners", rows);
}

} // namespace espalier::rewards::store
