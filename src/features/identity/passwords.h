// SPDX-License-Identifier: Apache-2.0
// Passwords: the slow hash and its check. What a good password is and how to hash one for storing is in the face
// (identity.h: check_password, hash_password). Nothing here knows accounts.
#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace espalier::identity {

struct PasswordVerdict
{
    bool is_right = false;
    std::optional<Secret> fresher_hash; // when right, and the stored hash was made with other parameters than today's
};

// Compares with a stored hash. Where there is none it does the same work and says no, so that the time taken does not
// tell whether an account exists. As slow, and as limited in number, as hash_password.
PasswordVerdict verify_password(std::optional<Secret> const& stored_hash, std::string_view password);

// Hashes computed since the program started, checks included.
std::uint64_t password_hashes_computed();

} // namespace espalier::identity
