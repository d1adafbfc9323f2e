// SPDX-License-Identifier: Apache-2.0
// The rules of API tokens: a token may what its owner may, narrowed to its scopes, until it expires.
#include "features/identity/api_tokens.h"

#include "features/identity/account_roles.h"
#include "features/identity/credentials.h"
#include "features/identity/identity_store.h"
#include "features/identity/session_store.h"
#include "platform/events.h"
#include "platform/permissions.h"
#include "reflect/json.h"

#include <fmt/core.h>

#include <algorithm>

namespace espalier::identity {

namespace {

constexpr int longest_life = 366; // days

struct TokenDetail
{
    std::string name;
    std::vector<std::string> scopes;
};
BOOST_DESCRIBE_STRUCT(TokenDetail, (), (name, scopes))

platform::Viewer owner_as_viewer(Context& context, AccountId owner)
{
    auto const account = store::account_by_id(context.tx, owner);
    if (!account)
        throw not_found("account");
    platform::Viewer viewer;
    viewer.account_id = owner;
    viewer.person_id = account->person_id;
    viewer.roles = with_employee(as_set(store::roles_of(context.tx, owner)), account->person_id);
    return viewer;
}

void check_scopes(std::vector<std::string> const& scopes, platform::Viewer const& owner, Violations& violations)
{
    if (scopes.empty())
        violations.add("/scopes", "required", "Name at least one permission that the token may use.");
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        if (scopes[i] == "*")
            continue;
        auto const named = [&](platform::Permission const* one) { return one->name == scopes[i]; };
        auto const found = std::ranges::find_if(platform::permissions::all, named);
        auto const pointer = fmt::format("/scopes/{}", i);
        if (found == std::end(platform::permissions::all))
            violations.add(pointer, "unknown_scope", "There is no permission of that name.");
        else if (!platform::may_ever(**found, owner))
            violations.add(pointer, "beyond_owner", "A token may not do more than its owner may.");
    }
}

void check_expiry(Date expires_on, Date today, Violations& violations)
{
    if (expires_on < today)
        violations.add("/expires_on", "in_the_past", "This day has passed.");
    else if (expires_on > today.plus_days(longest_life))
        violations.add("/expires_on", "too_late", "A token lives a year at most.");
}

} // namespace

NewToken issue_token(Context& context, AccountId owner, TokenDraft const& draft)
{
    auto const viewer = owner_as_viewer(context, owner);
    Violations violations;
    check_scopes(draft.scopes, viewer, violations);
    check_expiry(draft.expires_on, context.today(), violations);
    violations.throw_if_any();
    auto const id = context.next_id<Token>();
    auto const secret = std::string(token_prefix) + random_secret();
    store::insert_token(context.tx,
                        {.id = id,
                         .account_id = owner,
                         .name = draft.name.value,
                         .token_hash = {hash_of(secret)},
                         .scopes = to_stored_scopes(draft.scopes),
                         .created_at = context.now,
                         .expires_at = start_of_day_utc(draft.expires_on.plus_days(1)),
                         .last_used_at = {},
                         .revoked_at = {}});
    platform::record(context,
                     {.kind = "token.issued",
                      .person_id = viewer.person_id,
                      .thing = "token",
                      .thing_id = id.value,
                      .detail = reflect::to_json(TokenDetail{draft.name.value, draft.scopes})});
    return {.id = id, .token = secret};
}

platform::Page<Token> list_tokens(Context& context)
{
    platform::Page<Token> page;
    for (auto const& row : store::tokens_of(context.tx, context.viewer.account_id))
        page.items.push_back({.id = row.id,
                              .name = row.name,
                              .scopes = from_stored_scopes(row.scopes),
                              .created_at = row.created_at,
                              .expires_at = row.expires_at,
                              .last_used_at = row.last_used_at});
    return page;
}

NewToken issue_own_token(Context& context, TokenDraft const& draft)
{
    if (context.viewer.by_token)
        throw forbidden("A token cannot issue tokens. Sign in to do so.");
    return issue_token(context, context.viewer.account_id, draft);
}

void revoke_token(Context& context, TokenPath const& path)
{
    if (!store::revoke_token(context.tx, context.viewer.account_id, path.token_id, context.now))
        throw not_found("token");
    platform::record(context,
                     {.kind = "token.revoked",
                      .person_id = context.viewer.person_id,
                      .thing = "token",
                      .thing_id = path.token_id.value});
}

std::string to_stored_scopes(std::vector<std::string> const& scopes)
{
    return reflect::to_json(scopes);
}

std::vector<std::string> from_stored_scopes(std::string_view json)
{
    return reflect::from_json<std::vector<std::string>>(json);
}

} // namespace espalier::identity
