// SPDX-License-Identifier: Apache-2.0
// The statement behind it.
#include "features/identity/identity_extent.h"

namespace espalier::identity {

bool any_person_has_an_account(db::Transaction& tx)
{
    return tx.row<std::int64_t>("SELECT 1 AS found FROM accounts WHERE person_id IS NOT NULL LIMIT 1").has_value();
}

} // namespace espalier::identity
