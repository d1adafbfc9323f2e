// SPDX-License-Identifier: Apache-2.0
// The statements behind finding plans, and which of them serves whom.
#include "features/plans/plans_search.h"

#include "base/text.h"
#include "db/like.h"
#include "platform/permissions.h"

#include <set>

namespace espalier::plans {

namespace {

using organization::NameSearch;

// Of whom so many stand below, the names are read first and then asked about one by one: a name finds fewer than a tree.
constexpr std::size_t many_below = 1000;
constexpr std::int64_t read_at_once = 1000;
constexpr std::size_t shortest_title = 3; // letters; fewer stand in nearly every title

struct SearchPage
{
    std::int64_t limit = 0;
    std::int64_t offset = 0;
};

std::vector<FoundPlan> of_everybody(db::Transaction& tx, NameSearch const& name, Date today, SearchPage page)
{
    auto const& [first, second, third] = name;
    return tx.rows<FoundPlan>(
        R"(SELECT n.id, n.title, p.id AS person_id, p.given_name || ' ' || p.family_name AS person_name, n.starts_on, n.ends_on
           FROM name_words w JOIN people p ON p.id = w.person_id JOIN plans n ON n.person_id = p.id
           WHERE w.words >= $1 AND w.words < $2
             AND (CAST($3 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = w.person_id AND o.words >= $3 AND o.words < $4))
             AND (CAST($5 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = w.person_id AND o.words >= $5 AND o.words < $6))
             AND (p.left_on IS NULL OR p.left_on >= $7)
           ORDER BY w.words, w.person_id, n.starts_on DESC, n.id DESC
           LIMIT $8 OFFSET $9)",
        first.from, first.until, second.from, second.until, third.from, third.until, today, page.limit, page.offset);
}

// Of the person and everybody below.
std::vector<FoundPlan> of_line(db::Transaction& tx, platform::PersonId person, NameSearch const& name, Date today,
                               std::int64_t limit)
{
    auto const& [first, second, third] = name;
    return tx.rows<FoundPlan>(
        R"(WITH RECURSIVE line (id) AS (
               SELECT CAST($9 AS BIGINT)
               UNION
               SELECT p.id FROM people p JOIN line l ON p.manager_id = l.id)
           SELECT n.id, n.title, p.id AS person_id, p.given_name || ' ' || p.family_name AS person_name, n.starts_on, n.ends_on
           FROM line l JOIN people p ON p.id = l.id JOIN plans n ON n.person_id = p.id
           WHERE EXISTS (SELECT 1 FROM name_words o WHERE o.person_id = l.id AND o.words >= $1 AND o.words < $2)
             AND (CAST($3 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = l.id AND o.words >= $3 AND o.words < $4))
             AND (CAST($5 AS TEXT) = '' OR EXISTS (SELECT 1 FROM name_words o
                      WHERE o.person_id = l.id AND o.words >= $5 AND o.words < $6))
             AND (p.left_on IS NULL OR p.left_on >= $7)
           ORDER BY p.sort_name, p.id, n.starts_on DESC, n.id DESC
           LIMIT $8)",
        first.from, first.until, second.from, second.until, third.from, third.until, today, limit, person);
}

std::vector<FoundPlan> titled(db::Transaction& tx, std::string_view pattern, Date today, std::int64_t limit)
{
    return tx.rows<FoundPlan>(
        R"(SELECT n.id, n.title, p.id AS person_id, p.given_name || ' ' || p.family_name AS person_name, n.starts_on, n.ends_on
           FROM plans n JOIN people p ON p.id = n.person_id
           WHERE lower(n.title) LIKE $1 ESCAPE '\' AND (p.left_on IS NULL OR p.left_on >= $2)
           ORDER BY n.id DESC
           LIMIT $3)",
        pattern, today, limit);
}

// Their own first.
std::vector<FoundPlan> titled_of_line(db::Transaction& tx, platform::PersonId person, std::string_view pattern,
                                      Date today, std::int64_t limit)
{
    return tx.rows<FoundPlan>(
        R"(WITH RECURSIVE line (id) AS (
               SELECT CAST($4 AS BIGINT)
               UNION
               SELECT p.id FROM people p JOIN line l ON p.manager_id = l.id)
           SELECT n.id, n.title, p.id AS person_id, p.given_name || ' ' || p.family_name AS person_name, n.starts_on, n.ends_on
           FROM line l JOIN people p ON p.id = l.id JOIN plans n ON n.person_id = p.id
           WHERE lower(n.title) LIKE $1 ESCAPE '\' AND (p.left_on IS NULL OR p.left_on >= $2)
           ORDER BY CASE WHEN p.id = $4 THEN 0 ELSE 1 END, n.starts_on DESC, n.id DESC
           LIMIT $3)",
        pattern, today, limit, person);
}

// Whose plans the viewer finds.
enum class Reach
{
    nobody,
    everybody,
    line, // themselves and those below, read as a tree
    some  // so many below that each plan is asked about
};

Reach reach_of(platform::Context& context)
{
    auto const& permission = platform::permissions::read_plans;
    auto const& viewer = context.viewer.person_id;
    if (context.may_for_everybody(permission))
        return Reach::everybody;
    if (!viewer || !platform::may_ever(permission, context.viewer))
        return Reach::nobody;
    return context.chart->everybody_below(*viewer).size() <= many_below ? Reach::line : Reach::some;
}

std::vector<FoundPlan> with_title(platform::Context& context, Reach reach, std::string_view typed, std::int64_t limit)
{
    if (typed.size() < shortest_title)
        return {};
    auto const pattern = db::like_containing(lower_ascii(typed));
    if (reach == Reach::line)
        return titled_of_line(context.tx, *context.viewer.person_id, pattern, context.today(), limit);
    return titled(context.tx, pattern, context.today(), reach == Reach::everybody ? limit : read_at_once);
}

} // namespace

std::vector<FoundPlan> find_plans(platform::Context& context, std::string_view typed, std::int64_t limit)
{
    auto const reach = reach_of(context);
    if (reach == Reach::nobody)
        return {};
    std::vector<FoundPlan> found;
    std::set<Id<Plan>> seen; // a plan is there once for each word of the name that begins so
    auto const is_full = [&] { return std::ssize(found) >= limit; };
    auto const add = [&](std::vector<FoundPlan> plans) {
        for (auto& plan : plans)
            if (!is_full() &&
                (reach != Reach::some || context.may(platform::permissions::read_plans, plan.person_id)) &&
                seen.insert(plan.id).second)
                found.push_back(std::move(plan));
        return std::ssize(plans);
    };
    auto const name = organization::name_search(typed);
    if (!name[0].from.empty() && reach == Reach::line)
        add(of_line(context.tx, *context.viewer.person_id, name, context.today(), limit));
    else if (!name[0].from.empty()) {
        SearchPage page{.limit = reach == Reach::everybody ? limit * 2 : read_at_once};
        while (!is_full() && add(of_everybody(context.tx, name, context.today(), page)) == page.limit)
            page.offset += page.limit;
    }
    if (!is_full())
        add(with_title(context, reach, typed, limit));
    return found;
}

} // namespace espalier::plans
