// SPDX-License-Identifier: Apache-2.0
// One function, one statement.
#include "features/identity/identity_store.h"

#include "db/like.h"

namespace espalier::identity::store {

void insert_account(db::Transaction& tx, AccountRow const& account)
{
    tx.insert("accounts", account);
}

std::optional<AccountRow> account_by_id(db::Transaction& tx, AccountId id)
{
    return tx.select_one<AccountRow>(R"(FROM accounts
        WHERE id = $1)",
                                     id);
}

std::optional<AccountRow> account_by_email(db::Transaction& tx, std::string_view lower_email)
{
    return tx.select_one<AccountRow>(R"(FROM accounts
        WHERE email = $1)",
                                     lower_email);
}

std::vector<AccountRoleRow> account_with_roles(db::Transaction& tx, AccountId id)
{
    return tx.rows<AccountRoleRow>(R"(
        SELECT a.id, a.email, a.display_name, a.person_id, a.password_hash IS NOT NULL AS has_password, a.locked_at,
               a.created_at, a.version, r.role
        FROM accounts a LEFT JOIN account_roles r ON r.account_id = a.id
        WHERE a.id = $1
        ORDER BY r.role)",
                                   id);
}

std::vector<AccountRoleRow> accounts(db::Transaction& tx, std::string_view search, std::string_view after,
                                     std::int64_t limit)
{
    return tx.rows<AccountRoleRow>(R"(
        SELECT a.id, a.email, a.display_name, a.person_id, a.password_hash IS NOT NULL AS has_password, a.locked_at,
               a.created_at, a.version, r.role
        FROM (SELECT id, email, display_name, person_id, password_hash, locked_at, created_at, version
              FROM accounts
              WHERE search_text LIKE $1 ESCAPE '\' AND email > $2
              ORDER BY email
              LIMIT $3) a
             LEFT JOIN account_roles r ON r.account_id = a.id
        ORDER BY a.email, r.role)",
                                   db::like_containing(search), after, limit);
}

bool move_version(db::Transaction& tx, AccountId id, std::int64_t from)
{
    return tx.execute("UPDATE accounts SET version = version + 1 WHERE id = $1 AND version = $2", id, from) == 1;
}

void set_locked_at(db::Transaction& tx, AccountId id, std::optional<Instant> locked_at)
{
    tx.execute("UPDATE accounts SET locked_at = $2, version = version + 1 WHERE id = $1", id, locked_at);
}

void set_password(db::Transaction& tx, AccountId id, Secret const& password_hash, Secret const& device_key)
{
    tx.execute("UPDATE accounts SET password_hash = $2, device_key = $3, version = version + 1 WHERE id = $1", id,
               password_hash.value, device_key.value);
}

void set_password_hash(db::Transaction& tx, AccountId id, Secret const& password_hash)
{
    tx.execute("UPDATE accounts SET password_hash = $2 WHERE id = $1", id, password_hash.value);
}

void set_preferences(db::Transaction& tx, AccountRow const& changed)
{
    tx.execute(R"(
        UPDATE accounts
        SET display_name = $2, search_text = $3, language = $4, time_zone = $5, version = version + 1
        WHERE id = $1)",
               changed.id, changed.display_name, changed.search_text, changed.language, changed.time_zone);
}

std::vector<Role> roles_of(db::Transaction& tx, AccountId id)
{
    return tx.rows<Role>("SELECT role FROM account_roles WHERE account_id = $1 ORDER BY role", id);
}

void remove_roles(db::Transaction& tx, AccountId id)
{
    tx.execute("DELETE FROM account_roles WHERE account_id = $1", id);
}

void insert_roles(db::Transaction& tx, std::vector<GivenRole> const& roles)
{
    tx.insert_all("account_roles", roles);
}

std::vector<PersonId> people_with_role(db::Transaction& tx, Role role, Date today)
{
    return tx.rows<PersonId>(R"(
        SELECT a.person_id
        FROM account_roles r JOIN accounts a ON a.id = r.account_id JOIN people p ON p.id = a.person_id
        WHERE r.role = $1 AND a.locked_at IS NULL AND (p.left_on IS NULL OR p.left_on >= $2)
        ORDER BY a.person_id)",
                             role, today);
}

std::int64_t working_admins_besides(db::Transaction& tx, AccountId id, Date today)
{
    return *tx.row<std::int64_t>(R"(
        SELECT COUNT(*)
        FROM accounts a JOIN account_roles r ON r.account_id = a.id LEFT JOIN people p ON p.id = a.person_id
        WHERE r.role = 'admin' AND a.locked_at IS NULL AND a.password_hash IS NOT NULL AND a.id <> $1
          AND (p.left_on IS NULL OR p.left_on >= $2))",
                                 id, today);
}

bool belongs_to_leaver(db::Transaction& tx, AccountId id, Date today)
{
    return tx
        .row<std::int64_t>(
            "SELECT 1 FROM accounts a JOIN people p ON p.id = a.person_id WHERE a.id = $1 AND p.left_on < $2", id,
            today)
        .has_value();
}

void insert_link(db::Transaction& tx, LinkRow const& link)
{
    tx.insert("one_time_links", link);
}

void spend_links(db::Transaction& tx, AccountId account, Instant now)
{
    tx.execute("UPDATE one_time_links SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL", account, now);
}

std::optional<LinkRow> open_link(db::Transaction& tx, std::string_view token_hash, Purpose purpose, Instant now)
{
    return tx.select_one<LinkRow>(R"(FROM one_time_links
        WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3)",
                                  token_hash, purpose, now);
}

} // namespace espalier::identity::store
