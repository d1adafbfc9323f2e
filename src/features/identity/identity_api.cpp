// SPDX-License-Identifier: Apache-2.0
// Accounts, sessions and tokens over HTTP: the table, then what needs the request or the response itself. Everything
// else is a rule that the table names directly.
#include "features/identity/identity_api.h"

#include "features/identity/accounts.h"
#include "features/identity/api_tokens.h"
#include "features/identity/credentials.h"
#include "features/identity/sign_in.h"
#include "platform/permissions.h"

namespace espalier::identity {

namespace {

using platform::Caller;

void sign_in_here(Caller& caller, SignIn const& input);
void sign_out(Caller& caller);
void sign_out_everywhere(Caller& caller);
platform::Page<Session> list_sessions(Caller& caller);
void redeem_invitation(Caller& caller, Redemption const& input);
void redeem_password_reset(Caller& caller, Redemption const& input);
void change_own_password(Caller& caller, PasswordChange const& input);

constexpr std::size_t small_body = 4 * 1024; // bytes: enough for two passwords in any script

} // namespace

void routes(platform::Routes& r)
{
    using namespace platform::permissions;

    r.post("sign_in", "/session", platform::permissions::sign_in, "Sign in", sign_in_here)
        .with_body_limit(small_body)
        .in_slow_lane();
    r.remove("sign_out", "/session", own_account, "Sign out", sign_out);
    r.get("list_sessions", "/sessions", own_account, "Where you are signed in", list_sessions);
    r.remove("sign_out_everywhere", "/sessions", own_account, "Sign out everywhere", sign_out_everywhere);
    r.remove("end_one_session", "/sessions/{session_id}", own_account, "Sign out one browser", end_one_session);
    r.post("redeem_invitation", "/invitations/redemption", platform::permissions::sign_in,
           "Follow an invitation: set the first password and sign in", redeem_invitation)
        .with_body_limit(small_body)
        .in_slow_lane();
    r.post("redeem_password_reset", "/password-resets/redemption", platform::permissions::sign_in,
           "Follow a password reset: set a new password and sign in", redeem_password_reset)
        .with_body_limit(small_body)
        .in_slow_lane();

    r.get("get_me", "/me", own_account, "Who is signed in, and what they may do", get_me);
    r.patch("change_me", "/me", own_account, "Change your name, language and time zone", change_me);
    r.post("change_password", "/me/password", own_account, "Change your password; other browsers are signed out",
           change_own_password)
        .with_body_limit(small_body)
        .in_slow_lane();

    r.get("list_tokens", "/tokens", own_account, "Your API tokens", list_tokens);
    r.post("issue_own_token", "/tokens", own_account, "Make an API token; its secret is shown this once",
           issue_own_token);
    r.remove("revoke_token", "/tokens/{token_id}", own_account, "Revoke an API token", revoke_token);

    r.get("list_accounts", "/accounts", manage_accounts, "All accounts, by e-mail", list_accounts);
    r.post("add_account", "/accounts", manage_accounts, "Add an account", add_account);
    r.put("change_roles", "/accounts/{account_id}/roles", manage_accounts, "Give an account its roles", change_roles);
    r.post("lock_account", "/accounts/{account_id}/lock", manage_accounts, "Lock an account and sign it out everywhere",
           lock_account);
    r.remove("unlock_account", "/accounts/{account_id}/lock", manage_accounts, "Unlock an account", unlock_account);
    r.post("invite", "/accounts/{account_id}/invitation", manage_accounts,
           "Make a link by which the account's first password is set, to hand over", invite);
    r.post("offer_password_reset", "/accounts/{account_id}/password-reset", manage_accounts,
           "Make a link by which a new password is set, to hand over", offer_password_reset);
}

namespace {

Browser browser_of(http::Request const& request)
{
    return {.visitor = {.address = request.remote, .user_agent = std::string(request.header("user-agent"))},
            .session_token = request.cookie(session_cookie).value_or(""),
            .device_mark = request.cookie(device_cookie).value_or("")};
}

void set_cookies(Caller& caller, SignedIn const& signed_in)
{
    constexpr std::int64_t year = std::int64_t{365} * 24 * 60 * 60; // seconds
    auto const secure = caller.request.secure;
    auto const& session = signed_in.session;
    add_cookie(caller.response, session_cookie, session.token.value, Readable::by_server_only, secure,
               session_lifetime);
    add_cookie(caller.response, csrf_cookie, session.csrf_token, Readable::by_page, secure, session_lifetime);
    if (signed_in.device_mark)
        add_cookie(caller.response, device_cookie, *signed_in.device_mark, Readable::by_server_only, secure, year);
}

void drop_cookies(Caller& caller)
{
    add_cookie(caller.response, session_cookie, "", Readable::by_server_only, caller.request.secure, 0);
    add_cookie(caller.response, csrf_cookie, "", Readable::by_page, caller.request.secure, 0);
}

void sign_in_here(Caller& caller, SignIn const& input)
{
    set_cookies(caller, sign_in(caller.workspace, browser_of(caller.request), input));
}

void sign_out(Caller& caller)
{
    platform::write_as(caller.viewer, caller.workspace,
                       [&](Context& context) { end_session(context, browser_of(caller.request)); });
    drop_cookies(caller);
}

void sign_out_everywhere(Caller& caller)
{
    platform::write_as(caller.viewer, caller.workspace, end_every_session);
    drop_cookies(caller);
}

platform::Page<Session> list_sessions(Caller& caller)
{
    return platform::read_as(caller.viewer, caller.workspace,
                             [&](Context& context) { return sessions(context, browser_of(caller.request)); });
}

void redeem_invitation(Caller& caller, Redemption const& input)
{
    set_cookies(caller, redeem(caller.workspace, browser_of(caller.request), input, store::Purpose::invitation));
}

void redeem_password_reset(Caller& caller, Redemption const& input)
{
    set_cookies(caller, redeem(caller.workspace, browser_of(caller.request), input, store::Purpose::password_reset));
}

void change_own_password(Caller& caller, PasswordChange const& input)
{
    set_cookies(caller, change_password(caller.workspace, caller.viewer, browser_of(caller.request), input));
}

} // namespace

} // namespace espalier::identity
