// SPDX-License-Identifier: Apache-2.0
// Accounts: what other features and app may do with them.
#include "features/identity/identity.h"

#include "features/identity/account_roles.h"
#include "features/identity/credentials.h"
#include "features/identity/identity_store.h"
#include "features/identity/session_store.h"
#include "features/identity/sign_in.h"
#include "platform/events.h"

namespace espalier::identity {

Account create_account(Context& context, AccountDraft const& draft, std::optional<Secret> password_hash)
{
    auto const email = lower_ascii(draft.email.value);
    auto const id = context.next_id<Account>();
    store::insert_account(context.tx,
                          {.id = id,
                           .email = email,
                           .display_name = draft.display_name.value,
                           .search_text = search_text_of(draft.display_name, email),
                           .person_id = draft.person_id,
                           .password_hash = std::move(password_hash),
                           .device_key = {random_secret()},
                           .language = {},
                           .time_zone = {},
                           .created_at = context.now,
                           .locked_at = {}});
    give_roles(context, id, as_set(draft.roles));
    platform::record(
        context, {.kind = "account.created", .person_id = draft.person_id, .thing = "account", .thing_id = id.value});
    return account_from(store::account_with_roles(context.tx, id)).value();
}

std::optional<Account> find_account(db::Transaction& tx, AccountId id)
{
    return account_from(store::account_with_roles(tx, id));
}

std::optional<Account> find_account(db::Transaction& tx, std::string_view email)
{
    auto const found = store::account_by_email(tx, lower_ascii(email));
    return found ? find_account(tx, found->id) : std::nullopt;
}

void set_password(Context& context, AccountId account, Secret password_hash)
{
    auto const known = store::account_by_id(context.tx, account);
    if (!known)
        throw not_found("account");
    // With a new device key no browser counts as known: whoever knew the old password may have been among them.
    store::set_password(context.tx, account, password_hash, {random_secret()});
    store::spend_links(context.tx, account, context.now);
    store::delete_sessions(context.tx, account, {});
    platform::record(
        context,
        {.kind = "password.changed", .person_id = known->person_id, .thing = "account", .thing_id = account.value});
}

bool is_open(db::Transaction& tx, Account const& account, Instant now)
{
    return !account.locked_at && !store::belongs_to_leaver(tx, account.id, day_still_on(now));
}

std::vector<PersonId> people_with_role(db::Transaction& tx, Role role, Date today)
{
    return store::people_with_role(tx, role, today);
}

bool has_working_admin(db::Transaction& tx, Instant now)
{
    return store::working_admins_besides(tx, {}, day_still_on(now)) > 0;
}

} // namespace espalier::identity
