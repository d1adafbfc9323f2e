// SPDX-License-Identifier: Apache-2.0
// Where mail reaches people, for platform/mail.h.
#pragma once

#include "platform/mail.h"

namespace espalier::organization {

// At the address of their account, or else the person's; in the language of the account, or else the person's. One
// statement. Nobody who has left.
std::vector<platform::Addressee> find_addressees(db::Transaction& tx, std::vector<platform::PersonId> const& people,
                                                 Date today);

} // namespace espalier::organization
