// SPDX-License-Identifier: Apache-2.0
// Who was told already is asked of the notifications that are there: nothing else is stored.
#include "features/practice/practice_reminders.h"

#include "features/practice/practice_store.h"
#include "platform/notifications.h"

#include <algorithm>

namespace espalier::practice {

void remind_of_practice(platform::TaskRun& run, Date day)
{
    constexpr std::ptrdiff_t portion = 500; // people a transaction: other writes slip in between
    auto& workspace = run.workspace();
    auto const people = platform::read_as(run.viewer(), workspace, [&](Context& context) {
        return store::to_remind(context.tx, day, start_of_day_utc(day.plus_days(-1))); // it begins early in the east
    });
    for (auto from = people.begin(); from != people.end();) {
        auto const until = from + std::min(portion, people.end() - from);
        platform::NotificationLinks links;
        for (auto one = from; one != until; ++one)
            links.emplace_back(*one, "/practice");
        platform::write_as(run.viewer(), workspace,
                           [&](Context& context) { platform::notify_each(context, links, "practice_waits", {}); });
        from = until;
        run.progress(from - people.begin(), std::ssize(people), "Reminding of practice");
    }
}

} // namespace espalier::practice
