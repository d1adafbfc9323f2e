// SPDX-License-Identifier: Apache-2.0
// The own account: who I am, what I may, how I want to be spoken to.
#include "features/identity/account_roles.h"
#include "features/identity/accounts.h"
#include "features/identity/identity_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "platform/settings.h"

#include <algorithm>

namespace espalier::identity {

namespace {

using platform::Permission;
using platform::Relation;

// As may_ever, but a permission that rests on managing somebody needs somebody to manage.
bool may_use(Permission const& permission, platform::Viewer const& viewer, bool is_manager)
{
    if (platform::may_for_everybody(permission, viewer))
        return true;
    auto const needs_reports =
        !permission.relations.has(Relation::self) && !permission.relations.has(Relation::dotted_line);
    return platform::may_ever(permission, viewer) && (is_manager || !needs_reports);
}

std::vector<std::string> usable_permissions(platform::Viewer const& viewer, bool is_manager)
{
    std::vector<std::string> names;
    for (auto const* permission : platform::permissions::all)
        if (may_use(*permission, viewer, is_manager))
            names.emplace_back(permission->name);
    return names;
}

store::AccountRow own_row(Context& context)
{
    auto row = store::account_by_id(context.tx, context.viewer.account_id);
    if (!row)
        throw not_found("account");
    return std::move(*row);
}

} // namespace

std::string language_of(Context& context)
{
    auto const account = store::account_by_id(context.tx, context.viewer.account_id);
    if (account && account->language)
        return *account->language;
    return platform::settings::read<platform::WorkspaceSettings>(context.tx).language.value;
}

Me get_me(Context& context)
{
    auto const& viewer = context.viewer;
    auto const row = own_row(context);
    auto const workspace = platform::settings::read<platform::WorkspaceSettings>(context.tx);
    auto const is_manager = viewer.person_id && context.chart->is_manager(*viewer.person_id);
    return {.account_id = row.id,
            .person_id = row.person_id,
            .email = row.email,
            .display_name = row.display_name,
            .roles = as_list(viewer.roles),
            .is_manager = is_manager,
            .permissions = usable_permissions(viewer, is_manager),
            .language = row.language.value_or(workspace.language.value),
            .time_zone = row.time_zone.value_or(workspace.time_zone.value),
            .workspace = {
                .name = workspace.name.value, .is_demo = workspace.is_demo, .currency = workspace.currency.value}};
}

Me change_me(Context& context, MeChange const& change)
{
    Violations violations;
    using platform::spoken_languages;
    if (change.language &&
        std::ranges::find(spoken_languages, std::string_view(*change.language)) == std::end(spoken_languages))
        violations.add("/language", "unknown_language", "The program speaks English (en) and German (de).");
    if (change.time_zone && !is_known_zone(*change.time_zone))
        violations.add("/time_zone", "unknown_zone",
                       "There is no time zone of that name; write it like Europe/Vienna.");
    violations.throw_if_any();
    auto row = own_row(context);
    if (change.display_name)
        row.display_name = change.display_name->value;
    if (change.language)
        row.language = change.language->value;
    if (change.time_zone)
        row.time_zone = change.time_zone->value;
    row.search_text = search_text_of(row.display_name, row.email);
    store::set_preferences(context.tx, row);
    platform::record(
        context, {.kind = "account.changed", .person_id = row.person_id, .thing = "account", .thing_id = row.id.value});
    return get_me(context);
}

} // namespace espalier::identity
