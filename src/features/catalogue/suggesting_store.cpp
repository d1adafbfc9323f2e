// SPDX-License-Identifier: Apache-2.0
// SQL on suggestions, ratings and reviews.
#include "features/catalogue/suggesting_store.h"

namespace espalier::catalogue::store {

std::optional<Suggestion> find_suggestion(db::Transaction& tx, OfferingId id)
{
    return tx.select_one<Suggestion>("FROM offering_suggestions WHERE offering_id = $1", id);
}

std::vector<SuggestionView> suggestions(db::Transaction& tx, SuggestionSearch const& search)
{
    return tx.rows<SuggestionView>(
        R"(SELECT s.offering_id, o.title, o.method, o.link, c.id AS competency_id, c.name AS competency_name, s.reason,
                  s.person_id, p.given_name || ' ' || p.family_name AS person_name, s.suggested_at, s.answer,
                  s.answer_reason, s.answered_at, o.state, o.version
           FROM offering_suggestions s JOIN offerings o ON o.id = s.offering_id JOIN people p ON p.id = s.person_id
           LEFT JOIN competencies c ON c.id = (SELECT MIN(d.competency_id) FROM offering_competencies d
                                               WHERE d.offering_id = s.offering_id)
           WHERE (CAST($1 AS BIGINT) IS NULL OR s.offering_id = $1) AND (CAST($2 AS BIGINT) IS NULL OR s.person_id = $2)
             AND (NOT CAST($3 AS BOOLEAN) OR s.answer IS NULL) AND s.offering_id < $4
           ORDER BY s.offering_id DESC LIMIT $5)",
        search.one, search.by, search.waiting, search.before, search.limit);
}

std::optional<OwnRating> rating_of(db::Transaction& tx, OfferingId id, PersonId person)
{
    return tx.select_one<OwnRating>("FROM offering_ratings WHERE offering_id = $1 AND person_id = $2", id, person);
}

std::int64_t delete_rating(db::Transaction& tx, OfferingId id, PersonId person)
{
    return tx.execute("DELETE FROM offering_ratings WHERE offering_id = $1 AND person_id = $2", id, person);
}

std::vector<PointsCount> counts_of(db::Transaction& tx, OfferingId id)
{
    return tx.rows<PointsCount>(
        "SELECT usefulness, COUNT(*) AS ratings FROM offering_ratings WHERE offering_id = $1 GROUP BY usefulness "
        "ORDER BY usefulness",
        id);
}

std::vector<RatingComment> comments_of(db::Transaction& tx, OfferingId id)
{
    return tx.rows<RatingComment>(
        R"(SELECT r.usefulness, r.comment, CASE WHEN r.is_named THEN p.given_name || ' ' || p.family_name END AS by_name
           FROM offering_ratings r JOIN people p ON p.id = r.person_id
           WHERE r.offering_id = $1 AND r.comment <> '' ORDER BY r.rated_at DESC, r.person_id LIMIT 200)",
        id);
}

std::vector<DueOffering> due_for_review(db::Transaction& tx, Date day)
{
    return tx.rows<DueOffering>(
        R"(SELECT o.id, o.owner_id, o.title, o.review_on,
                  (SELECT MAX(n.created_at) FROM notifications n
                   WHERE n.person_id = o.owner_id AND n.kind = 'offering_review_due'
                     AND n.link = '/catalogue/' || o.id) AS reminded_at
           FROM offerings o JOIN people p ON p.id = o.owner_id
           WHERE o.review_on <= $1 AND (o.state = 'published' OR o.state = 'draft')
             AND (p.left_on IS NULL OR p.left_on >= $1)
           ORDER BY o.id)",
        day);
}

} // namespace espalier::catalogue::store
