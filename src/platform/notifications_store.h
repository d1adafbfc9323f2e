// SPDX-License-Identifier: Apache-2.0
// The statements on notifications.
#pragma once

#include "platform/notifications.h"

namespace espalier::platform::store {

struct NotificationRow
{
    Id<Notification> id;
    PersonId person_id;
    std::string kind;
    reflect::Document detail;
    std::string link;
    Instant created_at;
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(NotificationRow, (), (id, person_id, kind, detail, link, created_at, read_at))

void insert_notification(db::Transaction& tx, NotificationRow const& row);
// Newest first, older than `before`, at most `limit`.
std::vector<Notification> notifications(db::Transaction& tx, PersonId person, bool unread_only, Id<Notification> before,
                                        std::int64_t limit);
// False when the person has no such notification.
bool read_notification(db::Transaction& tx, PersonId person, Id<Notification> id, Instant now);
void read_notifications(db::Transaction& tx, PersonId person, Instant now); // those not yet read

} // namespace espalier::platform::store
