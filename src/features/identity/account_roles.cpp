// SPDX-License-Identifier: Apache-2.0
// Sets, lists and rows of roles.
#include "features/identity/account_roles.h"

namespace espalier::identity {

platform::Roles as_set(std::vector<Role> const& roles)
{
    platform::Roles set;
    for (auto const role : roles)
        set.insert(role);
    return set;
}

std::vector<Role> as_list(platform::Roles roles)
{
    std::vector<Role> list;
    for (std::size_t i = 0; i < reflect::type_of<Role>().enumerators.size(); ++i)
        if (roles.has(static_cast<Role>(i)))
            list.push_back(static_cast<Role>(i));
    return list;
}

platform::Roles with_employee(platform::Roles given, std::optional<PersonId> person)
{
    if (person)
        given.insert(Role::employee);
    return given;
}

void give_roles(Context& context, AccountId account, platform::Roles roles)
{
    std::vector<store::GivenRole> rows;
    for (auto const role : as_list(roles))
        rows.push_back({account, role, context.actor(), context.now});
    store::insert_roles(context.tx, rows);
}

std::vector<Account> accounts_from(std::vector<store::AccountRoleRow> const& rows)
{
    std::vector<Account> accounts;
    platform::Roles roles;
    for (auto const& row : rows) {
        if (accounts.empty() || accounts.back().id != row.id) {
            roles = with_employee({}, row.person_id);
            accounts.push_back({.id = row.id,
                                .email = row.email,
                                .display_name = row.display_name,
                                .person_id = row.person_id,
                                .roles = {},
                                .has_password = row.has_password,
                                .locked_at = row.locked_at,
                                .created_at = row.created_at,
                                .version = row.version});
        }
        if (row.role)
            roles.insert(*row.role);
        accounts.back().roles = as_list(roles);
    }
    return accounts;
}

std::optional<Account> account_from(std::vector<store::AccountRoleRow> const& rows)
{
    auto accounts = accounts_from(rows);
    return accounts.empty() ? std::nullopt : std::optional(std::move(accounts.front()));
}

std::string search_text_of(std::string_view display_name, std::string_view lower_email)
{
    return search_form(display_name) + " " + std::string(lower_email);
}

} // namespace espalier::identity
