// SPDX-License-Identifier: Apache-2.0
// The statements behind finding people, units and jobs, and the words they are asked with.
#include "features/organization/organization_search.h"

#include <algorithm>

namespace espalier::organization {

namespace {

std::vector<FoundPerson> with_identity(db::Transaction& tx, std::string_view typed, Date today)
{
    return tx.rows<FoundPerson>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name, v.title AS job_title, u.name AS unit_name
           FROM people p JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE (p.employee_number = $1 OR p.email = $2) AND (p.left_on IS NULL OR p.left_on >= $3)
           ORDER BY p.id)",
        typed, lower_ascii(typed), today);
}

std::vector<FoundPerson> with_name(db::Transaction& tx, NameSearch const& name, Date today, std::int64_t limit)
{
    auto const& [first, second, third] = name;
    return tx.rows<FoundPerson>(
        R"(SELECT p.id, p.given_name || ' ' || p.family_name AS name, v.title AS job_title, u.name AS unit_name
           FROM name_words w JOIN people p ON p.id = w.person_id JOIN units u ON u.id = p.unit_id
           LEFT JOIN jobs j ON j.id = p.job_id LEFT JOIN job_versions v ON v.id = j.current_version_id
           WHERE w.words >= $1 AND w.words < $2
             AND (CAST($3 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = w.person_id AND o.words >= $3 AND o.words < $4))
             AND (CAST($5 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = w.person_id AND o.words >= $5 AND o.words < $6))
             AND (p.left_on IS NULL OR p.left_on >= $7)
           ORDER BY w.words, w.person_id
           LIMIT $8)",
        first.from, first.until, second.from, second.until, third.from, third.until, today, limit);
}

// As titles and names of units are stored: as somebody wrote them.
std::string anywhere(std::string_view typed)
{
    return db::like_containing(lower_ascii(typed));
}
std::string at_the_start(std::string_view typed)
{
    return anywhere(typed).substr(1);
}

} // namespace

NameSearch name_search(std::string_view typed)
{
    auto const form = search_form(typed);
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < form.size();) {
        auto const end = std::min(form.find(' ', begin), form.size());
        if (end > begin)
            words.push_back(form.substr(begin, end - begin));
        begin = end + 1;
    }
    std::stable_sort(words.begin(), words.end(),
                     [](std::string const& a, std::string const& b) { return a.size() > b.size(); });
    NameSearch search;
    for (std::size_t i = 0; i < std::min(words.size(), search.size()); ++i)
        search[i] = db::beginning_with(words[i]);
    return search;
}

std::vector<FoundPerson> find_people(Context& context, std::string_view typed, std::int64_t limit)
{
    auto found = with_identity(context.tx, typed, context.today());
    auto const search = name_search(typed);
    if (search[0].from.empty())
        return found;
    // A person is there once for each word that begins so.
    for (auto& person : with_name(context.tx, search, context.today(), limit * 2)) {
        auto const is_same = [&](FoundPerson const& other) { return other.id == person.id; };
        if (std::none_of(found.begin(), found.end(), is_same))
            found.push_back(std::move(person));
    }
    if (found.size() > static_cast<std::size_t>(limit))
        found.resize(static_cast<std::size_t>(limit));
    return found;
}

std::vector<FoundUnit> find_units(Context& context, std::string_view typed, std::int64_t limit)
{
    return context.tx.rows<FoundUnit>(
        R"(SELECT u.id, u.name, p.name AS parent_name FROM units u LEFT JOIN units p ON p.id = u.parent_id
           WHERE lower(u.name) LIKE $1 ESCAPE '\' OR lower(u.code) LIKE $2 ESCAPE '\'
           ORDER BY CASE WHEN lower(u.name) LIKE $2 ESCAPE '\' THEN 0 ELSE 1 END, u.name, u.id
           LIMIT $3)",
        anywhere(typed), at_the_start(typed), limit);
}

std::vector<FoundJob> find_jobs(Context& context, std::string_view typed, std::int64_t limit)
{
    return context.tx.rows<FoundJob>(
        R"(SELECT j.id, v.title, v.family FROM jobs j JOIN job_versions v ON v.id = j.current_version_id
           WHERE v.state <> 'retired' AND (lower(v.title) LIKE $1 ESCAPE '\' OR lower(j.code) LIKE $2 ESCAPE '\')
           ORDER BY CASE WHEN lower(v.title) LIKE $2 ESCAPE '\' THEN 0 ELSE 1 END, v.title, j.id
           LIMIT $3)",
        anywhere(typed), at_the_start(typed), limit);
}

} // namespace espalier::organization
