// SPDX-License-Identifier: Apache-2.0
// One function, one statement. The two credential_of_… run once for each request: they join everything that a request
// needs. Roles come as rows, not as an aggregate, because the engines aggregate text differently; there are few. People are
// known here as a table only: with the last day ends the right to sign in.
#include "features/identity/session_store.h"

namespace espalier::identity::store {

std::vector<CredentialRow> credential_of_session(db::Transaction& tx, std::string_view token_hash, Instant now,
                                                 Instant idle_since, Date today)
{
    return tx.rows<CredentialRow>(R"(
        SELECT s.id, s.last_seen_at AS last_at, '' AS scopes, a.id AS account_id, a.person_id, r.role,
               v.version AS chart_version
        FROM sessions s
             JOIN accounts a ON a.id = s.account_id
             JOIN versions v ON v.name = 'org_chart'
             LEFT JOIN people p ON p.id = a.person_id
             LEFT JOIN account_roles r ON r.account_id = a.id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.locked_at IS NULL
          AND (p.left_on IS NULL OR p.left_on >= $4))",
                                  token_hash, now, idle_since, today);
}

std::vector<CredentialRow> credential_of_token(db::Transaction& tx, std::string_view token_hash, Instant now,
                                               Date today)
{
    return tx.rows<CredentialRow>(R"(
        SELECT t.id, t.last_used_at AS last_at, t.scopes, a.id AS account_id, a.person_id, r.role,
               v.version AS chart_version
        FROM api_tokens t
             JOIN accounts a ON a.id = t.account_id
             JOIN versions v ON v.name = 'org_chart'
             LEFT JOIN people p ON p.id = a.person_id
             LEFT JOIN account_roles r ON r.account_id = a.id
        WHERE t.token_hash = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL AND a.locked_at IS NULL
          AND (p.left_on IS NULL OR p.left_on >= $3))",
                                  token_hash, now, today);
}

void insert_session(db::Transaction& tx, SessionRow const& session)
{
    tx.insert("sessions", session);
}

std::vector<SessionRow> sessions_of(db::Transaction& tx, AccountId account, Instant now, Instant idle_since)
{
    return tx.select<SessionRow>(R"(FROM sessions
        WHERE account_id = $1 AND expires_at > $2 AND last_seen_at > $3
        ORDER BY id DESC)",
                                 account, now, idle_since);
}

void touch_session(db::Transaction& tx, std::int64_t id, Instant now)
{
    tx.execute("UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2", id, now);
}

std::optional<Id<Session>> delete_session(db::Transaction& tx, std::string_view token_hash)
{
    return tx.row<Id<Session>>("DELETE FROM sessions WHERE token_hash = $1 RETURNING id", token_hash);
}

bool delete_session(db::Transaction& tx, AccountId account, Id<Session> id)
{
    return tx.execute("DELETE FROM sessions WHERE account_id = $1 AND id = $2", account, id) == 1;
}

std::int64_t delete_sessions(db::Transaction& tx, AccountId account, std::string_view except_token_hash)
{
    return tx.execute("DELETE FROM sessions WHERE account_id = $1 AND token_hash <> $2", account, except_token_hash);
}

void delete_stale_sessions(db::Transaction& tx, Instant now)
{
    tx.execute("DELETE FROM sessions WHERE expires_at <= $1", now);
}

void insert_token(db::Transaction& tx, TokenRow const& token)
{
    tx.insert("api_tokens", token);
}

std::vector<TokenRow> tokens_of(db::Transaction& tx, AccountId account)
{
    return tx.select<TokenRow>(R"(FROM api_tokens
        WHERE account_id = $1 AND revoked_at IS NULL
        ORDER BY id DESC)",
                               account);
}

void touch_token(db::Transaction& tx, std::int64_t id, Instant now)
{
    tx.execute("UPDATE api_tokens SET last_used_at = $2 WHERE id = $1", id, now);
}

bool revoke_token(db::Transaction& tx, AccountId account, Id<Token> id, Instant now)
{
    return tx.execute(R"(
        UPDATE api_tokens SET revoked_at = $3 WHERE account_id = $1 AND id = $2 AND revoked_at IS NULL)",
                      account, id, now) == 1;
}

std::vector<AttemptRow> attempts(db::Transaction& tx, std::string_view key, std::string_view other_key)
{
    return tx.select<AttemptRow>("FROM sign_in_attempts WHERE key IN ($1, $2)", key, other_key);
}

void count_attempt(db::Transaction& tx, std::string_view key, Instant now, Instant forget_before)
{
    tx.execute(R"(
        INSERT INTO sign_in_attempts (key, failures, last_at) VALUES ($1, 1, $2)
        ON CONFLICT (key) DO UPDATE
        SET failures = CASE WHEN sign_in_attempts.last_at < $3 THEN 1 ELSE sign_in_attempts.failures + 1 END,
            last_at = excluded.last_at)",
               key, now, forget_before);
}

void take_back_attempt(db::Transaction& tx, std::string_view key)
{
    tx.execute("UPDATE sign_in_attempts SET failures = failures - 1 WHERE key = $1 AND failures > 0", key);
}

void delete_attempts(db::Transaction& tx, std::string_view key)
{
    tx.execute("DELETE FROM sign_in_attempts WHERE key = $1", key);
}

void delete_old_attempts(db::Transaction& tx, Instant forget_before)
{
    tx.execute("DELETE FROM sign_in_attempts WHERE last_at < $1", forget_before);
}

} // namespace espalier::identity::store
