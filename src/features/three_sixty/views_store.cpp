// SPDX-License-Identifier: Apache-2.0
// SQL of lists and pages.
#include "features/three_sixty/views_store.h"

#include "db/id_list.h"

namespace espalier::three_sixty::store {

std::vector<RatingRequest> requests_of(db::Transaction& tx, PersonId person, Date today, std::int64_t limit)
{
    return tx.rows<RatingRequest>(
        R"(SELECT r.id, t.round_id, o.name AS round_name, t.person_id,
                  p.given_name || ' ' || p.family_name AS person_name, r.rater_group,
                  CASE WHEN t.answer_until > o.answer_until THEN t.answer_until ELSE o.answer_until END AS answer_until,
                  v.shortest_minutes, v.longest_minutes, r.has_answered,
                  o.state = 'open' AND t.state IN ('choosing', 'proposed', 'collecting') AND NOT r.has_answered
                      AND (o.answer_until >= $2 OR t.answer_until >= $2) AS takes_answers
           FROM three_sixty_raters r JOIN three_sixties t ON t.id = r.three_sixty_id
           JOIN three_sixty_rounds o ON o.id = t.round_id JOIN people p ON p.id = t.person_id
           JOIN questionnaire_versions v ON v.id = o.questionnaire_version_id
           WHERE r.person_id = $1 AND r.state = 'asked' AND o.state <> 'launching' ORDER BY r.id DESC LIMIT $3)",
        person, today, limit);
}

std::optional<std::string> person_name(db::Transaction& tx, std::optional<PersonId> id)
{
    if (!id)
        return std::nullopt;
    return tx.row<std::string>("SELECT given_name || ' ' || family_name FROM people WHERE id = $1", *id);
}

std::map<PersonId, std::string> person_names(db::Transaction& tx, std::vector<PersonId> const& ids)
{
    std::map<PersonId, std::string> names;
    for (auto& row : tx.rows<AboutPerson>("SELECT id, given_name || ' ' || family_name AS name FROM people "
                                          "WHERE id IN (" +
                                              db::unfolded(tx, "$1") + ")",
                                          db::folded(ids)))
        names.emplace(row.id, std::move(row.name));
    return names;
}

std::vector<RoundLine> round_lines(db::Transaction& tx, RoundId before, std::int64_t limit)
{
    return tx.rows<RoundLine>(
        R"(SELECT o.id, o.name, o.purpose, o.state, o.choose_until, o.answer_until,
                  (SELECT COUNT(*) FROM three_sixties t WHERE t.round_id = o.id) AS people
           FROM three_sixty_rounds o WHERE o.id < $1 ORDER BY o.id DESC LIMIT $2)",
        before, limit);
}

RoundCounts round_counts(db::Transaction& tx, RoundId id)
{
    auto counts = *tx.row<RoundCounts>(
        R"(SELECT COUNT(*) AS people,
                  COUNT(CASE WHEN state IN ('choosing', 'proposed') THEN 1 END) AS choosing,
                  COUNT(CASE WHEN state = 'collecting' THEN 1 END) AS collecting,
                  COUNT(CASE WHEN state = 'collected' THEN 1 END) AS collected,
                  COUNT(CASE WHEN state = 'released' THEN 1 END) AS released,
                  COUNT(CASE WHEN state = 'ended' THEN 1 END) AS ended,
                  CAST(0 AS BIGINT) AS asked, CAST(0 AS BIGINT) AS answered
           FROM three_sixties WHERE round_id = $1)",
        id);
    auto const raters = *tx.row<AnswerCounts>(
        R"(SELECT COUNT(*) AS asked, COUNT(CASE WHEN r.has_answered THEN 1 END) AS answered
           FROM three_sixties t JOIN three_sixty_raters r ON r.three_sixty_id = t.id
           WHERE t.round_id = $1 AND r.state = 'asked')",
        id);
    counts.asked = raters.asked;
    counts.answered = raters.answered;
    return counts;
}

std::vector<ThreeSixtyLine> lines(db::Transaction& tx, LineFilter const& filter, ThreeSixtyId before,
                                  std::int64_t limit)
{
    // A plus keeps an index from being used. Raters are counted only of what is listed.
    std::string const column = filter.by == LinesBy::coach_id ? "o." : filter.is_for_many ? "+t." : "t.";
    return tx.rows<ThreeSixtyLine>(
        R"(SELECT t.id, t.round_id, o.name AS round_name, t.person_id,
                  p.given_name || ' ' || p.family_name AS person_name, t.state,
                  CASE WHEN t.answer_until > o.answer_until THEN t.answer_until ELSE o.answer_until END AS answer_until,
                  (SELECT COUNT(*) FROM three_sixty_raters r WHERE r.three_sixty_id = t.id AND r.state = 'asked')
                      AS asked,
                  (SELECT COUNT(*) FROM three_sixty_raters r WHERE r.three_sixty_id = t.id AND r.state = 'asked'
                                                                AND r.has_answered) AS answered
           FROM (SELECT t.id, t.round_id, t.person_id, t.state, t.answer_until
                 FROM three_sixties t JOIN three_sixty_rounds o ON o.id = t.round_id
                 WHERE )" +
            column + std::string(reflect::to_name(filter.by)) + " IN (" + db::unfolded(tx, "$2") +
            R"() AND t.id < $1 AND o.state <> 'launching' ORDER BY t.id DESC LIMIT $3) t
           JOIN three_sixty_rounds o ON o.id = t.round_id JOIN people p ON p.id = t.person_id
           ORDER BY t.id DESC)",
        before, filter.folded_ids, limit);
}

std::vector<RaterRow> rater_rows(db::Transaction& tx, ThreeSixtyId id)
{
    return tx.rows<RaterRow>(
        R"(SELECT r.id, r.rater_group, r.person_id,
                  COALESCE(r.name, p.given_name || ' ' || p.family_name) AS name, r.state, r.reason,
                  r.mailed_at IS NOT NULL AS is_mailed
           FROM three_sixty_raters r LEFT JOIN people p ON p.id = r.person_id
           WHERE r.three_sixty_id = $1 ORDER BY r.id)",
        id);
}

AnswerCounts answer_counts(db::Transaction& tx, ThreeSixtyId id)
{
    return *tx.row<AnswerCounts>(
        R"(SELECT COUNT(*) AS asked, COUNT(CASE WHEN has_answered THEN 1 END) AS answered
           FROM three_sixty_raters WHERE three_sixty_id = $1 AND state = 'asked')",
        id);
}

} // namespace espalier::three_sixty::store
