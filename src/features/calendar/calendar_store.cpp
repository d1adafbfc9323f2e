// SPDX-License-Identifier: Apache-2.0
// The SQL of calendar feeds.
#include "features/calendar/calendar_store.h"

namespace espalier::calendar::store {

std::optional<FeedRow> feed_of(db::Transaction& tx, platform::AccountId account)
{
    return tx.select_one<FeedRow>("FROM calendar_feeds WHERE account_id = $1 AND revoked_at IS NULL", account);
}

std::optional<FeedRow> feed_by_hash(db::Transaction& tx, std::string_view secret_hash)
{
    return tx.select_one<FeedRow>("FROM calendar_feeds WHERE secret_hash = $1 AND revoked_at IS NULL", secret_hash);
}

void revoke(db::Transaction& tx, Id<FeedRow> id, Instant now)
{
    tx.execute("UPDATE calendar_feeds SET revoked_at = $1 WHERE id = $2", now, id);
}

void note_reading(db::Transaction& tx, std::string_view secret_hash, Instant now)
{
    tx.execute("UPDATE calendar_feeds SET last_read_at = $1 WHERE secret_hash = $2", now, secret_hash);
}

} // namespace espalier::calendar::store
