// SPDX-License-Identifier: Apache-2.0
// The statements on accounts, their roles and one-time links. Private to the feature; no rules here.
#pragma once

#include "features/identity/identity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::identity::store {

// A row of accounts.
struct AccountRow
{
    AccountId id;
    std::string email;
    std::string display_name;
    std::string search_text;
    std::optional<PersonId> person_id;
    std::optional<Secret> password_hash;
    Secret device_key;
    std::optional<std::string> language;
    std::optional<std::string> time_zone;
    Instant created_at;
    std::optional<Instant> locked_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, email, display_name, search_text, person_id, password_hash, device_key, language, time_zone,
                       created_at, locked_at, version))

// What administrators see, once for each role; accounts follow each other by e-mail.
struct AccountRoleRow
{
    AccountId id;
    std::string email;
    std::string display_name;
    std::optional<PersonId> person_id;
    bool has_password = false;
    std::optional<Instant> locked_at;
    Instant created_at;
    std::int64_t version = 0;
    std::optional<Role> role;
};
BOOST_DESCRIBE_STRUCT(AccountRoleRow, (),
                      (id, email, display_name, person_id, has_password, locked_at, created_at, version, role))

struct GivenRole
{
    AccountId account_id;
    Role role = Role::employee;
    std::optional<AccountId> given_by;
    Instant given_at;
};
BOOST_DESCRIBE_STRUCT(GivenRole, (), (account_id, role, given_by, given_at))

enum class Purpose
{
    invitation,
    password_reset
};
BOOST_DESCRIBE_ENUM(Purpose, invitation, password_reset)

struct OneTimeLink;
struct LinkRow
{
    Id<OneTimeLink> id;
    AccountId account_id;
    Purpose purpose = Purpose::invitation;
    Secret token_hash;
    Instant created_at;
    std::optional<AccountId> created_by;
    Instant expires_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (id, account_id, purpose, token_hash, created_at, created_by, expires_at, used_at))

void insert_account(db::Transaction& tx, AccountRow const& account);
std::optional<AccountRow> account_by_id(db::Transaction& tx, AccountId id);
std::optional<AccountRow> account_by_email(db::Transaction& tx, std::string_view lower_email);
std::vector<AccountRoleRow> account_with_roles(db::Transaction& tx, AccountId id);

// Accounts whose name or e-mail holds `search` (in its search form; empty: all), after the e-mail `after`.
std::vector<AccountRoleRow> accounts(db::Transaction& tx, std::string_view search, std::string_view after,
                                     std::int64_t limit);

// Moves the version; false when it was another one.
bool move_version(db::Transaction& tx, AccountId id, std::int64_t from);
void set_locked_at(db::Transaction& tx, AccountId id, std::optional<Instant> locked_at);
void set_password(db::Transaction& tx, AccountId id, Secret const& password_hash, Secret const& device_key);
// The same password, hashed anew: devices stay known.
void set_password_hash(db::Transaction& tx, AccountId id, Secret const& password_hash);
void set_preferences(db::Transaction& tx, AccountRow const& changed);

std::vector<Role> roles_of(db::Transaction& tx, AccountId id);
void remove_roles(db::Transaction& tx, AccountId id);
void insert_roles(db::Transaction& tx, std::vector<GivenRole> const& roles);
// Administrators who can sign in, `id` left out.
std::int64_t working_admins_besides(db::Transaction& tx, AccountId id, Date today);
std::vector<PersonId> people_with_role(db::Transaction& tx, Role role, Date today);
// Does the account belong to somebody whose last day lies before `today`?
bool belongs_to_leaver(db::Transaction& tx, AccountId id, Date today);

void insert_link(db::Transaction& tx, LinkRow const& link);
// Open links of the account become useless.
void spend_links(db::Transaction& tx, AccountId account, Instant now);
// The link that is neither used nor expired.
std::optional<LinkRow> open_link(db::Transaction& tx, std::string_view token_hash, Purpose purpose, Instant now);

} // namespace espalier::identity::store
