// SPDX-License-Identifier: Apache-2.0
// What administrators do with accounts, and what everybody does with their own. Rules; called by identity_api.cpp.
#pragma once

#include "features/identity/identity.h"
#include "platform/routes.h"

#include <optional>
#include <string>
#include <vector>

namespace espalier::identity {

struct AccountQuery
{
    std::optional<Text<0, 100>> search; // part of a name or e-mail
    std::optional<Whole<1, 200>> limit;
    std::optional<std::string> after; // cursor
};
BOOST_DESCRIBE_STRUCT(AccountQuery, (), (search, limit, after))

struct AccountPath
{
    AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AccountPath, (), (account_id))

struct RolesChange
{
    AccountId account_id;
    std::vector<Role> roles;
    std::int64_t version; // the account's, as it was read
};
BOOST_DESCRIBE_STRUCT(RolesChange, (), (account_id, roles, version))

// A link for the administrator to hand over. The secret stands behind '#', so no server's log ever sees it.
struct OneTimeLink
{
    std::string path; // in the web UI: "/invitation#…"
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(OneTimeLink, (), (path, expires_at))

struct MyWorkspace
{
    std::string name;
    bool is_demo;
    std::string currency;
};
BOOST_DESCRIBE_STRUCT(MyWorkspace, (), (name, is_demo, currency))

// Who is signed in, and what they may do: all that the web UI needs to draw its shell.
struct Me
{
    AccountId account_id;
    std::optional<PersonId> person_id;
    std::string email;
    std::string display_name;
    std::vector<Role> roles;
    bool is_manager;                      // somebody reports to them
    std::vector<std::string> permissions; // names of those they may ever use, for somebody
    std::string language;                 // their own choice, or the workspace's
    std::string time_zone;
    MyWorkspace workspace;
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (account_id, person_id, email, display_name, roles, is_manager, permissions, language, time_zone,
                       workspace))

struct MeChange
{
    std::optional<Text<1, 200>> display_name;
    std::optional<Text<2, 10>> language;  // one the program speaks: en, de
    std::optional<Text<1, 64>> time_zone; // IANA name
};
BOOST_DESCRIBE_STRUCT(MeChange, (), (display_name, language, time_zone))

platform::Page<Account> list_accounts(Context& context, AccountQuery const& query);
// As create_account, for a person who must be in the org chart.
Account add_account(Context& context, AccountDraft const& draft);
// Fault conflict "last_admin" when no administrator who can sign in would be left; so does lock_account.
Account change_roles(Context& context, RolesChange const& change);
// Ends the account's sessions, spends its links, stops its tokens while it lasts.
Account lock_account(Context& context, AccountPath const& path);
Account unlock_account(Context& context, AccountPath const& path);
// A new link; older ones of the account are spent. Fault conflict when the account is locked, has a password already
// (invitation) or has none yet (password reset).
OneTimeLink invite(Context& context, AccountPath const& path);
OneTimeLink offer_password_reset(Context& context, AccountPath const& path);

Me get_me(Context& context);
Me change_me(Context& context, MeChange const& change);

} // namespace espalier::identity
