// SPDX-License-Identifier: Apache-2.0
// Getting in. Each way has three steps: look (and count) in one transaction, hash outside, decide in another, which
// looks again, because the account may have changed while the hash was computed.
#include "features/identity/sign_in.h"

#include "features/identity/attempts.h"
#include "features/identity/credentials.h"
#include "features/identity/passwords.h"
#include "platform/events.h"

namespace espalier::identity {

namespace {

using platform::Viewer;
using platform::Workspace;

Fault refused()
{
    return {FaultCode::unauthenticated, "sign_in_refused", "The e-mail address or the password is not right."};
}

Fault link_spent()
{
    return conflict("link_spent", "This link has been used or has expired. Ask for a new one.");
}

// Events name as actor who is getting in.
Viewer owner_of(store::AccountRow const& account)
{
    Viewer viewer;
    viewer.account_id = account.id;
    viewer.person_id = account.person_id;
    return viewer;
}

bool is_known_device(std::optional<store::AccountRow> const& account, Browser const& browser)
{
    return account && is_device_mark_of(account->device_key, browser.device_mark);
}

// Replaces whatever session the browser had: an identifier from before is worth nothing afterwards.
SignedIn let_in(Context& context, AccountId id, Browser const& browser)
{
    auto const account = store::account_by_id(context.tx, id);
    if (account->locked_at || store::belongs_to_leaver(context.tx, id, day_still_on(context.now)))
        throw Fault(FaultCode::forbidden, "account_locked", "This account is locked. Ask your administrator.");
    end_session(context, browser);
    SignedIn signed_in{.session = start_session(context, id, browser.visitor), .device_mark = {}};
    if (!is_known_device(account, browser))
        signed_in.device_mark = new_device_mark(account->device_key);
    return signed_in;
}

struct Knock
{
    std::optional<store::AccountRow> account;
    Counters counters;
};

Knock look(db::Transaction& tx, Browser const& browser, std::string_view email, Instant now)
{
    Knock knock{.account = store::account_by_email(tx, email), .counters = {}};
    auto const mark = is_known_device(knock.account, browser) ? browser.device_mark : std::string();
    knock.counters = counters_of_sign_in(email, browser.visitor.address, mark);
    count_attempt(tx, knock.counters, now);
    return knock;
}

// The account as it is now, unless its password was replaced meanwhile: that changes the device key. The hash alone also
// changes when another sign-in has made it anew with today's parameters.
store::AccountRow unchanged(db::Transaction& tx, store::AccountRow const& before)
{
    auto account = store::account_by_id(tx, before.id);
    if (!account || !are_same(account->device_key.value, before.device_key.value))
        throw refused();
    return std::move(*account);
}

} // namespace

SignedIn sign_in(Workspace& workspace, Browser const& browser, SignIn const& input)
{
    auto const email = lower_ascii(input.email.value);
    auto const knock =
        workspace.database().write([&](db::Transaction& tx) { return look(tx, browser, email, workspace.now()); });
    auto const stored = knock.account ? knock.account->password_hash : std::nullopt;
    auto const verdict = verify_password(stored, input.password.value);
    if (!verdict.is_right)
        throw refused();
    return platform::write_as(owner_of(*knock.account), workspace, [&](Context& context) {
        auto const account = unchanged(context.tx, *knock.account);
        forgive_attempt(context.tx, knock.counters, context.now);
        if (verdict.fresher_hash)
            store::set_password_hash(context.tx, account.id, *verdict.fresher_hash);
        store::delete_stale_sessions(context.tx, context.now);
        return let_in(context, account.id, browser);
    });
}

SignedIn redeem(Workspace& workspace, Browser const& browser, Redemption const& input, store::Purpose purpose)
{
    auto const token_hash = hash_of(input.token.value);
    auto const find_link = [&](db::Transaction& tx) {
        auto link = store::open_link(tx, token_hash, purpose, workspace.now());
        if (!link)
            throw link_spent();
        return std::move(*link);
    };
    auto const account = workspace.database().read(
        [&](db::Transaction& tx) { return store::account_by_id(tx, find_link(tx).account_id).value(); });
    check_password(input.password.value, account.email, "/password");
    auto const password_hash = hash_password(input.password.value);
    return platform::write_as(owner_of(account), workspace, [&](Context& context) {
        auto const link = find_link(context.tx);
        set_password(context, link.account_id, password_hash); // spends the link, too
        return let_in(context, link.account_id, browser);
    });
}

SignedIn change_password(Workspace& workspace, Viewer const& viewer, Browser const& browser,
                         PasswordChange const& input)
{
    auto const counters = counters_of_account(viewer.account_id.value);
    auto const before = workspace.database().write([&](db::Transaction& tx) {
        auto account = store::account_by_id(tx, viewer.account_id).value();
        check_password(input.new_password.value, account.email, "/new_password");
        count_attempt(tx, counters, workspace.now());
        return account;
    });
    if (!verify_password(before.password_hash, input.current_password.value).is_right)
        throw invalid("/current_password", "wrong_password", "This is not your present password.");
    auto const password_hash = hash_password(input.new_password.value);
    return platform::write_as(viewer, workspace, [&](Context& context) {
        auto const account = unchanged(context.tx, before);
        forgive_attempt(context.tx, counters, context.now);
        set_password(context, account.id, password_hash);
        return let_in(context, account.id, browser);
    });
}

} // namespace espalier::identity
