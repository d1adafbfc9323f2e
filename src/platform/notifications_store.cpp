// SPDX-License-Identifier: Apache-2.0
// SQL on notifications.
#include "platform/notifications_store.h"

namespace espalier::platform::store {

void insert_notification(db::Transaction& tx, NotificationRow const& row)
{
    tx.insert("notifications", row);
}

std::vector<Notification> notifications(db::Transaction& tx, PersonId person, bool unread_only, Id<Notification> before,
                                        std::int64_t limit)
{
    return tx.rows<Notification>(R"sql(
        SELECT id, kind, detail, link, created_at, read_at
        FROM notifications
        WHERE person_id = $1 AND (read_at IS NULL OR NOT $3)
          AND (created_at, id) < (COALESCE((SELECT created_at FROM notifications WHERE id = $2), 9223372036854775807), $2)
        ORDER BY created_at DESC, id DESC
        LIMIT $4)sql",
                                 person, before, unread_only, limit);
}

bool read_notification(db::Transaction& tx, PersonId person, Id<Notification> id, Instant now)
{
    return tx.execute("UPDATE notifications SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND person_id = $2", id,
                      person, now) == 1;
}

void read_notifications(db::Transaction& tx, PersonId person, Instant now)
{
    tx.execute("UPDATE notifications SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL", person, now);
}

} // namespace espalier::platform::store
