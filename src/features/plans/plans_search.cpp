// SPDX-License-Identifier: Apache-2.0
// The statements behind finding plans, and which of them serves whom.
#include "features/plans/plans_search.h"

#include "platform/permissions.h"

#include <set>

namespace espalier::plans {

namespace {

using organization::NameSearch;

// Of whom so many stand below, the names are read first and then asked about one by one: a name finds fewer than a tree.
constexpr std::size_t many_below = 1000;
constexpr std::int64_t read_at_once = 1000;

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

} // namespace

std::vector<FoundPlan> find_plans(platform::Context& context, std::string_view typed, std::int64_t limit)
{
    auto const& permission = platform::permissions::read_plans;
    auto const name = organization::name_search(typed);
    auto const for_everybody = context.may_for_everybody(permission);
    auto const& viewer = context.viewer.person_id;
    if (name[0].from.empty() || (!for_everybody && (!viewer || !platform::may_ever(permission, context.viewer))))
        return {};
    if (!for_everybody && context.chart->everybody_below(*viewer).size() <= many_below)
        return of_line(context.tx, *viewer, name, context.today(), limit);
    std::vector<FoundPlan> found;
    std::set<Id<Plan>> seen; // a plan is there once for each word of the name that begins so
    auto const is_full = [&] { return static_cast<std::int64_t>(found.size()) >= limit; };
    SearchPage page{.limit = for_everybody ? limit * 2 : read_at_once};
    for (auto rows = page.limit; !is_full() && rows == page.limit; page.offset += page.limit) {
        auto plans = of_everybody(context.tx, name, context.today(), page);
        rows = std::ssize(plans);
        for (auto& plan : plans)
            if (!is_full() && context.may(permission, plan.person_id) && seen.insert(plan.id).second)
                found.push_back(std::move(plan));
    }
    return found;
}

} // namespace espalier::plans
