// SPDX-License-Identifier: Apache-2.0
// SQL on action items.
#include "features/one_on_ones/action_items_store.h"

namespace espalier::one_on_ones::store {

namespace {

// With the title of what each serves: of a need, its words or the name of its competency.
constexpr std::string_view action_views = R"(
    SELECT a.id, a.owner_id, a.text, a.due_on, a.goal_id, a.need_id, a.plan_item_id,
           COALESCE(g.title, i.title, NULLIF(n.statement, ''), c.name) AS link_title,
           COALESCE(g.owner_id, p.person_id, n.person_id) AS link_person_id, i.plan_id, FALSE AS may_open_link,
           a.added_at, a.done_at, a.version
    FROM action_items a LEFT JOIN goals g ON g.id = a.goal_id LEFT JOIN plan_items i ON i.id = a.plan_item_id
    LEFT JOIN plans p ON p.id = i.plan_id LEFT JOIN needs n ON n.id = a.need_id
    LEFT JOIN competencies c ON c.id = n.competency_id )";

} // namespace

std::optional<ActionItem> find_action(db::Transaction& tx, ActionItemId id)
{
    return tx.select_one<ActionItem>("FROM action_items WHERE id = $1", id);
}

std::optional<ActionItem> action_submitted(db::Transaction& tx, OneOnOneSeriesId series, std::string_view submission)
{
    return tx.select_one<ActionItem>("FROM action_items WHERE one_on_one_series_id = $1 AND submission = $2", series,
                                     submission);
}

std::optional<ActionItemView> action_view(db::Transaction& tx, ActionItemId id)
{
    static auto const statement = std::string(action_views) + "WHERE a.id = $1";
    return tx.row<ActionItemView>(statement, id);
}

std::vector<ActionItemView> actions_of(db::Transaction& tx, OneOnOneSeriesId series, Instant done_since)
{
    static auto const statement = std::string(action_views) + R"(
        WHERE a.one_on_one_series_id = $1 AND (a.done_at IS NULL OR a.done_at >= $2)
        ORDER BY a.done_at DESC NULLS FIRST, a.due_on NULLS LAST, a.id)";
    return tx.rows<ActionItemView>(statement, series, done_since);
}

void remove_action(db::Transaction& tx, ActionItemId id)
{
    tx.execute("DELETE FROM one_on_one_handover_actions WHERE action_item_id = $1", id);
    tx.execute("DELETE FROM action_items WHERE id = $1", id);
}

std::optional<PersonId> person_of_need(db::Transaction& tx, plans::NeedId id)
{
    return tx.row<PersonId>("SELECT person_id FROM needs WHERE id = $1", id);
}

} // namespace espalier::one_on_ones::store
