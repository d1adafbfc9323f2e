// SPDX-License-Identifier: Apache-2.0
// Roles as a set, as a list and as rows, and the account that rows make. Shared by the files of this feature.
#pragma once

#include "features/identity/identity.h"
#include "features/identity/identity_store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::identity {

platform::Roles as_set(std::vector<Role> const& roles);
std::vector<Role> as_list(platform::Roles roles); // in the order of the enumeration

// Everybody who is a person of the organisation is an employee, without being given the role.
platform::Roles with_employee(platform::Roles given, std::optional<PersonId> person);

void give_roles(Context& context, AccountId account, platform::Roles roles);

// Joins the rows of each account, which follow one another.
std::vector<Account> accounts_from(std::vector<store::AccountRoleRow> const& rows);
std::optional<Account> account_from(std::vector<store::AccountRoleRow> const& rows);

std::string search_text_of(std::string_view display_name, std::string_view lower_email);

} // namespace espalier::identity
