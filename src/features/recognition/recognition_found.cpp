// SPDX-License-Identifier: Apache-2.0
// Readers, answerers and messengers.
#include "features/recognition/recognition_found.h"

#include "features/organization/organization.h"
#include "platform/events.h"
#include "platform/notifications.h"
#include "platform/permissions.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::recognition {

namespace {

bool is_among(std::vector<PersonId> const& people, PersonId person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

std::string link_to(RecognitionId id)
{
    return fmt::format("/recognition/{}", id.value);
}

} // namespace

bool may_answer(Context const& context, store::Row const& row, std::vector<PersonId> const& receivers)
{
    if (row.state != RecognitionState::waits || !row.budget_owner_id)
        return false;
    auto const owner = *row.budget_owner_id;
    auto const& viewer = context.viewer.person_id;
    auto const may_owner =
        owner != row.giver_id && !is_among(receivers, owner) && context.chart->is_present(owner, context.today());
    if (may_owner)
        return viewer == owner;
    return context.may_for_everybody(platform::permissions::manage_recognition) && viewer != row.giver_id &&
        (!viewer || !is_among(receivers, *viewer));
}

bool may_read(Context const& context, store::Row const& row, std::vector<PersonId> const& receivers)
{
    if (context.viewer.is_program || context.viewer.person_id == row.giver_id)
        return true;
    if (row.state != RecognitionState::given)
        return may_answer(context, row, receivers);
    if (row.visibility == RecognitionVisibility::everybody)
        return true;
    auto const& viewer = context.viewer.person_id;
    if (!viewer)
        return false;
    return is_among(receivers, *viewer) ||
        (row.visibility == RecognitionVisibility::receivers_and_managers &&
         std::any_of(receivers.begin(), receivers.end(), [&](PersonId receiver) {
             return context.chart->present_manager_of(receiver, context.today()) == *viewer;
         }));
}

Found find_to_read(Context& context, RecognitionId id)
{
    context.narrows_itself();
    auto row = store::row(context.tx, id);
    if (row) {
        auto receivers = store::receivers_of(context.tx, id);
        if (may_read(context, *row, receivers))
            return {*std::move(row), std::move(receivers)};
    }
    throw not_found("recognition");
}

void note(Context& context, std::string_view kind, Recognition const& recognition, std::size_t receivers)
{
    platform::record(context,
                     {kind, recognition.giver_id, "recognition", recognition.id.value,
                      fmt::format(R"({{"receivers":{},"points_each":{}}})", receivers, recognition.points_each)});
}

void tell_receivers(Context& context, Recognition const& recognition, std::vector<PersonId> const& receivers)
{
    auto const giver = organization::full_name(organization::person(context, recognition.giver_id));
    platform::NotificationLinks links;
    std::vector<PersonId> managers;
    for (auto const receiver : receivers) {
        links.emplace_back(receiver, link_to(recognition.id));
        if (auto const manager = context.chart->present_manager_of(receiver, context.today()); manager &&
            *manager != recognition.giver_id && !is_among(receivers, *manager) && !is_among(managers, *manager))
            managers.push_back(*manager);
    }
    platform::notify_each(context, links, "recognition_received", {{"person", giver}});
    if (recognition.visibility == RecognitionVisibility::receivers)
        return;
    platform::NotificationLinks to_managers;
    for (auto const manager : managers)
        to_managers.emplace_back(manager, link_to(recognition.id));
    platform::notify_each(context, to_managers, "recognition_of_report", {{"person", giver}});
}

void tell(Context& context, PersonId whom, std::string_view kind, RecognitionId id)
{
    auto const name = context.viewer.person_id
        ? organization::full_name(organization::person(context, *context.viewer.person_id))
        : std::string();
    platform::notify(context, whom, kind, {{"person", name}}, link_to(id));
}

} // namespace espalier::recognition
