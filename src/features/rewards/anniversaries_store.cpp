// SPDX-License-Identifier: Apache-2.0
// SQL on service anniversaries.
#include "features/rewards/anniversaries_store.h"

#include "db/id_list.h"

namespace espalier::rewards::store {

std::vector<AnniversaryRule> anniversary_rules(db::Transaction& tx)
{
    return tx.select<AnniversaryRule>("FROM anniversary_rules ORDER BY years");
}

std::optional<AnniversaryRule> find_anniversary_rule(db::Transaction& tx, AnniversaryRuleId id)
{
    return tx.select_one<AnniversaryRule>("FROM anniversary_rules WHERE id = $1", id);
}

std::int64_t delete_anniversary_rule(db::Transaction& tx, AnniversaryRuleId id)
{
    return tx.execute("DELETE FROM anniversary_rules WHERE id = $1", id);
}

std::vector<Candidate> candidates(db::Transaction& tx, Date today)
{
    return tx.rows<Candidate>(
        R"(SELECT p.id AS person_id, p.started_on, r.years, r.points, r.valid_from
           FROM people p CROSS JOIN anniversary_rules r
           WHERE (p.left_on IS NULL OR p.left_on >= $1)
             AND CAST(substr(p.started_on, 1, 4) AS BIGINT) + r.years IN ($2, $2 - 1)
             AND NOT EXISTS (SELECT 1 FROM service_anniversaries a WHERE a.person_id = p.id AND a.years = r.years)
           ORDER BY r.years, p.id)",
        today, std::int64_t{civil(today).year});
}

std::vector<ReportRow> reports_with_rules(db::Transaction& tx, std::vector<PersonId> const& people)
{
    return tx.rows<ReportRow>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS person_name, p.started_on, r.years
           FROM people p CROSS JOIN anniversary_rules r WHERE p.id IN ()" +
            db::unfolded(tx, "$1") + ") ORDER BY p.id, r.years",
        db::folded(people));
}

std::vector<AnniversaryLine> anniversaries_of(db::Transaction& tx, PersonId person)
{
    static auto const statement = "SELECT " + db::columns<ServiceAnniversary>("a") + R"(,
        p.given_name || ' ' || p.family_name AS person_name, r.message
        FROM service_anniversaries a JOIN people p ON p.id = a.person_id
        LEFT JOIN anniversary_rules r ON r.years = a.years
        WHERE a.person_id = $1 ORDER BY a.reached_on DESC, a.id DESC)";
    return tx.rows<AnniversaryLine>(statement, person);
}

} // namespace espalier::rewards::store
