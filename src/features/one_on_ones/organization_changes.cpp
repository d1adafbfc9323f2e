// SPDX-License-Identifier: Apache-2.0
// A change of manager closes a series and offers a handover; who has left ends theirs. Many at once are as one: an import
// changes thousands of lines.
#include "features/one_on_ones/handovers_store.h"
#include "features/one_on_ones/one_on_ones_api.h"
#include "features/one_on_ones/series.h"
#include "platform/bulk_events.h"
#include "platform/notifications.h"

#include <fmt/core.h>

namespace espalier::one_on_ones {

namespace {

void close(Context& context, std::vector<OneOnOneSeries> const& series, EndReason reason)
{
    if (series.empty())
        return;
    std::vector<platform::Event> events;
    for (auto const& one : series)
        events.push_back({.kind = "one_on_one.ended",
                          .person_id = one.person_id,
                          .thing = "one_on_one_series",
                          .thing_id = one.id.value});
    close_series(context, series, reason);
    platform::record_all(context, events,
                         {.kind = "one_on_ones.closed", .person_id = {}, .thing = "one_on_one_series"});
}

void offer_handovers(Context& context, std::optional<PersonId> person)
{
    store::redirect_handovers(context.tx, person);
    std::vector<OneOnOneHandover> offered;
    platform::NotificationLinks told;
    for (auto const& due : store::due_handovers(context.tx, person, context.today())) {
        offered.push_back({.id = context.next_id<OneOnOneHandover>(),
                           .one_on_one_series_id = due.id,
                           .to_id = due.manager_id,
                           .state = HandoverState::open,
                           .text = {},
                           .offered_at = context.now,
                           .answered_at = {},
                           .taken_on_series_id = {},
                           .version = 1});
        auto const link = fmt::format("/one-on-ones/{}", due.id.value);
        told.emplace_back(due.person_id, link);
        if (context.chart->is_present(due.other_id, context.today()))
            told.emplace_back(due.other_id, link);
    }
    if (offered.empty())
        return;
    context.tx.insert_all("one_on_one_handovers", offered);
    platform::notify_each(context, told, "one_on_one_handover_offered", {});
}

void follow_managers(Context& context, std::optional<PersonId> person)
{
    close(context, store::series_of_former_managers(context.tx, person), EndReason::manager_changed);
    store::adopt_managers(context.tx, person);
    offer_handovers(context, person);
}

void follow_leavers(Context& context)
{
    close(context, store::series_of_leavers(context.tx, context.today()), EndReason::left);
}

} // namespace

void follow_the_organization(platform::Workspace& workspace)
{
    workspace.on_event("person.assigned", [](Context& context, platform::Event const& event) {
        follow_managers(context, event.person_id);
    });
    workspace.on_event("person.left", [](Context& context, platform::Event const&) { follow_leavers(context); });
    workspace.on_event("people.imported", [](Context& context, platform::Event const&) {
        follow_leavers(context);
        follow_managers(context, std::nullopt);
    });
}

void end_series_of_leavers(platform::TaskRun& run, Date)
{
    platform::write_as(run.viewer(), run.workspace(), follow_leavers);
}

} // namespace espalier::one_on_ones
