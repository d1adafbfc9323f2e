// SPDX-License-Identifier: Apache-2.0
// The statements on calendar feeds.
#pragma once

#include "platform/workspace.h"

#include <optional>
#include <string_view>

namespace espalier::calendar::store {

struct FeedRow
{
    Id<FeedRow> id;
    platform::AccountId account_id;
    std::string secret_hash;
    Instant made_at;
    std::optional<Instant> last_read_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(FeedRow, (), (id, account_id, secret_hash, made_at, last_read_at, revoked_at))

// Those in use.
std::optional<FeedRow> feed_of(db::Transaction& tx, platform::AccountId account);
std::optional<FeedRow> feed_by_hash(db::Transaction& tx, std::string_view secret_hash);
void revoke(db::Transaction& tx, Id<FeedRow> id, Instant now);
void note_reading(db::Transaction& tx, std::string_view secret_hash, Instant now);

} // namespace espalier::calendar::store
