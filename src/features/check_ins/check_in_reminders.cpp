// SPDX-License-Identifier: Apache-2.0
// Who is reminded is asked of the notifications that are there: nothing else is stored.
#include "features/check_ins/check_in_reminders.h"

#include "features/check_ins/check_ins_store.h"
#include "platform/notifications.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::check_ins {

void remind(platform::TaskRun& run, Date day)
{
    constexpr std::ptrdiff_t portion = 500; // people a transaction: other writes slip in between
    auto& workspace = run.workspace();
    std::string_view kind;
    auto const people = platform::read_as(run.viewer(), workspace, [&](Context& context) {
        auto const settings = platform::settings::read<CheckInSettings>(context.tx);
        if (!settings.is_on)
            return std::vector<PersonId>();
        auto const period = open_period(settings, day);
        auto const is_due = period.due_on <= day;
        kind = is_due ? "check_in_due" : "check_in_opened";
        auto const from = is_due ? period.due_on : period.opens_on;
        return store::to_remind(context.tx,
                                {.day = day,
                                 .starts_on = period.starts_on,
                                 .kind = kind,
                                 .since = start_of_day_utc(from.plus_days(-1))}); // it begins early in the east
    });
    for (auto from = people.begin(); from != people.end();) {
        auto const until = from + std::min(portion, people.end() - from);
        platform::NotificationLinks links;
        for (auto one = from; one != until; ++one)
            links.emplace_back(*one, "/check-ins?show=mine");
        platform::write_as(run.viewer(), workspace,
                           [&](Context& context) { platform::notify_each(context, links, kind, {}); });
        from = until;
        run.progress(from - people.begin(), std::ssize(people), "Reminding of check-ins");
    }
}

} // namespace espalier::check_ins
