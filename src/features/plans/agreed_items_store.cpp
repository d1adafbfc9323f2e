// SPDX-License-Identifier: Apache-2.0
// SQL over all agreed items.
#include "features/plans/agreed_items.h"

#include "features/plans/tracing.h"

namespace espalier::plans {

namespace {

// Agreed items due from $1 to $2 that were not cancelled, with their plan, person, chosen option and newest step. One that
// goes on as another is counted there; here only with what was spent on it before.
constexpr std::string_view agreed = R"(
           FROM plan_items i
           JOIN plans l ON l.id = i.plan_id
           JOIN people p ON p.id = l.person_id
           LEFT JOIN units u ON u.id = p.unit_id
           LEFT JOIN plan_options o ON o.id = i.option_id
           LEFT JOIN plan_item_steps s ON s.id = (SELECT MAX(n.id) FROM plan_item_steps n WHERE n.plan_item_id = i.id)
           WHERE i.agreed_at IS NOT NULL AND i.due_on BETWEEN $1 AND $2 AND COALESCE(s.kind, '') <> 'cancelled'
             AND (COALESCE(s.kind, '') <> 'carried_over' OR i.hours_on_duty_spent IS NOT NULL
                  OR i.hours_off_duty_spent IS NOT NULL OR i.direct_cost_spent IS NOT NULL))";

// What the item was planned to take and still is.
constexpr std::string_view hours_on_duty =
    "CASE WHEN s.kind = 'carried_over' THEN 0 ELSE COALESCE(i.hours_on_duty, 0) END";
constexpr std::string_view hours_off_duty =
    "CASE WHEN s.kind = 'carried_over' THEN 0 ELSE COALESCE(i.hours_off_duty, 0) END";
constexpr std::string_view direct_cost = "CASE WHEN s.kind = 'carried_over' THEN 0 ELSE COALESCE(i.direct_cost, 0) END";

// Of the people below the manager $3. The statement for everybody does without, and takes a null there.
constexpr std::string_view below_manager = R"( AND l.person_id IN (
               WITH RECURSIVE team (id) AS (
                   SELECT id FROM people WHERE manager_id = $3
                   UNION
                   SELECT m.id FROM people m JOIN team b ON m.manager_id = b.id)
               SELECT id FROM team))";
constexpr std::string_view everybody = " AND CAST($3 AS BIGINT) IS NULL";

constexpr std::string_view is_finished = "COALESCE(s.kind IN ('done', 'closed'), FALSE)";

std::string_view of_people(std::optional<PersonId> const& below)
{
    return below ? below_manager : everybody;
}

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (auto const part : parts)
        text += part;
    return text;
}

} // namespace

void each_agreed_item(db::Transaction& tx, AgreedItemsRange const& range,
                      std::function<void(AgreedItem const&)> const& visit)
{
    tx.each<AgreedItem>(
        joined(
            {"SELECT l.person_id, p.unit_id, i.method, o.provider, i.due_on, ", hours_on_duty, " AS hours_on_duty, ",
             hours_off_duty, " AS hours_off_duty, ", direct_cost,
             R"( AS direct_cost, i.hours_on_duty_spent, i.hours_off_duty_spent, i.direct_cost_spent, p.hourly_cost, )",
             is_finished, " AS is_finished, COALESCE(s.kind = 'carried_over', FALSE) AS goes_on, ", store::is_traced,
             " AS is_traced", agreed, of_people(range.below)}),
        visit, range.due_from, range.due_to, range.below);
}

std::vector<AgreedItemLine> agreed_items(db::Transaction& tx, AgreedItemsFilter const& filter, std::int64_t limit)
{
    auto const cost = joined({"COALESCE(i.direct_cost_spent, ", direct_cost, ")"});
    auto const hours = joined({"COALESCE(i.hours_on_duty_spent, ", hours_on_duty,
                               ") + COALESCE(i.hours_off_duty_spent, ", hours_off_duty, ")"});
    return tx.rows<AgreedItemLine>(
        joined(
            {R"(SELECT id, plan_id, person_id, person_name, unit_name, title, method, provider, due_on, is_finished, is_traced,
                  hours, direct_cost
           FROM (SELECT i.id, i.plan_id, l.person_id, p.given_name || ' ' || p.family_name AS person_name, u.name AS unit_name,
                        i.title, i.method, o.provider, i.due_on, )",
             hours, " AS hours, ", cost, " AS direct_cost, ", is_finished, " AS is_finished, ", store::is_traced,
             " AS is_traced", agreed, of_people(filter.range.below),
             R"(
             AND (CAST($4 AS BIGINT) IS NULL OR p.unit_id IN (
                      WITH RECURSIVE below (id) AS (
                          SELECT id FROM units WHERE id = $4
                          UNION
                          SELECT c.id FROM units c JOIN below b ON c.parent_id = b.id)
                      SELECT id FROM below))
             AND (CAST($5 AS TEXT) IS NULL OR i.method = $5)
             AND (CAST($6 AS TEXT) IS NULL OR COALESCE(o.provider, '') = $6)) found
           WHERE (CAST($7 AS BOOLEAN) IS NULL OR is_traced = $7)
             AND (CAST($8 AS BIGINT) IS NULL OR (-direct_cost, -hours, id) > (SELECT -()",
             cost, "), -(", hours, R"(), i.id
                      FROM plan_items i LEFT JOIN plan_item_steps s
                          ON s.id = (SELECT MAX(n.id) FROM plan_item_steps n WHERE n.plan_item_id = i.id)
                      WHERE i.id = $8))
           ORDER BY direct_cost DESC, hours DESC, id
           LIMIT $9)"}),
        filter.range.due_from, filter.range.due_to, filter.range.below, filter.unit_id, filter.method, filter.provider,
        filter.is_traced, filter.after, limit);
}

} // namespace espalier::plans
