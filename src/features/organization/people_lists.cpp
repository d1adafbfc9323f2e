// SPDX-License-Identifier: Apache-2.0
// SQL on lists of people: the directory, whole, narrowed, or searched.
#include "features/organization/organization_search.h"
#include "features/organization/people_store.h"

#include <algorithm>

namespace espalier::organization::store {

namespace {

// What both statements on lines begin with; $1 is today. The directory is everybody's: a last day that is still to come is
// not told there.
constexpr std::string_view columns =
    R"(SELECT p.id, p.employee_number, p.given_name, p.family_name, p.email, p.unit_id, u.name AS unit_name, p.job_id,
              v.title AS job_title, p.manager_id, m.given_name || ' ' || m.family_name AS manager_name, p.location,
              CASE WHEN p.left_on < $1 THEN p.left_on END AS left_on
       FROM )";
constexpr std::string_view names = R"(
       JOIN units u ON u.id = p.unit_id
       LEFT JOIN jobs j ON j.id = p.job_id
       LEFT JOIN job_versions v ON v.id = j.current_version_id
       LEFT JOIN people m ON m.id = p.manager_id)";

constexpr std::string_view narrowed = R"(
           (CAST($2 AS BIGINT) IS NULL OR p.unit_id = $2 OR ($8 AND p.unit_id IN (
                WITH RECURSIVE below (id) AS (
                    SELECT id FROM units WHERE parent_id = $2
                    UNION
                    SELECT u.id FROM units u JOIN below b ON u.parent_id = b.id)
                SELECT id FROM below)))
           AND (CAST($3 AS BIGINT) IS NULL OR p.job_id = $3)
           AND (CAST($4 AS BIGINT) IS NULL OR p.manager_id = $4)
           AND ($5 OR p.left_on IS NULL OR p.left_on >= $1)
           AND (CAST($6 AS BIGINT) IS NULL OR (p.sort_name, p.id) > (SELECT a.sort_name, a.id FROM people a WHERE a.id = $6))
         ORDER BY p.sort_name, p.id
         LIMIT $7)";

// Does the name have the second and third word of a search, if there are any? `w` names the person.
constexpr std::string_view other_words = R"(
           AND (CAST($11 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                    WHERE o.person_id = w.person_id AND o.words >= $11 AND o.words < $12))
           AND (CAST($13 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                    WHERE o.person_id = w.person_id AND o.words >= $13 AND o.words < $14)))";

// What is typed, as it may stand in the directory: words of the name, the number as typed or in capitals, the address.
struct Typed
{
    NameSearch name;
    db::Beginning number, capital_number, email;
};

Typed typed(std::string const& search)
{
    std::string capitals = search;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return {name_search(search), db::beginning_with(search), db::beginning_with(capitals),
            db::beginning_with(lower_ascii(search))};
}

// A name that fewer people have is read from its index; of one that more have, the next page is soon found among all.
constexpr std::int64_t few_names = 1000;

bool have_many(db::Transaction& tx, db::Beginning const& word)
{
    return *tx.row<std::int64_t>(
               "SELECT COUNT(*) FROM (SELECT 1 FROM name_words WHERE words >= $1 AND words < $2 LIMIT $3) c", word.from,
               word.until, few_names) == few_names;
}

std::string found_among_few()
{
    return R"((SELECT w.person_id AS id FROM name_words w WHERE w.words >= $9 AND w.words < $10)" +
        std::string(other_words) + R"(
               UNION SELECT id FROM people WHERE employee_number >= $15 AND employee_number < $16
               UNION SELECT id FROM people WHERE employee_number >= $17 AND employee_number < $18
               UNION SELECT id FROM people WHERE email >= $19 AND email < $20) f CROSS JOIN people p)";
}

std::string is_among_all()
{
    return R"( (EXISTS (SELECT 1 FROM name_words w WHERE w.person_id = p.id AND w.words >= $9 AND w.words < $10)" +
        std::string(other_words) + R"()
                OR (p.employee_number >= $15 AND p.employee_number < $16)
                OR (p.employee_number >= $17 AND p.employee_number < $18)
                OR (p.email >= $19 AND p.email < $20)) AND )";
}

std::vector<PersonLine> searched(db::Transaction& tx, PeopleQuery const& query, Date today)
{
    auto const [name, number, capital_number, email] = typed(query.search);
    auto const& [first, second, third] = name;
    auto const statement = have_many(tx, first)
        ? std::string(columns) + "people p" + std::string(names) + " WHERE" + is_among_all() + std::string(narrowed)
        : std::string(columns) + found_among_few() + std::string(names) + " WHERE p.id = f.id AND" +
            std::string(narrowed);
    return tx.rows<PersonLine>(statement, today, query.unit_id, query.job_id, query.manager_id, query.with_leavers,
                               query.after, query.limit, query.with_units_below, first.from, first.until, second.from,
                               second.until, third.from, third.until, number.from, number.until, capital_number.from,
                               capital_number.until, email.from, email.until);
}

} // namespace

std::vector<PersonLine> list_people(db::Transaction& tx, PeopleQuery const& query, Date today)
{
    if (!query.search.empty())
        return searched(tx, query, today);
    // Said here, too, where it is asked for: only then is it looked up in its index.
    std::string_view const of_manager = query.manager_id ? " p.manager_id = $4 AND" : "";
    return tx.rows<PersonLine>(std::string(columns) + "people p" + std::string(names) + " WHERE" +
                                   std::string(of_manager) + std::string(narrowed),
                               today, query.unit_id, query.job_id, query.manager_id, query.with_leavers, query.after,
                               query.limit, query.with_units_below);
}

std::optional<PersonLine> find_person_line(db::Transaction& tx, PersonId id, Date today)
{
    return tx.row<PersonLine>(std::string(columns) + "people p" + std::string(names) + " WHERE p.id = $2", today, id);
}

} // namespace espalier::organization::store
