// SPDX-License-Identifier: Apache-2.0
// Argon2id by libsodium: 3 passes over 64 MiB, between its "interactive" (2 passes, 64 MiB) and "moderate" (3 passes,
// 256 MiB) settings; about 0.1 s on a core of 2024.
#include "features/identity/passwords.h"

#include "base/fault.h"
#include "features/identity/identity.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <semaphore>
#include <stdexcept>
#include <string>

namespace espalier::identity {

namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t{64} * 1024 * 1024; // bytes
constexpr std::size_t minimum_length = 10;                    // code points
constexpr std::size_t maximum_length = 200;

constexpr int parallel_hashes = 2;
constexpr std::chrono::seconds longest_wait{3};

// The commonest passwords of ten characters or more, in lower case, by what has leaked over the years.
constexpr std::string_view commonest[] = {
    "0123456789",   "0987654321",   "1029384756",    "1111111111",   "1122334455",   "123123123a",   "1234554321",
    "123456789a",   "123456789q",   "1234567890",    "12345678910",  "123456789abc", "12345qwert",   "123qweasdzxc",
    "1q2w3e4r5t",   "1q2w3e4r5t6y", "1qaz2wsx3edc",  "9876543210",   "abc1234567",   "abcdefghij",   "administrator",
    "changeme123",  "iloveyou123",  "letmein123",    "mypassword",   "passw0rd123",  "password01",   "password12",
    "password123",  "password1234", "password12345", "password123!", "q1w2e3r4t5",   "q1w2e3r4t5y6", "qazwsxedcrfv",
    "qwerasdfzxcv", "qwerty1234",   "qwerty12345",   "qwerty123456", "qwertyuiop",   "welcome123",   "zaq12wsxcde3",
};

// Memory is what this limits, and memory belongs to the process: two hashes at once in all workspaces together.
std::counting_semaphore<parallel_hashes>& places()
{
    static std::counting_semaphore<parallel_hashes> semaphore(parallel_hashes);
    return semaphore;
}

std::atomic<std::uint64_t>& computed()
{
    static std::atomic<std::uint64_t> count = 0;
    return count;
}

// Holds one of the places while a hash is computed.
class Place
{
public:
    Place()
    {
        if (!places().try_acquire_for(longest_wait))
            throw Fault(FaultCode::unavailable, "busy",
                        "Too many people are signing in just now. Try again in a moment.")
                .with_retry_after(1);
        ++computed();
    }
    ~Place() { places().release(); }
    Place(Place const&) = delete;
};

void prepare_sodium()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
}

// An encoded hash with today's parameters that belongs to no password.
std::string hash_of_nothing()
{
    return "$argon2id$v=19$m=" + std::to_string(memory / 1024) + ",t=" + std::to_string(passes) +
        ",p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
}

bool matches(std::string const& encoded, std::string_view password)
{
    Place const place;
    return crypto_pwhash_str_verify(encoded.c_str(), password.data(), password.size()) == 0;
}

bool is_one_character_repeated(std::string_view password)
{
    return password.find_first_not_of(password.front()) == std::string_view::npos;
}

} // namespace

Secret hash_password(std::string_view password)
{
    prepare_sodium();
    Place const place;
    std::array<char, crypto_pwhash_STRBYTES> encoded{};
    if (crypto_pwhash_str(encoded.data(), password.data(), password.size(), passes, memory) != 0)
        throw Fault(FaultCode::unavailable, "busy", "There is too little memory to check a password just now.")
            .with_retry_after(5);
    return {std::string(encoded.data())};
}

PasswordVerdict verify_password(std::optional<Secret> const& stored_hash, std::string_view password)
{
    prepare_sodium();
    auto const encoded = stored_hash ? stored_hash->value : hash_of_nothing();
    if (!matches(encoded, password) || !stored_hash)
        return {};
    PasswordVerdict verdict{.is_right = true, .fresher_hash = {}};
    if (crypto_pwhash_str_needs_rehash(encoded.c_str(), passes, memory) != 0)
        verdict.fresher_hash = hash_password(password);
    return verdict;
}

std::uint64_t password_hashes_computed()
{
    return computed();
}

void check_password(std::string_view password, std::string_view email, std::string_view pointer)
{
    auto const refuse = [&](std::string key, std::string message, FaultParameters parameters = {}) {
        throw invalid(std::string(pointer), std::move(key), std::move(message), std::move(parameters));
    };
    auto const length = code_points(password);
    if (length < minimum_length)
        refuse("too_short", "A password has at least 10 characters. Several words in a row are easy to remember.",
               {{"minimum", std::to_string(minimum_length)}, {"length", std::to_string(length)}});
    if (length > maximum_length)
        refuse("too_long", "A password has at most 200 characters.",
               {{"maximum", std::to_string(maximum_length)}, {"length", std::to_string(length)}});
    auto const lower = lower_ascii(password);
    if (lower == lower_ascii(email))
        refuse("password_is_email",
               "The e-mail address is the first thing somebody would try. Choose another password.");
    if (std::find(std::begin(commonest), std::end(commonest), lower) != std::end(commonest) ||
        is_one_character_repeated(password))
        refuse("password_too_common", "This is one of the passwords that are tried first. Choose another one.");
}

} // namespace espalier::identity
