// SPDX-License-Identifier: Apache-2.0
// The statements on what is presented at the door: sessions, API tokens, counted sign-in failures. Private to the
// feature; no rules here.
#pragma once

#include "features/identity/identity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace espalier::identity::store {

struct Session;
struct SessionRow
{
    Id<Session> id;
    AccountId account_id;
    Secret token_hash;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
    std::string address;
    std::string user_agent;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent))

// All that a request needs to know of its sender, once for each role: session or token, account, chart version.
struct CredentialRow
{
    std::int64_t id = 0;            // of the session or token
    std::optional<Instant> last_at; // when it was last seen or used
    std::string scopes;             // of a token, JSON; empty for a session
    AccountId account_id;
    std::optional<PersonId> person_id;
    std::optional<Role> role;
    std::int64_t chart_version = 0;
};
BOOST_DESCRIBE_STRUCT(CredentialRow, (), (id, last_at, scopes, account_id, person_id, role, chart_version))

struct TokenRow
{
    Id<Token> id;
    AccountId account_id;
    std::string name;
    Secret token_hash;
    std::string scopes; // JSON
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> last_used_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(TokenRow, (),
                      (id, account_id, name, token_hash, scopes, created_at, expires_at, last_used_at, revoked_at))

struct AttemptRow
{
    std::string key;
    std::int64_t failures = 0;
    Instant last_at;
};
BOOST_DESCRIBE_STRUCT(AttemptRow, (), (key, failures, last_at))

// No rows: the session is unknown, expired, was last seen before `idle_since`, or its account is locked or belongs to
// somebody whose last day lies before `today`.
std::vector<CredentialRow> credential_of_session(db::Transaction& tx, std::string_view token_hash, Instant now,
                                                 Instant idle_since, Date today);
// No rows: the token is unknown, expired or revoked, or its account is locked or belongs to a leaver, as above.
std::vector<CredentialRow> credential_of_token(db::Transaction& tx, std::string_view token_hash, Instant now,
                                               Date today);

void insert_session(db::Transaction& tx, SessionRow const& session);
// Newest first.
std::vector<SessionRow> sessions_of(db::Transaction& tx, AccountId account, Instant now, Instant idle_since);
void touch_session(db::Transaction& tx, std::int64_t id, Instant now);
std::optional<Id<Session>> delete_session(db::Transaction& tx, std::string_view token_hash);
bool delete_session(db::Transaction& tx, AccountId account, Id<Session> id);
// All of the account but the one with this hash; answers how many.
std::int64_t delete_sessions(db::Transaction& tx, AccountId account, std::string_view except_token_hash);
void delete_stale_sessions(db::Transaction& tx, Instant now);

void insert_token(db::Transaction& tx, TokenRow const& token);
// Not revoked; newest first.
std::vector<TokenRow> tokens_of(db::Transaction& tx, AccountId account);
void touch_token(db::Transaction& tx, std::int64_t id, Instant now);
bool revoke_token(db::Transaction& tx, AccountId account, Id<Token> id, Instant now);

std::vector<AttemptRow> attempts(db::Transaction& tx, std::string_view key, std::string_view other_key);
// Counts one more failure; counting starts anew where the last one is older than `forget_before`.
void count_attempt(db::Transaction& tx, std::string_view key, Instant now, Instant forget_before);
void take_back_attempt(db::Transaction& tx, std::string_view key);
void delete_attempts(db::Transaction& tx, std::string_view key);
void delete_old_attempts(db::Transaction& tx, Instant forget_before);

} // namespace espalier::identity::store
