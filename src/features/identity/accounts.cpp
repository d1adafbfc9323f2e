// SPDX-License-Identifier: Apache-2.0
// The rules of managing accounts.
#include "features/identity/accounts.h"

#include "features/identity/account_roles.h"
#include "features/identity/credentials.h"
#include "features/identity/identity_store.h"
#include "features/identity/session_store.h"
#include "features/identity/sign_in.h"
#include "platform/events.h"
#include "platform/paging.h"
#include "reflect/json.h"

namespace espalier::identity {

namespace {

constexpr std::int64_t day = 24 * 60 * 60; // seconds
constexpr std::int64_t invitation_lifetime = 7 * day;
constexpr std::int64_t password_reset_lifetime = 1 * day;

struct RolesDetail
{
    std::vector<Role> from;
    std::vector<Role> to;
};
BOOST_DESCRIBE_STRUCT(RolesDetail, (), (from, to))

Account existing(Context& context, AccountId id)
{
    auto account = find_account(context.tx, id);
    if (!account)
        throw not_found("account");
    return std::move(*account);
}

void record(Context& context, std::string_view kind, Account const& account, std::string detail = "{}")
{
    platform::record(context,
                     {.kind = kind,
                      .person_id = account.person_id,
                      .thing = "account",
                      .thing_id = account.id.value,
                      .detail = std::move(detail)});
}

void require_another_admin(Context& context, Account const& account)
{
    auto const is_working_admin = as_set(account.roles).has(Role::admin) && account.has_password && !account.locked_at;
    if (is_working_admin && store::working_admins_besides(context.tx, account.id, day_still_on(context.now)) == 0)
        throw conflict("last_admin", "This is the last administrator who can sign in. Make somebody else one first.");
}

Account unlocked(Context& context, AccountId id)
{
    auto account = existing(context, id);
    if (account.locked_at)
        throw conflict("account_locked", "This account is locked. Unlock it first.");
    return account;
}

OneTimeLink offer_link(Context& context, AccountId id, store::Purpose purpose, std::int64_t lifetime)
{
    auto const token = random_secret();
    auto const expires_at = context.now.plus_seconds(lifetime);
    store::spend_links(context.tx, id, context.now);
    store::insert_link(context.tx,
                       {.id = context.next_id<store::OneTimeLink>(),
                        .account_id = id,
                        .purpose = purpose,
                        .token_hash = {hash_of(token)},
                        .created_at = context.now,
                        .created_by = context.actor(),
                        .expires_at = expires_at,
                        .used_at = {}});
    auto const page = purpose == store::Purpose::invitation ? "/invitation#" : "/password-reset#";
    return {.path = page + token, .expires_at = expires_at};
}

} // namespace

platform::Page<Account> list_accounts(Context& context, AccountQuery const& query)
{
    auto const search = query.search ? search_form(*query.search) : std::string();
    return platform::page_of(
        query.limit,
        [&](std::int64_t limit) {
            return accounts_from(store::accounts(context.tx, search, query.after.value_or(""), limit));
        },
        [](Account const& account) { return account.email; });
}

Account add_account(Context& context, AccountDraft const& draft)
{
    return create_account(context, draft);
}

Account change_roles(Context& context, RolesChange const& change)
{
    auto const before = existing(context, change.account_id);
    auto const wanted = as_set(change.roles);
    if (!wanted.has(Role::admin))
        require_another_admin(context, before);
    if (!store::move_version(context.tx, before.id, change.version))
        throw stale("account");
    store::remove_roles(context.tx, before.id);
    give_roles(context, before.id, wanted);
    auto after = existing(context, before.id);
    record(context, "account.roles_changed", after, reflect::to_json(RolesDetail{before.roles, after.roles}));
    return after;
}

Account lock_account(Context& context, AccountPath const& path)
{
    auto const id = path.account_id;
    auto account = existing(context, id);
    if (account.locked_at)
        return account;
    require_another_admin(context, account);
    store::set_locked_at(context.tx, id, context.now);
    store::delete_sessions(context.tx, id, {});
    store::spend_links(context.tx, id, context.now);
    record(context, "account.locked", account);
    return existing(context, id);
}

Account unlock_account(Context& context, AccountPath const& path)
{
    auto const id = path.account_id;
    auto account = existing(context, id);
    if (!account.locked_at)
        return account;
    store::set_locked_at(context.tx, id, std::nullopt);
    record(context, "account.unlocked", account);
    return existing(context, id);
}

OneTimeLink invite(Context& context, AccountPath const& path)
{
    auto const account = unlocked(context, path.account_id);
    if (account.has_password)
        throw conflict("already_redeemed", "This account has a password already. Offer a password reset instead.");
    auto link = offer_link(context, account.id, store::Purpose::invitation, invitation_lifetime);
    record(context, "account.invited", account);
    return link;
}

OneTimeLink offer_password_reset(Context& context, AccountPath const& path)
{
    auto const account = unlocked(context, path.account_id);
    if (!account.has_password)
        throw conflict("not_redeemed", "This account has no password yet. Make an invitation instead.");
    auto link = offer_link(context, account.id, store::Purpose::password_reset, password_reset_lifetime);
    record(context, "account.reset_offered", account);
    return link;
}

} // namespace espalier::identity
