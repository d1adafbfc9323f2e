// SPDX-License-Identifier: Apache-2.0
// Tasks, settings, notifications and the audit trail over HTTP.
#include "platform/platform_api.h"

#include "platform/audit.h"
#include "platform/files.h"
#include "platform/mail.h"
#include "platform/notifications.h"
#include "platform/permissions.h"
#include "platform/settings.h"
#include "platform/tasks.h"
#include "reflect/json.h"

#include <algorithm>

namespace espalier::platform {

namespace {

struct TaskPath
{
    Id<Task> task_id;
};
BOOST_DESCRIBE_STRUCT(TaskPath, (), (task_id))

// Whoever started a task may watch it, and those who may start such work for everybody.
Task visible_task(Context& context, Id<Task> id)
{
    auto const& tasks = context.workspace.tasks();
    auto task = tasks.find(context.tx, id);
    auto const started_it = task && tasks.creator(context.tx, id) == context.viewer.account_id;
    if (!task ||
        (!started_it && !context.may_for_everybody(permissions::manage_organization) &&
         !context.may_for_everybody(permissions::assess_needs)))
        throw not_found("task");
    return std::move(*task);
}

Task get_task(Context& context, TaskPath const& path)
{
    return visible_task(context, path.task_id);
}

Live watch_task(Context& context, TaskPath const& path)
{
    auto const id = visible_task(context, path.task_id).id;
    return {[id, &tasks = context.workspace.tasks()](std::shared_ptr<http::EventStream> stream) {
        tasks.watch(id, [stream](Task const& task) {
            auto const heard = stream->send("progress", reflect::to_json(task));
            if (task.state == TaskState::succeeded || task.state == TaskState::failed)
                stream->close();
            return heard;
        });
    }};
}

WorkspaceSettings get_settings(Context& context)
{
    return settings::read<WorkspaceSettings>(context.tx);
}

struct WorkspaceSettingsChange
{
    Whole<1, INT64_MAX> version; // as read
    std::optional<Text<1, 120>> name;
    std::optional<Text<3, 3>> currency;
    std::optional<Text<2, 10>> language;
    std::optional<Text<1, 64>> time_zone;
    std::optional<Whole<1, 3650>> tasks_kept_days;
};
BOOST_DESCRIBE_STRUCT(WorkspaceSettingsChange, (), (version, name, currency, language, time_zone, tasks_kept_days))

bool is_currency_code(std::string_view text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

WorkspaceSettings change_settings(Context& context, WorkspaceSettingsChange const& change)
{
    Violations violations;
    if (change.currency && !is_currency_code(change.currency->value))
        violations.add("/currency", "unknown_currency",
                       "A currency is named by its three capital letters (ISO 4217), such as EUR.");
    if (change.language && std::ranges::find(spoken_languages, change.language->value) == std::end(spoken_languages))
        violations.add("/language", "unknown_language", "The program speaks English (en) and German (de).");
    if (change.time_zone && !is_known_zone(change.time_zone->value))
        violations.add("/time_zone", "unknown_zone",
                       "There is no time zone of that name; write it like Europe/Vienna.");
    violations.throw_if_any();
    auto after = settings::read<WorkspaceSettings>(context.tx);
    after.name = change.name.value_or(after.name);
    after.currency = change.currency.value_or(after.currency);
    after.language = change.language.value_or(after.language);
    after.time_zone = change.time_zone.value_or(after.time_zone);
    after.tasks_kept_days = change.tasks_kept_days.value_or(after.tasks_kept_days);
    after.version = change.version.value;
    return settings::change_as_read(context, after);
}

FileSettings read_file_settings(Context& context)
{
    return settings::read<FileSettings>(context.tx);
}

FileSettings change_file_settings(Context& context, FileSettings const& after)
{
    return settings::change_as_read(context, after);
}

// What the pages before signing in say of the workspace. The name of one that is real is nobody's business.
struct Welcome
{
    std::optional<std::string> demo_name;
};
BOOST_DESCRIBE_STRUCT(Welcome, (), (demo_name))

Welcome read_welcome(Context& context)
{
    auto const workspace = settings::read<WorkspaceSettings>(context.tx);
    return {workspace.is_demo ? std::optional(workspace.name.value) : std::nullopt};
}

struct MailChoiceChange
{
    MailChoice choice = MailChoice::everything;
};
BOOST_DESCRIBE_STRUCT(MailChoiceChange, (), (choice))

MailPreference change_mail_preference(Context& context, MailChoiceChange const& change)
{
    return choose_mail(context, change.choice);
}

struct NotificationPath
{
    Id<Notification> notification_id;
};
BOOST_DESCRIBE_STRUCT(NotificationPath, (), (notification_id))

void read_notification(Context& context, NotificationPath const& path)
{
    mark_notification_read(context, path.notification_id);
}

} // namespace

void add_platform_routes(Routes& r)
{
    using namespace permissions;
    r.get("get_task", "/tasks/{task_id}", watch_tasks, "How far a piece of background work is", get_task);
    r.get("watch_task", "/tasks/{task_id}/events", watch_tasks, "Follow a piece of background work until it ends",
          watch_task);
    r.get("read_welcome", "/welcome", sign_in, "What is said before signing in: whether this is a demo", read_welcome);
    r.get("get_settings", "/settings", read_settings, "The workspace's settings", get_settings);
    r.patch("change_settings", "/settings", permissions::change_settings, "Change the workspace's settings",
            platform::change_settings);
    r.get("read_file_settings", "/settings/files", read_settings, "Read how large a file may be", read_file_settings);
    r.put("change_file_settings", "/settings/files", permissions::change_settings, "Change how large a file may be",
          change_file_settings);
    r.get("list_notifications", "/notifications", own_account, "What waits for your eyes", list_notifications);
    r.post("read_notification", "/notifications/{notification_id}/reading", own_account, "Mark a notification as read",
           read_notification);
    r.post("read_all_notifications", "/notifications/reading", own_account, "Mark all notifications as read",
           mark_all_notifications_read);
    r.get("read_mail_preference", "/mail-preference", own_account, "What comes to you by mail", mail_preference);
    r.put("change_mail_preference", "/mail-preference", own_account, "Choose what comes to you by mail",
          change_mail_preference);
    r.get("read_mail_state", "/mail-state", permissions::change_settings, "Whether mail is sent, and what could not be",
          mail_state);
    r.get("list_events", "/audit/events", read_audit, "What was changed, by whom", list_events);
    r.get("list_sightings", "/audit/sightings", read_sightings, "Who looked at a person's data", list_sightings);
}

} // namespace espalier::platform
