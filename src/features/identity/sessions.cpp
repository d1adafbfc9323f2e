// SPDX-License-Identifier: Apache-2.0
// Sessions: started, listed, ended.
#include "features/identity/credentials.h"
#include "features/identity/sign_in.h"
#include "platform/events.h"
#include "reflect/json.h"

namespace espalier::identity {

namespace {

constexpr std::size_t longest_user_agent = 300; // bytes

struct EndedDetail
{
    std::int64_t sessions;
};
BOOST_DESCRIBE_STRUCT(EndedDetail, (), (sessions))

// What a browser says of itself is shown to its owner: valid text, of a length that can be shown.
std::string shown_user_agent(std::string_view user_agent)
{
    auto const cut = user_agent.substr(0, longest_user_agent);
    return std::string(cut.substr(0, valid_utf8_length(cut)));
}

void record_session(Context& context, std::string_view kind, Id<store::Session> id)
{
    platform::record(context,
                     {.kind = kind, .person_id = context.viewer.person_id, .thing = "session", .thing_id = id.value});
}

} // namespace

Date day_still_on(Instant now)
{
    return date_in_utc(now.plus_seconds(-12 * 3600));
}

StartedSession start_session(Context& context, AccountId account, Visitor const& visitor)
{
    auto const token = random_secret();
    auto const id = context.next_id<store::Session>();
    auto const expires_at = context.now.plus_seconds(session_lifetime);
    store::insert_session(context.tx,
                          {.id = id,
                           .account_id = account,
                           .token_hash = {hash_of(token)},
                           .created_at = context.now,
                           .last_seen_at = context.now,
                           .expires_at = expires_at,
                           .address = visitor.address,
                           .user_agent = shown_user_agent(visitor.user_agent)});
    record_session(context, "session.started", id);
    return {.token = {token}, .csrf_token = csrf_token_of(token), .expires_at = expires_at};
}

platform::Page<Session> sessions(Context& context, Browser const& browser)
{
    auto const current = hash_of(browser.session_token);
    platform::Page<Session> page;
    for (auto const& row : store::sessions_of(context.tx, context.viewer.account_id, context.now,
                                              context.now.plus_seconds(-idle_lifetime)))
        page.items.push_back({.id = row.id,
                              .created_at = row.created_at,
                              .last_seen_at = row.last_seen_at,
                              .address = row.address,
                              .user_agent = row.user_agent,
                              .is_current = are_same(row.token_hash.value, current)});
    return page;
}

void end_session(Context& context, Browser const& browser)
{
    if (auto const ended = store::delete_session(context.tx, hash_of(browser.session_token)))
        record_session(context, "session.ended", *ended);
}

void end_one_session(Context& context, SessionPath const& path)
{
    if (!store::delete_session(context.tx, context.viewer.account_id, path.session_id))
        throw not_found("session");
    record_session(context, "session.ended", path.session_id);
}

void end_every_session(Context& context)
{
    auto const account = context.viewer.account_id;
    auto const ended = store::delete_sessions(context.tx, account, {});
    platform::record(context,
                     {.kind = "session.ended",
                      .person_id = context.viewer.person_id,
                      .thing = "account",
                      .thing_id = account.value,
                      .detail = reflect::to_json(EndedDetail{ended})});
}

} // namespace espalier::identity
