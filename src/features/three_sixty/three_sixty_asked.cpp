// SPDX-License-Identifier: Apache-2.0
// SQL for Home: whom to rate, raters to choose and to agree to, reports to hand on.
#include "features/three_sixty/three_sixty_asked.h"

#include "db/id_list.h"

namespace espalier::three_sixty {

std::vector<ThreeSixtyAsk> three_sixties_asked(Context& context)
{
    context.narrows_itself();
    if (!context.viewer.person_id)
        return {};
    auto& tx = context.tx;
    auto people = context.chart->present_reports_of(*context.viewer.person_id, context.today());
    people.push_back(*context.viewer.person_id);
    // Whoever is asked to rate; then the own turn and that of the manager; then that of the coach.
    return tx.rows<ThreeSixtyAsk>(
        R"(SELECT a.kind, a.three_sixty_id, a.rater_id, a.person_id,
                  p.given_name || ' ' || p.family_name AS person_name, o.name AS round_name,
                  CASE WHEN a.kind IN ('choose', 'agree') THEN o.choose_until
                       WHEN a.answer_until > o.answer_until THEN a.answer_until ELSE o.answer_until END AS due_on
           FROM (SELECT 'rate' AS kind, t.id AS three_sixty_id, r.id AS rater_id, t.person_id, t.round_id, t.answer_until
                 FROM three_sixty_raters r JOIN three_sixties t ON t.id = r.three_sixty_id
                 JOIN three_sixty_rounds c ON c.id = t.round_id
                 WHERE r.person_id = $1 AND r.state = 'asked' AND NOT r.has_answered AND c.state = 'open'
                   AND t.state IN ('choosing', 'proposed', 'collecting')
                   AND (c.answer_until >= $2 OR t.answer_until >= $2)
                 UNION ALL
                 SELECT CASE t.state WHEN 'choosing' THEN 'choose' WHEN 'proposed' THEN 'agree' ELSE 'release' END AS kind,
                        t.id AS three_sixty_id, CAST(NULL AS BIGINT) AS rater_id, t.person_id, t.round_id, t.answer_until
                 FROM three_sixties t JOIN three_sixty_rounds c ON c.id = t.round_id
                 WHERE t.person_id IN ()" +
            db::unfolded(tx, "$3") + R"() AND c.state <> 'launching'
                   AND CASE WHEN t.person_id = $1 THEN t.state = 'choosing' AND c.chosen_by = 'subject'
                            ELSE (t.state = 'choosing' AND c.chosen_by = 'manager') OR t.state = 'proposed'
                                OR (t.state = 'collected' AND c.released_by = 'manager') END
                 UNION ALL
                 SELECT 'release' AS kind, t.id AS three_sixty_id, CAST(NULL AS BIGINT) AS rater_id, t.person_id, t.round_id,
                        t.answer_until
                 FROM three_sixty_rounds c JOIN three_sixties t ON t.round_id = c.id
                 WHERE c.coach_id = $1 AND c.released_by = 'coach' AND t.state = 'collected' AND t.person_id <> $1) a
           JOIN three_sixty_rounds o ON o.id = a.round_id JOIN people p ON p.id = a.person_id
           ORDER BY due_on, a.three_sixty_id, a.rater_id)",
        *context.viewer.person_id, context.today(), db::folded(people));
}

} // namespace espalier::three_sixty
