// SPDX-License-Identifier: Apache-2.0
// Getting in and out: sign-in, redeeming one-time links, changing the password, the list of sessions. Rules; called by
// identity_api.cpp. What hashes a password opens its own transactions, so as not to hold the writer meanwhile.
#pragma once

#include "features/identity/identity.h"
#include "features/identity/identity_store.h"
#include "features/identity/session_store.h"
#include "platform/routes.h"

#include <optional>
#include <string>

namespace espalier::identity {

// The browser that asks, with what it holds.
struct Browser
{
    Visitor visitor;
    std::string session_token; // empty: none
    std::string device_mark;   // empty: none
};

struct SignIn
{
    Email email;
    Secret password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password))

struct Redemption
{
    Secret token;    // of the one-time link
    Secret password; // to be set
};
BOOST_DESCRIBE_STRUCT(Redemption, (), (token, password))

struct PasswordChange
{
    Secret current_password;
    Secret new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, new_password))

// One signed-in browser, as its owner sees it.
struct Session
{
    Id<store::Session> id;
    Instant created_at;
    Instant last_seen_at; // to ten minutes
    std::string address;
    std::string user_agent;
    bool is_current;
};
BOOST_DESCRIBE_STRUCT(Session, (), (id, created_at, last_seen_at, address, user_agent, is_current))

struct SessionPath
{
    Id<store::Session> session_id;
};
BOOST_DESCRIBE_STRUCT(SessionPath, (), (session_id))

struct SignedIn
{
    StartedSession session;
    std::optional<std::string> device_mark; // when the browser's is not good (any more)
};

// The same Fault unauthenticated "sign_in_refused", after the same work, whether the e-mail is unknown or the password
// is wrong. Fault rate_limited (see attempts.h). Only to the right password: Fault forbidden "account_locked", also when the
// account belongs to somebody whose last day has passed.
SignedIn sign_in(platform::Workspace& workspace, Browser const& browser, SignIn const& input);

// Sets the password that a link allows and signs in. Fault conflict "link_spent" for a link used, replaced or expired.
SignedIn redeem(platform::Workspace& workspace, Browser const& browser, Redemption const& input,
                store::Purpose purpose);

// Ends every session and starts a new one for this browser. Fault invalid on current_password when it is wrong.
SignedIn change_password(platform::Workspace& workspace, platform::Viewer const& viewer, Browser const& browser,
                         PasswordChange const& input);

platform::Page<Session> sessions(Context& context, Browser const& browser);
void end_session(Context& context, Browser const& browser);      // the browser's own; nothing when it has none
void end_one_session(Context& context, SessionPath const& path); // one of the viewer's; Fault not_found
void end_every_session(Context& context);                        // of the viewer, this one included

// The earliest day that it is anywhere on earth (UTC−12): who left on a day before it has left.
Date day_still_on(Instant now);

// A session lives until it has not been used for 14 days, and at most 90 days.
constexpr std::int64_t idle_lifetime = std::int64_t{14} * 24 * 60 * 60;    // seconds
constexpr std::int64_t session_lifetime = std::int64_t{90} * 24 * 60 * 60; // seconds

} // namespace espalier::identity
