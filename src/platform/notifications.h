// SPDX-License-Identifier: Apache-2.0
// What waits for a person's eyes, shown by the bell in the web UI. Words are made there, from kind and detail, in the
// reader's language. Mail is not sent from here.
#pragma once

#include "platform/routes.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace espalier::platform {

struct Notification
{
    Id<Notification> id;
    std::string kind;         // "plan_proposed": the key of a text in the UI's locales
    reflect::Document detail; // what that text needs: {"person": "…"}
    std::string link;         // path in the UI: "/plans/123"
    Instant created_at;
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(Notification, (), (id, kind, detail, link, created_at, read_at))

struct NotificationFilter
{
    std::optional<bool> unread; // true: only those not yet read
    std::optional<Id<Notification>> after;
    std::optional<Whole<1, 200>> limit;
};
BOOST_DESCRIBE_STRUCT(NotificationFilter, (), (unread, after, limit))

// What the text of a kind speaks of, by name: {"person", "Emil Voss"}.
using NotificationWords = std::vector<std::pair<std::string_view, std::string>>;

// Tells a person something, in the transaction that causes it. Nobody is told what they did themselves.
void notify(Context& context, PersonId person, std::string_view kind, NotificationWords const& detail,
            std::string_view link);

// Tells many people the same at once, each with a link of their own.
using NotificationLinks = std::vector<std::pair<PersonId, std::string>>;
void notify_each(Context& context, NotificationLinks const& people, std::string_view kind,
                 NotificationWords const& detail);

// The viewer's own, newest first; none for an account that belongs to nobody of the organisation.
Page<Notification> list_notifications(Context& context, NotificationFilter const& filter);

// Marks one as read; again is no error. Fault not_found when it is not the viewer's.
void mark_notification_read(Context& context, Id<Notification> id);

// All of the viewer's own; none for an account that belongs to nobody of the organisation.
void mark_all_notifications_read(Context& context);

} // namespace espalier::platform
