// SPDX-License-Identifier: Apache-2.0
// The rules of calendar feeds, and which dates of plans and trainings are worth a day in a calendar.
#include "features/calendar/calendar.h"

#include "features/calendar/calendar_store.h"
#include "features/identity/credentials.h"
#include "features/identity/identity.h"
#include "features/one_on_ones/one_on_ones.h"
#include "features/plans/plans.h"
#include "features/plans/standing.h"
#include "features/training_requests/training_requests.h"
#include "platform/events.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::calendar {

namespace {

constexpr std::int64_t noted_every = 3600; // seconds between two notes that a calendar was read
constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t meetings_shown_days = 90; // of one-on-ones that lie behind

void note(Context& context, std::string_view kind, Id<store::FeedRow> feed)
{
    platform::record(
        context,
        {.kind = kind, .person_id = context.viewer.person_id, .thing = "calendar_feed", .thing_id = feed.value});
}

bool is_under_way(plans::PlanLine const& plan)
{
    return plan.state == plans::PlanState::agreed || plan.state == plans::PlanState::active;
}

struct Writer
{
    platform::Words const& words;
    std::string_view base;
    std::vector<platform::CalendarEntry> entries = {};

    void add(std::string_view kind, std::string_view title, Date on, std::string_view id, std::string_view path,
             std::string description = {})
    {
        add(kind, title, {on, on}, id, path, std::move(description));
    }

    struct Days
    {
        Date first;
        Date last;
    };
    void add(std::string_view kind, std::string_view title, Days days, std::string_view id, std::string_view path,
             std::string description)
    {
        entries.push_back({.id = fmt::format("{}-{}@espalier", id, kind),
                           .title = words.text(fmt::format("calendar.{}", kind), {{"title", title}}),
                           .description = std::move(description),
                           .link = fmt::format("{}{}", base, path),
                           .on = days.first,
                           .until = days.last});
    }

    // What is agreed and goes on in a running plan, and of what was shown, the day to look at it again.
    void add(plans::PlanItemView const& view, bool is_running)
    {
        using plans::ItemState;
        auto const& item = view.item;
        auto const goes_on = is_running &&
            (view.state == ItemState::planned || view.state == ItemState::in_progress || view.state == ItemState::done);
        if (!item.agreed_at || (!goes_on && view.state != ItemState::closed))
            return;
        auto const id = fmt::format("plan-item-{}", item.id.value);
        auto const path = fmt::format("/plans/{}?item={}", item.plan_id.value, item.id.value);
        auto const measure = words.text("document.success_measure", {{"measure", item.success_measure.value}});
        if (item.starts_on && view.state == ItemState::planned)
            add("starts", item.title.value, *item.starts_on, id, path);
        if (view.state == ItemState::planned || view.state == ItemState::in_progress)
            add("due", item.title.value, item.due_on, id, path, measure);
        if (item.reassess_on)
            add("reassess", item.title.value, *item.reassess_on, id, path, measure);
    }

    // The same id as in an invitation by mail, so that a program that has both shows one.
    void add(one_on_ones::MeetingTime const& meeting)
    {
        auto const on = date_in_utc(meeting.starts_at);
        entries.push_back({.id = fmt::format("one-on-one-{}@espalier", meeting.id.value),
                           .title = words.text("one_on_one.with", {{"name", meeting.with_name.value_or("")}}),
                           .description = {},
                           .link = fmt::format("{}/one-on-ones/{}", base, meeting.one_on_one_series_id.value),
                           .on = on,
                           .until = on,
                           .starts_at = meeting.starts_at,
                           .minutes = meeting.minutes});
    }

    void add(training_requests::TrainingRequestLine const& line)
    {
        if (line.state == training_requests::RequestState::booked)
            add("training", line.title, {line.starts_on, line.ends_on},
                fmt::format("training-request-{}", line.id.value), fmt::format("/training-requests/{}", line.id.value),
                line.provider);
    }
};

} // namespace

CalendarFeed calendar_feed(Context& context)
{
    auto const feed = store::feed_of(context.tx, context.viewer.account_id);
    return feed ? CalendarFeed{feed->made_at, feed->last_read_at} : CalendarFeed{};
}

NewCalendarFeed make_calendar_feed(Context& context)
{
    context.viewer_person();
    if (auto const old = store::feed_of(context.tx, context.viewer.account_id))
        store::revoke(context.tx, old->id, context.now);
    auto const key = identity::random_secret();
    auto const id = context.next_id<store::FeedRow>();
    context.tx.insert("calendar_feeds",
                      store::FeedRow{.id = id,
                                     .account_id = context.viewer.account_id,
                                     .secret_hash = identity::hash_of(key),
                                     .made_at = context.now,
                                     .last_read_at = {},
                                     .revoked_at = {}});
    note(context, "calendar_feed.made", id);
    // In the query, because paths stand in access logs.
    return {.path = fmt::format("/api/v1/calendar.ics?key={}", key)};
}

void revoke_calendar_feed(Context& context)
{
    auto const feed = store::feed_of(context.tx, context.viewer.account_id);
    if (!feed)
        throw not_found("calendar feed");
    store::revoke(context.tx, feed->id, context.now);
    note(context, "calendar_feed.revoked", feed->id);
}

OpenedFeed open_feed(Context& context, std::string_view key)
{
    auto const feed = store::feed_by_hash(context.tx, identity::hash_of(key));
    auto const account = feed ? identity::find_account(context.tx, feed->account_id) : std::nullopt;
    if (!account || !account->person_id || !identity::is_open(context.tx, *account, context.now))
        throw not_found("calendar feed");
    auto const& last = feed->last_read_at;
    return {.viewer = {.account_id = account->id, .person_id = account->person_id, .roles = {platform::Role::employee}},
            .secret_hash = feed->secret_hash,
            .is_to_be_noted = !last || last->plus_seconds(noted_every) <= context.now};
}

void note_reading(Context& context, OpenedFeed const& feed)
{
    store::note_reading(context.tx, feed.secret_hash, context.now);
}

std::vector<platform::CalendarEntry> calendar_entries(Context& context, platform::Words const& words,
                                                      std::string_view base)
{
    Writer writer{words, base};
    auto const person = organization::person(context, context.viewer_person());
    for (auto const& [plan, items] : plans::overviews_of(context, person)) {
        for (auto const& item : items)
            writer.add(item, is_under_way(plan));
        if (is_under_way(plan))
            writer.add("plan_ends", plan.title, plan.ends_on, fmt::format("plan-{}", plan.id.value),
                       fmt::format("/plans/{}", plan.id.value));
    }
    for (auto const& meeting : plans::meetings_of(context, person.id))
        writer.add(reflect::to_name(meeting.kind), meeting.title, meeting.met_on,
                   fmt::format("plan-{}", meeting.plan_id.value), fmt::format("/plans/{}", meeting.plan_id.value));
    for (auto const& line : training_requests::requests_of(context, person.id))
        writer.add(line);
    auto const from = context.now.plus_seconds(-meetings_shown_days * day_seconds);
    for (auto const& meeting : one_on_ones::meetings_between(context, person.id, from, {INT64_MAX}))
        writer.add(meeting);
    std::ranges::stable_sort(writer.entries, {}, &platform::CalendarEntry::on);
    return std::move(writer.entries);
}

} // namespace espalier::calendar
