// SPDX-License-Identifier: Apache-2.0
// SQL on reschedulings.
#include "features/plans/rescheduling_store.h"

namespace espalier::plans::store {

std::vector<ReschedulingView> reschedulings_of_plan(db::Transaction& tx, PlanId plan)
{
    return tx.rows<ReschedulingView>("SELECT " + db::columns<Rescheduling>("r") +
                                         R"(, b.given_name || ' ' || b.family_name AS by_name,
                  a.given_name || ' ' || a.family_name AS answered_by_name, FALSE AS may_answer, FALSE AS may_withdraw
           FROM plan_items i JOIN plan_item_reschedulings r ON r.plan_item_id = i.id
           LEFT JOIN people b ON b.id = r.by_person_id LEFT JOIN people a ON a.id = r.answered_by_id
           WHERE i.plan_id = $1 ORDER BY r.id)",
                                     plan);
}

std::optional<Rescheduling> last_rescheduling(db::Transaction& tx, PlanItemId item)
{
    return tx.select_one<Rescheduling>("FROM plan_item_reschedulings WHERE plan_item_id = $1 ORDER BY id DESC LIMIT 1",
                                       item);
}

void answer_rescheduling(db::Transaction& tx, Rescheduling const& answered)
{
    tx.execute(R"(UPDATE plan_item_reschedulings
                  SET answer = $2, answered_at = $3, answered_by_id = $4, answer_reason = $5 WHERE id = $1)",
               answered.id, answered.answer, answered.answered_at, answered.answered_by_id, answered.answer_reason);
}

void replace_dates(db::Transaction& tx, Rescheduling const& changed)
{
    tx.execute("UPDATE plan_item_reschedulings SET starts_on = $2, due_on = $3, reason = $4, at = $5 WHERE id = $1",
               changed.id, changed.starts_on, changed.due_on, changed.reason, changed.at);
}

namespace {

void withdraw_asked(db::Transaction& tx, std::string_view items, std::int64_t id, Instant at,
                    std::optional<PersonId> by)
{
    tx.execute("UPDATE plan_item_reschedulings SET answer = 'withdrawn', answered_at = $2, answered_by_id = $3 "
               "WHERE answer = 'awaited' AND plan_item_id IN (" +
                   std::string(items) + ")",
               id, at, by);
}

} // namespace

void withdraw_asked_of_item(db::Transaction& tx, PlanItemId item, Instant at, std::optional<PersonId> by)
{
    withdraw_asked(tx, "$1", item.value, at, by);
}

void withdraw_asked_of_carried(db::Transaction& tx, PlanId into, Instant at, std::optional<PersonId> by)
{
    withdraw_asked(tx, "SELECT k.carried_from_id FROM plan_items k WHERE k.plan_id = $1", into.value, at, by);
}

void withdraw_asked_of_plan(db::Transaction& tx, PlanId plan, Instant at, std::optional<PersonId> by)
{
    withdraw_asked(tx, "SELECT i.id FROM plan_items i WHERE i.plan_id = $1", plan.value, at, by);
}

void delete_rescheduling(db::Transaction& tx, Id<Rescheduling> id)
{
    tx.execute("DELETE FROM plan_item_reschedulings WHERE id = $1", id);
}

} // namespace espalier::plans::store
