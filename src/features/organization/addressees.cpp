// SPDX-License-Identifier: Apache-2.0
// Addresses of people.
#include "features/organization/addressees.h"

#include "db/id_list.h"

namespace espalier::organization {

std::vector<platform::Addressee> find_addressees(db::Transaction& tx, std::vector<platform::PersonId> const& people,
                                                 Date today)
{
    auto const statement = R"sql(
        SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name, COALESCE(a.email, p.email) AS email,
               COALESCE(a.language, p.language) AS language, COALESCE(a.time_zone, p.time_zone) AS time_zone
        FROM people p LEFT JOIN accounts a ON a.person_id = p.id AND a.locked_at IS NULL
        WHERE COALESCE(a.email, p.email) IS NOT NULL AND (p.left_on IS NULL OR p.left_on >= $2)
          AND p.id IN ()sql" +
        db::unfolded(tx, "$1") + ")";
    return tx.rows<platform::Addressee>(statement, db::folded(people), today);
}

} // namespace espalier::organization
