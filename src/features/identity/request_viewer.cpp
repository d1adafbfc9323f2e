// SPDX-License-Identifier: Apache-2.0
// The checks on every request, in order: does our own page ask, who asks, did our own page of that session ask.
#include "features/identity/request_viewer.h"

#include "base/log.h"
#include "features/identity/account_roles.h"
#include "features/identity/api_tokens.h"
#include "features/identity/credentials.h"
#include "features/identity/session_store.h"
#include "features/identity/sign_in.h"

namespace espalier::identity {

namespace {

using platform::Authenticated;
using platform::Workspace;

constexpr std::int64_t touched_every = 10 * 60; // seconds

Authenticated nobody(db::Transaction& tx)
{
    return {.viewer = {}, .chart_version = Workspace::stored_chart_version(tx)};
}

Authenticated viewer_from(std::vector<store::CredentialRow> const& rows)
{
    auto const& first = rows.front();
    Authenticated known{.viewer = {}, .chart_version = first.chart_version};
    known.viewer.account_id = first.account_id;
    known.viewer.person_id = first.person_id;
    platform::Roles given;
    for (auto const& row : rows)
        if (row.role)
            given.insert(*row.role);
    known.viewer.roles = with_employee(given, first.person_id);
    return known;
}

// Notes, at most every ten minutes, that the session or token is in use. The request does not wait for it, and nothing
// is lost with it but a note.
void note_use(Workspace& workspace, store::CredentialRow const& credential, Instant now,
              void (*touch)(db::Transaction&, std::int64_t, Instant))
{
    if (credential.last_at && *credential.last_at > now.plus_seconds(-touched_every))
        return;
    workspace.database().write_later([touch, id = credential.id, now](db::Transaction& tx) { touch(tx, id, now); },
                                     [](std::exception_ptr failure) {
                                         if (failure)
                                             log::warning("the last use of a session or token was not noted");
                                     });
}

Authenticated by_token(Workspace& workspace, db::Transaction& tx, std::string_view token, Instant now)
{
    auto const rows = store::credential_of_token(tx, hash_of(token), now, day_still_on(now));
    if (rows.empty())
        throw Fault(FaultCode::unauthenticated, "token_refused", "This API token is unknown, expired or revoked.");
    note_use(workspace, rows.front(), now, store::touch_token);
    auto known = viewer_from(rows);
    known.viewer.by_token = true;
    known.viewer.scopes = from_stored_scopes(rows.front().scopes);
    return known;
}

Authenticated by_session(Workspace& workspace, db::Transaction& tx, http::Request const& request,
                         std::string_view token, Instant now)
{
    auto const rows =
        store::credential_of_session(tx, hash_of(token), now, now.plus_seconds(-idle_lifetime), day_still_on(now));
    if (rows.empty())
        return nobody(tx);
    if (may_change(request.method))
        require_csrf_token(request, token);
    note_use(workspace, rows.front(), now, store::touch_session);
    return viewer_from(rows);
}

} // namespace

Authenticated authenticate(Workspace& workspace, db::Transaction& tx, http::Request const& request,
                           platform::Permission const& permission, Instant now)
{
    auto const token = bearer_token(request);
    if (may_change(request.method) && !token)
        refuse_other_sites(request);
    if (permission.audience == platform::Audience::anybody)
        return nobody(tx);
    if (token)
        return by_token(workspace, tx, *token, now);
    if (auto const session = request.cookie(session_cookie))
        return by_session(workspace, tx, request, *session, now);
    return nobody(tx);
}

} // namespace espalier::identity
