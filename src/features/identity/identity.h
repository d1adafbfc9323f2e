// SPDX-License-Identifier: Apache-2.0
// Who signs in: accounts, their roles, locks, sessions, one-time links and API tokens. This is the face of the feature:
// what its API says, and what app and other features may call. Who may do what is platform/permissions.h.
#pragma once

#include "platform/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::identity {

using platform::AccountId;
using platform::Context;
using platform::PersonId;
using platform::Role;

// An account as administrators see it.
struct Account
{
    AccountId id;
    std::string email; // in lower case
    std::string display_name;
    std::optional<PersonId> person_id;
    std::vector<Role> roles; // given ones, and employee where there is a person
    bool has_password;       // false until the invitation is redeemed
    std::optional<Instant> locked_at;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, email, display_name, person_id, roles, has_password, locked_at, created_at, version))

struct AccountDraft
{
    Email email;
    Text<1, 200> display_name;
    std::optional<PersonId> person_id;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(AccountDraft, (), (email, display_name, person_id, roles))

// Creates an account, with a password when its hash is given. Fault conflict when the e-mail has an account already or
// the person has one. Records account.created.
Account create_account(Context& context, AccountDraft const& draft, std::optional<Secret> password_hash = {});

std::optional<Account> find_account(db::Transaction& tx, AccountId id);
std::optional<Account> find_account(db::Transaction& tx, std::string_view email); // in any case

// Who was given the role and can sign in, of those who are people of the organisation.
std::vector<PersonId> people_with_role(db::Transaction& tx, Role role, Date today);

// Replaces the password and ends every session of the account. Records password.changed. Fault not_found.
void set_password(Context& context, AccountId account, Secret password_hash);

// Neither locked nor of somebody whose last day has passed.
bool is_open(db::Transaction& tx, Account const& account, Instant now);

// Is there an administrator who can sign in: not locked, not a leaver, with a password?
bool has_working_admin(db::Transaction& tx, Instant now);

// Fault invalid on the field at `pointer` unless the password has 10 to 200 characters, is not the e-mail and is not
// among the commonest ones.
void check_password(std::string_view password, std::string_view email, std::string_view pointer);

// Argon2id, about 0.1 s and 64 MiB: never within a transaction. At most two run at a time; Fault unavailable when none
// becomes free within three seconds.
Secret hash_password(std::string_view password);

// The language in which the viewer wants to be spoken to: their own choice, or the workspace's.
std::string language_of(Context& context);

// Who knocks: where a session is started from.
struct Visitor
{
    std::string address;
    std::string user_agent;
};

// What the browser keeps. Only a hash of the token is stored.
struct StartedSession
{
    Secret token;
    std::string csrf_token; // follows from the token
    Instant expires_at;
};

// Starts a session without asking for a password: after one has been checked, and for tests. Records session.started.
StartedSession start_session(Context& context, AccountId account, Visitor const& visitor);

// An API token as its owner sees it.
struct Token
{
    Id<Token> id;
    std::string name;
    std::vector<std::string> scopes; // names of permissions, or "*" for all that the owner may
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> last_used_at; // to ten minutes
};
BOOST_DESCRIBE_STRUCT(Token, (), (id, name, scopes, created_at, expires_at, last_used_at))

struct TokenDraft
{
    Text<1, 100> name;
    std::vector<std::string> scopes;
    Date expires_on; // the last day on which it works, in UTC; at most 366 days ahead
};
BOOST_DESCRIBE_STRUCT(TokenDraft, (), (name, scopes, expires_on))

struct NewToken
{
    Id<Token> id;
    std::string token; // shown this once
};
BOOST_DESCRIBE_STRUCT(NewToken, (), (id, token))

// Fault invalid for scopes that are unknown or more than the owner may. Records token.issued.
NewToken issue_token(Context& context, AccountId owner, TokenDraft const& draft);

} // namespace espalier::identity
