// SPDX-License-Identifier: Apache-2.0
// API tokens of the own account. Rules; called by identity_api.cpp. Issuing is in the face (identity.h: issue_token).
#pragma once

#include "features/identity/identity.h"
#include "platform/routes.h"

#include <string>
#include <string_view>
#include <vector>

namespace espalier::identity {

struct TokenPath
{
    Id<Token> token_id;
};
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token_id))

platform::Page<Token> list_tokens(Context& context);
// For the viewer. Fault forbidden when the viewer is a token itself: it could widen or prolong its own reach.
NewToken issue_own_token(Context& context, TokenDraft const& draft);
void revoke_token(Context& context, TokenPath const& path); // one of the viewer's; Fault not_found

// Scopes as they are stored: a JSON list of names.
std::string to_stored_scopes(std::vector<std::string> const& scopes);
std::vector<std::string> from_stored_scopes(std::string_view json);

} // namespace espalier::identity
