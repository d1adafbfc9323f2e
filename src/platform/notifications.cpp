// SPDX-License-Identifier: Apache-2.0
// Telling people, and what they have read.
#include "platform/notifications.h"

#include "platform/notifications_store.h"
#include "platform/notify_all.h"
#include "platform/paging.h"
#include "reflect/json.h"

namespace espalier::platform {

namespace {

std::string json_of(NotificationWords const& words)
{
    std::string json = "{";
    for (auto const& [name, value] : words) {
        if (json.size() > 1)
            json += ',';
        reflect::write_json_string(json, name);
        json += ':';
        reflect::write_json_string(json, value);
    }
    return json + "}";
}

store::NotificationRow row_of(Context& context, PersonId person, std::string_view kind, std::string const& detail,
                              std::string_view link)
{
    return {.id = context.next_id<Notification>(),
            .person_id = person,
            .kind = std::string(kind),
            .detail = {detail},
            .link = std::string(link),
            .created_at = context.now,
            .read_at = {}};
}

} // namespace

void notify(Context& context, PersonId person, std::string_view kind, NotificationWords const& detail,
            std::string_view link)
{
    if (context.viewer.person_id == person)
        return;
    store::insert_notification(context.tx, row_of(context, person, kind, json_of(detail), link));
}

void notify_each(Context& context, NotificationLinks const& people, std::string_view kind,
                 NotificationWords const& detail)
{
    auto const words = json_of(detail);
    std::vector<store::NotificationRow> rows;
    for (auto const& [person, link] : people)
        if (context.viewer.person_id != person)
            rows.push_back(row_of(context, person, kind, words, link));
    context.tx.insert_all("notifications", rows);
}

void notify_all(Context& context, std::vector<Told> const& people)
{
    std::vector<store::NotificationRow> rows;
    for (auto const& told : people)
        if (context.viewer.person_id != told.person)
            rows.push_back(row_of(context, told.person, told.kind, json_of(told.words), told.link));
    context.tx.insert_all("notifications", rows);
}

Page<Notification> list_notifications(Context& context, NotificationFilter const& filter)
{
    if (!context.viewer.person_id)
        return {};
    return page_by_id<Notification>(filter.after, filter.limit, [&](Id<Notification> before, std::int64_t limit) {
        return store::notifications(context.tx, *context.viewer.person_id, filter.unread.value_or(false), before,
                                    limit);
    });
}

void mark_notification_read(Context& context, Id<Notification> id)
{
    if (!context.viewer.person_id || !store::read_notification(context.tx, *context.viewer.person_id, id, context.now))
        throw not_found("notification");
}

void mark_all_notifications_read(Context& context)
{
    if (context.viewer.person_id)
        store::read_notifications(context.tx, *context.viewer.person_id, context.now);
}

} // namespace espalier::platform
