// SPDX-License-Identifier: Apache-2.0
// Passwords: which are refused, and that checking one takes the same work whatever the answer is.
#include "features/identity/passwords.h"

#include "base/fault.h"
#include "features/identity/identity.h"

#include <doctest/doctest.h>

#include <string>

using namespace espalier;
using namespace espalier::identity;

namespace {

std::string refusal(std::string_view password)
{
    try {
        check_password(password, "Ada@Example.org", "/password");
    } catch (Fault const& fault) {
        REQUIRE(fault.violations().size() == 1);
        CHECK(fault.violations().front().pointer == "/password");
        return fault.violations().front().key;
    }
    return "";
}

std::uint64_t hashes_for(auto const& work)
{
    auto const before = password_hashes_computed();
    work();
    return password_hashes_computed() - before;
}

} // namespace

TEST_CASE("a password has 10 to 200 characters, whatever the script")
{
    CHECK(refusal("123456789") == "too_short");
    CHECK(refusal("blüte-rand") == "");
    CHECK(refusal("花が咲く庭の木") == "too_short");
    CHECK(refusal(std::string(201, 'a') + "b") == "too_long");
    CHECK(refusal(std::string(198, 'a') + "bc") == "");
}

TEST_CASE("what is tried first is refused")
{
    CHECK(refusal("ada@example.ORG") == "password_is_email");
    CHECK(refusal("Password123") == "password_too_common");
    CHECK(refusal("zzzzzzzzzzzzzz") == "password_too_common");
    CHECK(refusal("espalier-demo") == "");
}

TEST_CASE("a password is right or wrong, exactly as typed")
{
    auto const stored = hash_password(" tall hedge ");
    CHECK(stored.value.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(verify_password(stored, " tall hedge ").is_right);
    CHECK_FALSE(verify_password(stored, "tall hedge").is_right);
    CHECK_FALSE(verify_password(stored, "").is_right);
    CHECK(hash_password(" tall hedge ").value != stored.value);
}

TEST_CASE("where there is no hash, the check does the same work and says no")
{
    auto const stored = hash_password("tall hedge");
    CHECK(hashes_for([&] { CHECK_FALSE(verify_password(stored, "low hedge!").is_right); }) == 1);
    CHECK(hashes_for([&] { CHECK_FALSE(verify_password(std::nullopt, "low hedge!").is_right); }) == 1);
    CHECK(hashes_for([&] { CHECK(verify_password(stored, "tall hedge").is_right); }) == 1);
}

TEST_CASE("a hash made with weaker parameters is made anew when the password was right")
{
    // "tall hedge" with one pass over 8 MiB.
    Secret const old{
        "$argon2id$v=19$m=8192,t=1,p=1$Z9FArusWLLlhGhcEUSBKxA$kAooAxwGyKmUMGusu/R/Lm9x+WqrwrZb6uQ1PaSdocE"};
    CHECK_FALSE(verify_password(old, "low hedge!").fresher_hash);
    auto const verdict = verify_password(old, "tall hedge");
    REQUIRE(verdict.is_right);
    REQUIRE(verdict.fresher_hash);
    CHECK_FALSE(verify_password(verdict.fresher_hash, "tall hedge").fresher_hash);
}
