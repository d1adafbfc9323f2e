// SPDX-License-Identifier: Apache-2.0
// Who did something, and when: what rows have in common that keep what somebody did. The account is always known; the
// person is not where the account belongs to nobody.
#pragma once

#include "platform/workspace.h"

namespace espalier::platform {

struct DoneBy
{
    Instant at;
    AccountId by_account_id;
    std::optional<PersonId> by_person_id;
};
BOOST_DESCRIBE_STRUCT(DoneBy, (), (at, by_account_id, by_person_id))

// By the viewer, now.
inline DoneBy done_now(Context const& context)
{
    return {context.now, context.viewer.account_id, context.viewer.person_id};
}

} // namespace espalier::platform
