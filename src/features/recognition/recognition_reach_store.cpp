// SPDX-License-Identifier: Apache-2.0
// SQL of the reach report. What was withdrawn or declined counts nowhere.
#include "features/recognition/recognition_reach_store.h"

namespace espalier::recognition::store {

std::vector<UnitReach> reach_by_unit(db::Transaction& tx, TimeSpan const& span, Date today)
{
    return tx.rows<UnitReach>(
        R"(SELECT p.unit_id, COUNT(*) AS people, COUNT(g.id) AS givers, COUNT(w.id) AS receivers
           FROM people p
           LEFT JOIN (SELECT DISTINCT r.giver_id AS id FROM recognitions r
                      WHERE r.state = 'given' AND r.at >= $1 AND r.at < $2) g ON g.id = p.id
           LEFT JOIN (SELECT DISTINCT n.person_id AS id FROM recognitions r
                      JOIN recognition_receivers n ON n.recognition_id = r.id
                      WHERE r.state = 'given' AND r.at >= $1 AND r.at < $2) w ON w.id = p.id
           WHERE p.left_on IS NULL OR p.left_on >= $3
           GROUP BY p.unit_id)",
        span.from, span.until, today);
}

std::vector<UnitLink> links_between_units(db::Transaction& tx, TimeSpan const& span)
{
    return tx.rows<UnitLink>(
        R"(SELECT g.unit_id AS from_id, p.unit_id AS to_id, COUNT(*) AS times
           FROM recognitions r JOIN people g ON g.id = r.giver_id
           JOIN recognition_receivers n ON n.recognition_id = r.id JOIN people p ON p.id = n.person_id
           WHERE r.state = 'given' AND r.at >= $1 AND r.at < $2
           GROUP BY g.unit_id, p.unit_id)",
        span.from, span.until);
}

std::vector<ValueCount> reach_by_value(db::Transaction& tx, TimeSpan const& span)
{
    return tx.rows<ValueCount>(
        R"(SELECT r.company_value_id, v.name, COUNT(DISTINCT r.id) AS recognitions,
                  COUNT(DISTINCT r.giver_id) AS givers, COUNT(DISTINCT n.person_id) AS receivers
           FROM recognitions r JOIN recognition_receivers n ON n.recognition_id = r.id
           LEFT JOIN company_values v ON v.id = r.company_value_id
           WHERE r.state = 'given' AND r.at >= $1 AND r.at < $2
           GROUP BY r.company_value_id, v.name ORDER BY recognitions DESC, r.company_value_id NULLS LAST)",
        span.from, span.until);
}

std::vector<MutualPair> mutual_pairs(db::Transaction& tx, TimeSpan const& span, std::int64_t limit)
{
    return tx.rows<MutualPair>(
        R"(WITH gifts (giver_id, receiver_id, times, points) AS (
               SELECT r.giver_id, n.person_id, COUNT(*), SUM(r.points_each)
               FROM recognitions r JOIN recognition_receivers n ON n.recognition_id = r.id
               WHERE r.state = 'given' AND r.at >= $1 AND r.at < $2 GROUP BY r.giver_id, n.person_id),
           totals (giver_id, times) AS (SELECT g.giver_id, SUM(g.times) FROM gifts g GROUP BY g.giver_id)
           SELECT a.giver_id AS one_id, o.given_name || ' ' || o.family_name AS one_name, a.receiver_id AS other_id,
                  p.given_name || ' ' || p.family_name AS other_name, a.times, b.times AS times_back,
                  a.points + b.points AS points
           FROM gifts a JOIN gifts b ON b.giver_id = a.receiver_id AND b.receiver_id = a.giver_id
           JOIN totals s ON s.giver_id = a.giver_id JOIN totals t ON t.giver_id = b.giver_id
           JOIN people o ON o.id = a.giver_id JOIN people p ON p.id = a.receiver_id
           WHERE a.giver_id < a.receiver_id AND a.times >= 3 AND b.times >= 3
             AND a.times * 2 >= s.times AND b.times * 2 >= t.times
           ORDER BY a.times + b.times DESC, a.giver_id, a.receiver_id LIMIT $3)",
        span.from, span.until, limit);
}

} // namespace espalier::recognition::store
