// SPDX-License-Identifier: Apache-2.0
// SQL on redemptions.
#include "features/rewards/redemptions_store.h"

namespace espalier::rewards::store {

namespace {

std::string lines(std::string_view rest)
{
    static std::string const start = "SELECT " + db::columns<Redemption>("r") + R"(,
        p.given_name || ' ' || p.family_name AS person_name, w.name AS reward_name
        FROM redemptions r JOIN people p ON p.id = r.person_id LEFT JOIN rewards w ON w.id = r.reward_id )";
    return start + std::string(rest);
}

} // namespace

std::optional<RedemptionLine> find_redemption(db::Transaction& tx, RedemptionId id)
{
    static auto const statement = lines("WHERE r.id = $1");
    return tx.row<RedemptionLine>(statement, id);
}

std::vector<RedemptionStep> steps_of(db::Transaction& tx, RedemptionId id)
{
    return tx.rows<RedemptionStep>(
        R"(SELECT s.kind, s.at, b.given_name || ' ' || b.family_name AS by_name, s.comment
           FROM redemption_steps s LEFT JOIN people b ON b.id = s.by_person_id
           WHERE s.redemption_id = $1 ORDER BY s.id)",
        id);
}

std::vector<RedemptionLine> redemptions(db::Transaction& tx, RedemptionFilter const& filter, RedemptionId before,
                                        std::int64_t limit)
{
    if (filter.person) {
        static auto const of_person = lines(R"(WHERE r.person_id = $1 AND r.id < $2
            AND (CAST($3 AS TEXT) IS NULL OR r.state = $3) ORDER BY r.id DESC LIMIT $4)");
        return tx.rows<RedemptionLine>(of_person, *filter.person, before, filter.state, limit);
    }
    if (filter.state) {
        static auto const in_state = lines("WHERE r.state = $1 AND r.id < $2 ORDER BY r.id DESC LIMIT $3");
        return tx.rows<RedemptionLine>(in_state, *filter.state, before, limit);
    }
    static auto const all = lines("WHERE r.id < $1 ORDER BY r.id DESC LIMIT $2");
    return tx.rows<RedemptionLine>(all, before, limit);
}

std::vector<RedemptionLine> redemptions_in(db::Transaction& tx, RedemptionState state, PersonId not_of,
                                           std::int64_t limit)
{
    static auto const statement = lines("WHERE r.state = $1 AND r.person_id <> $2 ORDER BY r.id LIMIT $3");
    return tx.rows<RedemptionLine>(statement, state, not_of, limit);
}

bool move(db::Transaction& tx, RedemptionId id, RedemptionState from, RedemptionState to,
          std::optional<Date> fulfilled_on)
{
    return tx.execute("UPDATE redemptions SET state = $3, fulfilled_on = $4 WHERE id = $1 AND state = $2", id, from, to,
                      fulfilled_on) == 1;
}

std::int64_t redeemed_since(db::Transaction& tx, PersonId person, Instant since)
{
    return tx
        .row<std::int64_t>(R"(SELECT CAST(COALESCE(SUM(points), 0) AS BIGINT) FROM redemptions
                              WHERE person_id = $1 AND requested_at >= $2 AND state NOT IN ('declined', 'cancelled'))",
                           person, since)
        .value();
}

std::vector<Leaver> leavers(db::Transaction& tx, Date from, Date before)
{
    return tx.rows<Leaver>(
        "SELECT id AS person_id, left_on FROM people WHERE left_on >= $1 AND left_on < $2 ORDER BY id", from, before);
}

std::vector<PayrollLine> payroll(db::Transaction& tx, Date from, Date until)
{
    return tx.rows<PayrollLine>(
        R"(SELECT p.id, p.employee_number, p.given_name || ' ' || p.family_name AS person_name, COUNT(*) AS rewards,
                  CAST(SUM(r.points) AS BIGINT) AS points,
                  CAST(SUM(CASE WHEN r.tax = 'taxable' THEN r.taxable_value ELSE 0 END) AS BIGINT) AS taxable_value,
                  CAST(SUM(CASE WHEN r.tax = 'tax_free' THEN COALESCE(r.taxable_value, 0) ELSE 0 END) AS BIGINT)
                      AS tax_free_value,
                  CAST(SUM(CASE WHEN r.tax = 'unclear' THEN 1 ELSE 0 END) AS BIGINT) AS unclear
           FROM redemptions r JOIN people p ON p.id = r.person_id
           WHERE r.fulfilled_on BETWEEN $1 AND $2
           GROUP BY p.id, p.employee_number, p.given_name, p.family_name, p.sort_name ORDER BY p.sort_name, p.id)",
        from, until);
}

std::vector<PayrollItem> payroll_items(db::Transaction& tx, Date from, Date until, RedemptionId after,
                                       std::int64_t limit)
{
    return tx.rows<PayrollItem>(
        R"(SELECT r.id AS redemption_id, p.employee_number, p.given_name || ' ' || p.family_name AS person_name,
                  r.fulfilled_on, COALESCE(w.name, '') AS reward, r.points, r.tax, r.taxable_value
           FROM redemptions r JOIN people p ON p.id = r.person_id LEFT JOIN rewards w ON w.id = r.reward_id
           WHERE r.fulfilled_on BETWEEN $1 AND $2 AND r.id > $3 ORDER BY r.id LIMIT $4)",
        from, until, after, limit);
}

} // namespace espalier::rewards::store
